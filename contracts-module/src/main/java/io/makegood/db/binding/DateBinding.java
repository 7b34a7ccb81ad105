package io.makegood.db.binding;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;

/**
 * A day as a {@code date} column holds it. jOOQ's own way leads through {@link java.sql.Date} and the zone of the machine,
 * which makes another day of it where the session is in UTC.
 */
public final class DateBinding implements ColumnBinding<LocalDate, LocalDate> {

    @Override
    public Converter<LocalDate, LocalDate> converter() {
        return Converter.ofNullable(LocalDate.class, LocalDate.class, day -> day, day -> day);
    }

    @Override
    public void literal(BindingSQLContext<LocalDate> ctx, LocalDate day) {
        ctx.render().visit(DSL.keyword("date")).sql(" '" + day + "'");
    }

    @Override
    public void set(BindingSetStatementContext<LocalDate> ctx) throws SQLException {
        ctx.statement().setObject(ctx.index(), ctx.convert(converter()).value());
    }

    @Override
    public void get(BindingGetResultSetContext<LocalDate> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.resultSet().getObject(ctx.index(), LocalDate.class));
    }

    @Override
    public void get(BindingGetStatementContext<LocalDate> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.statement().getObject(ctx.index(), LocalDate.class));
    }
}
