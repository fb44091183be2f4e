package org.sijil.api;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sijil.extraction.Extractor;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

/** What is loaded once, when Sijil starts: bad data stops the start, not the first request. */
@Startup
@Singleton
public final class Knowledge {

    private static final FutureTask<Loaded> LOADING = new FutureTask<>(Loaded::load);

    private final Loaded loaded;

    Knowledge() throws InterruptedException {
        LOADING.run();
        try {
            this.loaded = LOADING.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException bad ? bad : new IllegalStateException(e.getCause());
        }
    }

    /** Begins to load in a thread of its own, while the database starts. */
    public static void loadAhead() {
        Thread thread = new Thread(LOADING, "load-knowledge");
        thread.setDaemon(true);
        thread.start();
    }

    @Produces
    @Singleton
    Extractor extractor() {
        return loaded.extractor();
    }

    @Produces
    @Singleton
    EventTypes eventTypes() {
        return loaded.eventTypes();
    }

    @Produces
    @Singleton
    Actors actors() {
        return loaded.actors();
    }

    @Produces
    @Singleton
    Gazetteer gazetteer() {
        return loaded.gazetteer();
    }

    private record Loaded(EventTypes eventTypes, Actors actors, Gazetteer gazetteer, Extractor extractor) {

        static Loaded load() {
            EventTypes eventTypes = EventTypes.load();
            Actors actors = Actors.load();
            Gazetteer gazetteer = Gazetteer.load();
            return new Loaded(eventTypes, actors, gazetteer, Extractor.load(eventTypes, actors, gazetteer));
        }
    }
}
