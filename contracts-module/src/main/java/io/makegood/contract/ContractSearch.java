package io.makegood.contract;

/** Which part of the list is asked for: a text that title or party contains (empty for all), and the page from 1. */
public record ContractSearch(String text, int page) {
    public static final int PAGE_SIZE = 20;

    public ContractSearch {
        text = text.strip();
        page = Math.max(page, 1);
    }
}
