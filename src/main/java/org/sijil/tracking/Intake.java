package org.sijil.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import org.sijil.extraction.Extractor;
import org.sijil.text.Article;
import org.sijil.tracking.Tracker.Tracked;

/** Takes an article in: what the register holds already is answered, all else is read and tracked. */
@ApplicationScoped
public class Intake {

    private final Extractor extractor;
    private final Tracker tracker;

    Intake(Extractor extractor, Tracker tracker) {
        this.extractor = extractor;
        this.tracker = tracker;
    }

    /**
     * Keeps the article; reading happens outside of any transaction, so that no lock waits for it.
     *
     * @throws org.sijil.extraction.UnsupportedLanguage when no language pack reads the text
     */
    public Tracked take(Article article, String who) {
        return tracker.find(article).orElseGet(() -> tracker.keep(article, extractor.extract(article), who));
    }
}
