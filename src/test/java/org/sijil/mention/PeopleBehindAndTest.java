package org.sijil.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;

/**
 * A word that some phrase lists is known, so that no "and" is taken off it. A noun for people with "and" written on it would
 * no longer be read as others behind "and": of "three soldiers and-two-gunmen" the gunmen would be lost.
 */
class PeopleBehindAndTest {

    private static final String AND = "\u0648";

    /** "Imam and preacher" is one office. */
    private static final Set<String> ONE_OFFICE = Set.of("\u0648\u062E\u0637\u064A\u0628");

    @Test
    void noPhraseListsThemWithIt() {
        LanguagePack pack = LanguagePack.loadAll().get("ar");

        List<String> listed = pack.lexicon("roles").entries().stream()
                .flatMap(entry -> Stream.of("singular", "dual", "plural")
                        .flatMap(number -> entry.fields().texts(number).stream()))
                .filter(noun -> noun.chars().allMatch(Character::isLetter))
                .flatMap(noun -> Orthography.standard().words(AND + noun).stream())
                .filter(word -> pack.knows(word) && !ONE_OFFICE.contains(word))
                .distinct()
                .toList();

        assertEquals(List.of(), listed);
    }
}
