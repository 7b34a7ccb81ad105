package io.makegood.db.binding;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.DSL;

/**
 * An instant as the UTC date and time in a {@code datetime(6)} column, cut (not rounded) to microseconds on both databases.
 * jOOQ's own way leads through {@link java.sql.Timestamp} and the zone of the machine, which shifts the hour that a spring
 * clock change skips.
 */
public final class InstantBinding implements ColumnBinding<LocalDateTime, Instant> {
    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return Converter.ofNullable(
                LocalDateTime.class, Instant.class, utc -> utc.toInstant(ZoneOffset.UTC), InstantBinding::utc);
    }

    @Override
    public void literal(BindingSQLContext<Instant> ctx, LocalDateTime utc) {
        ctx.render().visit(DSL.keyword("timestamp")).sql(" '" + LITERAL.format(utc) + "'");
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

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
