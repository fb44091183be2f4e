package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Dateline;
import org.sijil.mention.Kinds;
import org.sijil.mention.Speaker;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Place;
import org.sijil.world.SubTypes;

/** Finds the place of an act among the places named around it. */
final class Where {

    /** Tokens between two places of one list. */
    private static final int LIST_GAP = 2;

    /** Places of a list that are looked back over. */
    private static final int LONGEST_LIST = 30;

    /** What it counts, in tokens, when no word such as "in" says that a place is where something happened. */
    private static final int UNPLACED = 4;

    /** Small words between a reporting clause and where it was said. */
    private static final int SAID_REACH = 1;

    /** Tokens between an act and what it is done to. */
    private static final int OBJECT_GAP = 5;

    private static final int LONGEST_ACT = 12;

    /** Acts whose place is named after "from". */
    private static final Set<String> LEADING = Set.of(
            SubTypes.ABDUCTION,
            SubTypes.ARRESTS,
            SubTypes.LOOTING,
            SubTypes.CHANGE_TO_GROUP,
            SubTypes.TRANSFER_OF_TERRITORY);

    private static final String WAY = "#way-to";

    static final String BORDER = "#border";

    /** Tokens between an unknown place and what it lies in, where a word says what it is, and where none does. */
    private static final int CALLED_REACH = 12;

    private static final int BARE_REACH = 6;

    /** The same for a town that a word calls one, in the sentence that begins with the area. */
    private static final int TOWN_REACH = 24;

    /** Kilometres from the middle of a town or district to what still lies in it. */
    private static final int TOWN_KM = 12;

    private static final int DISTRICT_KM = 30;

    private final Scene scene;
    private final Set<String> possessive;
    private final Optional<Dateline> desk;

    /** Small words between a town and the unit around it, as in "Kolwe, in neighbouring Tamba district". */
    private static final int UNIT_GAP = 2;

    /** Words between a place and the one that it lies north of, or so far from. */
    private static final int BESIDE_REACH = 9;

    Where(Scene scene) {
        this.scene = scene;
        this.desk = Dateline.of(scene.chart());
        this.possessive = scene.chart().pack().words("possessive");
    }

    /** The place named in a stretch of a sentence, the finest of those that lie within each other. */
    Optional<PlaceInText> in(int first, int end, Optional<Chart.Item> act) {
        List<PlaceInText> places = actual(scene.placesIn(first, end));
        if (places.isEmpty()) {
            return Optional.empty();
        }
        PlaceInText chosen = inUnit(nearest(places, act));
        for (PlaceInText other : places) {
            boolean inside = other.within(chosen)
                    || near(chosen, other, false) && around(chosen, other)
                    || near(chosen, other, called(other)) && other.place().isEmpty() && chosen.rank() <= other.rank()
                    || isTownIn(chosen, other);
            if (other.rank() > chosen.rank() && inside || isFront(chosen, other)) {
                chosen = other;
            }
        }
        return Optional.of(chosen);
    }

    /** In "in Basilan, fighting broke out between them in Kolwe town", the unknown town is in the area named first. */
    private boolean isTownIn(PlaceInText area, PlaceInText town) {
        return coarse(area)
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

    /** Whether the first, which nobody knows, is a front or the like in the district that is named right after it. */
    private static boolean isFront(PlaceInText front, PlaceInText district) {
        int unit = Place.Kind.ADMIN2.ordinal();
        return front.place().isEmpty()
                && district.place().isPresent()
                && front.rank() == unit
                && district.rank() == unit
                && district.start() > front.start()
                && near(front, district, false);
    }

    /** In "Dansadau, Maru district", the town before the unit that it lies in, whatever else bears the unit's name. */
    private PlaceInText inUnit(PlaceInText unit) {
        int index = scene.placeFrom(unit.start());
        boolean called =
                unit.mention().kind().filter(kind -> kind == Place.Kind.ADMIN2).isPresent();
        return called && index > 0
                ? Optional.of(scene.places().get(index - 1))
                        .filter(town -> opensUnit(town, unit))
                        .filter(town -> !coarse(town) && !elsewhere(town))
                        .orElse(unit)
                : unit;
    }

    /** Whether nothing but a comma and small words such as "in neighbouring" stands between a town and its unit. */
    private boolean opensUnit(PlaceInText town, PlaceInText unit) {
        int words = unit.start() - town.end() - 1;
        return words >= 0
                && words <= UNIT_GAP
                && scene.chart().document().token(town.end()).isMark(",")
                && (words == 0 || scene.follows(Cue.Kind.LOCATIVE, unit.start()))
                && scene.plain(town.end() + 1, unit.start());
    }

    /** Without the places where somebody only speaks, is taken to, or comes from; a bare country name only when alone. */
    List<PlaceInText> actual(List<PlaceInText> places) {
        List<PlaceInText> here = new ArrayList<>(
                places.stream().filter(place -> !elsewhere(place)).toList());
        here.removeIf(this::spoken);
        List<PlaceInText> spots = here.stream()
                .filter(place -> !place.isCountry() && !beside(place))
                .toList();
        here.removeIf(place ->
                beside(place) && spots.stream().anyMatch(spot -> !place.within(spot) && !actBetween(spot, place)));
        here.removeIf(place -> isEndOfRoad(place) && here.size() > 1);
        boolean named = here.stream().anyMatch(place -> !place.back() && !place.isCountry());
        here.removeIf(place -> named && place.back());
        boolean finer = here.stream().anyMatch(place -> !place.isCountry());
        here.removeIf(place -> place.isCountry() && (finer || !located(place)));
        return here;
    }

    /** In "in Kirkuk, gunmen killed two south of Hawija", the act lies between, and the second place says where. */
    private boolean actBetween(PlaceInText spot, PlaceInText place) {
        return spot.end() <= place.start()
                && scene.in(Kinds.ACT, spot.end(), place.start()).stream().anyMatch(act -> !Standing.general(act));
    }

    /** In "the town of Sinjil, north of Ramallah,", the second place only says where the first one is. */
    boolean tellsWhere(PlaceInText place, PlaceInText beside) {
        return beside.start() >= place.end()
                && beside.start() - place.end() <= BESIDE_REACH
                && beside(beside)
                && scene.in(Kinds.ACT, place.end(), beside.start()).isEmpty()
                && scene.in(Kinds.TOLL, place.end(), beside.start()).isEmpty();
    }

    /** Whether only a way there is told of: "the road to Tripoli was closed". */
    boolean isWayTo(PlaceInText place) {
        return scene.cueBefore(Cue.Kind.BESIDE, place.start())
                .filter(cue -> cue.rule().endsWith(WAY))
                .isPresent();
    }

    /** Whether the place only says what the act was north of, or how far from. */
    private boolean beside(PlaceInText place) {
        return scene.follows(Cue.Kind.BESIDE, place.start()) || scene.reachesInto(Cue.Kind.BESIDE, place);
    }

    /** Whether the place is the second of two that a road or an act lies between: "the road from A to B", "A - B". */
    private boolean isEndOfRoad(PlaceInText place) {
        int index = scene.placeFrom(place.start());
        if (index == 0) {
            return false;
        }
        PlaceInText other = scene.places().get(index - 1);
        boolean joined = scene.joinedByDash(other.end(), place.start())
                || scene.follows(Cue.Kind.BETWEEN_PLACES, other.start()) && place.start() - other.end() <= LIST_GAP;
        boolean finer = other.isCountry() && !place.isCountry();
        return joined && !finer && !place.within(other) && !other.within(place);
    }

    /** Whether the place is no more than the first of the two that a road is named after: "the A-B highway". */
    boolean isRoad(PlaceInText place) {
        int next = scene.placeFrom(place.start()) + 1;
        return next < scene.places().size()
                && scene.joinedByDash(place.end(), scene.places().get(next).start());
    }

    /** Whether the place only belongs to the name of one who speaks, whatever else the sentence names. */
    boolean isSpeakers(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        return within(
                scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                        .map(item -> (Speaker) item.value())
                        .toList(),
                place);
    }

    /** Whether the place only belongs to the name of one who speaks, in a sentence that names another: "police in Gao said". */
    private boolean spoken(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        List<Speaker> speakers = scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                .map(item -> (Speaker) item.value())
                .toList();
        boolean alone = speakers.stream().anyMatch(who -> who.start() >= place.start() && who.end() <= place.end());
        return saidIn(place)
                || alone && verbFirst()
                || within(speakers, place)
                        && scene.placesIn(sentence.first(), sentence.end()).stream()
                                .anyMatch(other -> !other.isCountry()
                                        && !within(speakers, other)
                                        && !elsewhere(other)
                                        && !isDesk(other));
    }

    private boolean isDesk(PlaceInText place) {
        return desk.filter(line -> line.holds(place.start())).isPresent();
    }

    /** Whether it is where words were said: "the director said in Abuja." */
    private boolean saidIn(PlaceInText place) {
        Sentence sentence = scene.sentenceAt(place.start());
        boolean closes = place.end() >= sentence.end()
                || scene.chart().document().token(place.end()).kind() == Token.Kind.MARK;
        return closes
                && !verbFirst()
                && located(place)
                && scene.in(Kinds.SPEAKER, sentence.first(), place.start()).stream()
                        .anyMatch(clause -> clause.end() <= place.start()
                                && place.start() - clause.end() <= SAID_REACH
                                && ((Speaker) clause.value()).end() <= clause.end()
                                && scene.plain(clause.end(), place.start()));
    }

    private boolean verbFirst() {
        return scene.chart().pack().orthography().flag("head_first");
    }

    private static boolean within(List<Speaker> speakers, PlaceInText place) {
        return speakers.stream().anyMatch(who -> who.start() <= place.start() && place.start() < who.end());
    }

    private boolean located(PlaceInText place) {
        return scene.follows(Cue.Kind.LOCATIVE, place.start())
                || scene.chart()
                        .pack()
                        .opensPlace(
                                scene.chart().document().token(place.start()).folded());
    }

    private boolean elsewhere(PlaceInText place) {
        int index = scene.placeFrom(place.start());
        for (int i = index; i >= 0 && i > index - LONGEST_LIST; i--) {
            PlaceInText here = scene.places().get(i);
            if (isElsewhere(here)) {
                return true;
            }
            boolean listed = i > 0
                    && !locatedApart(here)
                    && here.start() - scene.places().get(i - 1).end() <= LIST_GAP
                    && scene.in(Kinds.ACT, scene.places().get(i - 1).end(), here.start())
                            .isEmpty()
                    && !here.within(scene.places().get(i - 1));
            if (!listed) {
                return false;
            }
        }
        return false;
    }

    /** In "a man from Multan in Turbat", the second place is not where he came from too. */
    private boolean locatedApart(PlaceInText place) {
        return !verbFirst() && scene.follows(Cue.Kind.LOCATIVE, place.start());
    }

    /** Whether words before a place say that somebody comes from there, is taken there, or only sits there. */
    boolean isElsewhere(PlaceInText place) {
        Optional<Chart.Item> origin = scene.cueBefore(Cue.Kind.ELSEWHERE, place.start());
        if (origin.filter(cue -> cue.rule().endsWith(BORDER)).isPresent()) {
            return !verbFirst() && !place.isCountry()
                    || place.place()
                            .filter(land -> place.isCountry()
                                    && !land.country().equals(scene.votes().first()))
                            .isPresent();
        }
        if (origin.isPresent()) {
            return actsBefore(origin.get()).noneMatch(Where::leads) && !takenFrom(origin.get())
                    || isOfPeople(place, origin.get());
        }
        return scene.cueBefore(Cue.Kind.INSTITUTION, place.start())
                .filter(office -> actsBefore(office).noneMatch(act -> !Standing.general(act))
                        && !beside(office)
                        && !owned(office))
                .isPresent();
    }

    /** In "in Turbat they took 13 passengers from Punjab off the bus", a far unit is where the people come from. */
    private boolean isOfPeople(PlaceInText place, Chart.Item origin) {
        Sentence sentence = scene.sentenceAt(place.start());
        return coarse(place)
                && scene.placesIn(sentence.first(), origin.start()).stream()
                        .anyMatch(other -> other.place().isPresent()
                                && !other.isCountry()
                                && !isDesk(other)
                                && scene.follows(Cue.Kind.LOCATIVE, other.start())
                                && !other.within(place)
                                && !place.within(other));
    }

    /** Whether somebody's own is told of: "from his clinic in". */
    private boolean owned(Chart.Item office) {
        return office.start() > 0
                && possessive.contains(
                        scene.chart().document().token(office.start() - 1).folded());
    }

    /** Whether the cue stands right after words such as "near". */
    private boolean beside(Chart.Item office) {
        return scene.follows(Cue.Kind.BY, office.start());
    }

    /** Acts that end right before a cue, or go on into it. */
    private Stream<Chart.Item> actsBefore(Chart.Item cue) {
        return scene.in(Kinds.ACT, Math.max(0, cue.start() - LONGEST_ACT), cue.start() + 1).stream()
                .filter(act -> act.end() > cue.start() - OBJECT_GAP)
                .filter(act -> act.end() > cue.start() || scene.wordsOnly(act.end(), cue.start()));
    }

    /** Whether the nearest act before a cue is one whose place is named after "from", a name between commas apart. */
    private boolean takenFrom(Chart.Item cue) {
        int first = Math.max(scene.sentenceAt(cue.start()).first(), cue.start() - LONGEST_ACT);
        List<Chart.Item> acts = scene.in(Kinds.ACT, first, cue.start()).stream()
                .filter(act -> !Standing.general(act))
                .toList();
        return !acts.isEmpty()
                && SubTypes.ABDUCTION.equals(
                        Draft.word(acts.get(acts.size() - 1)).type());
    }

    /** Whether somebody is taken from, or leaves, the place that follows the act: the act is there. */
    private static boolean leads(Chart.Item act) {
        return LEADING.contains(Draft.word(act).type());
    }

    private static boolean near(PlaceInText a, PlaceInText b, boolean called) {
        return Math.abs(a.start() - b.start()) < (called ? CALLED_REACH : BARE_REACH);
    }

    /** Whether a unit or region named beside a town of its country is the one around it: "in Erbil, in the Kurdistan region". */
    private static boolean around(PlaceInText area, PlaceInText town) {
        return coarse(area)
                && !coarse(town)
                && area.place().isPresent()
                && area.place().map(Place::country).equals(town.place().map(Place::country))
                && area.end() > town.end();
    }

    /** Whether a word such as "village" says what the place is. */
    private static boolean called(PlaceInText place) {
        return place.mention().kind().isPresent();
    }

    /** The place closest to the act; what stands after the act counts as closer than what stands before it. */
    private PlaceInText nearest(List<PlaceInText> places, Optional<Chart.Item> act) {
        if (act.isEmpty()) {
            return places.get(0);
        }
        PlaceInText best = places.get(0);
        int least = Integer.MAX_VALUE;
        for (PlaceInText place : places) {
            int distance = place.start() >= act.get().end()
                    ? place.start() - act.get().end()
                    : 2 * (act.get().start() - place.end()) + 1;
            int far = Math.abs(distance) + (located(place) || beside(place) || isCalledTown(place) ? 0 : UNPLACED);
            if (far < least) {
                best = place;
                least = far;
            }
        }
        return best;
    }

    /** Whether a word such as "village" calls it a town, which is placed enough: "a raid on the town of Qana in Tyre district". */
    private static boolean isCalledTown(PlaceInText place) {
        return place.mention().kind().filter(kind -> kind == Place.Kind.CITY).isPresent();
    }

    /** Whether two places cannot be one incident's: neither lies in the other. */
    static boolean differ(PlaceInText a, PlaceInText b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            boolean coarse = coarse(a) || coarse(b);
            boolean districts = a.rank() == Place.Kind.ADMIN2.ordinal() && b.rank() == Place.Kind.ADMIN2.ordinal();
            return (!coarse || districts)
                    && !a.mention().name().equalsIgnoreCase(b.mention().name());
        }
        return !a.within(b) && !b.within(a);
    }

    private static boolean coarse(PlaceInText place) {
        return place.place().map(Place::kind).map(Place.Kind::ordinal).orElse(place.rank()) < Place.Kind.CITY.ordinal();
    }

    /** Whether it is an area around towns: also the district that a town is named for. */
    static boolean isUnit(PlaceInText place) {
        return coarse(place)
                || place.mention()
                        .kind()
                        .filter(called -> called == Place.Kind.ADMIN2)
                        .isPresent();
    }

    /** Whether two places stay apart even for an account that only goes on: they differ, and neither is a spot in the other. */
    static boolean farApart(PlaceInText a, PlaceInText b) {
        boolean known = a.place().isPresent() && b.place().isPresent();
        return differ(a, b) && !(known && inside(a.place().get(), b.place().get()));
    }

    /** Whether one is a spot and the other the town around it, or a town and its district. */
    private static boolean inside(Place a, Place b) {
        if (a.kind() == b.kind() || a.point().isEmpty() || b.point().isEmpty()) {
            return false;
        }
        boolean district = a.kind() == Place.Kind.ADMIN2 || b.kind() == Place.Kind.ADMIN2;
        return a.point().get().distanceKm(b.point().get()) <= (district ? DISTRICT_KM : TOWN_KM);
    }
}
