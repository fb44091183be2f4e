package org.sijil.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.text.Folding;
import org.sijil.text.Token;
import org.sijil.text.Tokenizer;

/** How all languages that Sijil reads are written; one folding serves names, lexicons, queries and texts alike. */
public final class Orthography {

    private static final Orthography STANDARD = new Orthography();

    private final Tokenizer tokenizer;

    private Orthography() {
        Map<Character, String> replacements = new HashMap<>();
        for (String language : DataFiles.list("language")) {
            String file = "language/" + language + "/orthography.yaml";
            Fields fields = new Fields(file, "fold", DataFiles.yaml(file));
            if (fields.raw("fold") instanceof Map<?, ?> folds) {
                folds.forEach(
                        (from, to) -> replacements.put(String.valueOf(from).charAt(0), String.valueOf(to)));
            }
        }
        this.tokenizer = new Tokenizer(new Folding(replacements));
    }

    public static Orthography standard() {
        return STANDARD;
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** The folded words and numbers of a name, with one space between; marks are left out. */
    public String fold(String name) {
        return String.join(" ", words(name));
    }

    /** The folded words and numbers of a name. */
    public List<String> words(String name) {
        return tokenizer.tokens(name).stream()
                .filter(token ->
                        token.kind() != Token.Kind.MARK && !token.folded().isEmpty())
                .map(Token::folded)
                .collect(Collectors.toList());
    }
}
