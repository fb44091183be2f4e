package org.sijil.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.world.SubEventType;

/**
 * What reviewers set on an incident; it outranks every report.
 *
 * @param cleared fields that a reviewer emptied: when, location, killed, injured or abducted
 */
public record Corrections(
        Optional<SubEventType> type,
        Optional<When> when,
        Optional<Location> location,
        Optional<List<Participant>> participants,
        Optional<Toll> killed,
        Optional<Toll> injured,
        Optional<Toll> abducted,
        Set<String> cleared) {

    public static final Corrections NONE = new Corrections(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of());

    public Corrections {
        cleared = Set.copyOf(cleared);
    }

    /** These with the later ones laid over them. */
    public Corrections then(Corrections later) {
        Set<String> emptied = new HashSet<>(cleared);
        later.named().forEach(emptied::remove);
        emptied.addAll(later.cleared);
        return new Corrections(
                later.type.or(() -> type),
                later.over("when", later.when, when),
                later.over("location", later.location, location),
                later.participants.or(() -> participants),
                later.over("killed", later.killed, killed),
                later.over("injured", later.injured, injured),
                later.over("abducted", later.abducted, abducted),
                emptied);
    }

    /** The incident as these correct it. */
    public Incident over(Incident told) {
        return new Incident(
                type.orElse(told.type()),
                over("when", when, told.when()),
                over("location", location, told.location()),
                participants.orElse(told.participants()),
                told.casualties(),
                over("killed", killed, told.killed()),
                over("injured", injured, told.injured()),
                over("abducted", abducted, told.abducted()),
                told.evidence(),
                told.confidence());
    }

    private <T> Optional<T> over(String field, Optional<T> corrected, Optional<T> told) {
        return cleared.contains(field) ? Optional.empty() : corrected.or(() -> told);
    }

    private Set<String> named() {
        Set<String> named = new HashSet<>();
        when.ifPresent(w -> named.add("when"));
        location.ifPresent(l -> named.add("location"));
        killed.ifPresent(t -> named.add("killed"));
        injured.ifPresent(t -> named.add("injured"));
        abducted.ifPresent(t -> named.add("abducted"));
        return named;
    }
}
