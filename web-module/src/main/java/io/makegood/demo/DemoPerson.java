package io.makegood.demo;

import io.makegood.contract.Side;
import io.makegood.party.Role;
import java.util.List;

/** Somebody of the demo: one for each role of each party. The address never receives mail. */
record DemoPerson(Side side, Role role, String name) {

    static final List<DemoPerson> ALL = List.of(
            new DemoPerson(Side.PROVIDER, Role.NEGOTIATOR, "Anna Zielinska"),
            new DemoPerson(Side.PROVIDER, Role.SIGNATORY, "Piotr Wrona"),
            new DemoPerson(Side.PROVIDER, Role.OPERATIONS, "Ewa Lis"),
            new DemoPerson(Side.PROVIDER, Role.FINANCE, "Jan Kos"),
            new DemoPerson(Side.PROVIDER, Role.LEGAL, "Maria Sowa"),
            new DemoPerson(Side.PROVIDER, Role.ADMINISTRATOR, "Adam Gil"),
            new DemoPerson(Side.CUSTOMER, Role.NEGOTIATOR, "Olga Nowak"),
            new DemoPerson(Side.CUSTOMER, Role.SIGNATORY, "Tomasz Krawiec"),
            new DemoPerson(Side.CUSTOMER, Role.OPERATIONS, "Zofia Maj"),
            new DemoPerson(Side.CUSTOMER, Role.FINANCE, "Marek Sikora"),
            new DemoPerson(Side.CUSTOMER, Role.LEGAL, "Irena Dudek"),
            new DemoPerson(Side.CUSTOMER, Role.ADMINISTRATOR, "Filip Rak"));

    String signInName() {
        String first = name.substring(0, name.indexOf(' ')).toLowerCase(java.util.Locale.ROOT);
        return first + (side == Side.PROVIDER ? "@dzwonek.example" : "@halo.example");
    }
}
