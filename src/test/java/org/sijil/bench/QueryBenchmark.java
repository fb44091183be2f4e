package org.sijil.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.sijil.storage.Listings;

/**
 * Asks a running Sijil, whose register {@link MadeUpRegister} filled, and gives the same work to its database bare: lists
 * to pgbench, the CSV of everything to psql's copy. {@code QueryBenchmark JDBC-URL http://127.0.0.1:8080}; pgbench and
 * psql are taken from the path.
 */
public final class QueryBenchmark {

    private static final int ASKED = 60;
    private static final int CLIENTS = 4;
    private static final int SECONDS = 10;
    private static final int ALONE = 200;
    /** The compiler still works on lists after 12,000 of them. */
    private static final int WARMING = 40_000;

    private static final List<String> KINDS =
            List.of("country and month", "admin1 and type", "radius", "box", "words", "actor");

    /** Where and by whom; each kind of question takes them in turn. */
    private static final String[][] REGIONS = {
        {"SY", "SY-HA", "36.20,37.15", "38.5,35.1,42.4,37.3", "Islamic State", "hasakah"},
        {"IQ", "IQ-NI", "33.34,44.40", "42.0,35.0,44.5,37.0", "Kurdistan Workers' Party", "mosul"},
        {"YE", "YE-TA", "13.58,44.02", "43.0,13.0,45.0,15.0", "Houthi Movement", "taizz"},
        {"UA", "UA-63", "49.99,36.23", "36.0,47.0,39.0,50.0", "Military Forces of Ukraine", "kharkiv"},
        {"AF", "AF-KAN", "31.61,65.71", "64.0,30.5,67.0,33.0", "Taliban", "kandahar"},
        {"SO", "SO-BN", "2.04,45.34", "44.0,1.0,46.5,3.5", "Al-Shabaab", "mogadishu"},
    };

    private static final String[] TYPES = {"Battles", "Protests", "Riots", "Explosions/Remote violence"};
    private static final String[] WORDS = {"prison", "market", "convoy", "hospital", "سجن", "school"};

    private final PGSimpleDataSource source = new PGSimpleDataSource();
    private final URI service;
    private final Path folder;
    private final ThreadLocal<BareClient> clients = ThreadLocal.withInitial(this::client);

    private QueryBenchmark(String database, String service) throws IOException {
        source.setUrl(database);
        this.service = URI.create(service + "/v1/incidents");
        this.folder = Files.createTempDirectory("query-benchmark");
    }

    private BareClient client() {
        try {
            return new BareClient(service.getHost(), service.getPort());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void main(String[] arguments) throws Exception {
        QueryBenchmark benchmark = new QueryBenchmark(arguments[0], arguments[1]);
        benchmark.warmUp();
        System.out.printf("%d processors, load %.1f%n", Runtime.getRuntime().availableProcessors(), load());
        System.out.println("| list | pgbench, a second | Sijil, a second | ratio | median, ms | 99th percentile, ms |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (String kind : KINDS) {
            benchmark.list(kind);
        }
        benchmark.csv();
        benchmark.statistics();
    }

    /** As a service that has run for a while: what the machine code of its ways costs is no part of a list's time. */
    private void warmUp() throws Exception {
        for (int i = 0; i < WARMING; i++) {
            get("?" + encoded(question(KINDS.get(i % KINDS.size()), i / KINDS.size())));
        }
    }

    private void list(String kind) throws Exception {
        Listings listings = new Listings(source);
        List<String> questions = Stream.iterate(0, i -> i + 1)
                .limit(ASKED)
                .map(i -> question(kind, i))
                .toList();
        List<String> command =
                new ArrayList<>(List.of("pgbench", "-n", "-c", "" + CLIENTS, "-j", "2", "-T", "" + SECONDS));
        for (int i = 0; i < ASKED; i++) {
            Path script = folder.resolve(i + ".sql");
            Files.writeString(script, listings.sql(questions.get(i)) + ";\n");
            command.addAll(List.of("-f", script.toString()));
        }
        // Once each, so that both find the same in memory.
        for (String question : questions) {
            get("?" + encoded(question));
        }
        double bare = Double.parseDouble(run(command)
                .lines()
                .filter(line -> line.startsWith("tps = "))
                .findFirst()
                .orElseThrow()
                .split(" ")[2]);
        double rest = throughput(questions);
        double[] times = new double[ALONE];
        for (int i = 0; i < ALONE; i++) {
            long start = System.nanoTime();
            get("?" + encoded(questions.get(i % ASKED)));
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %.1f | %.1f |%n",
                kind,
                bare,
                rest,
                rest / bare,
                times[ALONE / 2],
                times[ALONE * 99 / 100]);
    }

    private static String question(String kind, int number) {
        String[] region = REGIONS[number % REGIONS.length];
        int year = 2006 + number % 19;
        int month = 1 + number % 12;
        return switch (kind) {
            case "country and month" ->
                String.format("country=%s&from=%d-%02d-01&to=%d-%02d-28", region[0], year, month, year, month);
            case "admin1 and type" -> "admin1=" + region[1] + "&event_type=" + TYPES[number % TYPES.length];
            case "radius" -> "near=" + region[2] + "&radius_km=" + (5 + number * 2);
            case "box" -> "bbox=" + region[3];
            case "words" -> "q=" + region[5] + (number % 2 == 0 ? "" : " " + WORDS[number % WORDS.length]);
            case "actor" -> "actor=" + region[4];
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private double throughput(List<String> questions) throws Exception {
        AtomicInteger done = new AtomicInteger();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Void> client = () -> {
                while (System.nanoTime() < end) {
                    get("?" + encoded(questions.get(done.getAndIncrement() % ASKED)));
                }
                return null;
            };
            for (Future<Void> each : clients.invokeAll(
                    Stream.generate(() -> client).limit(CLIENTS).toList())) {
                each.get();
            }
        } finally {
            clients.shutdown();
        }
        return (double) done.get() / SECONDS;
    }

    private void csv() throws Exception {
        String copy = "\\copy (SELECT * FROM analysis.incidents WHERE status <> 'rejected') TO '"
                + folder.resolve("all.csv") + "' (FORMAT csv, HEADER)";
        double bare = seconds(() -> run(List.of("psql", "-q", "-c", copy)));
        long[] lines = new long[1];
        double[] first = new double[1];
        double rest = seconds(() -> {
            long start = System.nanoTime();
            byte[] buffer = new byte[1 << 16];
            try (InputStream body = open("?format=csv")) {
                int read = body.read(buffer);
                first[0] = (System.nanoTime() - start) / 1e6;
                for (; read >= 0; read = body.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        lines[0] += buffer[i] == '\n' ? 1 : 0;
                    }
                }
            }
            return null;
        });
        System.out.printf(
                Locale.ROOT,
                "%nCSV of %d rows: psql's copy %.1f s, Sijil %.1f s (ratio %.2f), its first byte after %.0f ms%n",
                lines[0] - 1,
                bare,
                rest,
                bare / rest,
                first[0]);
    }

    private void statistics() throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            times.add(seconds(() -> {
                get("/statistics?by=country,month");
                return null;
            }));
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT reltuples::bigint FROM pg_class WHERE relname = 'incidents'")) {
            rows.next();
            System.out.printf(
                    Locale.ROOT,
                    "Statistics of country by month over %d: %s s%n",
                    rows.getLong(1),
                    times.stream()
                            .map(time -> String.format(Locale.ROOT, "%.2f", time))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Takes the whole answer and looks at none of it, as pgbench does. */
    private void get(String path) throws IOException {
        clients.get().get(service.getPath() + path);
    }

    private InputStream open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(service + path).toURL().openConnection();
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException(path + ": " + connection.getResponseCode());
        }
        return connection.getInputStream();
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGHOST", source.getServerNames()[0]);
        builder.environment().put("PGPORT", "" + source.getPortNumbers()[0]);
        builder.environment().put("PGDATABASE", source.getDatabaseName());
        builder.environment().put("PGUSER", source.getUser());
        builder.environment().put("PGPASSWORD", String.valueOf(source.getPassword()));
        // As the service's own connections are.
        builder.environment().put("PGOPTIONS", "-c jit=off");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }

    private static String encoded(String question) {
        return Stream.of(question.split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static double load() {
        return java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
