package io.makegood.contract;

/**
 * Which part of the list is asked for: a text that title or party contains (empty for all), a state, an order, and the
 * page from 1.
 */
public record ContractSearch(String text, Filter filter, Order order, int page) {
    public static final int PAGE_SIZE = 20;

    public ContractSearch {
        text = text.strip();
        page = Math.max(page, 1);
    }

    /** All contracts that contain the text, the newest first. */
    public ContractSearch(String text, int page) {
        this(text, Filter.ALL, Order.NEWEST, page);
    }

    public enum Filter {
        ALL,
        /** Something is on offer that our side has not signed. */
        WAITS_FOR_US,
        ON_OFFER,
        IN_FORCE,
        /** Agreed, and not in force yet. */
        AGREED,
        NOTHING_AGREED,
        ENDED
    }

    public enum Order {
        NEWEST,
        TITLE,
        PROVIDER,
        CUSTOMER
    }
}
