package org.sijil.query;

import java.util.Locale;
import java.util.stream.Stream;

/** How the API, the exports and the register write a constant: {@code STATE_FORCES} is {@code state_forces}. */
public final class Label {

    private static final ClassValue<String[]> LABELS = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    };

    private Label() {}

    public static String of(Enum<?> constant) {
        return LABELS.get(constant.getDeclaringClass())[constant.ordinal()];
    }
}
