package io.makegood.db.binding;

import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * Short bytes, such as ids and hashes, as bytes. jOOQ's own way binds them on H2 as LOBs, which live for five minutes only: H2
 * compares what a query is asked with now and with the last time, and fails when the last LOB is gone.
 */
abstract class PlainBytes<U> implements Binding<byte[], U> {

    @Override
    public void sql(BindingSQLContext<U> ctx) throws SQLException {
        byte[] bytes = ctx.convert(converter()).value();
        if (ctx.render().paramType() != ParamType.INLINED) {
            ctx.render().sql(variable(ctx));
        } else if (bytes == null) {
            ctx.render().visit(DSL.keyword("null"));
        } else {
            ctx.render().sql("x'" + HexFormat.of().formatHex(bytes) + "'");
        }
    }

    /** The mark that stands for the value. */
    String variable(BindingSQLContext<U> ctx) {
        return ctx.variable();
    }

    @Override
    public void register(BindingRegisterContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("Stored procedures are not used");
    }

    @Override
    public void set(BindingSetStatementContext<U> ctx) throws SQLException {
        byte[] bytes = ctx.convert(converter()).value();
        if (bytes == null) {
            ctx.statement().setNull(ctx.index(), Types.VARBINARY);
        } else {
            ctx.statement().setBytes(ctx.index(), bytes);
        }
    }

    @Override
    public void get(BindingGetResultSetContext<U> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.resultSet().getBytes(ctx.index()));
    }

    @Override
    public void get(BindingGetStatementContext<U> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.statement().getBytes(ctx.index()));
    }

    @Override
    public void set(BindingSetSQLOutputContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }

    @Override
    public void get(BindingGetSQLInputContext<U> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }
}
