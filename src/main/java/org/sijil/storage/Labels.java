package org.sijil.storage;

import java.util.Locale;
import java.util.OptionalInt;

/** Values as columns spell them. */
final class Labels {

    private Labels() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E get(Class<E> type, String label) {
        return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
    }

    /** A bound as a nullable column holds it. */
    static Integer bound(OptionalInt people) {
        return people.isPresent() ? people.getAsInt() : null;
    }
}
