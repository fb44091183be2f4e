package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.world.Place;

/** Whether the places of two tellings may be of one incident. */
final class SamePlace {

    /** Tellings of one incident that are asked for a place. */
    private static final int MOST_TELLINGS = 30;

    /** Tokens of what heads a paragraph with a place at the most: "KOLWE (Mambo)." */
    private static final int HEADING = 8;

    /** Tokens before the place that a sentence opens with: "And in". */
    private static final int OPENING = 3;

    /** Kilometres from a town to what lies north of it. */
    private static final double BESIDE_KM = 150;

    private final Scene scene;
    private final Where where;
    private final UnnamedTowns unnamed;

    SamePlace(Scene scene) {
        this.scene = scene;
        this.unnamed = scene.judge(UnnamedTowns.class, UnnamedTowns::new);
        this.where = scene.judge(Where.class, Where::new);
    }

    /** Whether nothing says that they are of two places. */
    static boolean same(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isEmpty()
                || b.isEmpty()
                || !FarApart.farApart(a.get(), b.get())
                || isSpotNext(draft, other, b.get(), a.get());
    }

    /** In "in Kolwe seven were taken, led out of a flat in the Salaam quarter", one sentence, the quarter is in the town. */
    private static boolean isSpotNext(Draft draft, Draft other, PlaceInText town, PlaceInText spot) {
        return draft.first().sentence() == other.last().sentence() && FarApart.isSpotAfter(town, spot);
    }

    /**
     * A verb told anew keeps to its own place; an account that only goes on may name a spot in the town, or the town. An
     * unknown spot that is named with the very place of the other lies in it.
     */
    boolean conflict(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place()
                .filter(place -> place.own() || !draft.refersBack())
                .map(Draft.Placed::place);
        boolean spot = a.filter(place -> place.place().isEmpty()).isPresent() && draft.goesOn();
        return !fillsIn(draft, other)
                && a.isPresent()
                && b.isPresent()
                && !spot
                && (draft.tellsAnew() && !Opening.back(draft)
                        ? FarApart.differ(a.get(), b.get())
                        : FarApart.farApart(a.get(), b.get()))
                && !isTold(a.get(), other)
                && !isSpotNext(draft, other, b.get(), a.get())
                && !((other.refersBack() || a.get().place().isEmpty()) && isTold(b.get(), draft));
    }

    /** Whether the draft names the place of which the other only says beside what it lies: "a small town north of Kolwe". */
    boolean fillsIn(Draft draft, Draft other) {
        Optional<PlaceInText> town = draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> !FarApart.coarse(place));
        Optional<PlaceInText> beside = other.place()
                .filter(placed -> !placed.own() && unnamed.lieBeside(placed.place()) || placed.beside())
                .map(Draft.Placed::place);
        return town.isPresent() && beside.isPresent() && isBeside(town.get(), beside.get()) && isOfKnown(draft);
    }

    /** Whether each of its acts has a noun that was told of before: "the blast", "laid the bomb". */
    private boolean isOfKnown(Draft draft) {
        return draft.acts().stream()
                .allMatch(act -> ((ActMention) act.value()).definite()
                        || IntStream.range(Math.max(draft.first().first(), act.start() - 1), act.end())
                                .anyMatch(scene.chart()::isDefinite));
    }

    private static boolean isBeside(PlaceInText town, PlaceInText other) {
        Optional<Place> a = town.place().filter(place -> place.point().isPresent());
        Optional<Place> b = other.place().filter(place -> place.point().isPresent());
        return a.isEmpty()
                || b.isEmpty()
                || a.get().point().get().distanceKm(b.get().point().get()) <= BESIDE_KM;
    }

    /** Whether only a road says where, with no day of its own: it may well lie in the town told of before. */
    boolean onRoad(Draft draft) {
        return draft.place()
                        .filter(Draft.Placed::own)
                        .filter(placed -> where.isRoad(placed.place()))
                        .isPresent()
                && draft.date().filter(date -> date.own() && !date.announced()).isEmpty();
    }

    /** Whether the paragraph of a draft that names no place has, before it, named a place far from that of the other. */
    boolean movedOn(Draft draft, Draft other) {
        Optional<PlaceInText> told = other.place().map(Draft.Placed::place);
        if (told.isEmpty()
                || draft.place().filter(Draft.Placed::own).isPresent()
                || draft.first().paragraph() == other.last().paragraph()) {
            return false;
        }
        List<Sentence> all = scene.chart().document().sentences();
        for (int i = draft.first().sentence() - 1;
                i > other.last().sentence()
                        && all.get(i).paragraph() == draft.first().paragraph();
                i--) {
            Sentence sentence = all.get(i);
            Optional<PlaceInText> named = where.in(sentence.first(), sentence.end(), Optional.empty())
                    .filter(place -> !place.isCountry() && !where.isSpeakers(place))
                    .filter(place -> sentence.length() <= HEADING || Where.located(scene, place));
            if (named.isPresent()) {
                return FarApart.farApart(named.get(), told.get());
            }
        }
        return false;
    }

    /** Whether the draft names no place, or the very place of the other. */
    static boolean nameless(Draft draft, Draft other) {
        Optional<PlaceInText> own = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<Place> there = other.place().map(Draft.Placed::place).flatMap(PlaceInText::place);
        return own.isEmpty()
                || own.get().place().isPresent() && own.get().place().equals(there);
    }

    /** Whether the draft names the very place of the other. */
    static boolean namesIt(Draft draft, Draft other) {
        return draft.place().filter(Draft.Placed::own).isPresent() && nameless(draft, other);
    }

    /** Whether the draft names a spot that no gazetteer knows, and the other no more than the area around it. */
    static boolean refines(Draft draft, Draft other) {
        boolean unknown = draft.place()
                .filter(Draft.Placed::own)
                .filter(placed -> placed.place().place().isEmpty())
                .isPresent();
        return unknown
                && other.place()
                        .filter(placed -> FarApart.isUnit(placed.place()))
                        .isPresent();
    }

    /** Whether the draft names a spot in the town that the other names. */
    static boolean isPartOf(Draft draft, Draft other) {
        return draft.place().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                .anyMatch(spot -> other.place().map(Draft.Placed::place).stream()
                        .anyMatch(town -> spot.rank() > town.rank() && !FarApart.farApart(spot, town)));
    }

    /** Whether the draft names a place in the land or area that is all the other names. */
    static boolean lies(Draft draft, Draft other) {
        return draft.place().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                .anyMatch(spot -> other.place().map(Draft.Placed::place).stream()
                        .anyMatch(area -> FarApart.coarse(area) && !FarApart.coarse(spot) && spot.within(area)));
    }

    /** Whether a draft opens its sentence with where it was: "In Kolwe, gunmen". */
    boolean opensWith(Draft draft) {
        int first = scene.chart()
                .document()
                .sentences()
                .get(draft.first().sentence())
                .first();
        return draft.place()
                .map(Draft.Placed::place)
                .filter(place -> place.start() - first <= OPENING && scene.follows(Cue.Kind.LOCATIVE, place.start()))
                .isPresent();
    }

    /** Whether the draft names a known town in what the other names, be that a unit or a town that bears the unit's name. */
    static boolean isTownIn(Draft draft, Draft other) {
        return draft.place().filter(Draft.Placed::own).map(Draft.Placed::place).stream()
                .filter(town -> town.place()
                        .map(Place::kind)
                        .filter(Place.Kind.CITY::equals)
                        .isPresent())
                .anyMatch(town -> other.place().map(Draft.Placed::place).stream()
                        .anyMatch(
                                area -> !area.isCountry() && !area.place().equals(town.place()) && town.within(area)));
    }

    /** Whether the draft names no more than the district that the incident's own telling names around its spot. */
    boolean isDistrictTold(Draft draft, Draft other) {
        return draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> place.place().isPresent())
                .filter(place -> scene
                        .placesIn(other.first().first(), other.first().end())
                        .stream()
                        .anyMatch(
                                named -> FarApart.isUnit(named) && named.place().equals(place.place())))
                .isPresent();
    }

    /** Whether the draft names a spot, or a place that nobody knows, of which the incident's tellings speak too. */
    boolean isAtSpotTold(Draft draft, Draft other) {
        return draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> place.place()
                        .filter(known -> known.kind() != Place.Kind.SITE)
                        .isEmpty())
                .filter(place -> isTold(place, other))
                .isPresent();
    }

    /** Whether one of the last tellings of the incident names the very place. */
    private boolean isTold(PlaceInText place, Draft other) {
        List<Draft.Telling> tellings = other.tellings();
        return tellings.subList(Math.max(0, tellings.size() - MOST_TELLINGS), tellings.size()).stream()
                .flatMap(telling -> scene.placesIn(telling.first(), telling.end()).stream())
                .filter(named -> !named.isCountry() && named.rank() >= place.rank())
                .anyMatch(named -> place.place().isPresent()
                        ? named.place().equals(place.place())
                        : named.mention().name().equals(place.mention().name()));
    }
}
