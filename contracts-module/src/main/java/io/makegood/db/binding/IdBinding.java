package io.makegood.db.binding;

import java.util.UUID;
import org.jooq.BindingSQLContext;
import org.jooq.Converter;
import org.jooq.SQLDialect;

/** An identifier as {@link IdConverter} writes it. */
public final class IdBinding implements PlainBytes<UUID> {
    @Override
    public Converter<byte[], UUID> converter() {
        return new IdConverter();
    }

    /** Where H2 cannot see from a column what is meant, as in the rows of a merge, it must be told. */
    @Override
    public String variable(BindingSQLContext<UUID> ctx) {
        return ctx.family() == SQLDialect.H2 ? "cast(" + ctx.variable() + " as binary(16))" : ctx.variable();
    }
}
