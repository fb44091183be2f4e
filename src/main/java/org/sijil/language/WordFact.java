package org.sijil.language;

import java.util.List;
import java.util.function.Predicate;

/** A yes or no that finders ask of words again and again, worked out once for each written word. */
public final class WordFact {

    private final int number;
    private final Predicate<List<Form>> test;

    WordFact(int number, Predicate<List<Form>> test) {
        this.number = number;
        this.test = test;
    }

    /** Whether it holds of what a token may be as a name. */
    public boolean holds(Chart chart, int token) {
        return chart.reading(token).holds(number, test);
    }
}
