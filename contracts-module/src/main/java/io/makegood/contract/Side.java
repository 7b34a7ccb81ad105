package io.makegood.contract;

/** The two sides of a contract. */
public enum Side {
    PROVIDER,
    CUSTOMER;

    public Side other() {
        return this == PROVIDER ? CUSTOMER : PROVIDER;
    }
}
