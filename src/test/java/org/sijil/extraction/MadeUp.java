package org.sijil.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.text.Article;

/** Reads the made-up reports of the tests with one extractor, loaded once. A report with no day of its own is of a Tuesday. */
final class MadeUp {

    static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 12);

    private static final Extractor EXTRACTOR = Extractor.load();

    private MadeUp() {}

    /** The incidents of a report published on {@link #PUBLISHED}. */
    static List<Incident> incidents(String text) {
        return incidents(text, PUBLISHED);
    }

    /** The incidents of a report of some day. */
    static List<Incident> incidents(String text, LocalDate published) {
        return EXTRACTOR.extract(Article.of(text, published)).incidents();
    }

    /** The name of the incident's place, {@code -} where it has none. */
    static String place(Incident incident) {
        return incident.location().map(location -> location.place().name()).orElse("-");
    }

    /** The least that a toll says, {@code -} where it says none. */
    static String least(Optional<Toll> toll) {
        return toll.filter(known -> known.low().isPresent())
                .map(known -> String.valueOf(known.low().getAsInt()))
                .orElse("-");
    }
}
