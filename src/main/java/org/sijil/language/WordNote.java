package org.sijil.language;

import java.util.List;
import java.util.function.Function;

/**
 * What a finder learned of words as names, such as the names that begin with them: found out once for each written word and
 * kept with it, where looking it up again took longer than all that is done with it.
 *
 * @param <T> immutable, and the same each time for the same word
 */
public final class WordNote<T> {

    /** Notes of a language. */
    static final int MOST = 4;

    private final int number;
    private final Function<List<Form>, T> maker;

    WordNote(int number, Function<List<Form>, T> maker) {
        if (number >= MOST) {
            throw new IllegalStateException(
                    "a language has room for " + MOST + " notes of a word; raise WordNote.MOST");
        }
        this.number = number;
        this.maker = maker;
    }

    /** What is noted of a token. */
    @SuppressWarnings("unchecked")
    public T of(Chart chart, int token) {
        return (T) chart.reading(token).note(number, maker);
    }
}
