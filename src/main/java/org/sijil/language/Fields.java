package org.sijil.language;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The fields of one entry of a data file, read with errors that name file, entry and mend. */
public final class Fields {

    private final String file;
    private final String entry;
    private final Map<String, Object> values;

    public Fields(String file, String entry, Map<String, Object> values) {
        this.file = file;
        this.entry = entry;
        this.values = values;
    }

    /** @throws BadEntry when the value is no mapping */
    public static Fields of(String file, String entry, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Fields(file, entry, stringKeys(file, map));
        }
        throw new BadEntry(file, entry, "write it as a mapping of fields");
    }

    static Map<String, Object> stringKeys(String file, Map<?, ?> map) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        map.forEach((key, value) -> keyed.put(String.valueOf(key), value));
        return keyed;
    }

    /** @throws BadEntry when a field stands there that is not allowed */
    public Fields allow(Set<String> allowed) {
        for (String key : values.keySet()) {
            if (!allowed.contains(key)) {
                throw bad("unknown field '" + key + "'; allowed are " + new TreeSet<>(allowed));
            }
        }
        return this;
    }

    public boolean has(String field) {
        return values.get(field) != null;
    }

    public Set<String> names() {
        return values.keySet();
    }

    /** @throws BadEntry when the field is missing */
    public String get(String field) {
        return find(field).orElseThrow(() -> bad("the field '" + field + "' is missing"));
    }

    public Optional<String> find(String field) {
        return Optional.ofNullable(values.get(field)).map(String::valueOf);
    }

    public boolean flag(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    public Object raw(String field) {
        return values.get(field);
    }

    /** The texts of a list field, or the one text of a plain field; empty when it is missing. */
    public List<String> texts(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }

    /** The entries of a field that is a list of mappings, or a mapping of names to mappings. */
    public List<Fields> entries(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> of(file, name(item), item)).toList();
        }
        throw bad("the field '" + field + "' is to be a list");
    }

    private static String name(Object item) {
        if (item instanceof Map<?, ?> map) {
            Object id =
                    map.containsKey("id") ? map.get("id") : map.containsKey("name") ? map.get("name") : map.toString();
            return "entry '" + id + "'";
        }
        return "entry '" + item + "'";
    }

    public BadEntry bad(String mend) {
        return new BadEntry(file, entry, mend);
    }

    public String file() {
        return file;
    }

    public String entry() {
        return entry;
    }
}
