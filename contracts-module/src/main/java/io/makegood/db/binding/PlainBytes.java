package io.makegood.db.binding;

import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;

/**
 * Short bytes, such as ids and hashes, as bytes. jOOQ's own way binds them on H2 as LOBs, which live for five minutes only: H2
 * compares what a query is asked with now and with the last time, and fails when the last LOB is gone.
 */
interface PlainBytes<U> extends ColumnBinding<byte[], U> {

    @Override
    default void literal(BindingSQLContext<U> ctx, byte[] bytes) {
        ctx.render().sql("x'" + HexFormat.of().formatHex(bytes) + "'");
    }

    @Override
    default void set(BindingSetStatementContext<U> ctx) throws SQLException {
        byte[] bytes = ctx.convert(converter()).value();
        if (bytes == null) {
            ctx.statement().setNull(ctx.index(), Types.VARBINARY);
        } else {
            ctx.statement().setBytes(ctx.index(), bytes);
        }
    }

    @Override
    default void get(BindingGetResultSetContext<U> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.resultSet().getBytes(ctx.index()));
    }

    @Override
    default void get(BindingGetStatementContext<U> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.statement().getBytes(ctx.index()));
    }
}
