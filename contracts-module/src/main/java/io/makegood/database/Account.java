package io.makegood.database;

/** One way into the database. */
record Account(String url, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
