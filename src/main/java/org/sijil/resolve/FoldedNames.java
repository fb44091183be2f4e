package org.sijil.resolve;

import java.util.regex.Pattern;
import org.sijil.language.Orthography;
import org.sijil.language.Recent;

/** The folded forms of places' names, remembered for the names met lately: a text weighs the same few again and again. */
final class FoldedNames {

    /** Names remembered, a generation. */
    private static final int MOST = 1 << 12;

    private static final Pattern ARTICLE = Pattern.compile("^(al |el |as |ad |ar |an |az |ash |\u0627\u0644)");

    private static final Recent<String, String> FOLDED = new Recent<>(MOST, Orthography.standard()::fold);
    private static final Recent<String, String> BARE = new Recent<>(
            MOST, name -> ARTICLE.matcher(Orthography.standard().fold(name)).replaceFirst(""));

    private FoldedNames() {}

    static String folded(String name) {
        return FOLDED.get(name);
    }

    /** The folded name without the article that may stand before it. */
    static String bare(String name) {
        return BARE.get(name);
    }
}
