package org.sijil.api;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sijil.extraction.Extractor;
import org.sijil.world.EventTypes;

/** What is loaded once, when Sijil starts: bad data stops the start, not the first request. */
@Startup
@Singleton
final class Knowledge {

    private final Extractor extractor = Extractor.load();
    private final EventTypes eventTypes = EventTypes.load();

    @Produces
    @Singleton
    Extractor extractor() {
        return extractor;
    }

    @Produces
    @Singleton
    EventTypes eventTypes() {
        return eventTypes;
    }
}
