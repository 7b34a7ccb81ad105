package io.makegood.db.binding;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.jooq.Converter;
import org.jspecify.annotations.Nullable;

/** An identifier as its sixteen bytes, most significant first, so that both databases order identifiers alike. */
public final class IdConverter implements Converter<byte[], UUID> {
    @Override
    public @Nullable UUID from(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public byte @Nullable [] to(@Nullable UUID id) {
        if (id == null) {
            return null;
        }
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public Class<byte[]> fromType() {
        return byte[].class;
    }

    @Override
    public Class<UUID> toType() {
        return UUID.class;
    }
}
