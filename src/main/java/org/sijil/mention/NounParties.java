package org.sijil.mention;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.Lexicon;

/** Makes the party that a noun for people tells of. */
final class NounParties {

    static final Quantity ONE = new Quantity(OptionalInt.of(1), OptionalInt.of(1), false);
    static final Quantity TWO = new Quantity(OptionalInt.of(2), OptionalInt.of(2), false);
    private static final Quantity SOME = new Quantity(OptionalInt.of(2), OptionalInt.empty(), true);

    private final Map<Entry, RoleWord> words;

    NounParties(Map<Entry, RoleWord> words) {
        this.words = words;
    }

    /**
     * The party of a noun.
     *
     * @param name the group that they belong to
     * @param pointsBack whether they were told of before
     * @param article whether the article of one stands before the noun
     */
    Party party(
            Lexicon.Match head,
            int start,
            int end,
            Optional<Quantity> number,
            Optional<Chart.Item> name,
            boolean pointsBack,
            boolean article) {
        RoleWord role = role(head);
        Optional<Named> named = name.map(item -> (Named) item.value());
        Optional<Quantity> quantity = number.or(() -> bare(head.variant()));
        return new Party(
                start,
                end,
                head.start(),
                quantity,
                Optional.of(role),
                named,
                pointsBack && !article,
                head.entry().rule());
    }

    /** What a noun says of those whom it means. */
    RoleWord role(Lexicon.Match head) {
        return words.get(head.entry());
    }

    /** How many a noun means that no number counts. */
    static Optional<Quantity> bare(String variant) {
        return switch (variant) {
            case "singular" -> Optional.of(ONE);
            case "dual" -> Optional.of(TWO);
            case "plural" -> Optional.of(SOME);
            default -> Optional.empty();
        };
    }

    static boolean isDefinite(Chart chart, int token) {
        return chart.isDefinite(token);
    }
}
