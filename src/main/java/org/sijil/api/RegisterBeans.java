package org.sijil.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.sijil.query.Names;
import org.sijil.query.QueryReader;
import org.sijil.query.Vocabulary;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

/** What the register's resources share, loaded once. */
@ApplicationScoped
class RegisterBeans {

    @Produces
    @Singleton
    QueryReader queryReader(EventTypes types, Gazetteer gazetteer, Actors actors) {
        return new QueryReader(Vocabulary.of(types.subEventTypes()), new Names(gazetteer, actors));
    }
}
