package io.makegood.signing;

/** How much an electronic signature is in law (eIDAS, article 3): so far only simple ones are given here, and they say so. */
public enum SignatureLevel {
    SIMPLE
}
