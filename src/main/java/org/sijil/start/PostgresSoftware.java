package org.sijil.start;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks the PostgreSQL that came with the build into a folder of our own, once for each version of it. */
final class PostgresSoftware {

    private static final int BUFFER = 1 << 16;

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresSoftware() {}

    /** The {@code bin} folder of the unpacked software below {@code folder}. */
    static Path unpackInto(Path folder) throws IOException {
        Path home = folder.resolve(mark());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(folder, "unpacking-");
            unpack(fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home.resolve("bin");
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = open();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("the archive's entry " + entry.getName() + " leaves its folder");
                }
                write(tar, entry, file);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0
                || file.getParent().getFileName().toString().equals("bin");
        if (program && !file.toFile().setExecutable(true, true)) {
            throw new IOException(file + " cannot be made executable");
        }
    }

    /** The checksum that the jar keeps of the archive, and its size: to read it through would cost every start. */
    private static String mark() throws IOException {
        if (archive().openConnection() instanceof JarURLConnection jar) {
            JarEntry entry = jar.getJarEntry();
            return Long.toHexString(entry.getCrc()) + "-" + entry.getSize();
        }
        throw new IOException(archive() + " lies in no jar");
    }

    private static InputStream open() throws IOException {
        return new BufferedInputStream(archive().openStream(), BUFFER);
    }

    private static URL archive() {
        String name = "postgres-" + system() + "-" + processor() + ".txz";
        URL archive = PostgresSoftware.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new CannotStart("This build brings no PostgreSQL for this machine (" + name + "). Build Sijil on it,"
                    + " or give it a PostgreSQL of yours: QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (Program.isWindows()) {
            return "windows";
        }
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch");
        boolean arm = name.equals("aarch64") && !Program.isWindows();
        return arm ? "arm_64" : "x86_64";
    }
}
