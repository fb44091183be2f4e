package org.sijil.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.world.Place;

/** In "strikes on Raqqa and Tabqa", Raqqa is the town beside the other, not the unit around both. */
final class ListedTowns {

    private final Chart chart;
    private final WordList and;
    private final boolean clitic;

    ListedTowns(Chart chart) {
        this.chart = chart;
        this.and = chart.pack().words("and");
        this.clitic = chart.pack().orthography().flag("head_first");
    }

    /** The places, each bare name of a unit that is joined to a town in it replaced by the town of that name. */
    List<PlaceInText> settle(List<PlaceInText> places) {
        List<PlaceInText> settled = new ArrayList<>(places);
        for (int i = 0; i + 1 < places.size(); i++) {
            PlaceInText first = places.get(i);
            PlaceInText second = places.get(i + 1);
            if (joined(first, second)) {
                settled.set(i, besides(first, second));
                settled.set(i + 1, besides(second, first));
            }
        }
        return settled;
    }

    private boolean joined(PlaceInText a, PlaceInText b) {
        return clitic
                ? a.end() == b.start() && chart.nameForms(b.start()).stream().anyMatch(form -> form.follows(and))
                : a.end() + 1 == b.start() && and.isAt(chart, a.end());
    }

    private static PlaceInText besides(PlaceInText unit, PlaceInText town) {
        Optional<Place> named = unit.place().filter(place -> place.kind() == Place.Kind.ADMIN1);
        Optional<Place> beside = town.place().filter(place -> place.kind() == Place.Kind.CITY);
        if (named.isEmpty()
                || beside.isEmpty()
                || unit.mention().kind().isPresent()
                || !sameUnit(named.get(), beside.get())) {
            return unit;
        }
        return unit.mention().candidates().stream()
                .filter(place -> place.kind() == Place.Kind.CITY && sameUnit(named.get(), place))
                .findFirst()
                .map(place -> new PlaceInText(
                        unit.start(),
                        unit.end(),
                        unit.mention(),
                        Optional.of(place),
                        "a town of its unit is named in one breath with it",
                        unit.back()))
                .orElse(unit);
    }

    private static boolean sameUnit(Place unit, Place town) {
        return unit.country().equals(town.country()) && unit.admin1().equals(town.admin1());
    }
}
