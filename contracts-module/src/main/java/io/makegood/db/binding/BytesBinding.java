package io.makegood.db.binding;

import org.jooq.Converter;

/** A hash, a token or another short run of bytes. */
public final class BytesBinding implements PlainBytes<byte[]> {
    @Override
    public Converter<byte[], byte[]> converter() {
        return Converter.ofNullable(byte[].class, byte[].class, bytes -> bytes, bytes -> bytes);
    }
}
