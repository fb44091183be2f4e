package org.sijil.query;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.language.Orthography;

/** Words that are looked for, as SQL over {@code incidents} as {@code i}. */
public final class WordConditions {

    private WordConditions() {}

    /** That an incident has all of the words that are looked for. */
    static Sql allWords(IncidentFilter filter) {
        return telling(search(filter, ""));
    }

    /** That an incident has any of the words that are looked for. */
    public static Sql anyWord(IncidentFilter filter) {
        return telling(filter.words().stream().map(word -> search(word, "")).collect(Collectors.joining("|")));
    }

    /** That an incident's words match PostgreSQL's query of words. */
    private static Sql telling(String search) {
        return Sql.of(
                "EXISTS (SELECT 1 FROM incident_words w WHERE w.incident_id = i.id AND w.lexemes @@ ?::tsquery)",
                search);
    }

    /** PostgreSQL's query of the words that are looked for, with that before each of them. */
    public static String search(IncidentFilter filter, String before) {
        return filter.words().stream().map(word -> search(word, before)).collect(Collectors.joining("&"));
    }

    /**
     * The searched words are folded. One is looked for at a word's start, so that "art" does not find "party", and behind
     * what its script writes onto the front of words.
     */
    private static String search(String word, String before) {
        Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
        return Stream.concat(Stream.of(""), Orthography.standard().proclitics(script).stream())
                .map(front ->
                        "'" + before + (front + word).replace("\\", "\\\\").replace("'", "''") + "':*")
                .collect(Collectors.joining("|", "(", ")"));
    }
}
