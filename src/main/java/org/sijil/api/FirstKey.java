package org.sijil.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.sijil.storage.ApiKeys;

/** Where every caller needs a key, the first start makes one for the admin and says it once. */
@ApplicationScoped
class FirstKey {

    private static final Logger LOG = Logger.getLogger("org.sijil");

    private final ApiKeys keys;
    private final LocalCallers localCallers;

    FirstKey(ApiKeys keys, LocalCallers localCallers) {
        this.keys = keys;
        this.localCallers = localCallers;
    }

    void onStart(@Observes StartupEvent started) {
        if (!localCallers.open()) {
            keys.createFirst("first admin")
                    .ifPresent(secret -> LOG.warnf("The first admin key, told only now: %s", secret));
        }
    }
}
