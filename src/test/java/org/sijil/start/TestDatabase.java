package org.sijil.start;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives the tests a real PostgreSQL: our own on data in {@code target}, or, with {@code -Dsijil.test.jdbc-url},
 * {@code -Dsijil.test.username} and {@code -Dsijil.test.password}, one that somebody else runs. It is emptied first.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;

    @Override
    public Map<String, String> start() {
        String outside = System.getProperty("sijil.test.jdbc-url", "");
        if (!outside.isEmpty()) {
            return settings(
                    outside,
                    System.getProperty("sijil.test.username", "sijil"),
                    System.getProperty("sijil.test.password", ""));
        }
        postgres = LocalPostgres.start(Path.of("target", "test-data"), Path.of("target", "test-software"));
        return settings(postgres.jdbcUrl(), LocalPostgres.USER, postgres.password());
    }

    private static Map<String, String> settings(String url, String user, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                user,
                "quarkus.datasource.password",
                password,
                "quarkus.flyway.clean-at-start",
                "true",
                "sijil.export-patience",
                "2s");
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
