package org.sijil.query;

import java.util.Locale;

/** Where a kept incident stands: as it was read, or as a reviewer left it. */
public enum Status {
    EXTRACTED,
    CONFIRMED,
    CORRECTED,
    REJECTED;

    /** The status in the API's terms, such as {@code extracted}. */
    public String label() {
        return Label.of(this);
    }

    /** The status of that label. */
    public static Status of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
