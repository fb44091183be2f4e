package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.TreeSet;
import org.sijil.query.Sql;

/** Named locks that hold until the transaction ends; writers that may meet take the same names. */
@ApplicationScoped
public class Locks {

    private final Database database;

    Locks(Database database) {
        this.database = database;
    }

    /** Takes all of them, in one order for everybody, so that no two writers wait for each other. */
    public void take(Collection<String> names) {
        String[] sorted = new TreeSet<>(names).toArray(String[]::new);
        if (sorted.length > 0) {
            database.list(
                    Sql.of(
                            "SELECT pg_advisory_xact_lock(hashtextextended(name, 0))"
                                    + " FROM (SELECT name FROM unnest(?) AS names (name) ORDER BY name) AS ordered",
                            (Object) sorted),
                    row -> 0);
        }
    }
}
