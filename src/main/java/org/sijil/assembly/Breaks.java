package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Token;
import org.sijil.world.SubTypes;

/** Where in a sentence another incident begins to be told: at another place, on another day, of a kind of its own. */
final class Breaks {

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    /** Tokens at the head of a clause within which a word says when it was. */
    private static final int HEAD = 3;

    private final Scene scene;
    private final Kinship kinship;
    private final Where where;
    private final TownList towns;
    private final DateOfAct dates;
    private final WordList causes;

    Breaks(Scene scene, Kinship kinship, Where where, TownList towns, DateOfAct dates) {
        this.scene = scene;
        this.kinship = kinship;
        this.where = where;
        this.towns = towns;
        this.dates = dates;
        this.causes = scene.chart().pack().words("causes");
    }

    /** Whether the next atoms tell of another incident than those before them. */
    boolean between(Run current, Run next) {
        boolean places = placesDiffer(current, next);
        boolean days = daysDiffer(current, next);
        if (current.silent()) {
            return false;
        }
        if (anew(next)) {
            return !isOfRisen(current, next);
        }
        if (next.silent()) {
            return places && !goesOnPlacing(current, next) && !towns.goesOn(next.first(), next.end()) || days;
        }
        return places && !tellsHow(current, next) || days || kindsDiffer(current, next) || isLater(current, next);
    }

    /** In "the toll of a bombing rose to 14, a day after a bomber struck the market", the act is the one of the toll. */
    private boolean isOfRisen(Run current, Run next) {
        return current.tolls().stream().anyMatch(toll -> DayOfWords.isRisen(scene, toll))
                && next.tolls().isEmpty()
                && !placesDiffer(current, next)
                && next.acts().stream().anyMatch(after -> current.acts().stream()
                        .anyMatch(act -> kinship.oneAct(Draft.word(act), Draft.word(after))));
    }

    /** Whether the text itself says that another incident is told from here on. */
    boolean anew(Run run) {
        return scene.opensAnew(run.first(), run.end());
    }

    /** Whether it only says after what the rest of the sentence happened: "two days after a raid on Kolwe". */
    boolean tellsBack(Run run) {
        return scene.in(Kinds.CUE, run.first(), run.end()).stream()
                .anyMatch(cue -> cue.start() <= run.first() + 1 && cue.rule().endsWith(DaysAfter.RULE));
    }

    /** In "two were shot dead; hours later settlers burned houses there", another act is told, of a kind of its own. */
    private boolean isLater(Run current, Run next) {
        boolean later = scene.in(Kinds.DATE, next.first(), Math.min(next.end(), next.first() + HEAD)).stream()
                .map(item -> (DateExpression) item.value())
                .anyMatch(date -> date.time() instanceof DateExpression.FromIncident far && far.distance() >= 0);
        return later
                && current.tolls().stream().anyMatch(toll -> Run.OUTCOMES.contains(((TollMention) toll.value()).harm()))
                && next.acts().stream()
                        .map(Draft::word)
                        .anyMatch(act -> act.weight() >= STRONG
                                && current.acts().stream()
                                        .noneMatch(
                                                told -> Draft.word(told).type().equals(act.type())));
    }

    /** In "on the village of Ehsim, in the countryside of Idlib, and", the second place only says where the first one is. */
    private boolean goesOnPlacing(Run current, Run next) {
        List<PlaceInText> there = scene.placesIn(next.first(), next.end());
        boolean begins = scene.hasCue(Cue.Kind.LOCATIVE, next.first(), next.first() + 1);
        boolean comma = next.end() - 1 > next.first()
                && scene.chart().document().token(next.end() - 1).kind() == Token.Kind.MARK;
        boolean ends = !there.isEmpty() && there.get(there.size() - 1).end() >= next.end() - (comma ? 1 : 0);
        return begins
                && ends
                && scene.placesIn(current.first(), current.end()).stream()
                        .anyMatch(place -> place.end() >= current.end() - 1);
    }

    /** In "in one district a guard was killed and two were hurt when a bomb went off at a bridge", the clause tells how. */
    private boolean tellsHow(Run current, Run next) {
        boolean harm = !current.tolls().isEmpty() && current.bare() && !next.hard();
        return harm
                && !isDone(current)
                && next.acts().stream()
                        .filter(act -> Draft.word(act).weight() >= Run.TELLING)
                        .anyMatch(act -> IntStream.range(next.first(), act.start())
                                .anyMatch(at -> causes.isAt(scene.chart(), at)));
    }

    /** In "gunmen shot dead two in Kolwe", somebody armed did it, so that no clause behind it says how. */
    private boolean isDone(Run run) {
        return !scene.chart().pack().orthography().flag("head_first")
                && run.tolls().stream().anyMatch(toll -> scene.in(Kinds.PARTY, run.first(), toll.start()).stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(party -> party.isArmed() && party.canAct() && party.end() <= toll.start()));
    }

    private boolean placesDiffer(Run current, Run next) {
        Optional<PlaceInText> here = where.in(current.first(), current.end(), Optional.empty());
        Optional<PlaceInText> there = where.in(next.first(), next.end(), Optional.empty());
        return here.isPresent()
                && there.isPresent()
                && FarApart.differ(here.get(), there.get())
                && !where.tellsWhere(here.get(), there.get())
                && !(current.bare() && !next.hard() && FarApart.isSpotAfter(here.get(), there.get()));
    }

    /** In "a raid left 48 dead on Saturday, then the toll rose to 83 on Sunday", or one of the hurt died, the second day is another than that of the act. */
    private boolean isRise(Run next) {
        return next.bare()
                && next.tells(Harm.KILLED)
                && (scene.hasCue(Cue.Kind.UPDATE, next.first(), next.end())
                        || scene.hasCue(Cue.Kind.LATER_DEATH, next.first(), next.end()));
    }

    private boolean daysDiffer(Run current, Run next) {
        Optional<Draft.Dated> here = dates.in(current.first(), current.end(), Optional.empty(), Optional.empty());
        Optional<Draft.Dated> there = dates.in(next.first(), next.end(), Optional.empty(), here.map(Draft.Dated::when));
        boolean told = here.isPresent()
                && there.isPresent()
                && !here.get().announced()
                && !there.get().announced()
                && !isRise(next);
        return told && DateOfAct.differ(here.get().when(), there.get().when());
    }

    /** Whether what comes next is of a kind that is a part of nothing told before. */
    private boolean kindsDiffer(Run current, Run next) {
        List<Chart.Item> told = current.acts().stream().filter(Breaks::strong).toList();
        return !told.isEmpty()
                && !isRaid(current, next)
                && !isBurningBeside(current, next)
                && next.acts().stream().filter(Breaks::strong).anyMatch(b -> told.stream()
                        .noneMatch(a -> kinship.oneAct(Draft.word(a), Draft.word(b))));
    }

    /** In "stormed the village, looted it and carried off nine", whoever stormed it did all of that. */
    private boolean isRaid(Run current, Run next) {
        return current.acts().stream()
                        .filter(act -> Draft.word(act).unarmedType().isPresent()
                                && Draft.word(act).weight() > Run.BARE
                                && !((ActMention) act.value()).definite())
                        .anyMatch(raid -> next.acts().stream()
                                .filter(Breaks::strong)
                                .allMatch(act -> Draft.word(act).type().equals(SubTypes.ABDUCTION)
                                        && kinship.oneAct(Draft.word(raid), Draft.word(act))))
                && current.tells(Harm.KILLED);
    }

    /** In "six were killed, three kidnapped and houses burnt", the burning belongs to the attack on people. */
    private static boolean isBurningBeside(Run current, Run next) {
        return current.tells(Harm.KILLED)
                && !next.hard()
                && next.acts().stream()
                        .filter(Breaks::strong)
                        .allMatch(act -> Draft.word(act).type().equals(SubTypes.LOOTING));
    }

    private static boolean strong(Chart.Item act) {
        ActWord word = Draft.word(act);
        return word.weight() >= STRONG;
    }
}
