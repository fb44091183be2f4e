package org.sijil.language;

import java.util.List;
import java.util.Set;

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
    }

    record Slot(String kind, String name) implements Phrase {}

    record Gap(int longest) implements Phrase {}

    record Choice(List<Phrase> options, boolean optional) implements Phrase {}

    record Sequence(List<Phrase> parts) implements Phrase {}
}
