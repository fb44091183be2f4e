package org.sijil.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.sijil.incident.Toll;
import org.sijil.text.Article;
import org.sijil.world.Point;

/**
 * A text of the corpus with the incidents that a careful reader finds in it.
 *
 * @param language the folder that it lies in
 */
record CorpusText(String id, String language, Article article, List<Facts> gold, JsonNode source) {

    static final Path FOLDER = Path.of("src/test/resources/corpus");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FINE = Set.of("site", "city");

    /** All texts in the order of language and file name. */
    static List<CorpusText> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(CorpusText::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CorpusText read(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file));
            String language = file.getParent().getFileName().toString();
            return new CorpusText(
                    node.get("id").asText(),
                    language,
                    article(node),
                    items(node.get("incidents")).map(CorpusText::facts).toList(),
                    node);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no corpus text", e);
        }
    }

    private static Article article(JsonNode node) {
        return new Article(
                node.get("text").asText(),
                text(node, "title").filter(title -> !title.isEmpty()),
                text(node, "published").map(LocalDate::parse),
                text(node, "source"),
                Optional.empty(),
                Optional.empty());
    }

    private static Facts facts(JsonNode incident) {
        return new Facts(
                incident.get("event_type").asText(),
                incident.get("sub_event_type").asText(),
                Optional.of(days(incident)),
                Optional.ofNullable(incident.get("location"))
                        .filter(place -> !place.isNull())
                        .map(CorpusText::spot),
                items(incident.get("actors")).map(CorpusText::party).toList(),
                tolls(incident),
                incident.path("sides_free").asBoolean(),
                items(incident.get("free"))
                        .map(slot -> Slot.valueOf(slot.asText().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Facts.Days days(JsonNode incident) {
        return new Facts.Days(
                LocalDate.parse(incident.get("date_start").asText()),
                LocalDate.parse(incident.get("date_end").asText()),
                incident.get("date_precision").asText().equals("day"));
    }

    private static Facts.Spot spot(JsonNode place) {
        boolean known =
                place.path("latitude").isNumber() && place.path("longitude").isNumber();
        return new Facts.Spot(
                Facts.fold(Stream.concat(
                        text(place, "name").stream(), items(place.get("names")).map(JsonNode::asText))),
                place.get("country").asText(),
                text(place, "admin1_code"),
                known
                        ? Optional.of(new Point(
                                place.get("latitude").asDouble(),
                                place.get("longitude").asDouble()))
                        : Optional.empty(),
                FINE.contains(place.path("precision").asText()));
    }

    private static Facts.Party party(JsonNode actor) {
        return new Facts.Party(
                Facts.fold(items(actor.get("names")).map(JsonNode::asText)),
                actor.get("side").asInt());
    }

    private static Map<Slot, Toll> tolls(JsonNode incident) {
        Map<Slot, Toll> tolls = new HashMap<>();
        for (Slot harm : List.of(Slot.KILLED, Slot.INJURED, Slot.ABDUCTED)) {
            JsonNode toll = incident.get(harm.label());
            if (toll != null && !toll.isNull()) {
                tolls.put(harm, new Toll(people(toll.get("low")), people(toll.get("high"))));
            }
        }
        return Map.copyOf(tolls);
    }

    private static OptionalInt people(JsonNode bound) {
        return bound.isNull() ? OptionalInt.empty() : OptionalInt.of(bound.asInt());
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field))
                .filter(value -> !value.isNull())
                .map(JsonNode::asText);
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return list == null ? Stream.empty() : StreamSupport.stream(list.spliterator(), false);
    }
}
