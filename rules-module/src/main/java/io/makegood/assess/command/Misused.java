package io.makegood.assess.command;

/** The command cannot be carried out as it was typed. */
final class Misused extends RuntimeException {

    Misused(String message) {
        super(message);
    }
}
