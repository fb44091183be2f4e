package org.sijil.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL server of our own: comes up on a free port of the loopback address, behind a password, and keeps its
 * data in the given folder from one start to the next.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String USER = "sijil";

    private static final String DATABASE = "sijil";
    private static final int PASSWORD_BYTES = 24;
    /** Another program may take the free port between our look and the server's start. */
    private static final int PORT_TRIES = 3;

    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 30;
    /** What is left of a killed server needs about that time to end. */
    private static final int REVIVAL_TRIES = 10;

    private static final Logger LOG = Logger.getLogger(LocalPostgres.class);

    private final DataFolder folder;
    private final Program program;
    private final String password;
    private final int port;
    private boolean running = true;

    private LocalPostgres(DataFolder folder, Program program, String password, int port) {
        this.folder = folder;
        this.program = program;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server on the data in {@code data}, which it creates when missing.
     *
     * @throws CannotStart with words for whoever typed the command
     */
    public static LocalPostgres start(Path data) {
        return start(data, data.resolve("software"));
    }

    /** The same, with PostgreSQL's programs unpacked below {@code software}. */
    static LocalPostgres start(Path data, Path software) {
        DataFolder folder = DataFolder.hold(data);
        try {
            Program program = Program.in(PostgresSoftware.unpackInto(software.toAbsolutePath()));
            checkVersion(folder, program);
            stopLeftOver(folder, program);
            if (folder.clusterVersion().isEmpty()) {
                create(folder, program);
            }
            String password = Files.readString(folder.password()).strip();
            LocalPostgres postgres = new LocalPostgres(folder, program, password, startServer(folder, program));
            postgres.createDatabase();
            postgres.watch();
            return postgres;
        } catch (IOException | SQLException | RuntimeException e) {
            release(folder);
            throw e instanceof CannotStart told ? told : new CannotStart("PostgreSQL does not start: " + e, e);
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String password() {
        return password;
    }

    /** The folder that holds the data, absolute. */
    public Path data() {
        return folder.path();
    }

    /** Stops the server; what was committed is on disk. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (running) {
            running = false;
            stop(folder, program);
            release(folder);
        }
    }

    /** Starts the server again, on the same port, when it ends without having been told to. */
    private void watch() throws IOException {
        ProcessHandle.of(pid(folder)).ifPresent(server -> server.onExit().thenRun(this::revive));
    }

    private synchronized void revive() {
        if (!running) {
            return;
        }
        LOG.warn("PostgreSQL ended by itself; it is started again");
        for (int attempt = 0; attempt < REVIVAL_TRIES; attempt++) {
            try {
                startOn(folder, program, port);
                watch();
                LOG.info("PostgreSQL is back");
                return;
            } catch (CannotStart | IOException notYet) {
                LOG.warn(notYet.getMessage());
            }
        }
        LOG.error("PostgreSQL does not come back; what it says stands in " + folder.log());
    }

    private static void checkVersion(DataFolder folder, Program program) throws IOException {
        String written = folder.clusterVersion().orElse("");
        // "postgres (PostgreSQL) 18.6" is of major version 18.
        String own = program.run("postgres", List.of("--version")).replaceAll("(?s)^.*\\) (\\d+).*$", "$1");
        if (!written.isEmpty() && !written.equals(own)) {
            throw new CannotStart("The data in " + folder.cluster() + " were written by PostgreSQL " + written
                    + ", and this Sijil brings PostgreSQL " + own + ", which cannot read them. Start the Sijil that"
                    + " wrote them, or export from it and import here into another folder: SIJIL_DATA=/some/folder.");
        }
    }

    /** A server outlives a Sijil that was killed. We hold the folder's lock, so nobody else can be using it. */
    private static void stopLeftOver(DataFolder folder, Program program) throws IOException {
        Path pidFile = pidFile(folder);
        if (!Files.exists(pidFile)) {
            return;
        }
        boolean alive = ProcessHandle.of(pid(folder))
                .flatMap(handle -> handle.info().command())
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        if (alive) {
            stop(folder, program);
        } else {
            // The number may belong to another program since the machine restarted: PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Path pidFile(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    private static long pid(DataFolder folder) throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile(folder)).get(0).strip());
    }

    /** Made aside and moved into place, so that a start that was cut short leaves nothing half-made. */
    private static void create(DataFolder folder, Program program) throws IOException {
        Path fresh = folder.path().resolve("postgres.new");
        delete(fresh);
        byte[] secret = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.writeString(folder.password(), HexFormat.of().formatHex(secret));
        DataFolder.ownerOnly(folder.password());
        program.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + folder.password(),
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        Files.move(fresh, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int startServer(DataFolder folder, Program program) throws IOException {
        CannotStart last = null;
        for (int attempt = 0; attempt < PORT_TRIES; attempt++) {
            int port = freePort();
            try {
                Files.deleteIfExists(folder.log());
                startOn(folder, program, port);
                return port;
            } catch (CannotStart e) {
                last = e;
            }
        }
        String log = Files.exists(folder.log()) ? Files.readString(folder.log()).strip() : "no log";
        throw new CannotStart(last.getMessage() + "\nIts log, " + folder.log() + ", says:\n" + log, last);
    }

    private static void startOn(DataFolder folder, Program program, int port) {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
                + " -c fsync=on -c synchronous_commit=on -c max_connections=50";
        program.run(
                "pg_ctl",
                List.of(
                        "--pgdata=" + folder.cluster(),
                        "--log=" + folder.log(),
                        "--options=" + options,
                        "--wait",
                        "--timeout=" + START_SECONDS,
                        "start"));
    }

    private static void stop(DataFolder folder, Program program) {
        program.run(
                "pg_ctl",
                List.of("--pgdata=" + folder.cluster(), "--mode=fast", "--wait", "--timeout=" + STOP_SECONDS, "stop"));
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void release(DataFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            throw new CannotStart("the lock on " + folder.path() + " cannot be released", e);
        }
    }
}
