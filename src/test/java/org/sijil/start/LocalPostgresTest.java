package org.sijil.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LocalPostgresTest {

    /** Of the server that those tests ask which do it no harm. */
    @TempDir
    private static Path unharmed;

    private static LocalPostgres running;

    @TempDir
    Path data;

    @BeforeAll
    static void startOne() {
        running = start(unharmed);
    }

    @AfterAll
    static void stopIt() {
        running.close();
    }

    @Test
    void keepsWhatWasCommittedFromOneStartToTheNext() throws SQLException {
        try (LocalPostgres first = start(data)) {
            update(first, "create table kept (word text)");
            update(first, "insert into kept values ('stays')");
        }
        try (LocalPostgres second = start(data)) {
            assertEquals("stays", ask(second, "select word from kept"));
        }
    }

    @Test
    void losesNothingThatItSaidItKept() throws SQLException {
        assertEquals("on", ask(running, "show fsync"));
        assertEquals("on", ask(running, "show synchronous_commit"));
        assertEquals("50", ask(running, "show max_connections"));
        assertEquals("127.0.0.1", ask(running, "show listen_addresses"));
        assertEquals("C.UTF-8", ask(running, "select datlocale from pg_database where datname = current_database()"));
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        SQLException refused = assertThrows(
                SQLException.class, () -> DriverManager.getConnection(running.jdbcUrl(), LocalPostgres.USER, "guess"));
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void takesOverFromAKilledSijil() throws Exception {
        Process killed = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartAndWait.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String oldAddress;
        try (BufferedReader said = new BufferedReader(new InputStreamReader(killed.getInputStream()))) {
            oldAddress = said.readLine();
        } finally {
            killed.destroyForcibly().waitFor();
        }
        String password = Files.readString(data.resolve("postgres.password"));
        DriverManager.getConnection(oldAddress, LocalPostgres.USER, password).close();

        try (LocalPostgres next = start(data)) {
            assertEquals("stays", ask(next, "select word from kept"));
            SQLException gone = assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(oldAddress, LocalPostgres.USER, password));
            assertEquals("08001", gone.getSQLState());
        }
    }

    @Test
    void comesBackByItselfWhenItsServerIsKilled() throws Exception {
        try (LocalPostgres postgres = start(data)) {
            update(postgres, "create table kept (word text)");
            update(postgres, "insert into kept values ('stays')");
            Path pidFile = data.resolve("postgres/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            assertTrue(ProcessHandle.of(pid).orElseThrow().destroyForcibly());
            assertEquals("stays", askUntilItAnswers(postgres, "select word from kept"));
        }
    }

    @Test
    void refusesAFolderThatAnotherSijilHolds() {
        CannotStart refused = assertThrows(CannotStart.class, () -> start(running.data()));
        assertTrue(refused.getMessage().contains("Another Sijil is using the data"), refused.getMessage());
    }

    @Test
    void saysWhichVersionWroteTheData() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "12\n");
        CannotStart refused = assertThrows(CannotStart.class, () -> start(data));
        assertTrue(refused.getMessage().contains("written by PostgreSQL 12"), refused.getMessage());
        assertTrue(refused.getMessage().contains("SIJIL_DATA"), refused.getMessage());
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        Path file = Files.writeString(data.resolve("a-file"), "in the way");
        CannotStart refused = assertThrows(CannotStart.class, () -> start(file.resolve("data")));
        assertTrue(refused.getMessage().contains(file.toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("SIJIL_DATA"), refused.getMessage());
    }

    @Test
    void saysWhatToDoAsRootWithoutUserNamespaces() {
        CannotStart refused = assertThrows(CannotStart.class, () -> Program.notAsRoot(List.of("false")));
        assertTrue(refused.getMessage().contains("QUARKUS_DATASOURCE_JDBC_URL"), refused.getMessage());
    }

    @Test
    void startsPastAPidFileOfAMachineThatWentDown() throws Exception {
        start(data).close();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data.resolve("postgres") + "\n");
        try (LocalPostgres next = start(data)) {
            assertEquals("1", ask(next, "select 1"));
        }
    }

    /** The software is unpacked once for all tests. */
    private static LocalPostgres start(Path data) {
        return LocalPostgres.start(data, Path.of("target", "test-software"));
    }

    private static String askUntilItAnswers(LocalPostgres postgres, String sql) throws Exception {
        // The killed server's processes end within this time, too: it is the new server that is asked at last.
        Thread.sleep(1_000);
        for (int attempt = 0; attempt < 60; attempt++) {
            try {
                return ask(postgres, sql);
            } catch (SQLException notYet) {
                Thread.sleep(500);
            }
        }
        return "no answer";
    }

    private static void update(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), LocalPostgres.USER, postgres.password());
    }

    /** A Sijil's process as far as its database goes, for killing. */
    static final class StartAndWait {

        public static void main(String[] args) throws Exception {
            LocalPostgres postgres = LocalPostgresTest.start(Path.of(args[0]));
            update(postgres, "create table kept (word text)");
            update(postgres, "insert into kept values ('stays')");
            System.out.println(postgres.jdbcUrl());
            Thread.sleep(60_000);
        }
    }
}
