package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.sijil.query.Sql;

/** Reads and writes rows with plain SQL, inside the running transaction when there is one. */
@ApplicationScoped
class Database {

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
            return all(rows, reader);
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    static <T> List<T> all(ResultSet rows, RowReader<T> reader) throws SQLException {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
            all.add(reader.read(rows));
        }
        return all;
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

    /** Statements that go to the database together and are answered together. */
    Round round() {
        return new Round();
    }

    /** What a statement of a round answers, once the round is done. */
    static final class Answer<T> {
        private final RowReader<T> reader;
        private List<T> rows = List.of();

        private Answer(RowReader<T> reader) {
            this.reader = reader;
        }

        List<T> rows() {
            return rows;
        }

        private void read(ResultSet result) throws SQLException {
            rows = all(result, reader);
        }
    }

    /**
     * Statements for one round trip: run in their order, each seeing what those before it did. A round of the same
     * statements is prepared once, so its shape should not depend on the values.
     */
    final class Round {

        private final List<Sql> statements = new ArrayList<>();
        private final List<Optional<Answer<?>>> answers = new ArrayList<>();

        private Round() {}

        /**
         * From here to the end of the transaction, each statement is planned once for all values, as planning some of
         * them takes longer than running them, and by indexes: a plan that was made while the register was empty would
         * read whole tables long after.
         */
        void planOnce() {
            list(
                    Sql.of("SELECT set_config('plan_cache_mode', 'force_generic_plan', true),"
                            + " set_config('enable_seqscan', 'off', true)"),
                    row -> 0);
        }

        <T> Answer<T> list(Sql sql, RowReader<T> reader) {
            Answer<T> answer = new Answer<>(reader);
            statements.add(sql);
            answers.add(Optional.of(answer));
            return answer;
        }

        void change(Sql sql) {
            statements.add(sql);
            answers.add(Optional.empty());
        }

        void go() {
            if (statements.isEmpty()) {
                return;
            }
            Sql all = new Sql(
                    statements.stream().map(Sql::text).collect(Collectors.joining(";\n")),
                    statements.stream().flatMap(sql -> sql.values().stream()).toList());
            try (Connection connection = source.getConnection();
                    PreparedStatement statement = prepared(connection, all)) {
                statement.unwrap(PGStatement.class).setPrepareThreshold(1);
                boolean rows = statement.execute();
                for (Optional<Answer<?>> answer : answers) {
                    if (answer.isPresent() && rows) {
                        try (ResultSet result = statement.getResultSet()) {
                            answer.get().read(result);
                        }
                    }
                    rows = statement.getMoreResults();
                }
            } catch (SQLException failed) {
                throw new StorageFailure(failed);
            }
        }
    }

    /** A view of the database as it is now, until it is closed. */
    Snapshot snapshot() {
        try {
            return Snapshot.of(source.getConnection());
        } catch (SQLException failed) {
            throw new StorageFailure(failed);
        }
    }

    static PreparedStatement prepared(Connection connection, Sql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.text());
        set(connection, statement, sql.values());
        return statement;
    }

    private static void set(Connection connection, PreparedStatement statement, List<Object> values)
            throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else if (value instanceof Object[] array) {
                statement.setArray(i + 1, connection.createArrayOf(elementType(array), array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    private static String elementType(Object[] array) {
        if (array instanceof String[]) {
            return "text";
        }
        if (array instanceof Long[]) {
            return "int8";
        }
        if (array instanceof Integer[]) {
            return "int4";
        }
        if (array instanceof Double[]) {
            return "float8";
        }
        throw new IllegalArgumentException("no array of " + array.getClass().getComponentType() + " goes into SQL");
    }
}
