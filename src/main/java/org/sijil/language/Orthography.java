package org.sijil.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.text.Folding;
import org.sijil.text.Token;
import org.sijil.text.Tokenizer;

/** How all languages that Sijil reads are written; one folding serves names, lexicons, queries and texts alike. */
public final class Orthography {

    private static final Orthography STANDARD = new Orthography();

    private final Tokenizer tokenizer;
    private final Map<Character.UnicodeScript, Set<String>> proclitics = new EnumMap<>(Character.UnicodeScript.class);

    private Orthography() {
        Map<Character, String> replacements = new HashMap<>();
        Map<Character.UnicodeScript, List<String>> clinging = new EnumMap<>(Character.UnicodeScript.class);
        for (String language : DataFiles.list("language")) {
            String file = "language/" + language + "/orthography.yaml";
            Fields fields = new Fields(file, "fold", DataFiles.yaml(file));
            if (fields.raw("fold") instanceof Map<?, ?> folds) {
                folds.forEach(
                        (from, to) -> replacements.put(String.valueOf(from).charAt(0), String.valueOf(to)));
            }
            fields.entries("proclitics").forEach(entry -> clinging.computeIfAbsent(
                            Character.UnicodeScript.forName(fields.get("script")), script -> new ArrayList<>())
                    .add(entry.get("form")));
        }
        this.tokenizer = new Tokenizer(new Folding(replacements));
        clinging.forEach((script, forms) -> proclitics.put(
                script, forms.stream().map(this::fold).collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    public static Orthography standard() {
        return STANDARD;
    }

    public Tokenizer tokenizer() {
        return tokenizer;
    }

    /** What the languages of a script write onto the front of a word, folded. */
    public Set<String> proclitics(Character.UnicodeScript script) {
        return Collections.unmodifiableSet(proclitics.getOrDefault(script, Set.of()));
    }

    /** The folded words and numbers of a name, with one space between; marks are left out. */
    public String fold(String name) {
        return String.join(" ", words(name));
    }

    /** The word that stands at a place of a text and is nothing but letters; empty when folding changes it. */
    public Optional<String> asFolded(String text, int start, int end) {
        String folded = tokenizer.folded(text, start, end);
        return folded.length() == end - start && text.startsWith(folded, start)
                ? Optional.of(folded)
                : Optional.empty();
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
