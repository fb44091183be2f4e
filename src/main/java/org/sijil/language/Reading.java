package org.sijil.language;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How one written word can be read, and what finders learned of it. */
final class Reading {

    /** Facts with a higher number are worked out each time. */
    private static final int MOST_FACTS = Long.SIZE / 2;

    private final List<Form> forms;
    private final int[] words;
    private final List<Form> nameForms;

    /** Two bits for each fact: whether it was asked for, and whether it holds. Asking twice does no harm. */
    private volatile long facts;

    private Reading(List<Form> forms, int[] words, List<Form> nameForms) {
        this.forms = forms;
        this.words = words;
        this.nameForms = nameForms;
    }

    static Reading of(List<Form> forms, List<Form> nameForms, Symbols symbols) {
        int[] words = forms.stream()
                .flatMap(form -> form.verbal()
                        ? Stream.of(form.text(), Phrase.Word.verbKey(form.text()))
                        : Stream.of(form.text()))
                .mapToInt(symbols::findWord)
                .filter(word -> word != Symbols.UNKNOWN)
                .distinct()
                .toArray();
        return new Reading(List.copyOf(forms), words, List.copyOf(nameForms));
    }

    List<Form> forms() {
        return forms;
    }

    /** Numbers of the words among the forms that phrases speak of, in the order of the forms. */
    int[] words() {
        return words;
    }

    /** What it can be when it is, or opens, a name. */
    List<Form> nameForms() {
        return nameForms;
    }

    /** Whether a fact, given by its number, holds of the forms as a name. */
    boolean holds(int fact, Predicate<List<Form>> test) {
        if (fact >= MOST_FACTS) {
            return test.test(nameForms);
        }
        long asked = 1L << 2 * fact;
        if ((facts & asked) == 0) {
            facts |= test.test(nameForms) ? asked | asked << 1 : asked;
        }
        return (facts & asked << 1) != 0;
    }
}
