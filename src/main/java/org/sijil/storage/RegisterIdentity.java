package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.sijil.query.Sql;

/** Tells this register from every other one. */
@ApplicationScoped
public class RegisterIdentity {

    private final Database database;

    RegisterIdentity(Database database) {
        this.database = database;
    }

    public UUID id() {
        return database.find(Sql.of("SELECT id FROM register"), row -> row.getObject("id", UUID.class))
                .orElseThrow();
    }
}
