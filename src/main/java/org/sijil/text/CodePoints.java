package org.sijil.text;

/**
 * Places in a text counted in Unicode code points, as clients in other languages count them, where Java counts UTF-16
 * units: in a text that begins with an emoji, unit 2 is code point 1.
 */
public final class CodePoints {

    private final int[] atUnit;

    public CodePoints(String text) {
        atUnit = new int[text.length() + 1];
        int points = 0;
        for (int unit = 0; unit < text.length(); unit++) {
            atUnit[unit] = points;
            boolean firstHalf = Character.isHighSurrogate(text.charAt(unit))
                    && unit + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(unit + 1));
            points += firstHalf ? 0 : 1;
        }
        atUnit[text.length()] = points;
    }

    /** The code points that stand before a UTF-16 unit. */
    public int before(int unit) {
        return atUnit[unit];
    }
}
