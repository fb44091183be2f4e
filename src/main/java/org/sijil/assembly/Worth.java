package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/** Judges whether a draft tells enough, and recently enough, to be an incident. */
final class Worth {

    static final String OLD = "its time is too old, or known only to the year";

    /** How much each thing told weighs, and how much makes an incident. */
    private static final double HARM = 1.5;

    private static final double PLACE = 1;
    private static final double LAND = 0.5;
    private static final double DAY = 1;
    private static final double KIND = 0.5;
    private static final double DOER = 1;

    /** Years back to which a past act is still told as an incident. */
    private static final int MEMORY_YEARS = 10;

    /** Days for which an act is news. */
    private static final int NEWS_DAYS = 40;

    /** Dead from which a count that no day dates is one of many acts. */
    private static final int MASSES = 500;

    /** Days of a span beyond which what is told is a total. */
    private static final int LONG_DAYS = 100;

    private static final double ENOUGH = 1.5;

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    private static final int PLAIN = 3;

    private final Scene scene;
    private final Where where;
    private final WordList habitual;
    private final WordList preceding;

    Worth(Scene scene) {
        this.scene = scene;
        this.where = scene.judge(Where.class, Where::new);
        this.habitual = scene.chart().pack().words("habitual_beginning");
        this.preceding = scene.chart().pack().words("preceding");
    }

    /** Why the draft is no incident; empty when it is one. */
    Optional<String> fault(Draft draft) {
        if (!tellsOfAnAct(draft)) {
            return Optional.of("too little told: no toll, no place and day of its own");
        }
        if (isTally(draft)) {
            return Optional.of("weapons shot down, and no place named");
        }
        if (isBefore(draft) && !isPlaced(draft) || isPast(draft) && !isPlaced(draft) && !leadsOn(draft)) {
            return Optional.of("a past act with no place of its own");
        }
        if (isTotal(draft)) {
            return Optional.of("a total over a long time");
        }
        return isOld(draft) ? Optional.of(OLD) : Optional.empty();
    }

    /** Whether what is told spans so long that it is many acts. */
    boolean isTotal(Draft draft) {
        boolean many = draft.date().filter(Draft.Dated::own).isEmpty()
                && draft.tolls().stream()
                        .map(item -> (TollMention) item.value())
                        .anyMatch(toll -> toll.harm() == Harm.KILLED
                                && toll.quantity().low().orElse(0) >= MASSES);
        return many
                || draft.date()
                        .map(Draft.Dated::when)
                        .filter(when -> when.start().plusDays(LONG_DAYS).isBefore(when.end()))
                        .isPresent();
    }

    /** Whether the draft names a region or finer, or an area of a country: "in the north of Iraq". */
    private boolean isPlaced(Draft draft) {
        return draft.place()
                .filter(Draft.Placed::own)
                .map(Draft.Placed::place)
                .filter(place -> !place.isCountry() || scene.follows(Cue.Kind.BESIDE, place.start()))
                .isPresent();
    }

    /** Whether the draft is only what the act told came after: "it came four days after gunmen shot a trader". */
    private boolean isBefore(Draft draft) {
        int first = draft.first().first();
        int act =
                draft.first().acts().stream().mapToInt(Chart.Item::start).min().orElse(first);
        return scene.in(Kinds.CUE, first, Math.max(first, act)).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.ANEW)
                .anyMatch(cue -> scene.says(preceding, cue.start(), cue.end()));
    }

    /** Whether the paragraph names a place before the draft. */
    private boolean leadsOn(Draft draft) {
        int first = draft.first().first();
        return scene.chart().document().sentences().stream()
                .filter(sentence -> sentence.paragraph() == draft.first().paragraph() && sentence.first() < first)
                .anyMatch(sentence -> scene.placesIn(sentence.first(), Math.min(first, sentence.end())).stream()
                        .anyMatch(place -> !place.isCountry()));
    }

    /** Whether the draft names a time of its own that is no longer news. */
    private boolean isPast(Draft draft) {
        return draft.date()
                .filter(date -> date.own() && !date.announced())
                .filter(date -> scene.published()
                        .filter(day -> date.when().end().isBefore(day.minusDays(NEWS_DAYS)))
                        .isPresent())
                .isPresent();
    }

    /** Whether weapons are shot down where nobody but a speaker is placed: a tally over a whole country. */
    private boolean isTally(Draft draft) {
        return draft.tolls().isEmpty()
                && draft.acts().stream().anyMatch(Worth::isDisrupted)
                && draft.acts().stream().allMatch(act -> isDisrupted(act) || isNoun(act) || isShelling(act))
                && draft.place()
                        .filter(Draft.Placed::own)
                        .filter(placed -> !placed.place().isCountry() && !where.isSpeakers(placed.place()))
                        .isEmpty();
    }

    /** In "fired 40 drones and missiles at the country; 38 were shot down" it is told how many were fired. */
    private static boolean isShelling(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.SHELLING);
    }

    private static boolean isDisrupted(Chart.Item act) {
        return Draft.word(act).type().equals(SubTypes.DISRUPTED_WEAPONS_USE);
    }

    /** Whether only a noun, such as "attack drones", names what was shot down. */
    private static boolean isNoun(Chart.Item act) {
        return ((ActMention) act.value()).voice() == Voice.NOUN;
    }

    boolean isOld(Draft draft) {
        return !recent(draft);
    }

    /** Whether enough is told for an incident of its own: a place, a day, people harmed, or an act of one kind only. */
    private boolean tellsOfAnAct(Draft draft) {
        if (draft.acts().isEmpty()) {
            return false;
        }
        boolean harm = draft.tolls().stream().anyMatch(item -> counts((TollMention) item.value()));
        boolean general = draft.acts().stream().allMatch(Standing::general);
        if (general && !harm) {
            return false;
        }
        double told = harm ? HARM : 0;
        told += draft.place()
                .filter(Draft.Placed::own)
                .map(placed -> placed.place().isCountry() ? LAND : PLACE)
                .orElse(0.0);
        told += draft.date()
                        .filter(date -> date.own() && (!date.announced() || isPact(draft)))
                        .isPresent()
                ? DAY
                : 0;
        told += doer(draft) ? DOER : 0;
        told += says(draft) || strikes(draft) || opposes(draft) ? KIND : 0;
        return told >= ENOUGH;
    }

    /** Whether it is an agreement, which is there from the day on which it is announced. */
    private static boolean isPact(Draft draft) {
        return draft.mainAct()
                .filter(act -> Draft.word(act).type().equals(SubTypes.AGREEMENT))
                .isPresent();
    }

    /** Whether the act says its own kind: by a wording of one kind only, by a plain verb, or by its weapon. */
    private boolean says(Draft draft) {
        boolean weapon = draft.acts().stream()
                .anyMatch(act -> Standing.general(act) && Draft.word(act).weight() >= PLAIN);
        boolean told =
                draft.acts().stream().anyMatch(act -> !Standing.general(act) && !((ActMention) act.value()).definite());
        return weapon && told
                || draft.mainAct()
                        .filter(act -> !isOnlySpokenOf(draft, act))
                        .filter(act -> Draft.word(act).weight() >= STRONG
                                || Draft.word(act).weight() >= PLAIN
                                        && ((ActMention) act.value()).voice() == Voice.VERB)
                        .isPresent();
    }

    /** In "he spoke of the Kolwean raids on Mambo", whether no more than the noun of an act that all know is told, on no day. */
    private boolean isOnlySpokenOf(Draft draft, Chart.Item act) {
        return draft.refersBack()
                && scene.in(Kinds.TOLL, draft.first().first(), draft.first().end())
                        .isEmpty()
                && ((ActMention) act.value()).definite()
                && ((ActMention) act.value()).voice() != Voice.VERB
                && draft.date().filter(date -> date.own() && !date.announced()).isEmpty();
    }

    /** Whether an attack beaten off, or its announcement, is told of with a day and two sides by name. */
    private boolean opposes(Draft draft) {
        List<Party> named = scene
                .in(Kinds.PARTY, draft.first().first(), draft.first().end())
                .stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.isArmed() && party.named().isPresent() && !party.isState())
                .toList();
        return draft.date().filter(Draft.Dated::own).isPresent()
                && draft.mainAct()
                        .filter(act -> Draft.word(act).defence() && !isOnlySpokenOf(draft, act))
                        .isPresent()
                && named.stream().map(Party::named).distinct().count() > 1;
    }

    /** Whether a verb of attack stands beside a group or force that is named. */
    private boolean strikes(Draft draft) {
        return draft.acts().stream()
                        .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB
                                && !Standing.general(act)
                                && Draft.word(act).weight() > 1
                                && !isHabit(act))
                && draft.place()
                        .filter(Draft.Placed::own)
                        .filter(placed -> !placed.place().isCountry() && !where.isSpeakers(placed.place()))
                        .isPresent()
                && scene.in(Kinds.PARTY, draft.first().first(), draft.first().end()).stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(party -> !party.named().isEmpty() && party.isArmed());
    }

    /** Whether a verb of the present tense tells what somebody goes on doing. */
    private boolean isHabit(Chart.Item act) {
        String verb = scene.chart().document().token(act.start()).folded();
        return habitual.stream().anyMatch(verb::startsWith);
    }

    /** A past act counts when its time is known to the month, and lies not too far back. */
    private boolean recent(Draft draft) {
        Optional<When> when = draft.date().map(Draft.Dated::when);
        boolean coarse =
                when.filter(date -> date.precision() == When.Precision.YEAR).isPresent();
        return !coarse && when.filter(this::isOld).isEmpty();
    }

    boolean isOld(When when) {
        return scene.published()
                .filter(day -> when.end().isBefore(day.minusYears(MEMORY_YEARS)))
                .isPresent();
    }

    /** Whether an act of one kind only, told anew, stands with a group or force that is named. */
    private boolean doer(Draft draft) {
        boolean told = draft.mainAct()
                .filter(act -> Draft.word(act).weight() > STRONG && !Standing.general(act))
                .filter(act ->
                        ((ActMention) act.value()).voice() == Voice.VERB || !((ActMention) act.value()).definite())
                .isPresent();
        return told
                && !scene.in(Kinds.PARTY, draft.first().first(), draft.first().end()).stream()
                        .allMatch(item -> ((Party) item.value()).named().isEmpty());
    }

    private static boolean counts(TollMention toll) {
        boolean harmed = toll.harm() == Harm.KILLED
                || toll.harm() == Harm.INJURED
                || toll.harm() == Harm.ABDUCTED
                || toll.harm() == Harm.CAPTURED;
        return harmed && toll.quantity().low().orElse(1) > 0;
    }
}
