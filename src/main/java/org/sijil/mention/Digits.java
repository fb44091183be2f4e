package org.sijil.mention;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers in digits, whatever separates their groups. */
final class Digits {

    private static final String THOUSANDS = "[,.\u066C]";
    private static final Set<String> SEPARATORS = Set.of(",", ".", "\u066B", "\u066C");
    private static final Pattern PLAIN = Pattern.compile("\\d+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(" + THOUSANDS + "\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+[.,\u066B]\\d+");
    private static final int LONGEST = 15;

    private Digits() {}

    /** The value of folded digits: "1,400" and "1.400" are 1400, "1.5" is one and a half; "1.2.3" is no number. */
    static OptionalDouble value(String folded) {
        if (folded.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        if (PLAIN.matcher(folded).matches()) {
            return OptionalDouble.of(Double.parseDouble(folded));
        }
        if (GROUPED.matcher(folded).matches() && !folded.startsWith("0")) {
            return OptionalDouble.of(Double.parseDouble(folded.replaceAll(THOUSANDS, "")));
        }
        if (DECIMAL.matcher(folded).matches()) {
            return OptionalDouble.of(Double.parseDouble(folded.replaceAll("[,\u066B]", ".")));
        }
        return OptionalDouble.empty();
    }

    static boolean separates(String mark) {
        return SEPARATORS.contains(mark);
    }

    static boolean plain(String folded) {
        return PLAIN.matcher(folded).matches();
    }
}
