package org.sijil.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;

/** Chooses the language of a text by its letters, and turns away languages that share a script by letters and words. */
final class LanguageChoice {

    /** Share of letters foreign to the language above which the text is in another one. */
    private static final double FOREIGN = 0.02;

    /** Fewer words than that tell no language. */
    private static final int ENOUGH_WORDS = 6;

    /** What lies beyond tells nothing new; in UTF-16 units. */
    private static final int MOST_LETTERS = 4_000;

    private static final Character.UnicodeScript[] SCRIPTS = Character.UnicodeScript.values();

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private LanguageChoice() {}

    /** The code of the language; empty when no pack reads the text. */
    static Optional<String> of(String text, List<LanguagePack> packs) {
        Map<Character.UnicodeScript, Integer> letters = letters(text);
        int total = letters.values().stream().mapToInt(Integer::intValue).sum();
        LanguagePack best = null;
        for (LanguagePack pack : packs) {
            Character.UnicodeScript script =
                    Character.UnicodeScript.forName(pack.orthography().get("script"));
            int share = letters.getOrDefault(script, 0);
            if (share * 2 > total && total > 0 && foreign(text, pack) <= FOREIGN * share && knows(text, pack)) {
                best = pack;
            }
        }
        return Optional.ofNullable(best).map(LanguagePack::code);
    }

    private static Map<Character.UnicodeScript, Integer> letters(String text) {
        int[] counts = new int[SCRIPTS.length];
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(c -> counts[Character.UnicodeScript.of(c).ordinal()]++);
        Map<Character.UnicodeScript, Integer> letters = new EnumMap<>(Character.UnicodeScript.class);
        for (Character.UnicodeScript script : SCRIPTS) {
            letters.put(script, counts[script.ordinal()]);
        }
        return letters;
    }

    private static long foreign(String text, LanguagePack pack) {
        String letters = pack.orthography().find("foreign_letters").orElse("");
        return letters.isEmpty()
                ? 0
                : text.codePoints().filter(c -> letters.indexOf(c) >= 0).count();
    }

    /**
     * Whether the pack knows enough of the words that open with no capital: those with one may be names. A word that
     * folding changes, as French "tués" into "tues", is another language's.
     */
    private static boolean knows(String text, LanguagePack pack) {
        Optional<String> least = pack.orthography().find("known_words");
        if (least.isEmpty()) {
            return true;
        }
        List<String> words = NO_LETTERS
                .splitAsStream(text.substring(0, Math.min(text.length(), MOST_LETTERS)))
                .filter(word -> !word.isEmpty() && !Character.isUpperCase(word.codePointAt(0)))
                .toList();
        long known = words.stream()
                .filter(word -> word.equals(Orthography.standard().fold(word)) && pack.knows(word))
                .count();
        return words.size() < ENOUGH_WORDS || known >= Double.parseDouble(least.get()) * words.size();
    }
}
