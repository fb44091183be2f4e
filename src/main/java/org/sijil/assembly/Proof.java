package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.sijil.incident.Evidence;
import org.sijil.language.Chart;
import org.sijil.mention.Speaker;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Span;

/** Collects the spans that an incident rests on, field by field. */
final class Proof {

    private final Scene scene;

    Proof(Scene scene) {
        this.scene = scene;
    }

    List<Evidence> of(Draft draft, Sides.Parties parties) {
        List<Evidence> evidence = new ArrayList<>();
        draft.mainAct().ifPresent(act -> evidence.add(of("event_type", act)));
        draft.date().flatMap(Draft.Dated::source).ifPresent(date -> evidence.add(of("date", date)));
        draft.place().ifPresent(place -> evidence.add(of(place.place())));
        for (Chart.Item toll : draft.allTolls()) {
            evidence.add(of(((TollMention) toll.value()).harm().name().toLowerCase(Locale.ROOT), toll));
        }
        speakers(draft).forEach(evidence::add);
        parties.participants().stream()
                .map(participant -> parties.named().get(participant.name()))
                .filter(Objects::nonNull)
                .forEach(party -> evidence.add(of("actors", party.start(), party.end(), party.rule())));
        return evidence;
    }

    /** Those who give the figures, each once. */
    private List<Evidence> speakers(Draft draft) {
        Sources sources = new Sources(scene);
        return draft.tellings().stream()
                .flatMap(telling ->
                        telling.tolls().stream().flatMap(toll -> sources.of(toll, telling.sentence()).stream()))
                .map(clause -> {
                    Speaker speaker = (Speaker) clause.value();
                    return of("source", speaker.start(), speaker.end(), clause.rule());
                })
                .distinct()
                .toList();
    }

    private Evidence of(String field, Chart.Item item) {
        return of(field, item.start(), item.end(), item.rule());
    }

    private Evidence of(PlaceInText place) {
        return of("location", place.start(), place.end(), "places: " + place.reason());
    }

    private Evidence of(String field, int first, int end, String rule) {
        Span span = scene.chart().document().span(first, end);
        return new Evidence(field, span, span.of(scene.chart().document().text()), rule);
    }
}
