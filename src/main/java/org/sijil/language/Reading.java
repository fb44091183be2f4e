package org.sijil.language;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How one written word can be read, and what finders learned of it. */
final class Reading {

    /** Facts with a higher number are worked out each time. */
    private static final int MOST_FACTS = Long.SIZE / 2;

    private final List<Form> forms;
    private final int[] words;
    private final List<Form> nameForms;
    private final long lexicons;
    private final long served;
    private final long signature;
    private final long[] lists;
    private final long[] listsAsWritten;
    private final long[] listsInFront;
    private final boolean known;
    private final boolean definite;

    private final Object[] notes = new Object[WordNote.MOST];

    /** Two bits for each fact: whether it was asked for, and whether it holds. Asking twice does no harm. */
    private volatile long facts;

    private Reading(List<Form> forms, int[] words, List<Form> nameForms, LanguagePack pack) {
        String written = forms.get(0).text();
        this.forms = forms;
        this.words = words;
        this.nameForms = nameForms;
        this.lexicons = pack.opened(words);
        this.served = pack.served(words);
        this.signature = WordSet.signature(words);
        this.lists = pack.wordLists().holding(forms);
        this.listsAsWritten = pack.wordLists().holding(written);
        this.listsInFront = pack.wordLists().inFront(forms);
        this.known = pack.knows(written);
        this.definite = forms.stream().anyMatch(Form::definite);
    }

    static Reading of(List<Form> forms, List<Form> nameForms, LanguagePack pack) {
        int[] words = forms.stream()
                .flatMap(form -> form.verbal()
                        ? Stream.of(form.text(), Phrase.Word.verbKey(form.text()))
                        : Stream.of(form.text()))
                .mapToInt(pack.symbols()::findWord)
                .filter(word -> word != Symbols.UNKNOWN)
                .distinct()
                .toArray();
        return new Reading(List.copyOf(forms), words, List.copyOf(nameForms), pack);
    }

    List<Form> forms() {
        return forms;
    }

    /** Numbers of the words among the forms that phrases speak of, in the order of the forms. */
    int[] words() {
        return words;
    }

    /** The lexicons with a phrase that may begin with it, a bit for each. */
    long lexicons() {
        return lexicons;
    }

    /** The lexicons with a phrase that cannot do without it or its like. */
    long served() {
        return served;
    }

    /** The bits of its words. */
    long signature() {
        return signature;
    }

    /** The lists of words that hold some form, a bit for each. */
    long[] lists() {
        return lists;
    }

    /** The lists of words that hold it as it is written. */
    long[] listsAsWritten() {
        return listsAsWritten;
    }

    /** The lists of words one of which clings to its front in some form. */
    long[] listsInFront() {
        return listsInFront;
    }

    /** Whether some form of it has the article. */
    boolean definite() {
        return definite;
    }

    /** Whether it stands in a phrase of the language as it is written. */
    boolean known() {
        return known;
    }

    /** What it can be when it is, or opens, a name. */
    List<Form> nameForms() {
        return nameForms;
    }

    /** What was noted of the forms as a name, under a number. Two threads may note the same, which does no harm. */
    Object note(int number, Function<List<Form>, ?> maker) {
        Object note = notes[number];
        if (note == null) {
            note = maker.apply(nameForms);
            notes[number] = note;
        }
        return note;
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
