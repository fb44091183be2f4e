package org.sijil.storage;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijil.query.Sql;

/**
 * Columns of a table with their types, for statements that write any number of rows at once: the rows go over as one JSON
 * array, so that the statement is always the same.
 */
final class Rows {

    private final String table;
    private final Map<String, String> types = new LinkedHashMap<>();

    private Rows(String table) {
        this.table = table;
    }

    /** Columns as {@code name type}. */
    static Rows of(String table, List<String> columns) {
        Rows rows = new Rows(table);
        columns.forEach(column -> {
            int gap = column.indexOf(' ');
            rows.types.put(column.substring(0, gap), column.substring(gap + 1));
        });
        return rows;
    }

    static Rows of(String table, String... columns) {
        return of(table, Arrays.asList(columns));
    }

    /** Puts the rows in; each holds its values in the order of the columns. */
    Sql insert(Collection<List<Object>> rows) {
        return insert(rows, "");
    }

    /** Puts the rows in; {@code ending} may tell what to do about those that are there. */
    Sql insert(Collection<List<Object>> rows, String ending) {
        String names = String.join(", ", types.keySet());
        return Sql.of(
                "INSERT INTO " + table + " (" + names + ") SELECT " + names + " FROM " + told() + ending,
                Json.write(rows.stream().map(this::named).toList()));
    }

    /** Adds the statement that puts the rows in, if there are any. */
    void insert(List<Sql> statements, Collection<List<Object>> rows, String ending) {
        if (!rows.isEmpty()) {
            statements.add(insert(rows, ending));
        }
    }

    /** Adds the statement that lets rows that are there say that, if there are any. */
    void update(List<Sql> statements, Collection<List<Object>> rows) {
        if (!rows.isEmpty()) {
            statements.add(update(rows));
        }
    }

    /** Lets rows that are there, found by their id, say that; columns that a row does not name stay. */
    Sql update(Collection<List<Object>> rows) {
        String set = types.keySet().stream()
                .filter(name -> !name.equals("id"))
                .map(name -> name + " = told." + name)
                .collect(Collectors.joining(", "));
        return Sql.of(
                "UPDATE " + table + " AS t SET " + set + " FROM " + told() + " WHERE t.id = told.id",
                Json.write(rows.stream().map(this::named).toList()));
    }

    private String told() {
        return "json_to_recordset(?::json) AS told ("
                + types.entrySet().stream()
                        .map(column -> column.getKey() + " " + column.getValue())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private Map<String, Object> named(List<Object> row) {
        Map<String, Object> named = new LinkedHashMap<>();
        int i = 0;
        for (String name : types.keySet()) {
            named.put(name, row.get(i++));
        }
        if (i != row.size()) {
            throw new IllegalArgumentException("a row of " + table + " has " + i + " values, not " + row.size());
        }
        return named;
    }
}
