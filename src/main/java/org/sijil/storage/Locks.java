package org.sijil.storage;

import java.util.Collection;
import java.util.TreeSet;
import org.sijil.query.Sql;

/** Named locks that hold until the transaction ends; writers that may meet take the same names. */
final class Locks {

    private Locks() {}

    /** Takes all of them, in one order for everybody, so that no two writers wait for each other. */
    static Sql taking(Collection<String> names) {
        return Sql.of(
                "SELECT pg_advisory_xact_lock(hashtextextended(name, 0))"
                        + " FROM (SELECT name FROM unnest(?) AS names (name) ORDER BY name) AS ordered",
                (Object) new TreeSet<>(names).toArray(String[]::new));
    }
}
