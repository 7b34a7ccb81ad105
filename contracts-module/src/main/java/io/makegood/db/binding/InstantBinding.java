package io.makegood.db.binding;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
 * An instant as the UTC date and time in a {@code datetime(6)} column, cut (not rounded) to microseconds on both databases.
 * jOOQ's own way leads through {@link java.sql.Timestamp} and the zone of the machine, which shifts the hour that a spring
 * clock change skips.
 */
public final class InstantBinding implements Binding<LocalDateTime, Instant> {
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class, Instant.class, utc -> utc.toInstant(ZoneOffset.UTC), InstantBinding::utc);
    }

    @Override
    public void sql(BindingSQLContext<Instant> ctx) throws SQLException {
        LocalDateTime utc = ctx.convert(converter()).value();
        if (ctx.render().paramType() != ParamType.INLINED) {
            ctx.render().sql(ctx.variable());
        } else if (utc == null) {
            ctx.render().visit(DSL.keyword("null"));
        } else {
            ctx.render().visit(DSL.keyword("timestamp")).sql(" '" + LITERAL.format(utc) + "'");
        }
    }

    @Override
    public void register(BindingRegisterContext<Instant> ctx) throws SQLException {
        throw new UnsupportedOperationException("Stored procedures are not used");
    }

    @Override
    public void set(BindingSetStatementContext<Instant> ctx) throws SQLException {
        ctx.statement().setObject(ctx.index(), ctx.convert(converter()).value());
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.resultSet().getObject(ctx.index(), LocalDateTime.class));
    }

    @Override
    public void get(BindingGetStatementContext<Instant> ctx) throws SQLException {
        ctx.convert(converter()).value(ctx.statement().getObject(ctx.index(), LocalDateTime.class));
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> ctx) throws SQLException {
        throw new UnsupportedOperationException("User-defined SQL types are not used");
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
