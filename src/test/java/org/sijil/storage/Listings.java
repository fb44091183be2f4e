package org.sijil.storage;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.sijil.query.Names;
import org.sijil.query.Parameters;
import org.sijil.query.QueryReader;
import org.sijil.query.Sort;
import org.sijil.query.Sql;
import org.sijil.query.Vocabulary;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

/** The SQL that the service puts to its database for a list, with its values written in: for the same work done bare. */
public final class Listings {

    private final IncidentQueries queries;
    private final QueryReader reader = new QueryReader(
            Vocabulary.of(EventTypes.load().subEventTypes()), new Names(Gazetteer.load(), Actors.load()));

    public Listings(DataSource source) {
        this.queries = new IncidentQueries(new Database(source));
    }

    /** @param parameters names and values, {@code country=SY&from=2024-03-01}, as they are before percent-encoding */
    public String sql(String parameters) {
        Map<String, java.util.List<String>> values = Stream.of(parameters.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> java.util.List.of(pair[1]), (one, other) -> other, TreeMap::new));
        Parameters given = new Parameters(values);
        Sql sql = queries.listing(reader.filter(given), reader.page(given, Sort.DATE_DOWN));
        given.check();
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (char c : sql.text().toCharArray()) {
            text.append(c == '?' ? literal(sql.values().get(next++)) : String.valueOf(c));
        }
        return text.toString().replaceAll("\\s+", " ");
    }

    private static String literal(Object value) {
        if (value instanceof String[] texts) {
            return Stream.of(texts).map(Listings::literal).collect(Collectors.joining(",", "ARRAY[", "]::text[]"));
        }
        if (value instanceof Integer[] numbers) {
            return Stream.of(numbers).map(Listings::literal).collect(Collectors.joining(",", "ARRAY[", "]::integer[]"));
        }
        return value instanceof Number
                ? String.format(Locale.ROOT, "%s", value)
                : "'" + value.toString().replace("'", "''") + "'";
    }
}
