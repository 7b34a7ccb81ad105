package io.makegood.db.binding;

import java.sql.SQLException;
import org.jooq.Binding;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/** A value of a column: bound where it can be, else written into the statement. Procedures and types of SQL are not used. */
interface ColumnBinding<T, U> extends Binding<T, U> {

    /** Writes the value into the statement. */
    void literal(BindingSQLContext<U> ctx, T value);

    /** The mark that stands for the value. */
    default String variable(BindingSQLContext<U> ctx) {
        return ctx.variable();
    }

    @Override
    default void sql(BindingSQLContext<U> ctx) throws SQLException {
        T value = ctx.convert(converter()).value();
        if (ctx.render().paramType() != ParamType.INLINED) {
            ctx.render().sql(variable(ctx));
        } else if (value == null) {
            ctx.render().visit(DSL.keyword("null"));
        } else {
            literal(ctx, value);
        }
    }

    @Override
    default void register(BindingRegisterContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("Stored procedures are not used");
    }

    @Override
    default void set(BindingSetSQLOutputContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }

    @Override
    default void get(BindingGetSQLInputContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }
}
