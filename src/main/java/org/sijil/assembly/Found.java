package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/**
 * Bodies that were found, of people who had been taken: "a trader's body was found on Sunday, two days after gunmen kidnapped
 * him". The act is the kidnapping; the dead are told with it.
 */
final class Found {

    /** The entry for bodies that were found. */
    private static final String BODIES = "found-dead";

    /** Sentences between the one and the other. */
    private static final int NEAR = 2;

    /** Words between those who found them and the wording that says so: "found by". */
    private static final int BESIDE = 2;

    /** Words from them to their verb: "soldiers on a patrol near Kolwe found". */
    private static final int SUBJECT = 7;

    private Found() {}

    /** In "police recovered a body" and "bodies found by soldiers", whether a force of a state only found the dead. */
    static boolean isFinder(Party party, Draft.Telling telling) {
        return party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && telling.acts().stream()
                        .filter(act -> Draft.word(act).id().equals(BODIES))
                        .anyMatch(act -> isSubject(party, act, telling)
                                || party.start() >= act.end() && party.start() - act.end() <= BESIDE);
    }

    private static boolean isSubject(Party party, Chart.Item found, Draft.Telling telling) {
        return party.end() <= found.start()
                && found.start() - party.end()
                        <= (((ActMention) found.value()).voice() == Voice.PASSIVE ? BESIDE : SUBJECT)
                && telling.acts().stream()
                        .noneMatch(other -> other.start() >= party.end() && other.end() <= found.start());
    }

    /** Joins the draft to what was told last, if the one tells of bodies and the other of those who were taken. */
    static boolean joins(Draft draft, List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return false;
        }
        Draft last = drafts.get(drafts.size() - 1);
        boolean after = isFind(draft) && isTaking(last);
        boolean before = isTaking(draft) && isFind(last);
        Draft find = after ? draft : last;
        Draft taking = after ? last : draft;
        if (!after && !before
                || draft.first().sentence() - last.last().sentence() > NEAR
                || dead(find).isEmpty()
                || dead(find).getAsInt() > taken(taking).orElse(Integer.MAX_VALUE)
                || apart(find, taking, draft.first().sentence() == last.last().sentence())) {
            return false;
        }
        if (before && taking.place().filter(Draft.Placed::own).isEmpty()) {
            taking.placed(find.place());
        }
        taking.join(find, true);
        drafts.set(drafts.size() - 1, taking);
        return true;
    }

    private static boolean isFind(Draft draft) {
        return draft.allActs().stream().anyMatch(act -> Draft.word(act).id().equals(BODIES))
                && draft.allActs().stream().allMatch(act -> Draft.word(act).weight() <= Draft.BARE);
    }

    private static boolean isTaking(Draft draft) {
        return draft.mainAct()
                .filter(act -> Draft.word(act).type().equals(SubTypes.ABDUCTION))
                .isPresent();
    }

    private static OptionalInt dead(Draft draft) {
        return people(draft, Harm.KILLED);
    }

    private static OptionalInt taken(Draft draft) {
        return people(draft, Harm.ABDUCTED);
    }

    private static OptionalInt people(Draft draft, Harm harm) {
        return draft.allTolls().stream()
                .map(Chart.Item::value)
                .map(TollMention.class::cast)
                .filter(toll -> toll.harm() == harm)
                .mapToInt(toll -> toll.quantity().low().orElse(1))
                .max();
    }

    /** In one sentence bodies may lie a way off from where people were taken; what another sentence places elsewhere is another act. */
    private static boolean apart(Draft find, Draft taking, boolean together) {
        Optional<PlaceInText> there = own(find);
        Optional<PlaceInText> here = together ? own(taking) : taking.place().map(Draft.Placed::place);
        return there.isPresent()
                && here.isPresent()
                && (together ? FarApart.farApart(there.get(), here.get()) : FarApart.differ(there.get(), here.get()));
    }

    private static Optional<PlaceInText> own(Draft draft) {
        return draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
    }
}
