package org.sijil.extraction;

import java.lang.Character.UnicodeScript;

/** How many letters of each script a text has, and how often it has each letter; counted in one pass. */
final class Letters {

    /** The characters below this are those of the languages around the Mediterranean, and are counted one by one. */
    private static final int COMMON = 0x800;

    /** The number of the script of each of them that is a letter, or -1. */
    private static final short[] SCRIPTS = scripts();

    private final String text;
    private final int[] common = new int[COMMON];
    private final int[] ofScript = new int[UnicodeScript.values().length];
    private int total;

    Letters(String text) {
        this.text = text;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            count(letter);
            at += Character.charCount(letter);
        }
    }

    private static short[] scripts() {
        short[] scripts = new short[COMMON];
        for (int c = 0; c < COMMON; c++) {
            scripts[c] = Character.isLetter(c) ? (short) UnicodeScript.of(c).ordinal() : -1;
        }
        return scripts;
    }

    private void count(int letter) {
        int script;
        if (letter < COMMON) {
            common[letter]++;
            script = SCRIPTS[letter];
        } else {
            script = Character.isLetter(letter) ? UnicodeScript.of(letter).ordinal() : -1;
        }
        if (script >= 0) {
            ofScript[script]++;
            total++;
        }
    }

    int total() {
        return total;
    }

    int of(UnicodeScript script) {
        return ofScript[script.ordinal()];
    }

    /** How often the text has one of some letters of the basic plane. */
    long of(String letters) {
        long count = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            count += letter < COMMON
                    ? common[letter]
                    : text.chars().filter(c -> c == letter).count();
        }
        return count;
    }
}
