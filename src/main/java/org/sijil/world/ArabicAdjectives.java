package org.sijil.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every form of an adjective of origin, from its masculine singular: endings from the data, each with the article and
 * without. In an adjective of two words the endings and the article may stand on both or on one.
 */
record ArabicAdjectives(String article, List<String> endings) {

    List<String> forms(String adjective) {
        List<String> words = List.of(adjective.split(" "));
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : endings) {
            String lastOnly = adjective + ending;
            String all = words.stream().map(word -> word + ending).collect(Collectors.joining(" "));
            Stream.of(lastOnly, all).forEach(form -> forms.addAll(withArticle(form)));
        }
        return new ArrayList<>(forms);
    }

    /** The words as they are, with the article on the first, and with it on all. */
    List<String> withArticle(String words) {
        return List.of(words, article + words, article + words.replace(" ", " " + article));
    }
}
