package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.city;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sijil.api.EmptyRegister;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.start.TestDatabase;
import org.sijil.storage.ReportStore;

/**
 * Tracks made-up reports, four of each incident, and tells what one more costs as the register grows. The first 10,000 are
 * tracked one by one; to reach as many as {@code -Dsijil.simulate=} names, all that they left in the register is then put in
 * again and again, each time with days and with towns of its own elsewhere on earth; and a few thousand more are tracked all
 * over it. Its name keeps it out of the build's tests, as it takes long.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrackingSimulation {

    private static final int AN_INCIDENT = 4;
    private static final int BATCH = 250;
    private static final int EARLY = 10_000;
    private static final int LATE = 4_000;
    private static final int SAMPLE = 2_000;
    private static final int TOWNS = 400;
    private static final int DAYS = 3_650;

    /** Cells of 20 by 20 degrees that the earth between 50 degrees south and 70 degrees north has room for. */
    private static final int MOST_CELLS = 102;

    private static final double MOST_GROWTH = 1.5;
    private static final double LONGEST_LOOK_MS = 5;
    private static final List<String> COUNTRIES = List.of("SY", "IQ", "YE", "LY", "SD", "AF", "SO", "ML");

    @Inject
    Tracker tracker;

    @Inject
    ReportStore reports;

    @Inject
    EmptyRegister register;

    @Test
    void oneMoreReportCostsTheSameHoweverManyThereAre() throws IOException {
        register.empty();
        int cells = Math.min(MOST_CELLS, Math.max(1, Integer.getInteger("sijil.simulate", EARLY) / EARLY));
        double[] early = new double[EARLY];
        for (int i = 0; i < EARLY; i++) {
            early[i] = keep(i, told(i, 1));
        }
        double first = tell(EARLY, Arrays.copyOfRange(early, EARLY - SAMPLE, EARLY));
        if (cells > 1) {
            spread(cells);
        }
        double[] late = new double[LATE];
        double[] looking = new double[LATE];
        for (int i = 0; i < LATE; i++) {
            Incident told = told(EARLY + i, cells);
            looking[i] = look(told);
            late[i] = keep(EARLY + i, told);
        }
        double last = tell(EARLY * cells + LATE, Arrays.copyOfRange(late, LATE - SAMPLE, LATE));
        double look = quantile(Arrays.copyOfRange(looking, LATE - SAMPLE, LATE), 0.99);
        System.out.printf(
                Locale.ROOT,
                "one more at the end: %.2f times that at 10,000; look-up %.2f ms at 99%%%n",
                last / first,
                look);
        assertTrue(last < MOST_GROWTH * first, last + " ms after " + first);
        assertTrue(look < LONGEST_LOOK_MS, look + " ms to look up");
    }

    private double keep(int number, Incident told) {
        long start = System.nanoTime();
        tracker.keep(article("Telling " + number, "Outlet " + number % 97), read(told), "simulation");
        return (System.nanoTime() - start) / 1e6;
    }

    /** In a transaction, as keeping looks: its statements are planned once. */
    private double look(Incident told) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long start = System.nanoTime();
            reports.around(List.of(told));
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private static double tell(int reports, double[] times) {
        System.gc();
        double median = quantile(times, 0.5);
        System.out.printf(
                Locale.ROOT,
                "%,d reports: %.2f ms each at the median, %d MB%n",
                reports,
                median,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        return median;
    }

    /** Puts what the register holds into all other cells as well. */
    private void spread(int cells) throws IOException {
        try (InputStream sql = TrackingSimulation.class.getResourceAsStream("/simulation/spread.sql")) {
            String statements = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            for (int cell = 1; cell < cells; cell++) {
                register.run(statements
                        .replace(":cell", Integer.toString(cell))
                        .replace(":north", Integer.toString(north(cell)))
                        .replace(":east", Integer.toString(east(cell))));
            }
        }
        register.run("SELECT setval(pg_get_serial_sequence(name, 'id'), 1000000000)"
                + " FROM unnest(ARRAY['articles', 'reports', 'incidents', 'history']) AS tables (name)");
        register.run("VACUUM ANALYZE");
    }

    private static int north(int cell) {
        int step = cell % 6;
        return 20 * (step > 2 ? step - 6 : step);
    }

    private static int east(int cell) {
        int step = cell / 6;
        return 20 * (step > 6 ? step - 17 : step);
    }

    /** Of each incident an account comes at once, and three more each some hundred articles later. */
    private static Incident told(int number, int cells) {
        int round = number / (AN_INCIDENT * BATCH);
        int incident = round * BATCH + number % BATCH;
        Random random = new Random(incident * 31L);
        int town = random.nextInt(TOWNS);
        String country = COUNTRIES.get(town % COUNTRIES.size());
        int day = random.nextInt(DAYS);
        int killed = 1 + random.nextInt(30);
        int cell = random.nextInt(cells);
        Optional<Location> place = city(
                "town" + town + (cell == 0 ? "" : "-" + cell),
                "Town " + town,
                null,
                country,
                "Province " + town % 40,
                country + "-" + town % 40,
                10 + town / 20.0 + north(cell),
                20 + town % 20 + east(cell));
        return clash().in(place)
                .on(LocalDate.of(2015, 1, 1).plusDays(day))
                .killed(killed)
                .made();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
