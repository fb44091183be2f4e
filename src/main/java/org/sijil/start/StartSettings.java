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
 */
record StartSettings(Optional<String> outsideDatabase, Path data) {

    /** System property that tells the running application where its own data are. */
    static final String LOCAL_DATA = "sijil.local-data";

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
        SmallRyeConfig config = builder.build();
        return new StartSettings(
                config.getOptionalValue("quarkus.datasource.jdbc.url", String.class),
                Path.of(config.getOptionalValue("sijil.data", String.class).orElse("data")));
    }
}
