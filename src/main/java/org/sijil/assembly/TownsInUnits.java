package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Place;

/** Which of a town and the unit around it is meant, where a sentence names both. */
final class TownsInUnits {

    /** Tokens between an area that a sentence begins with and a town in it that a word calls one. */
    private static final int TOWN_REACH = 24;

    /** Small words between a town and the unit around it, as in "Kolwe, in neighbouring Tamba district". */
    private static final int UNIT_GAP = 2;

    /** Tokens between a unit and the town that it is told to own: "Mambo's remote Kolwe". */
    private static final int OWNED = 4;

    private final Scene scene;
    private final WordList owning;
    private final Elsewhere elsewhere;

    TownsInUnits(Scene scene, Elsewhere elsewhere) {
        this.scene = scene;
        this.elsewhere = elsewhere;
        this.owning = scene.chart().pack().words("owning");
    }

    /** In "in Turbat, a bomb hurt three in the Kolwe district", a district that nobody knows is a part of the town. */
    PlaceInText townOf(PlaceInText unit, List<PlaceInText> places) {
        boolean unknown = unit.place().isEmpty() && unit.rank() == Place.Kind.ADMIN2.ordinal();
        return places.stream()
                .filter(town -> unknown
                        && town.end() < unit.start()
                        && town.place()
                                .map(Place::kind)
                                .filter(Place.Kind.CITY::equals)
                                .isPresent()
                        && scene.follows(Cue.Kind.LOCATIVE, town.start()))
                .findFirst()
                .orElse(unit);
    }

    /** In "Mambo's Kolwe", the town of the unit that owns it. */
    PlaceInText ownedBy(PlaceInText unit, List<PlaceInText> places) {
        return places.stream()
                .filter(town -> town.start() > unit.end()
                        && town.start() - unit.end() <= OWNED
                        && town.rank() > unit.rank()
                        && scene.says(owning, unit.end(), unit.end() + 2)
                        && scene.in(Kinds.ACT, unit.end(), town.start()).isEmpty()
                        && scene.plain(unit.end() + 2, town.start())
                        && !elsewhere.holds(town))
                .findFirst()
                .orElse(unit);
    }

    /** In "in Basilan, fighting broke out between them in Kolwe town", the unknown town is in the area named first. */
    boolean isTownIn(PlaceInText area, PlaceInText town) {
        return FarApart.coarse(area)
                && town.place().isEmpty()
                && !town.mention().part()
                && town.start() > area.end()
                && town.start() - area.end() <= TOWN_REACH
                && town.mention()
                        .kind()
                        .filter(called -> called == Place.Kind.CITY)
                        .isPresent()
                && scene.follows(Cue.Kind.LOCATIVE, area.start())
                && scene.follows(Cue.Kind.LOCATIVE, town.start());
    }

    /** In "Dansadau, Maru district", the town before the unit that it lies in, whatever else bears the unit's name. */
    PlaceInText townBefore(PlaceInText unit) {
        int index = scene.placeFrom(unit.start());
        boolean called =
                unit.mention().kind().filter(kind -> kind == Place.Kind.ADMIN2).isPresent();
        return called && index > 0
                ? Optional.of(scene.places().get(index - 1))
                        .filter(town -> opensUnit(town, unit))
                        .filter(town -> !FarApart.coarse(town) && !elsewhere.holds(town))
                        .orElse(unit)
                : unit;
    }

    /** Whether nothing but a comma or small words such as "in neighbouring" stand between a town and its unit. */
    private boolean opensUnit(PlaceInText town, PlaceInText unit) {
        int comma = scene.chart().document().token(town.end()).isMark(",") ? 1 : 0;
        int words = unit.start() - town.end() - comma;
        return words >= 1 - comma
                && words <= UNIT_GAP
                && (words == 0 || scene.follows(Cue.Kind.LOCATIVE, unit.start()))
                && scene.plain(town.end() + comma, unit.start());
    }
}
