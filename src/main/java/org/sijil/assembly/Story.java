package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.ActWord;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/** Follows an article sentence by sentence and joins what tells of one incident. */
final class Story {

    /** How much each thing told weighs, and how much makes an incident. */
    private static final double HARM = 1.5;

    private static final double PLACE = 1;
    private static final double DAY = 1;
    private static final double KIND = 0.5;
    private static final double DOER = 1;

    /** Years back to which a past act is still told as an incident. */
    private static final int MEMORY_YEARS = 10;

    private static final double ENOUGH = 1.5;

    /** Acts of at least this weight are of one kind only. */
    private static final int STRONG = 4;

    private final Scene scene;
    private final SentenceReader reader;
    private final Kinship kinship;
    private final List<Draft> drafts = new ArrayList<>();
    private final Backdrop backdrop;
    private int paragraph = -1;

    Story(Scene scene, SentenceReader reader, Kinship kinship) {
        this.scene = scene;
        this.reader = reader;
        this.kinship = kinship;
        this.backdrop = new Backdrop(scene);
    }

    List<Draft> tell() {
        for (Sentence sentence : scene.chart().document().sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY) {
                Sentence body = withoutDateline(sentence);
                for (Draft draft : reader.read(body, lastDate())) {
                    place(draft, body);
                }
            }
        }
        return drafts;
    }

    private Sentence withoutDateline(Sentence sentence) {
        boolean opens = sentence.paragraph() != paragraph;
        paragraph = sentence.paragraph();
        Optional<Dateline> dateline = opens ? Dateline.of(scene.chart(), sentence) : Optional.empty();
        return dateline.map(line -> new Sentence(
                        sentence.index(), line.end(), sentence.end(), sentence.paragraph(), sentence.kind()))
                .orElse(sentence);
    }

    private Optional<When> lastDate() {
        return drafts.isEmpty()
                ? Optional.empty()
                : drafts.get(drafts.size() - 1).date().map(Draft.Dated::when);
    }

    private void place(Draft draft, Sentence sentence) {
        Optional<Draft> same = findSame(draft);
        if (same.isPresent()) {
            same.get().join(draft);
            drafts.remove(same.get());
            drafts.add(same.get());
            return;
        }
        if (tellsOfAnAct(draft) && recent(draft)) {
            inherit(draft, sentence);
            drafts.add(draft);
        }
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
        told += draft.place().filter(Draft.Placed::own).isPresent() ? PLACE : 0;
        told += draft.date().filter(date -> date.own() && !date.announced()).isPresent() ? DAY : 0;
        told += doer(draft) ? DOER : 0;
        told += draft.mainAct()
                        .map(Draft::word)
                        .filter(word -> word.weight() >= STRONG)
                        .isPresent()
                ? KIND
                : 0;
        return told >= ENOUGH;
    }

    /** A past act counts when its time is known to the month, and lies not too far back. */
    private boolean recent(Draft draft) {
        Optional<When> when = draft.date().map(Draft.Dated::when);
        boolean coarse =
                when.filter(date -> date.precision() == When.Precision.YEAR).isPresent();
        boolean old = when.isPresent()
                && scene.published()
                        .filter(day -> when.get().end().isBefore(day.minusYears(MEMORY_YEARS)))
                        .isPresent();
        return !coarse && !old;
    }

    /** Whether a verb of one kind only stands with a group or force that is named. */
    private boolean doer(Draft draft) {
        boolean verb = draft.mainAct()
                .filter(act -> ((ActMention) act.value()).voice() == Voice.VERB
                        && Draft.word(act).weight() > STRONG)
                .isPresent();
        return verb
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

    /** What the draft does not say, the discourse carries: the place and date of the incident before it. */
    private void inherit(Draft draft, Sentence sentence) {
        if (draft.place().isEmpty()) {
            draft.placed(backdrop.of(sentence).map(place -> new Draft.Placed(place, false)));
        }
        if (drafts.isEmpty()) {
            return;
        }
        Draft before = drafts.get(drafts.size() - 1);
        boolean near = sentence.index() - before.last().sentence() <= 2;
        if (draft.date().isEmpty() && near) {
            draft.dated(
                    before.date().map(date -> new Draft.Dated(date.when(), Optional.empty(), false, date.announced())));
        }
    }

    private Optional<Draft> findSame(Draft draft) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft other = drafts.get(i);
            int distance = draft.first().sentence() - other.last().sentence();
            if (continues(draft, other, distance, i == drafts.size() - 1) || retells(draft, other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    /** A draft with no act of its own kind goes on telling of the incident right before it. */
    private boolean continues(Draft draft, Draft other, int distance, boolean latest) {
        boolean claims = draft.pointsBack()
                && scene.hasCue(
                        Cue.Kind.CLAIM, draft.first().first(), draft.first().end());
        if (claims && latest && distance <= 3) {
            return true;
        }
        boolean follows = latest && distance <= 2 && distance >= 0;
        if (!follows || placesConflict(draft, other) || datesConflict(draft, other)) {
            return false;
        }
        if (!kin(draft, other)) {
            return false;
        }
        boolean own = draft.place().filter(Draft.Placed::own).isPresent() && !samePlace(draft, other);
        boolean weak = draft.pointsBack()
                || draft.mainAct().map(Draft::word).map(ActWord::weight).orElse(0) <= 2;
        return !own && (weak || sameType(draft, other)) && !opensAnew(draft);
    }

    private boolean opensAnew(Draft draft) {
        return scene.hasCue(
                        Cue.Kind.CLAUSE,
                        draft.first().first(),
                        Math.min(draft.first().first() + 2, draft.first().end()))
                && draft.place().filter(Draft.Placed::own).isPresent();
    }

    /** The same kind of act at the same place on the same day, with no other toll, is told again. */
    private boolean retells(Draft draft, Draft other) {
        return sameType(draft, other)
                && samePlace(draft, other)
                && !datesConflict(draft, other)
                && !tollsConflict(draft, other);
    }

    private boolean kin(Draft draft, Draft other) {
        Optional<ActWord> a = draft.mainAct().map(Draft::word);
        Optional<ActWord> b = other.mainAct().map(Draft::word);
        return a.isEmpty()
                || b.isEmpty()
                || a.get().general()
                || kinship.oneAct(a.get(), b.get())
                || a.get().weight() <= 1;
    }

    private boolean sameType(Draft draft, Draft other) {
        Optional<String> a = draft.mainAct().map(Draft::word).map(ActWord::type);
        Optional<String> b = other.mainAct().map(Draft::word).map(ActWord::type);
        return a.isPresent() && a.equals(b);
    }

    private static boolean placesConflict(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().filter(Draft.Placed::own).map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isPresent() && b.isPresent() && Where.differ(a.get(), b.get());
    }

    private static boolean samePlace(Draft draft, Draft other) {
        Optional<PlaceInText> a = draft.place().map(Draft.Placed::place);
        Optional<PlaceInText> b = other.place().map(Draft.Placed::place);
        return a.isEmpty() || b.isEmpty() || !Where.differ(a.get(), b.get());
    }

    private static boolean datesConflict(Draft draft, Draft other) {
        Optional<Draft.Dated> a = draft.date().filter(date -> date.own() && !date.announced());
        Optional<Draft.Dated> b = other.date().filter(date -> !date.announced());
        return a.isPresent()
                && b.isPresent()
                && DateOfAct.differ(a.get().when(), b.get().when());
    }

    private static boolean tollsConflict(Draft draft, Draft other) {
        for (Chart.Item a : draft.tolls()) {
            for (Chart.Item b : other.tolls()) {
                TollMention mine = (TollMention) a.value();
                TollMention theirs = (TollMention) b.value();
                boolean exact =
                        !mine.quantity().approximate() && !theirs.quantity().approximate();
                if (mine.harm() == theirs.harm() && exact && !mine.quantity().equals(theirs.quantity())) {
                    return true;
                }
            }
        }
        return false;
    }
}
