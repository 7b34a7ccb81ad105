package io.makegood.web;

import io.makegood.party.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/** One line of the security table: who may send this method to this path, and whether only with a second factor. */
public record Route(HttpMethod method, String path, Access access, Set<Role> roles, boolean withCode) {
    /** How far someone must have got before roles are looked at. */
    public enum Access {
        /** Anyone, also who is not signed in. */
        OPEN,
        /** Signed in with the password; a second factor may still be owed. */
        PASSWORD,
        /** Signed in with all factors; no organisation need be chosen. */
        PERSON,
        /** Acts for an organisation in one of the roles. */
        ROLE
    }

    public Route {
        roles = Set.copyOf(roles);
    }

    static Route open(HttpMethod method, String path) {
        return new Route(method, path, Access.OPEN, Set.of(), false);
    }

    static Route password(HttpMethod method, String path) {
        return new Route(method, path, Access.PASSWORD, Set.of(), false);
    }

    static Route person(HttpMethod method, String path) {
        return new Route(method, path, Access.PERSON, Set.of(), false);
    }

    static Route anyRole(HttpMethod method, String path) {
        return new Route(method, path, Access.ROLE, EnumSet.allOf(Role.class), false);
    }

    /** Everyone but those who only administer. */
    static Route reader(HttpMethod method, String path) {
        return new Route(method, path, Access.ROLE, EnumSet.complementOf(EnumSet.of(Role.ADMINISTRATOR)), false);
    }

    static Route role(HttpMethod method, String path, Role first, Role... others) {
        return new Route(method, path, Access.ROLE, EnumSet.of(first, others), false);
    }

    /** In a session in which a one-time code was shown; who has no second factor is led to setting one up. */
    Route onlyWithCode() {
        return new Route(method, path, access, roles, true);
    }
}
