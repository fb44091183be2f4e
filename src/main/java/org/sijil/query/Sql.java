package org.sijil.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A piece of SQL with the values of its placeholders, in order. */
public record Sql(String text, List<Object> values) {

    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    public static Sql of(String text, Object... values) {
        return new Sql(text, List.of(values));
    }

    public Sql then(Sql next) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(next.values);
        return new Sql(text + next.text, both);
    }

    public Sql then(String next, Object... more) {
        return then(of(next, more));
    }

    /** The pieces, each in brackets, with that word between. */
    public static Sql join(String word, List<Sql> pieces) {
        Sql joined = of("");
        for (Sql piece : pieces) {
            joined = joined.then(joined.text.isEmpty() ? "(" : " " + word + " (")
                    .then(piece)
                    .then(")");
        }
        return joined;
    }
}
