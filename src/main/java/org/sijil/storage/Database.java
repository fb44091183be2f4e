package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.sijil.query.Sql;

/** Reads rows with plain SQL, inside the running transaction when there is one. */
@ApplicationScoped
class Database {

    /** Rows fetched at a time while streaming: few round trips, and little memory however many there are. */
    private static final int FETCH_SIZE = 1_000;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Makes a value of the row that a result set stands on. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes rows one by one, and may fail to. */
    interface RowTaker<T, X extends Exception> {
        void take(T value) throws X;
    }

    <T> List<T> list(Sql sql, RowReader<T> reader) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    <T> Optional<T> find(Sql sql, RowReader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /** Changes rows; answers how many. */
    int change(Sql sql) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepared(connection, sql)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    /** Hands over every row through a cursor of the database, so that memory does not grow with their number. */
    <T, X extends Exception> void stream(Sql sql, RowReader<T> reader, RowTaker<T, X> taker) throws X {
        try (Connection connection = source.getConnection()) {
            // The driver reads by cursor only inside a transaction.
            connection.setAutoCommit(false);
            try (PreparedStatement statement = prepared(connection, sql)) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.take(reader.read(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        for (int i = 0; i < sql.values().size(); i++) {
            Object value = sql.values().get(i);
            statement.setObject(
                    i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
        }
        return statement;
    }
}
