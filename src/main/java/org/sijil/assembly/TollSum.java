package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.Casualties.Group;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Toll;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;

/** Adds up the figures of one harm over the tellings of an incident: repeats once, parts never, updates in place. */
final class TollSum {

    private final Scene scene;

    TollSum(Scene scene) {
        this.scene = scene;
    }

    /** One figure that counts. */
    record Figure(Chart.Item item, TollMention toll, Draft.Telling telling, boolean update) {

        Group group() {
            List<Group> groups = toll.parties().stream()
                    .flatMap(party -> party.role().stream())
                    .map(role -> role.group())
                    .distinct()
                    .toList();
            return groups.size() == 1 ? groups.get(0) : Group.UNKNOWN;
        }

        boolean vague() {
            return toll.quantity().approximate() && toll.quantity().high().isEmpty();
        }

        boolean others() {
            return toll.parties().stream().anyMatch(party -> party.role()
                    .filter(role -> role.actor().equals("none"))
                    .isPresent());
        }

        int size() {
            return toll.quantity().low().orElse(toll.quantity().high().orElse(0));
        }
    }

    /** The figures of a harm that count, in the order of the text. */
    List<Figure> figures(Draft draft, Harm harm) {
        List<Figure> kept = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            for (Chart.Item item : telling.tolls()) {
                TollMention toll = (TollMention) item.value();
                if (toll.harm() == harm) {
                    boolean update = scene.hasCue(Cue.Kind.UPDATE, telling.first(), telling.end());
                    take(kept, new Figure(item, toll, telling, update));
                }
            }
        }
        if (kept.size() > 1) {
            boolean told = kept.stream().anyMatch(figure -> !figure.toll().definite());
            kept.removeIf(figure -> told
                    && figure.toll().definite()
                    && (figure.vague() || figure.toll().parties().isEmpty()));
            boolean people = kept.stream().anyMatch(figure -> figure.size() > 0);
            kept.removeIf(figure -> people && figure.size() == 0 && kept.size() > 1);
        }
        return kept;
    }

    private static void take(List<Figure> kept, Figure figure) {
        if (figure.update() && kept.stream().anyMatch(other -> other.telling() != figure.telling())) {
            kept.removeIf(other -> other.telling() != figure.telling());
        }
        for (int i = 0; i < kept.size(); i++) {
            Figure other = kept.get(i);
            boolean together = other.telling() == figure.telling();
            if (together && !sameAgain(other, figure)) {
                continue;
            }
            boolean sameGroup = other.group() == figure.group()
                    || other.group() == Group.UNKNOWN
                    || figure.group() == Group.UNKNOWN;
            if (!sameGroup || figure.others() && !together) {
                continue;
            }
            if (figure.vague() || figure.toll().definite() || figure.size() <= other.size() && !other.vague()) {
                return;
            }
            kept.set(i, figure);
            return;
        }
        kept.add(figure);
    }

    private static boolean sameAgain(Figure a, Figure b) {
        return a.toll().quantity().equals(b.toll().quantity())
                && a.group() == b.group()
                && !b.others()
                && a.group() != Group.UNKNOWN;
    }

    /** The range over all figures of a harm; empty when the text says nothing. */
    Optional<Toll> total(Draft draft, Harm harm) {
        List<Figure> figures = figures(draft, harm);
        if (figures.isEmpty()) {
            return Optional.empty();
        }
        int low = 0;
        int high = 0;
        boolean open = false;
        boolean anyLow = false;
        for (Figure figure : figures) {
            Quantity quantity = figure.toll().quantity();
            low += quantity.low().orElse(0);
            anyLow |= quantity.low().isPresent();
            open |= quantity.high().isEmpty();
            high += quantity.high().orElse(0);
        }
        OptionalInt least = anyLow ? OptionalInt.of(low) : OptionalInt.empty();
        return Optional.of(new Toll(least, open ? OptionalInt.empty() : OptionalInt.of(high)));
    }
}
