package org.sijil.start;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The folder that keeps everything Sijil knows, held by one process at a time.
 *
 * @param path absolute
 */
record DataFolder(Path path, FileChannel channel, FileLock lock) implements AutoCloseable {

    /** Creates the folder where it is missing and takes hold of it. */
    static DataFolder hold(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            ownerOnly(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("sijil.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("Another Sijil is using the data in " + path
                        + ". Stop it, or name another folder: SIJIL_DATA=/some/folder.");
            }
            return new DataFolder(path, channel, lock);
        } catch (IOException e) {
            throw new CannotStart(
                    "Sijil cannot write its data to " + path + " (" + e
                            + "). Make the folder writable, or name another: SIJIL_DATA=/some/folder.",
                    e);
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path password() {
        return path.resolve("postgres.password");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The major version that wrote the cluster; empty when there is none yet. */
    Optional<String> clusterVersion() throws IOException {
        Path file = cluster().resolve("PG_VERSION");
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Lets nobody but this user read what is kept, where the file system knows owners. */
    static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            String rights = Files.isDirectory(file) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
