package org.sijil.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parsed phrase of the notation.
 *
 * <pre>
 * phrase  = element { element }
 * element = word            one folded word, any clitics around it
 *         | mark            one mark of punctuation, such as "," or "/"; all but the brackets of the notation
 *         | word "+" name   all forms of the word in a paradigm of inflection.yaml
 *         | "<" list ">"    any wording of the named list of the same language
 *         | "{" slot "}"    a mention of that kind, kept under its name; "{slot:name}" keeps it under another name
 *         | "[" phrase { "|" phrase } "]"   may be absent
 *         | "(" phrase { "|" phrase } ")"   one of these
 *         | "..."           up to six words of the same clause
 * </pre>
 */
sealed interface Phrase {

    record Word(Set<String> folded, boolean verb) implements Phrase {

        Word(Set<String> folded) {
            this(folded, false);
        }

        /** The words as the matcher knows them: a verb is another word than the noun that is written like it. */
        Set<String> keys() {
            return verb ? folded.stream().map(Word::verbKey).collect(Collectors.toSet()) : folded;
        }

        /** What a folded word is known by where only a verb may stand; no folded word has a space. */
        static String verbKey(String folded) {
            return "verb " + folded;
        }
    }

    record Slot(String kind, String name) implements Phrase {}

    record Gap(int longest) implements Phrase {}

    record Choice(List<Phrase> options, boolean optional) implements Phrase {}

    record Sequence(List<Phrase> parts) implements Phrase {}
}
