package org.sijil.language;

import java.util.List;
import java.util.stream.Stream;

/**
 * How one written word can be read.
 *
 * @param words numbers of the words among the forms that phrases speak of, in the order of the forms
 * @param nameForms what it can be when it is, or opens, a name
 */
record Reading(List<Form> forms, int[] words, List<Form> nameForms) {

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
}
