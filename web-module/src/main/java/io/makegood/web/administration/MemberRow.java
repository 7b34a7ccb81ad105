package io.makegood.web.administration;

import io.makegood.party.Role;
import io.makegood.party.administration.ManagedMember;
import java.util.List;

/** A person in the list of an organisation's people. */
record MemberRow(String id, String name, String address, List<String> roles, boolean active, boolean secondFactor) {
    static MemberRow of(ManagedMember member) {
        return new MemberRow(
                member.person().id().toString(),
                member.person().name(),
                member.person().signInName(),
                words(member.roles()),
                member.active(),
                member.secondFactor());
    }

    static List<String> words(java.util.Set<Role> roles) {
        return roles.stream().sorted().map(Enum::name).toList();
    }
}
