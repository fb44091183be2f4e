package org.sijil.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The query parameters of one request, from its address or its body. Reading a value that is not allowed notes a violation and goes on, so that one
 * answer names everything that is wrong; {@link #check} then throws.
 */
public final class Parameters {

    private final Map<String, List<String>> values;
    private final Map<String, JsonNode> areas;
    /** Those given as a list, whose commas part nothing. */
    private final Set<String> lists;

    private final List<Violation> violations = new ArrayList<>();

    /** Those of an address. */
    public Parameters(Map<String, List<String>> values) {
        this(values, Map.of(), Set.of());
    }

    private Parameters(Map<String, List<String>> values, Map<String, JsonNode> areas, Set<String> lists) {
        this.values = values;
        this.areas = areas;
        this.lists = lists;
    }

    /**
     * Those of a JSON object: each a text, a number, true or false, or a list of these.
     *
     * @param areas the fields that hold GeoJSON instead
     */
    public static Parameters of(JsonNode body, Collection<String> areas) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Map<String, JsonNode> geometries = new LinkedHashMap<>();
        Set<String> lists = new HashSet<>();
        List<Violation> wrong = new ArrayList<>();
        body.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            List<JsonNode> all = new ArrayList<>();
            (value.isArray() ? value : List.of(value)).forEach(all::add);
            if (areas.contains(field.getKey())) {
                geometries.put(field.getKey(), value);
            } else if (all.stream().allMatch(JsonNode::isValueNode)
                    && all.stream().noneMatch(JsonNode::isNull)) {
                values.put(field.getKey(), all.stream().map(JsonNode::asText).toList());
                if (value.isArray()) {
                    lists.add(field.getKey());
                }
            } else {
                wrong.add(new Violation(
                        field.getKey(),
                        "is to be a text, a number, true or false, or a list of these; or leave it out"));
            }
        });
        Parameters read = new Parameters(values, geometries, lists);
        read.violations.addAll(wrong);
        return read;
    }

    /** The GeoJSON of that field, made into a value. */
    public <T> Optional<T> area(String name, Function<JsonNode, T> make) {
        try {
            return Optional.ofNullable(areas.get(name)).map(make);
        } catch (InvalidQuery notAllowed) {
            violations.addAll(notAllowed.violations());
            return Optional.empty();
        }
    }

    /** Every parameter as it was given, but those named. */
    public Map<String, List<String>> without(Collection<String> names) {
        Map<String, List<String>> others = new TreeMap<>(values);
        others.keySet().removeAll(names);
        return others;
    }

    /** Notes a violation for every parameter that is none of those. */
    public void allowOnly(Collection<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(name, "is no parameter here; allowed are " + String.join(", ", known)));
    }

    /** @throws InvalidQuery when there is any parameter */
    public void allowNone() {
        values.keySet().forEach(name -> refuse(name, "is no parameter here; none is allowed"));
        check();
    }

    /** @throws InvalidQuery when any value was refused */
    public void check() {
        if (!violations.isEmpty()) {
            throw new InvalidQuery(violations);
        }
    }

    public void refuse(String name, String message) {
        violations.add(new Violation(name, message));
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The parameter's values, given by repeating it or with commas between. */
    public Set<String> list(String name) {
        Set<String> parts = new LinkedHashSet<>();
        for (String value : values.getOrDefault(name, List.of())) {
            Stream.of(lists.contains(name) ? new String[] {value} : value.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .forEach(parts::add);
        }
        if (parts.isEmpty() && values.containsKey(name)) {
            refuse(name, "is empty; give a value or leave it out");
        }
        return parts;
    }

    /** As {@link #list}, each in the spelling of the allowed values, whatever its case. */
    public Set<String> choices(String name, Collection<String> allowed) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : list(name)) {
            allowed.stream()
                    .filter(part::equalsIgnoreCase)
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> refuse(name, unknown(part, allowed)));
        }
        return chosen;
    }

    /** The one value among those allowed, or that default. */
    public String choice(String name, Collection<String> allowed, String otherwise) {
        Optional<String> value = one(name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            refuse(name, unknown(value.get(), allowed));
        }
        return value.filter(allowed::contains).orElse(otherwise);
    }

    public Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            refuse(name, "is given " + given.size() + " times; give it once");
        }
        if (given.size() == 1 && given.get(0).isBlank()) {
            refuse(name, "is empty; give a value or leave it out");
        }
        return given.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    public boolean flag(String name) {
        return choice(name, List.of("true", "false"), "false").equals("true");
    }

    public Optional<LocalDate> day(String name) {
        return read(name, LocalDate::parse, "is a day in ISO form, such as 2024-03-12");
    }

    /** A day or a time; a day stands for its first moment in UTC. */
    public Optional<Instant> moment(String name) {
        return read(
                name,
                Parameters::parseMoment,
                "is a day or a time in ISO form, such as 2024-03-12 or 2024-03-12T08:00:00Z");
    }

    public Optional<Integer> whole(String name, int min, int max) {
        return read(
                name,
                text -> within(Integer.parseInt(text), min, max),
                "is a whole number "
                        + (max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max));
    }

    public OptionalDouble number(String name, double min, double max) {
        Optional<Double> value = read(
                name, text -> within(Double.parseDouble(text), min, max), "is a number from " + min + " to " + max);
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** Numbers with commas between, exactly so many, made into a value. */
    public <T> Optional<T> numbers(String name, int count, Function<double[], T> make, String allowed) {
        List<String> given = values.getOrDefault(name, List.of());
        // A body may give them as a list of numbers.
        Optional<String> joined = given.size() == count ? Optional.of(String.join(",", given)) : one(name);
        return read(
                name,
                joined,
                text -> {
                    double[] parts = Arrays.stream(text.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
                    if (parts.length != count) {
                        throw new IllegalArgumentException("not " + count + " numbers");
                    }
                    return make.apply(parts);
                },
                allowed);
    }

    private <T> Optional<T> read(String name, Function<String, T> parse, String allowed) {
        return read(name, one(name), parse, allowed);
    }

    private <T> Optional<T> read(String name, Optional<String> text, Function<String, T> parse, String allowed) {
        try {
            return text.map(parse);
        } catch (IllegalArgumentException | DateTimeException notAllowed) {
            refuse(name, "'" + shortened(text.orElse("")) + "' is not allowed: it " + allowed);
            return Optional.empty();
        }
    }

    private static Instant parseMoment(String text) {
        return text.length() <= "2024-03-12".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                // A plus sign that was not percent-encoded arrives as a space.
                : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    }

    private static <N extends Number> N within(N value, double min, double max) {
        if (!(value.doubleValue() >= min && value.doubleValue() <= max)) {
            throw new IllegalArgumentException("out of range");
        }
        return value;
    }

    private static String unknown(String part, Collection<String> allowed) {
        return "'" + shortened(part) + "' is not allowed; allowed are " + String.join(", ", allowed);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
