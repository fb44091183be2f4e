package org.sijil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the phrase notation; its grammar stands at {@link Phrase}. */
final class PhraseParser {

    private static final Pattern LEXEME = Pattern.compile("\\.\\.\\.|[\\[\\](){}|<>]|[^\\s\\[\\](){}|<>]+");
    private static final int GAP_WORDS = 6;

    private final Inflection inflection;
    private final Map<String, List<String>> lists;
    private final Map<String, Phrase> parsedLists = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    PhraseParser(Inflection inflection, Map<String, List<String>> lists) {
        this.inflection = inflection;
        this.lists = lists;
    }

    /** Every folded word that stands in a parsed phrase. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    /** @throws IllegalArgumentException when the phrase does not follow the grammar */
    Phrase parse(String phrase) {
        List<String> lexemes = new ArrayList<>();
        Matcher matcher = LEXEME.matcher(phrase);
        while (matcher.find()) {
            lexemes.add(matcher.group());
        }
        Cursor cursor = new Cursor(lexemes);
        Phrase parsed = sequence(cursor);
        if (cursor.more()) {
            throw new IllegalArgumentException("'" + cursor.peek() + "' closes nothing in '" + phrase + "'");
        }
        return parsed;
    }

    private static final class Cursor {
        private final List<String> lexemes;
        private int at;

        Cursor(List<String> lexemes) {
            this.lexemes = lexemes;
        }

        boolean more() {
            return at < lexemes.size();
        }

        String peek() {
            return lexemes.get(at);
        }

        String next() {
            if (!more()) {
                throw new IllegalArgumentException("a bracket is not closed");
            }
            return lexemes.get(at++);
        }

        void expect(String lexeme) {
            if (!next().equals(lexeme)) {
                throw new IllegalArgumentException("'" + lexeme + "' is missing");
            }
        }
    }

    private Phrase sequence(Cursor cursor) {
        List<Phrase> parts = new ArrayList<>();
        while (cursor.more() && !Set.of("|", "]", ")").contains(cursor.peek())) {
            parts.addAll(element(cursor));
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a part of it is empty");
        }
        return parts.size() == 1 ? parts.get(0) : new Phrase.Sequence(List.copyOf(parts));
    }

    private List<Phrase> element(Cursor cursor) {
        String lexeme = cursor.next();
        return switch (lexeme) {
            case "[" -> List.of(choice(cursor, "]", true));
            case "(" -> List.of(choice(cursor, ")", false));
            case "{" -> List.of(slot(cursor));
            case "<" -> List.of(list(cursor));
            case "..." -> List.of(new Phrase.Gap(GAP_WORDS));
            default -> words(lexeme);
        };
    }

    private Phrase choice(Cursor cursor, String close, boolean optional) {
        List<Phrase> options = new ArrayList<>();
        options.add(sequence(cursor));
        while (cursor.more() && cursor.peek().equals("|")) {
            cursor.next();
            options.add(sequence(cursor));
        }
        cursor.expect(close);
        return new Phrase.Choice(List.copyOf(options), optional);
    }

    private static Phrase slot(Cursor cursor) {
        String[] kindAndName = cursor.next().split(":", 2);
        cursor.expect("}");
        return new Phrase.Slot(kindAndName[0], kindAndName[kindAndName.length - 1]);
    }

    private Phrase list(Cursor cursor) {
        String name = cursor.next();
        cursor.expect(">");
        Phrase known = parsedLists.get(name);
        if (known == null) {
            known = listed(name);
            parsedLists.put(name, known);
        }
        return known;
    }

    private Phrase listed(String name) {
        List<String> wordings = lists.get(name);
        if (wordings == null) {
            throw new IllegalArgumentException("no list '" + name + "'; there are " + lists.keySet());
        }
        Set<String> nouns = new LinkedHashSet<>();
        Set<String> verbs = new LinkedHashSet<>();
        List<Phrase> options = new ArrayList<>();
        for (String wording : wordings) {
            Phrase option = parse(wording);
            if (option instanceof Phrase.Word word) {
                (word.verb() ? verbs : nouns).addAll(word.folded());
            } else {
                options.add(option);
            }
        }
        if (!nouns.isEmpty()) {
            options.add(new Phrase.Word(nouns));
        }
        if (!verbs.isEmpty()) {
            options.add(new Phrase.Word(verbs, true));
        }
        return options.size() == 1 ? options.get(0) : new Phrase.Choice(List.copyOf(options), false);
    }

    private List<Phrase> words(String lexeme) {
        String[] wordAndParadigm = lexeme.length() == 1 ? new String[] {lexeme} : lexeme.split("\\+", 2);
        List<String> forms = wordAndParadigm.length == 1
                ? List.of(lexeme)
                : inflection.forms(wordAndParadigm[0], wordAndParadigm[1]);
        List<String> first = Orthography.standard().words(forms.get(0));
        if (first.isEmpty() && wordAndParadigm.length == 1) {
            return List.of(new Phrase.Word(Set.of(lexeme)));
        }
        if (first.size() != 1) {
            if (wordAndParadigm.length == 2) {
                throw new IllegalArgumentException("'" + lexeme + "' is no single word");
            }
            vocabulary.addAll(first);
            return first.stream()
                    .map(word -> (Phrase) new Phrase.Word(Set.of(word)))
                    .toList();
        }
        Set<String> folded = new LinkedHashSet<>();
        for (String form : forms) {
            folded.add(Orthography.standard().fold(form));
        }
        vocabulary.addAll(folded);
        boolean verb = wordAndParadigm.length == 2 && inflection.isVerb(wordAndParadigm[1]);
        return List.of(new Phrase.Word(Set.copyOf(folded), verb));
    }
}
