package org.sijil.storage;

import java.util.Objects;
import java.util.stream.Stream;
import org.sijil.language.Orthography;

/** Folded names, for look-up in either script. */
final class Keys {

    private Keys() {}

    /** The folded form of each name that is there. */
    static String[] of(String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .map(Orthography.standard()::fold)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }
}
