package org.sijil.world;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Phrases whose first word may bear an article that is written together with it. */
record GluedArticle(String letters) {

    /** Shorter words are no words without what looks like their article. */
    private static final int SHORTEST_WORD = 2;

    /** The phrase as it is; one of several words also with, or without, the article on the first. */
    List<List<String>> forms(List<String> words) {
        List<List<String>> forms = new ArrayList<>(2);
        forms.add(words);
        if (words.size() > 1 && script(words.get(0)) == script(letters)) {
            List<String> other = new ArrayList<>(words);
            other.set(0, toggled(words.get(0)));
            forms.add(other);
        }
        return forms;
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
