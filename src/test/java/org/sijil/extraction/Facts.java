package org.sijil.extraction;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.world.Point;

/**
 * An incident as the score sees it, from a gold file or from an answer alike.
 *
 * @param tolls killed, injured and abducted, where something is said
 * @param sidesFree the gold file lets both sides be swapped
 * @param free slots that the gold file leaves open
 */
record Facts(
        String eventType,
        String subEventType,
        Optional<Days> days,
        Optional<Spot> spot,
        List<Party> parties,
        Map<Slot, Toll> tolls,
        boolean sidesFree,
        Set<Slot> free) {

    /** A span of days; {@code exact} when both ends must agree to the day. */
    record Days(LocalDate start, LocalDate end, boolean exact) {}

    /** A place: every folded name that counts as right, and whether it is as fine as a town. */
    record Spot(Set<String> names, String country, Optional<String> admin1, Optional<Point> point, boolean fine) {}

    /** An actor's folded names and its side. */
    record Party(Set<String> names, int side) {}

    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "al", "el");
    private static final String ARABIC_ARTICLE = "\u0627\u0644";
    private static final int SHORT_WORD = 4;

    static Facts of(Incident incident) {
        return new Facts(
                incident.type().eventType(),
                incident.type().name(),
                incident.when().map(Facts::days),
                incident.location().map(Facts::spot),
                incident.participants().stream().map(Facts::party).toList(),
                tolls(incident),
                false,
                Set.of());
    }

    /** The folded forms of names: no case, no marks, no article, one spelling of each Arabic letter. */
    static Set<String> fold(Stream<String> names) {
        return names.map(Facts::fold).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static String fold(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace('\u0649', '\u064a')
                .replace('\u0629', '\u0647');
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> word.startsWith(ARABIC_ARTICLE) && word.length() > SHORT_WORD ? word.substring(2) : word)
                .collect(Collectors.joining(" "));
    }

    private static Days days(When when) {
        return new Days(when.start(), when.end(), when.precision() == When.Precision.DAY);
    }

    private static Spot spot(Location location) {
        var place = location.place();
        boolean fine =
                location.precision() == Location.Precision.SITE || location.precision() == Location.Precision.CITY;
        return new Spot(
                fold(Stream.concat(Stream.of(place.name()), place.nameAr().stream())),
                place.country(),
                place.admin1Code(),
                place.point(),
                fine);
    }

    private static Party party(Participant participant) {
        return new Party(
                fold(Stream.concat(Stream.of(participant.name()), participant.nameAr().stream())), participant.side());
    }

    private static Map<Slot, Toll> tolls(Incident incident) {
        return Stream.of(
                        Map.entry(Slot.KILLED, incident.killed()),
                        Map.entry(Slot.INJURED, incident.injured()),
                        Map.entry(Slot.ABDUCTED, incident.abducted()))
                .filter(entry -> entry.getValue().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().get()));
    }
}
