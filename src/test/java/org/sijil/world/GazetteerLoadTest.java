package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The gazetteer is there at once, also in a virtual machine that has just started. */
class GazetteerLoadTest {

    private static final double MILLISECONDS = 100;

    /** Machines; the quickest counts, since other programs may hold the processor's caches. */
    private static final int MACHINES = 5;

    @Test
    void aNewVirtualMachineLoadsItInLessThanATenthOfASecond() throws IOException, InterruptedException {
        double quickest = Double.MAX_VALUE;
        for (int i = 0; i < MACHINES; i++) {
            quickest = Math.min(quickest, load());
        }
        double milliseconds = quickest;
        assertTrue(milliseconds < MILLISECONDS, () -> "it takes " + milliseconds + " ms");
    }

    private static double load() throws IOException, InterruptedException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NewMachine.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(machine.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        machine.waitFor();
        return Double.parseDouble(printed.strip());
    }

    /** Prints the milliseconds on the processor that the first load takes. */
    static final class NewMachine {

        private NewMachine() {}

        /** What every program that runs has done before: opened a library, linked a lambda, read a file. */
        private static void inUse() {
            Function<String, byte[]> reader = name -> read(name);
            reader.apply("org/apache/lucene/util/Version.class");
        }

        private static byte[] read(String name) {
            try (InputStream in = NewMachine.class.getClassLoader().getResourceAsStream(name)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }

        public static void main(String[] arguments) {
            ThreadMXBean clock = ManagementFactory.getThreadMXBean();
            inUse();
            long start = clock.getCurrentThreadCpuTime();
            Gazetteer.load();
            System.out.println((clock.getCurrentThreadCpuTime() - start) / 1e6);
        }
    }
}
