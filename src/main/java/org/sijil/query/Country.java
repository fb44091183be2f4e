package org.sijil.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A country in the terms of ACLED's table, from {@code query/countries.csv}.
 *
 * @param alpha3 ISO 3166-1 alpha-3
 * @param numeric ISO 3166-1 numeric; empty text where ISO gives none
 * @param region ACLED's region
 * @param name ACLED's English name
 */
record Country(String code, String alpha3, String numeric, String region, String name) {

    private static final String FILE = "query/countries.csv";
    private static final Map<String, Country> ALL = load();

    static Country of(String code) {
        Country known = ALL.get(code);
        return known != null ? known : new Country(code, code, "", "", usualName(code));
    }

    private static String usualName(String code) {
        return new Locale("", code).getDisplayCountry(Locale.ENGLISH);
    }

    /** The file gives a name only where ACLED's differs from the usual one. */
    private static Country of(String[] cells) {
        return new Country(cells[0], cells[1], cells[2], cells[3], cells[4].isEmpty() ? usualName(cells[0]) : cells[4]);
    }

    private static Map<String, Country> load() {
        Map<String, Country> countries = new HashMap<>();
        try (InputStream file = Country.class.getClassLoader().getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(Country::of)
                    .forEach(country -> countries.put(country.code(), country));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
        return countries;
    }
}
