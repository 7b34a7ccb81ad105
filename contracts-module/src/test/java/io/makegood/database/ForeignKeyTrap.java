package io.makegood.database;

/** A tree of nodes, each of a tenant; a parent must be of the same tenant. Written in the order MySQL skips, and the other. */
final class ForeignKeyTrap {
    private static final String TABLE = "create table node (tenant_id int not null, id int not null, parent_id int,"
            + " constraint node_pk primary key (tenant_id, id), constraint node_turned_uq unique (id, tenant_id),";

    static final String WRONG =
            TABLE + " constraint node_parent_fk foreign key (tenant_id, parent_id) references node (tenant_id, id))";
    static final String RIGHT =
            TABLE + " constraint node_parent_fk foreign key (parent_id, tenant_id) references node (id, tenant_id))";
    /** Its parent 99 does not exist. */
    static final String ORPHAN = "insert into node (tenant_id, id, parent_id) values (1, 1, 99)";

    private ForeignKeyTrap() {}
}
