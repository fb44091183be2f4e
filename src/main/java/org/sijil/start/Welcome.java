package org.sijil.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says where the page, the documents and the data are once the door is open. */
@ApplicationScoped
class Welcome {

    private static final Logger LOG = Logger.getLogger("org.sijil");

    private final Optional<String> localData;
    private final String jdbcUrl;

    Welcome(
            @ConfigProperty(name = StartSettings.LOCAL_DATA) Optional<String> localData,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String jdbcUrl) {
        this.localData = localData;
        this.jdbcUrl = jdbcUrl;
    }

    void opened(@ObservesAsync HttpServerStart door) {
        String page =
                "http://" + door.options().getHost() + ":" + door.options().getPort() + "/";
        String data = localData.map(folder -> folder + " (own PostgreSQL)").orElse(withoutParameters(jdbcUrl));
        LOG.infof(
                "Sijil is ready.%n  page  %s%n  docs  %sq/swagger-ui  (openapi: %sq/openapi)%n  data  %s",
                page, page, page, data);
    }

    /** Parameters of the address may hold a password. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
