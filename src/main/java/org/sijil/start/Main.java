package org.sijil.start;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.sijil.api.Knowledge;

/** Starts Sijil, and before it the PostgreSQL that it brings along, unless an outside one is named. */
@QuarkusMain
public final class Main {

    /** How long requests under way may take to end before their database is stopped. */
    private static final long DRAIN_SECONDS = 30;

    private Main() {}

    public static void main(String... args) {
        // Vert.x would turn a bad address away without a word; our router does it with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Memory.keepSmall();
        CountDownLatch quarkusStopped = new CountDownLatch(1);
        try {
            StartSettings settings = StartSettings.read();
            Door.check(settings.host(), settings.port());
            Knowledge.loadAhead();
            if (settings.outsideDatabase().isEmpty()) {
                startDatabase(settings.data(), quarkusStopped);
            }
        } catch (CannotStart e) {
            System.err.println("Sijil cannot start. " + e.getMessage());
            System.exit(1);
        }
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            quarkusStopped.countDown();
            System.exit(code);
        });
        Quarkus.run(args);
    }

    private static void startDatabase(Path data, CountDownLatch quarkusStopped) {
        LocalPostgres postgres = LocalPostgres.start(data);
        System.setProperty("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        System.setProperty("quarkus.datasource.username", LocalPostgres.USER);
        System.setProperty("quarkus.datasource.password", postgres.password());
        System.setProperty(StartSettings.LOCAL_DATA, postgres.data().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopLast(postgres, quarkusStopped), "stop-postgres"));
    }

    private static void stopLast(LocalPostgres postgres, CountDownLatch quarkusStopped) {
        try {
            quarkusStopped.await(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }
}
