package org.sijil.api;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** How an export is packed on its way, the dearest first. */
enum Encoding {
    ZSTD {
        @Override
        OutputStream wrap(OutputStream out) throws IOException {
            return new ZstdOutputStream(new Unclosed(out));
        }
    },
    GZIP {
        @Override
        OutputStream wrap(OutputStream out) throws IOException {
            return new GZIPOutputStream(new Unclosed(out), BUFFER, true);
        }
    },
    IDENTITY {
        @Override
        OutputStream wrap(OutputStream out) {
            return out;
        }
    };

    private static final int BUFFER = 1 << 15;

    /** What packs the bytes that are written to it. */
    abstract OutputStream wrap(OutputStream out) throws IOException;

    /** Ends what {@link #wrap} made, and only that; what is never ended, its reader finds broken off. */
    void finish(OutputStream packed) throws IOException {
        if (this != IDENTITY) {
            packed.close();
        }
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that the client likes best by its {@code Accept-Encoding}; plain when it names none that is known. */
    static Encoding of(String accepted) {
        return Arrays.stream(values())
                .filter(encoding -> encoding != IDENTITY && liking(accepted, encoding.label()) > 0)
                .max(Comparator.comparingDouble((Encoding encoding) -> liking(accepted, encoding.label()))
                        .thenComparing(
                                Comparator.comparingInt(Encoding::ordinal).reversed()))
                .orElse(IDENTITY);
    }

    private static double liking(String accepted, String label) {
        return Arrays.stream(accepted.split(","))
                .map(part -> part.strip().split("\\s*;\\s*q\\s*=\\s*", 2))
                .filter(part -> part[0].equalsIgnoreCase(label))
                .mapToDouble(part -> part.length == 1 ? 1 : number(part[1]))
                .findFirst()
                .orElse(0);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Ending what packs does not end the answer. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {}
    }
}
