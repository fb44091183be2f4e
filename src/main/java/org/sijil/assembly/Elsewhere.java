package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Dateline;
import org.sijil.mention.Kinds;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.SubTypes;

/** Places that somebody comes from, is taken to or only sits in, and where the act is not. */
final class Elsewhere {

    /** Tokens between two places of one list. */
    static final int LIST_GAP = 2;

    /** Places of a list that are looked back over. */
    private static final int LONGEST_LIST = 30;

    /** Tokens between an act and what it is done to. */
    private static final int OBJECT_GAP = 5;

    private static final int LONGEST_ACT = 12;

    /** Tokens from "where" to the act that it opens, at the most. */
    private static final int WHERE_REACH = 8;

    /** Acts whose place is named after "from". */
    private static final Set<String> LEADING = Set.of(
            SubTypes.ABDUCTION,
            SubTypes.ARRESTS,
            SubTypes.LOOTING,
            SubTypes.CHANGE_TO_GROUP,
            SubTypes.TRANSFER_OF_TERRITORY);

    /** The same where more words stand between: "withdrew the last of its troops from". */
    private static final Set<String> NAMED_AFTER_FROM = Set.of(SubTypes.ABDUCTION, SubTypes.CHANGE_TO_GROUP);

    /** The rule of cues for where somebody lives, whatever is told before. */
    private static final String ABODE = "#abode";

    static final String BORDER = "#border";

    private final Scene scene;
    private final WordList possessive;
    private final WordList where;
    private final WordList origins;
    private final WordList and;
    private final Optional<Dateline> desk;
    private final boolean verbFirst;

    Elsewhere(Scene scene) {
        this.scene = scene;
        this.desk = Dateline.of(scene.chart());
        this.possessive = scene.chart().pack().words("possessive");
        this.where = scene.chart().pack().words("relative_where");
        this.origins = scene.chart().pack().words("of_origin");
        this.and = scene.chart().pack().words("and");
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
    }

    /** Whether a place, or the list that it goes on with, is elsewhere. */
    boolean holds(PlaceInText place) {
        int index = scene.placeFrom(place.start());
        for (int i = index; i >= 0 && i > index - LONGEST_LIST; i--) {
            PlaceInText here = scene.places().get(i);
            if (isElsewhere(here)) {
                return true;
            }
            boolean listed = i > 0
                    && !locatedApart(here)
                    && !apart(scene.places().get(i - 1), here)
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
        return !verbFirst && scene.follows(Cue.Kind.LOCATIVE, place.start());
    }

    /** Where "and" clings to what it joins, a place with none before it, and no comma, is no second of a list. */
    private boolean apart(PlaceInText before, PlaceInText place) {
        if (!verbFirst) {
            return false;
        }
        for (int at = before.end(); at <= place.start(); at++) {
            Token token = scene.chart().document().token(at);
            if (token.kind() == Token.Kind.MARK || and.stream().anyMatch(token.folded()::startsWith)) {
                return false;
            }
        }
        return true;
    }

    /** Whether words before a place say that somebody comes from there, is taken there, or only sits there. */
    boolean isElsewhere(PlaceInText place) {
        Optional<Chart.Item> origin = scene.cueBefore(Cue.Kind.ELSEWHERE, place.start());
        if (origin.isPresent() && leadsToAct(place)) {
            return false;
        }
        if (origin.filter(cue -> isDistance(cue, place)).isPresent()) {
            return false;
        }
        if (origin.filter(cue -> cue.rule().endsWith(ABODE)).isPresent()) {
            return true;
        }
        if (origin.filter(cue -> cue.rule().endsWith(BORDER)).isPresent()) {
            return !verbFirst && !place.isCountry()
                    || place.place()
                            .filter(land -> place.isCountry()
                                    && !land.country().equals(scene.votes().first()))
                            .isPresent();
        }
        if (origin.isPresent()) {
            return actsBefore(origin.get()).noneMatch(Elsewhere::leads) && !takenFrom(origin.get())
                    || isOfPeople(place, origin.get());
        }
        return scene.cueBefore(Cue.Kind.INSTITUTION, place.start())
                .filter(office -> actsBefore(office)
                                .noneMatch(act -> !Standing.general(act)
                                        || Draft.word(act).weight() > Draft.BARE)
                        && !beside(office)
                        && !owned(office)
                        && !(led(office) && takenFrom(office)))
                .isPresent();
    }

    /** In "fled to Turbat, where a crowd marched", the act is where they fled. */
    private boolean leadsToAct(PlaceInText place) {
        int end = scene.sentenceAt(place.start()).end();
        int at = place.end();
        at += at < end && scene.chart().document().token(at).isComma() ? 1 : 0;
        return at < end
                && where.isAt(scene.chart(), at)
                && scene.in(Kinds.ACT, at, Math.min(end, at + WHERE_REACH)).stream()
                        .anyMatch(act -> Draft.word(act).weight() > Draft.BARE);
    }

    /** In "30 kilometres from Turbat", the place only says where, and nobody comes from there. */
    private boolean isDistance(Chart.Item origin, PlaceInText place) {
        return scene.cueBefore(Cue.Kind.BESIDE, place.start())
                .filter(cue -> cue.start() < origin.start() && cue.end() == origin.end())
                .isPresent();
    }

    /** In "in Turbat they took 13 passengers from Punjab off the bus", a far unit is where the people come from. */
    private boolean isOfPeople(PlaceInText place, Chart.Item origin) {
        Sentence sentence = scene.sentenceAt(place.start());
        return FarApart.coarse(place)
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
        return office.start() > 0 && possessive.isAt(scene.chart(), office.start() - 1);
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
                && NAMED_AFTER_FROM.contains(
                        Draft.word(acts.get(acts.size() - 1)).type());
    }

    /** Whether "from" stands right before an office, or an article between them. */
    private boolean led(Chart.Item office) {
        return office.start() > 1 && scene.says(origins, office.start() - 2, office.start());
    }

    /** Whether somebody is taken from, or leaves, the place that follows the act: the act is there. */
    private static boolean leads(Chart.Item act) {
        return LEADING.contains(Draft.word(act).type());
    }

    /** Whether it is where the article was written. */
    boolean isDesk(PlaceInText place) {
        return desk.filter(line -> line.holds(place.start())).isPresent();
    }
}
