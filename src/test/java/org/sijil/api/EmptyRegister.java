package org.sijil.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Empties the register before a test, and runs the test's own SQL. */
@ApplicationScoped
public class EmptyRegister {

    private final DataSource source;

    EmptyRegister(DataSource source) {
        this.source = source;
    }

    public void empty() {
        run(
                "TRUNCATE articles, places, incidents, participants, reports, casualties, reviews, history, changes, likenesses"
                        + " RESTART IDENTITY CASCADE");
    }

    public void run(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
