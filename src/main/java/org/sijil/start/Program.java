package org.sijil.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs, and as root through a user namespace, since PostgreSQL refuses to be root. */
final class Program {

    /** Longer than a slow disk needs to create a cluster; past it something hangs. */
    private static final long PATIENCE_SECONDS = 120;

    private static final List<String> NOT_AS_ROOT = List.of("unshare", "-U");

    private final Path bin;
    private final List<String> prefix;

    private Program(Path bin, List<String> prefix) {
        this.bin = bin;
        this.prefix = prefix;
    }

    /** Programs of the folder {@code bin}, run in a way that they accept on this machine. */
    static Program in(Path bin) {
        return new Program(bin, isRoot() ? notAsRoot(NOT_AS_ROOT) : List.of());
    }

    /** What the program printed, errors included. */
    String run(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(isWindows() ? name + ".exe" : name).toString());
        command.addAll(arguments);
        Outcome outcome = run(command);
        if (outcome.code != 0) {
            throw new CannotStart("PostgreSQL's " + name + " failed: "
                    + outcome.output.strip().replace("\n", "\n  "));
        }
        return outcome.output;
    }

    static List<String> notAsRoot(List<String> wrapper) {
        List<String> probe = new ArrayList<>(wrapper);
        probe.add("true");
        if (run(probe).code == 0) {
            return wrapper;
        }
        throw new CannotStart("PostgreSQL does not run as root, and this machine has no user namespaces to run it in."
                + " Start Sijil as another user, or give it a PostgreSQL of yours: QUARKUS_DATASOURCE_JDBC_URL,"
                + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.");
    }

    private record Outcome(int code, String output) {}

    /** Output goes through a file: a server that outlives its starter would hold a pipe open for ever. */
    private static Outcome run(List<String> command) {
        try {
            Path output = Files.createTempFile("sijil-", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (!ended) {
                    process.destroyForcibly();
                }
                String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
                return ended ? new Outcome(process.exitValue(), text) : new Outcome(-1, text + "\nno end in sight");
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            return new Outcome(-1, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted while running " + command.get(0), e);
        }
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win")
                && !System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("darwin");
    }

    private static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }
}
