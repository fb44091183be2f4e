package org.sijil.assembly;

import java.util.Optional;
import org.sijil.assembly.Draft.Dated;
import org.sijil.assembly.Draft.Placed;
import org.sijil.incident.When;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** Whether another telling of one act says better when and where it was. */
final class BetterTold {

    private BetterTold() {}

    /**
     * Whether the other day is to be taken.
     *
     * @param echo whether the other telling only points back, which adds no day but the one of a stretch
     * @param aftermath whether it tells of what followed from the act
     */
    static boolean day(Optional<Dated> known, Optional<Dated> other, boolean echo, boolean aftermath) {
        return known.isEmpty() || !echo && better(known, other) || !aftermath && finer(known, other);
    }

    /**
     * Whether the other place is to be taken.
     *
     * @param echo whether the other telling only points back, which adds no place but a town of the area told before
     * @param aftermath whether it tells of what followed from the act
     */
    static boolean place(Optional<Placed> known, Optional<Placed> other, boolean echo, boolean aftermath) {
        boolean found = !aftermath
                && known.filter(Placed::own).isEmpty()
                && other.filter(Placed::own).isPresent();
        return known.isEmpty()
                || found
                || finerPlace(known, other) && (!echo || refines(known, other))
                || !aftermath && (speaksFrom(known, other) || isSpotBeside(known, other));
    }

    /** Whether the other names the town, or a village that nobody knows, where only its neighbour was named: "north of Kolwe". */
    private static boolean isSpotBeside(Optional<Placed> known, Optional<Placed> other) {
        return known.filter(Placed::beside).isPresent()
                && other.filter(there -> there.own() && !there.beside())
                        .filter(there -> there.place().rank() >= Place.Kind.CITY.ordinal())
                        .isPresent();
    }

    private static boolean better(Optional<Dated> known, Optional<Dated> other) {
        boolean own =
                other.filter(Dated::own).isPresent() && known.filter(Dated::own).isEmpty();
        boolean act = other.filter(d -> d.own() && !d.announced()).isPresent()
                && known.filter(Dated::announced).isPresent();
        return own || act;
    }

    /** Whether the other names the one day or night of a stretch, "the raid, late on Saturday", or the day of what was only announced. */
    private static boolean finer(Optional<Dated> known, Optional<Dated> other) {
        Optional<When> told = other.filter(
                        day -> day.own() && !day.announced() && day.source().isPresent())
                .map(Dated::when)
                .filter(when -> when.precision() == When.Precision.DAY
                        && !when.start().plusDays(1).isBefore(when.end()));
        return told.isPresent()
                && known.filter(day -> day.announced() || within(told.get(), day.when()))
                        .isPresent();
    }

    private static boolean within(When day, When stretch) {
        return stretch.precision() != When.Precision.ASSUMED
                && stretch.precision() != When.Precision.YEAR
                && stretch.start().isBefore(stretch.end())
                && !day.start().isBefore(stretch.start())
                && !day.end().isAfter(stretch.end());
    }

    /** Whether what only points back names a town of the area told before, or a village that nobody knows. */
    private static boolean refines(Optional<Placed> known, Optional<Placed> other) {
        return other.filter(Placed::own).map(Placed::place).stream().anyMatch(town -> known.map(Placed::place).stream()
                .anyMatch(area -> !area.isCountry()
                        && area.rank() < Place.Kind.CITY.ordinal()
                        && (town.within(area)
                                || town.place().isEmpty() && !town.mention().part())));
    }

    /** Whether only a country is told so far, and one of a place in it speaks of the act: "the governor of Kunduz said". */
    private static boolean speaksFrom(Optional<Placed> known, Optional<Placed> other) {
        return other.filter(there -> !there.own()).map(Placed::place).stream().anyMatch(spot -> known.map(Placed::place)
                .filter(land -> land.isCountry() && !spot.isCountry() && spot.within(land))
                .isPresent());
    }

    /** Whether a district that bears its town's name is told so far, and now a village that nobody knows and that is called one. */
    static boolean isVillage(Optional<Placed> known, Optional<Placed> other) {
        boolean district =
                known.map(Placed::place).filter(PlaceInText::isDistrict).isPresent();
        return district
                && other.filter(Placed::own)
                        .map(Placed::place)
                        .filter(village ->
                                village.place().isEmpty() && !village.mention().part())
                        .isPresent();
    }

    private static boolean finerPlace(Optional<Placed> known, Optional<Placed> other) {
        boolean own = other.filter(Placed::own).isPresent();
        return own
                && (known.filter(Placed::own).isEmpty()
                        || other.get().place().rank() > known.get().place().rank() && !isAbroad(known, other));
    }

    /** In "a raid in Mambo", told again as "the raid close to Kolwe", a town of another country, that is only near. */
    private static boolean isAbroad(Optional<Placed> known, Optional<Placed> other) {
        Optional<Place> here = known.map(Placed::place).flatMap(PlaceInText::place);
        Optional<Place> there = other.map(Placed::place).flatMap(PlaceInText::place);
        return here.isPresent()
                && there.isPresent()
                && !here.get().country().equals(there.get().country());
    }
}
