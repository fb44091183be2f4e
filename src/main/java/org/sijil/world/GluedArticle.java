package org.sijil.world;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Phrases whose first word may bear an article that is written together with it. */
record GluedArticle(String letters) {

    /** Shorter words are no words without what looks like their article. */
    private static final int SHORTEST_WORD = 2;

    /** The phrase as it is, and, when it has several words, with its first word's article put on or taken off. */
    List<List<String>> forms(List<String> words) {
        return words.size() == 1 ? List.of(words) : eitherForm(words);
    }

    /** The phrase as it is, and with its first word's article put on or taken off, where its script has the article. */
    List<List<String>> eitherForm(List<String> words) {
        if (script(words.get(0)) != script(letters)) {
            return List.of(words);
        }
        List<String> other = new ArrayList<>(words);
        other.set(0, toggled(words.get(0)));
        return List.of(words, other);
    }

    /** The word with the article. */
    String with(String word) {
        return letters + word;
    }

    private String toggled(String word) {
        boolean bears = word.startsWith(letters) && word.length() >= letters.length() + SHORTEST_WORD;
        return bears ? word.substring(letters.length()) : letters + word;
    }

    private static UnicodeScript script(String word) {
        return UnicodeScript.of(word.codePointAt(0));
    }
}
