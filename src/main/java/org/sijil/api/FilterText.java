package org.sijil.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.query.IncidentFilter;
import org.sijil.query.Parameters;
import org.sijil.query.Region;

/** A filter as a header tells it: its parameters in the order of their names, percent-encoded as in an address. */
final class FilterText {

    private FilterText() {}

    static String of(Parameters given) {
        return given.without(IncidentLists.OF_LISTS).entrySet().stream()
                .map(FilterText::pair)
                .collect(Collectors.joining("&"));
    }

    /** As above; of a region only its bounds and the number of its positions. */
    static String of(Parameters given, IncidentFilter filter) {
        return Stream.concat(
                        Stream.of(of(given)).filter(text -> !text.isEmpty()),
                        filter.region().map(FilterText::pair).stream())
                .collect(Collectors.joining("&"));
    }

    private static String pair(Map.Entry<String, List<String>> parameter) {
        return parameter.getKey() + "="
                + parameter.getValue().stream().map(FilterText::encoded).collect(Collectors.joining(","));
    }

    private static String pair(Region region) {
        Region.Bounds bounds = region.bounds();
        return String.format(
                Locale.ROOT,
                "region=%s,%s,%s,%s;positions=%d",
                bounds.west(),
                bounds.south(),
                bounds.east(),
                bounds.north(),
                region.positions());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2C", ",");
    }
}
