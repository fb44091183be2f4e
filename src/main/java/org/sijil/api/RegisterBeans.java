package org.sijil.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sijil.query.QueryReader;
import org.sijil.query.Vocabulary;
import org.sijil.world.EventTypes;

/** What the register's resources share, loaded once. */
@ApplicationScoped
class RegisterBeans {

    @Produces
    @Singleton
    QueryReader queryReader(EventTypes types) {
        return new QueryReader(Vocabulary.of(types.subEventTypes()));
    }
}
