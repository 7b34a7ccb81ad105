package io.makegood.db.binding;

import java.sql.SQLException;
import java.time.LocalDate;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jooq.impl.DSL;

/**
 * A day as a {@code date} column holds it. jOOQ's own way leads through {@link java.sql.Date} and the zone of the machine,
 * which makes another day of it where the session is in UTC.
 */
public final class DateBinding implements Binding<LocalDate, LocalDate> {

    @Override
    public Converter<LocalDate, LocalDate> converter() {
        return Converter.ofNullable(LocalDate.class, LocalDate.class, day -> day, day -> day);
    }

    @Override
    public void sql(BindingSQLContext<LocalDate> ctx) throws SQLException {
        LocalDate day = ctx.convert(converter()).value();
        if (ctx.render().paramType() != ParamType.INLINED) {
            ctx.render().sql(ctx.variable());
        } else if (day == null) {
            ctx.render().visit(DSL.keyword("null"));
        } else {
            ctx.render().visit(DSL.keyword("date")).sql(" '" + day + "'");
        }
    }

    @Override
    public void register(BindingRegisterContext<LocalDate> ctx) throws SQLException {
        throw new UnsupportedOperationException("Stored procedures are not used");
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

    @Override
    public void set(BindingSetSQLOutputContext<LocalDate> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }

    @Override
    public void get(BindingGetSQLInputContext<LocalDate> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }
}
