package org.sijil.mention;

import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.mention.PlaceWordings.Wordings;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/**
 * Finds place names: the gazetteer's, with their clitics, and unknown ones after a wording such as "the village of". A
 * name that is a common word counts only beside such a wording.
 */
public final class PlaceFinder {

    /** People of a town whose areas are parts of it, and no places beside it. */
    private static final long LARGE = 300_000;

    private final PlaceWordings around;
    private final KnownNames knownNames;
    private final UnknownNames unknownNames;
    private final Locating locating;
    private final Situated situated;
    private final CapitalNames capitalNames;
    private final PlainNames plainNames;
    private final OtherBearers bearers;
    private final Namesakes namesakes;
    private final UnnamedCapitals unnamedCapitals;
    private final WordList quarters;
    private final WordList ofCity;
    private final WordList epithets;
    private final boolean capitals;

    public PlaceFinder(LanguagePack pack, Gazetteer gazetteer) {
        this.around = new PlaceWordings(pack);
        this.locating = new Locating(pack);
        this.capitalNames = new CapitalNames(pack, gazetteer, locating);
        this.plainNames = new PlainNames(pack, gazetteer);
        this.knownNames = new KnownNames(pack, gazetteer, capitalNames);
        this.situated = new Situated(pack, knownNames);
        this.unknownNames = new UnknownNames(pack, capitalNames, plainNames);
        this.bearers = new OtherBearers(pack, gazetteer, locating, capitalNames);
        this.namesakes = new Namesakes(pack);
        this.unnamedCapitals = new UnnamedCapitals(pack, gazetteer, knownNames);
        this.quarters = pack.words("quarters");
        this.ofCity = pack.words("of_city");
        this.epithets = pack.words("epithets");
        this.capitals = !pack.orthography().flag("head_first");
    }

    public void find(Chart chart) {
        WordView words = new WordView(
                chart.document().tokens().stream().map(Token::folded).toList());
        for (Sentence sentence : chart.document().sentences()) {
            Wordings wordings = around.in(chart, sentence);
            for (int at = sentence.first(); at < sentence.end(); ) {
                at = findAt(chart, words, sentence, at, wordings);
            }
            wordings.back().stream()
                    .filter(match ->
                            wordings.before().values().stream().noneMatch(other -> PlaceWordings.goesOn(other, match)))
                    .forEach(match -> addReference(chart, match));
        }
    }

    /** "The village" points back, unless its name follows: "the village Tal Asfar". */
    private void addReference(Chart chart, Lexicon.Match match) {
        boolean named = chart.covered(Kinds.PLACE, match.end()) || chart.covered(Kinds.PLACE, match.start());
        if (!named) {
            chart.add(new Chart.Item(
                    Kinds.PLACE_BACK,
                    match.start(),
                    match.end(),
                    match.entry().rule(),
                    around.kind(match).orElseThrow()));
        }
    }

    private int findAt(Chart chart, WordView words, Sentence sentence, int at, Wordings wordings) {
        Token token = chart.document().token(at);
        if (!token.isWord() || chart.covered(Kinds.DATE, at)) {
            return at + 1;
        }
        Optional<Chart.Item> capital = unnamedCapitals.at(chart, words, sentence, at);
        if (capital.isPresent()) {
            chart.add(capital.get());
            return capital.get().end();
        }
        Optional<Lexicon.Match> trigger =
                Optional.ofNullable(wordings.before().get(at)).or(() -> around.listed(chart, at, wordings));
        boolean called =
                trigger.filter(match -> !PlaceWordings.flag(match, "weak")).isPresent()
                        || capitals && wordings.after().containsKey(at + 1)
                        || locating.cued(chart, at) && knownNames.standsBeforeUnit(chart, words, at)
                        || situated.isTold(chart, words, sentence, at);
        Optional<Gazetteer.Match> known = knownNames
                .longest(chart, words, at, called)
                .filter(match -> match.end() <= sentence.end()
                        && !isEpithet(chart, words, sentence, at, match)
                        && !unknownNames.goesOn(chart, sentence, at, match, PlaceWordings.flag(trigger, "open")));
        int end = known.isPresent() ? known(chart, sentence, at, known.get(), trigger, wordings) : at;
        boolean origin = capitals && chart.covered(Kinds.ORIGIN, at);
        if (known.isEmpty() && !chart.covered(Kinds.ACTOR, at) && !origin) {
            end = unknown(chart, words, sentence, at, trigger, wordings);
        }
        return Math.max(end, at + 1);
    }

    /** In "the Kenyan capital Nairobi", told as "the-capital the-Kenyan Nairobi", the name behind it says which town. */
    private boolean isEpithet(Chart chart, WordView words, Sentence sentence, int at, Gazetteer.Match known) {
        return known.end() < sentence.end()
                && epithets.reads(chart, at)
                && knownNames.longest(chart, words, known.end(), true).isPresent();
    }

    /** The end of a known name that is a place here; the token itself when it is none. */
    private int known(
            Chart chart,
            Sentence sentence,
            int at,
            Gazetteer.Match known,
            Optional<Lexicon.Match> trigger,
            Wordings wordings) {
        int end = known.end();
        Optional<Lexicon.Match> suffix = around.suffix(chart, sentence, end, wordings);
        boolean triggered = trigger.isPresent() || suffix.isPresent();
        boolean origin = !capitals && end == at + 1 && chart.covered(Kinds.ORIGIN, at) && !KnownNames.isUnit(known);
        boolean adjective = capitals && end == at + 1 && trigger.isEmpty() && isAdjective(chart, at, suffix);
        Optional<Lexicon.Match> caller = suffix.or(() -> trigger);
        boolean doubtful =
                (known.common() || end == at + 1 && knownNames.isWord(chart, at)) && !isCalledSo(known, caller);
        // "A Taliban checkpoint" is the group's, whatever village bears the name.
        boolean group = capitals && known.common() && trigger.isEmpty() && chart.covered(Kinds.ACTOR, at);
        if (adjective
                || group
                || doubtful && !locating.cued(chart, at)
                || origin && !triggered
                || capitals && bearers.isHouse(chart, end)
                || !triggered && bearers.isPartOfName(chart, at, end)
                || !triggered && bearers.isPerson(chart, sentence, at, known)
                || namesakes.mean(chart, at, known, triggered)) {
            return at;
        }
        boolean opened = PlaceWordings.flag(trigger, "open");
        boolean nameLike =
                opened && (capitals || plainNames.looksLikeName(chart, at, PlaceWordings.flag(trigger, "sure")))
                        || locating.located(chart, at)
                        || capitals && suffix.isPresent();
        boolean part = PlaceWordings.flag(caller, "part")
                || PlaceWordings.flag(caller, "may_be_part") && locating.beforeTown(chart, end)
                || namesQuarter(chart, at, end);
        add(
                chart,
                at,
                end,
                trigger,
                mention(chart, at, end, known.places(), caller, !doubtful && nameLike || part, part, doubtful));
        return end;
    }

    /** Whether a wording calls a name what it is: "in a village south-west of Kolwe" no village is called Southwest. */
    private boolean isCalledSo(Gazetteer.Match known, Optional<Lexicon.Match> caller) {
        return caller.isPresent()
                && !(KnownNames.isUnit(known)
                        && caller.flatMap(around::kind)
                                .filter(kind -> kind == Place.Kind.CITY)
                                .isPresent());
    }

    /** Whether the name itself opens with the word for a part of a town, as many towns have one of that name. */
    private boolean namesQuarter(Chart chart, int at, int end) {
        return end > at + 1 && quarters.isAt(chart, at);
    }

    /** In "the Somali town of Baidoa" the adjective of a state is no town, as it is the unit in "the Somali region". */
    private boolean isAdjective(Chart chart, int at, Optional<Lexicon.Match> suffix) {
        return chart.covered(Kinds.ORIGIN, at)
                && suffix.flatMap(around::kind)
                        .filter(kind -> kind == Place.Kind.ADMIN1 || kind == Place.Kind.ADMIN2)
                        .isEmpty();
    }

    /** The end of an unknown name that the words around it make a place; the token itself when they do not. */
    private int unknown(
            Chart chart,
            WordView words,
            Sentence sentence,
            int at,
            Optional<Lexicon.Match> trigger,
            Wordings wordings) {
        boolean opened = PlaceWordings.flag(trigger, "open");
        if (!capitals && !opened) {
            return situatedUnknown(chart, words, sentence, at);
        }
        int road = capitals ? capitalNames.firstOfRoad(chart, sentence, at) : at;
        if (road > at) {
            add(chart, at, road, trigger, mention(chart, at, road, List.of(), Optional.empty(), true, false, false));
            return road;
        }
        boolean sure = PlaceWordings.flag(trigger, "sure");
        int end = unknownNames.end(chart, sentence, at, sure);
        if (end == at) {
            return at;
        }
        Optional<Lexicon.Match> caller = trigger.filter(match -> PlaceWordings.flag(match, "open"))
                .or(() -> capitals ? around.suffix(chart, sentence, end, wordings) : Optional.empty());
        boolean located = locating.located(chart, at) && unknownNames.standsAlone(chart, sentence, end);
        if (caller.isEmpty() && !located) {
            return at;
        }
        boolean part = PlaceWordings.flag(caller, "part")
                || PlaceWordings.flag(caller, "may_be_part") && locating.beforeTown(chart, end)
                || PlaceWordings.flag(caller, "inside")
                || caller.filter(wording -> ofCity(chart, words, wording.end())).isPresent();
        PlaceMention mention = mention(chart, at, end, List.of(), caller, true, part, false);
        add(chart, at, end, caller, locating.inTown(chart, at) ? mention.inside() : mention);
        return end;
    }

    /** The end of an unknown name that is only told to lie in a unit, behind no word for a village. */
    private int situatedUnknown(Chart chart, WordView words, Sentence sentence, int at) {
        int end = unknownNames.situatedEnd(chart, sentence, at);
        if (end == at || !situated.inUnit(chart, words, sentence, at, end)) {
            return at;
        }
        add(chart, at, end, Optional.empty(), mention(chart, at, end, List.of(), Optional.empty(), true, false, false));
        return end;
    }

    /** In "the Kolwe area of Kabul", a part of a large town is named. */
    private boolean ofCity(Chart chart, WordView words, int at) {
        return capitals
                && at + 1 < chart.size()
                && ofCity.isAt(chart, at)
                && knownNames
                        .longest(chart, words, at + 1, true)
                        .map(match -> match.places().get(0))
                        .filter(town -> town.kind() == Place.Kind.CITY && town.population() >= LARGE)
                        .isPresent();
    }

    private PlaceMention mention(
            Chart chart,
            int start,
            int end,
            List<Place> places,
            Optional<Lexicon.Match> caller,
            boolean nameLike,
            boolean part,
            boolean doubtful) {
        return new PlaceMention(
                chart.document().quote(start, end), places, caller.flatMap(around::kind), nameLike, part, doubtful);
    }

    private static void add(Chart chart, int start, int end, Optional<Lexicon.Match> trigger, PlaceMention mention) {
        String rule = trigger.map(match -> match.entry().rule()).orElse("places");
        chart.add(new Chart.Item(Kinds.PLACE, start, end, rule, mention));
    }
}
