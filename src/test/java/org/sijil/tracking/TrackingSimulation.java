package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.city;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
 * Tracks as many made-up reports as {@code -Dsijil.simulate=} names, four of each incident, and tells what one more costs
 * as the register grows. Its name keeps it out of the build's tests, as it takes long.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TrackingSimulation {

    private static final int AN_INCIDENT = 4;
    private static final int BATCH = 250;
    private static final int EARLY = 10_000;
    private static final int SAMPLE = 2_000;
    private static final int TOWNS = 400;
    private static final int DAYS = 3_650;
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
    void oneMoreReportCostsTheSameHoweverManyThereAre() {
        register.empty();
        int all = Integer.getInteger("sijil.simulate", EARLY);
        double[] keeping = new double[all];
        double[] looking = new double[SAMPLE];
        for (int i = 0; i < all; i++) {
            Incident told = told(i);
            if (i >= all - SAMPLE) {
                long start = System.nanoTime();
                reports.around(List.of(told));
                looking[i - all + SAMPLE] = (System.nanoTime() - start) / 1e6;
            }
            long start = System.nanoTime();
            tracker.keep(article("Telling " + i, "Outlet " + i % 97), read(told), "simulation");
            keeping[i] = (System.nanoTime() - start) / 1e6;
            if ((i + 1) % EARLY == 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%,d reports: %.2f ms each at the median, %d MB%n",
                        i + 1,
                        quantile(Arrays.copyOfRange(keeping, i + 1 - SAMPLE, i + 1), 0.5),
                        (Runtime.getRuntime().totalMemory()
                                        - Runtime.getRuntime().freeMemory())
                                >> 20);
            }
        }
        double early = quantile(Arrays.copyOfRange(keeping, Math.min(EARLY, all) - SAMPLE, Math.min(EARLY, all)), 0.5);
        double late = quantile(Arrays.copyOfRange(keeping, all - SAMPLE, all), 0.5);
        double look = quantile(looking, 0.99);
        System.out.printf(
                Locale.ROOT,
                "one more at the end: %.2f times that at 10,000; look-up %.2f ms at 99%%%n",
                late / early,
                look);
        assertTrue(late < MOST_GROWTH * early, late + " ms after " + early);
        assertTrue(look < LONGEST_LOOK_MS, look + " ms to look up");
    }

    /** Of each incident an account comes at once, and three more each some hundred articles later. */
    private static Incident told(int number) {
        int round = number / (AN_INCIDENT * BATCH);
        int incident = round * BATCH + number % BATCH;
        Random random = new Random(incident * 31L);
        int town = random.nextInt(TOWNS);
        String country = COUNTRIES.get(town % COUNTRIES.size());
        Optional<Location> place = city(
                "town" + town,
                "Town " + town,
                null,
                country,
                "Province " + town % 40,
                country + "-" + town % 40,
                10 + town / 20.0,
                20 + town % 20);
        return clash().in(place)
                .on(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(DAYS)))
                .killed(1 + random.nextInt(30))
                .made();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }
}
