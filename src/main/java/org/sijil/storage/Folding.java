package org.sijil.storage;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sijil.query.Sql;

/** Folds the steps that changes append into the tallies, now and then; answers are exact with them or without. */
@ApplicationScoped
public class Folding {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final CountDownLatch over = new CountDownLatch(1);

    Folding(Database database) {
        this.database = database;
    }

    void begin(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread thread = new Thread(this::foldOnAndOn, "folding");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        over.countDown();
    }

    /** Folds what there is; answers how many steps there were. */
    public long fold() {
        return database.find(Sql.of("SELECT fold_tallies()"), row -> row.getLong(1))
                .orElse(0L);
    }

    private void foldOnAndOn() {
        try {
            while (!over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    fold();
                } catch (StorageFailure awayOrReadOnly) {
                    // A database that comes back is folded then, and a replica gets what its primary folded.
                    continue;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
