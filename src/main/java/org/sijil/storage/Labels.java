package org.sijil.storage;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.query.Label;

/** Values as columns spell them. */
final class Labels {

    private static final ClassValue<Map<String, Enum<?>>> VALUES = new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .collect(Collectors.toUnmodifiableMap(Labels::of, value -> value));
        }
    };

    private Labels() {}

    static String of(Enum<?> value) {
        return Label.of(value);
    }

    /** @throws IllegalArgumentException when the type has no such value */
    static <E extends Enum<E>> E get(Class<E> type, String label) {
        Enum<?> value = VALUES.get(type).get(label);
        if (value == null) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " is spelled '" + label + "'");
        }
        return type.cast(value);
    }

    /** A bound as a nullable column holds it. */
    static Integer bound(OptionalInt people) {
        return people.isPresent() ? people.getAsInt() : null;
    }
}
