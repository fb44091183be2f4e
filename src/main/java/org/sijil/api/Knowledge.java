package org.sijil.api;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sijil.extraction.Extractor;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

/** What is loaded once, when Sijil starts: bad data stops the start, not the first request. */
@Startup
@Singleton
final class Knowledge {

    private final EventTypes eventTypes = EventTypes.load();
    private final Actors actors = Actors.load();
    private final Gazetteer gazetteer = Gazetteer.load();
    private final Extractor extractor = Extractor.load(eventTypes, actors, gazetteer);

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

    @Produces
    @Singleton
    Actors actors() {
        return actors;
    }

    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return gazetteer;
    }
}
