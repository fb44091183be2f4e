package org.sijil.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.postgresql.PGStatement;
import org.sijil.query.Sql;
import org.sijil.storage.Database.RowReader;
import org.sijil.storage.Database.RowTaker;

/** Reads in one transaction that sees nothing of what others commit meanwhile. */
final class Snapshot implements AutoCloseable {

    /** Rows fetched at a time while streaming: few round trips, and little memory however many there are. */
    private static final int FETCH_SIZE = 1_000;

    /** The share of a cursor's rows that the database is to have at hand soonest. */
    private static final double SOON = 0.01;

    /** Fetches rows while those before them are written; a stream has one thread here, and a connection, at a time. */
    private static final Executor AHEAD = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "rows-ahead");
        thread.setDaemon(true);
        return thread;
    });

    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** @throws SQLException when the connection, which is then closed, cannot begin a transaction */
    static Snapshot of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            statement.execute("SET LOCAL cursor_tuple_fraction = " + SOON);
            return new Snapshot(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    <T> Optional<T> find(Sql sql, RowReader<T> reader) {
        try (PreparedStatement statement = Database.prepared(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    /**
     * Hands over every row through a cursor of the database, so that memory does not grow with their number, and the
     * first ones come soon: of a cursor the database knows that they are waited for. While rows are taken, the database
     * is at work on the next ones.
     */
    <T, X extends Exception> void stream(Sql sql, RowReader<T> reader, RowTaker<T, X> taker) throws X {
        try (PreparedStatement cursor = Database.prepared(
                        connection,
                        Sql.of("DECLARE all_rows NO SCROLL CURSOR FOR ").then(sql));
                PreparedStatement first = connection.prepareStatement("FETCH 1 FROM all_rows");
                PreparedStatement others = connection.prepareStatement("FETCH " + FETCH_SIZE + " FROM all_rows")) {
            cursor.unwrap(PGStatement.class).setPrepareThreshold(0);
            cursor.execute();
            List<T> rows = fetch(first, reader);
            while (!rows.isEmpty()) {
                CompletableFuture<List<T>> next = CompletableFuture.supplyAsync(() -> fetch(others, reader), AHEAD);
                try {
                    for (T row : rows) {
                        taker.take(row);
                    }
                } finally {
                    // The connection is in use till then.
                    rows = done(next);
                }
            }
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    private static <T> List<T> done(CompletableFuture<List<T>> fetched) {
        try {
            return fetched.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StorageFailure failure ? failure : failed;
        }
    }

    private static <T> List<T> fetch(PreparedStatement fetch, RowReader<T> reader) {
        try (ResultSet rows = fetch.executeQuery()) {
            return Database.all(rows, reader);
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }
}
