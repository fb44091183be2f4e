package org.sijil.start;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What has to be known before Quarkus is up, read from where Quarkus reads it too: system properties, the environment,
 * and {@code config/application.properties} beside the place of start.
 *
 * @param outsideDatabase JDBC address of a PostgreSQL that somebody else runs
 * @param data the folder for our own PostgreSQL
 * @param host the address that HTTP will listen on
 * @param port its port
 */
record StartSettings(Optional<String> outsideDatabase, Path data, String host, int port) {

    /** System property that tells the running application where its own data are. */
    static final String LOCAL_DATA = "sijil.local-data";

    /** As application.properties has them, which is not read yet here. */
    private static final String HOST = "127.0.0.1";

    private static final int PORT = 8080;

    private static final Path FILE = Path.of("config", "application.properties");
    /** Where Quarkus ranks that file: below the environment, above what is built in. */
    private static final int FILE_ORDINAL = 260;

    static StartSettings read() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addSystemSources();
        if (Files.isReadable(FILE)) {
            try {
                builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL(), FILE_ORDINAL));
            } catch (IOException e) {
                throw new CannotStart(FILE + " cannot be read: " + e.getMessage(), e);
            }
        }
        try {
            return of(builder.build());
        } catch (IllegalArgumentException e) {
            throw new CannotStart("A setting cannot be used: " + e.getMessage(), e);
        }
    }

    private static StartSettings of(SmallRyeConfig config) {
        return new StartSettings(
                config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                Path.of(config.getOptionalValue("sijil.data", String.class).orElse("data")),
                config.getOptionalValue("quarkus.http.host", String.class).orElse(HOST),
                config.getOptionalValue("quarkus.http.port", Integer.class).orElse(PORT));
    }
}
