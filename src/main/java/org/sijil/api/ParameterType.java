package org.sijil.api;

import java.util.Optional;
import java.util.function.Consumer;

/** Whether the text of a query parameter can be a value of its declared type. */
final class ParameterType {

    private ParameterType() {}

    /** What the value is to be; empty when it is that already. */
    static Optional<String> mismatch(Class<?> type, String value) {
        if (type == int.class || type == Integer.class) {
            return reads(value, Integer::parseInt) ? Optional.empty() : Optional.of("is to be a whole number");
        }
        if (type == long.class || type == Long.class) {
            return reads(value, Long::parseLong) ? Optional.empty() : Optional.of("is to be a whole number");
        }
        if (type == double.class || type == Double.class) {
            return reads(value, Double::parseDouble) ? Optional.empty() : Optional.of("is to be a number");
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false")
                    ? Optional.empty()
                    : Optional.of("is to be true or false");
        }
        return Optional.empty();
    }

    private static boolean reads(String value, Consumer<String> reader) {
        try {
            reader.accept(value);
            return true;
        } catch (NumberFormatException other) {
            return false;
        }
    }
}
