package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Sql;
import org.sijil.query.UnresolvedPlace;

/** The names of places that kept articles give and the gazetteer lacks, for whoever adds to it. */
@ApplicationScoped
public class UnresolvedPlaces {

    /** The place of a report's account; a place that the gazetteer lacks has an empty key. */
    private static final String SELECT =
            """
            SELECT account #>> '{location,place,name}' AS name, account #>> '{location,place,country}' AS country,
                account #>> '{location,place,admin1}' AS admin1, account #>> '{location,place,admin1Code}' AS admin1_code,
                count(*) AS reports, count(DISTINCT incident_id) AS incidents, max(created_at) AS last_reported,
                max(article_id) AS article
            FROM reports WHERE account #>> '{location,place,id}' = ''
            """;

    private final Database database;

    UnresolvedPlaces(Database database) {
        this.database = database;
    }

    /** Those named most often first. */
    public List<UnresolvedPlace> list(Optional<String> country, int limit) {
        Sql sql = Sql.of(SELECT);
        if (country.isPresent()) {
            sql = sql.then(" AND account #>> '{location,place,country}' = ?", country.get());
        }
        return database.list(
                sql.then(" GROUP BY 1, 2, 3, 4 ORDER BY reports DESC, name, country, admin1 LIMIT ?", limit),
                UnresolvedPlaces::read);
    }

    private static UnresolvedPlace read(ResultSet row) throws SQLException {
        return new UnresolvedPlace(
                row.getString("name"),
                Optional.ofNullable(row.getString("country")).filter(code -> !code.isEmpty()),
                Optional.ofNullable(row.getString("admin1")),
                Optional.ofNullable(row.getString("admin1_code")),
                row.getLong("reports"),
                row.getLong("incidents"),
                row.getObject("last_reported", OffsetDateTime.class).toInstant(),
                row.getLong("article"));
    }
}
