package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.sijil.incident.When;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Dateline;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/** Follows an article sentence by sentence and joins what tells of one incident. */
final class Story {

    /** Incidents back to which a telling may return. */
    private static final int MEMORY = 200;

    private static final String ACCIDENT = "an accident, a disaster or plain crime";

    /** Sentences over which the day carries to an act with a place of its own, and to one with none. */
    private static final int NEAR = 2;

    private static final int FAR = 6;

    private final Scene scene;
    private final SentenceReader reader;
    private final Summary summary;
    private final Sameness sameness;
    private final Worth worth;
    private final List<Standing.Dropped> dropped = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Backdrop backdrop;
    private final Crime crime;
    private final DateOfAct dates;
    private final Where where;
    private final Entries entries;
    private final Set<Draft> accidents = new LinkedHashSet<>();
    private final Attackers attackers;
    private final WordList comings;
    private final EarlierClauses earlier;
    private final Circumstances circumstances;
    private int paragraph = -1;
    private int lastAccident = -1;
    private int lastOld = -1;

    Story(Scene scene, SentenceReader reader, Kinship kinship) {
        this.scene = scene;
        this.reader = reader;
        this.summary = new Summary(scene, kinship);
        this.sameness = new Sameness(scene, kinship);
        this.worth = new Worth(scene);
        this.backdrop = new Backdrop(scene);
        this.crime = new Crime(scene, UnaryOperator.identity());
        this.dates = scene.judge(DateOfAct.class, DateOfAct::new);
        this.where = scene.judge(Where.class, Where::new);
        this.entries = new Entries(scene);
        this.attackers = new Attackers(scene, dates);
        this.comings = scene.chart().pack().words("comings");
        this.earlier = new EarlierClauses(scene);
        this.circumstances = new Circumstances(scene);
    }

    List<Draft> tell() {
        for (Sentence sentence : scene.chart().document().sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY) {
                Sentence body = withoutDateline(sentence);
                boolean accident = scene.hasCue(Cue.Kind.UNPOLITICAL, body.first(), body.end());
                List<Draft> read = new ArrayList<>();
                for (Draft draft : reader.read(body, discourse(body))) {
                    boolean again = draft.pointsBack() && lastAccident > lastTold();
                    if ((accident && !draft.pointsBack() || again) && crime.mayBeAccident(draft)) {
                        drop(draft, ACCIDENT);
                        lastAccident = body.index();
                    } else {
                        read.add(draft);
                        place(draft, body);
                    }
                }
                if (accident) {
                    accident(body, read);
                }
                attackers.date(drafts, body);
                if (read.isEmpty() && speaksOfOld(body)) {
                    lastOld = body.index();
                }
            }
        }
        for (Draft draft : accidents) {
            if (crime.mayBeAccident(draft) && drafts.remove(draft)) {
                drop(draft, ACCIDENT);
            }
        }
        for (Draft draft : List.copyOf(drafts)) {
            if (worth.isOld(draft)) {
                drafts.remove(draft);
                drop(draft, Worth.OLD);
            }
        }
        drafts.stream()
                .min(Comparator.comparingInt(draft -> draft.first().first()))
                .ifPresent(this::refine);
        return summary.without(drafts);
    }

    /** Where the lead tells only a country, the place in it that the next sentences name, if they tell of nothing else. */
    private void refine(Draft draft) {
        Optional<PlaceInText> land =
                draft.place().map(Draft.Placed::place).filter(place -> place.isCountry() || FarApart.coarse(place));
        List<Sentence> sentences = scene.chart().document().sentences();
        int first = draft.first().sentence();
        for (int i = first; land.isPresent() && i <= Math.min(sentences.size() - 1, first + NEAR); i++) {
            Sentence sentence = sentences.get(i);
            boolean others = drafts.stream()
                    .filter(other -> other != draft)
                    .flatMap(other -> other.tellings().stream())
                    .anyMatch(telling -> telling.sentence() == sentence.index());
            if (others || sentence.kind() != Sentence.Kind.BODY) {
                return;
            }
            Optional<PlaceInText> spot = where.in(afterDesk(sentence), sentence.end(), Optional.empty())
                    .filter(place -> !FarApart.coarse(place) && (place.place().isEmpty() || place.within(land.get())));
            if (spot.isPresent()) {
                draft.placed(Optional.of(new Draft.Placed(spot.get(), true)));
                return;
            }
        }
    }

    /** The first token of a sentence behind the dateline that may open it. */
    private int afterDesk(Sentence sentence) {
        return sentence.index() > 0
                ? sentence.first()
                : Dateline.of(scene.chart(), sentence).map(Dateline::end).orElse(sentence.first());
    }

    /** What a sentence calls an accident is what it tells of, or else what was told last, with all told beside it. */
    private void accident(Sentence sentence, List<Draft> read) {
        for (Draft draft : drafts) {
            boolean here = draft.last().sentence() == sentence.index();
            boolean told = read.isEmpty() && sentence.index() - draft.last().sentence() <= 1;
            if (here || told) {
                accidents.add(draft);
                drafts.stream()
                        .filter(other ->
                                other.first().sentence() == draft.first().sentence())
                        .forEach(accidents::add);
            }
        }
    }

    /** Whether a sentence that tells of no act leads into a time too old to be told. */
    private boolean speaksOfOld(Sentence sentence) {
        return dates.in(sentence.first(), sentence.end(), Optional.empty(), Optional.empty())
                .filter(date -> worth.isOld(date.when()))
                .isPresent();
    }

    /** Whether the draft names no day of its own right after an act that is too old to be told. */
    private boolean goesOnOld(Draft draft, Sentence sentence) {
        boolean together = lastOld >= 0
                && scene.chart().document().sentences().get(lastOld).paragraph() == sentence.paragraph();
        boolean dated = SameDay.isDated(draft, !together);
        return !dated && lastOld > lastTold() && sentence.index() - lastOld <= 1;
    }

    /** The sentence in which an incident was told last. */
    private int lastTold() {
        return drafts.stream().mapToInt(draft -> draft.last().sentence()).max().orElse(-1);
    }

    private void drop(Draft draft, String reason) {
        Stream.concat(draft.allActs().stream(), draft.allTolls().stream())
                .forEach(item -> dropped.add(new Standing.Dropped(item, reason)));
    }

    /** Only the text's first sentence has a dateline; what opens a later paragraph dates and places the act itself. */
    private Sentence withoutDateline(Sentence sentence) {
        boolean opens = sentence.paragraph() != paragraph;
        boolean first = paragraph < 0;
        paragraph = sentence.paragraph();
        Optional<Dateline> dateline = opens && first ? Dateline.of(scene.chart(), sentence) : Optional.empty();
        int start = dateline.map(Dateline::end).orElse(sentence.first());
        return new Sentence(
                sentence.index(), start, circumstances.start(sentence), sentence.paragraph(), sentence.kind());
    }

    /** The day that "the day before" counts from: that of the sentence before, where no incident is told, else of the last. */
    private Optional<When> discourse(Sentence sentence) {
        boolean comes = scene.says(comings, sentence.first(), sentence.first() + 1);
        return ledInto(sentence).map(Draft.Dated::when).or(comes ? () -> SameDay.latest(drafts) : this::lastDate);
    }

    private Optional<When> lastDate() {
        return drafts.stream().reduce((one, two) -> two).flatMap(Draft::date).map(Draft.Dated::when);
    }

    /** What was too little, too old or too coarse to be an incident. */
    List<Standing.Dropped> dropped() {
        return dropped;
    }

    private void place(Draft draft, Sentence sentence) {
        if (drafts.isEmpty()) {
            // Where nothing is told before, the place of one who speaks is the best that is known.
            draft.placed(draft.place()
                    .filter(place -> place.own() || !backdrop.isLandAbroad(place.place()))
                    .map(place -> new Draft.Placed(
                            place.place(), place.own() || where.isSpeakers(place.place()), place.beside())));
        }
        PlaceAgain.carry(scene, draft, drafts);
        if (Found.joins(draft, drafts) || LaterDead.joins(scene, draft, drafts)) {
            return;
        }
        Optional<Draft> same = findSame(draft);
        if (same.isPresent()) {
            same.get().join(draft, sameness.follows(draft, same.get()) || sameness.repeats(draft, same.get()));
            drafts.remove(same.get());
            drafts.add(same.get());
            return;
        }
        Optional<String> fault = worth.fault(draft);
        boolean old = fault.isEmpty() ? goesOnOld(draft, sentence) : worth.isOld(draft) || worth.isTotal(draft);
        if (old) {
            lastOld = sentence.index();
        }
        if (fault.isPresent() || old) {
            drop(draft, fault.orElse(Worth.OLD));
            return;
        }
        inherit(draft, sentence);
        drafts.add(earlier.tells(draft, drafts) ? drafts.size() - 1 : drafts.size(), draft);
    }

    /** What the draft does not say, the discourse carries: the place and date of the incident before it. */
    private void inherit(Draft draft, Sentence sentence) {
        if (draft.place().isEmpty()) {
            draft.placed(backdrop.of(sentence).map(place -> new Draft.Placed(place, false)));
        }
        if (draft.date().isEmpty()) {
            draft.dated(ledInto(sentence));
        }
        if (drafts.isEmpty()) {
            return;
        }
        Draft before = drafts.get(drafts.size() - 1);
        int reach = draft.place().filter(Draft.Placed::own).isPresent() ? NEAR : FAR;
        boolean near = sentence.index() - before.last().sentence() <= reach && !entries.part(sentence, before);
        // An hour is of the day that the text goes on about.
        if (draft.date().filter(date -> !SameDay.isHour(date)).isEmpty() && near) {
            boolean hour = draft.date().isPresent();
            draft.dated(SameDay.carried(draft, sentence.paragraph(), drafts)
                    .map(date -> new Draft.Dated(
                            hour ? SameDay.afterNight(date.when()) : date.when(),
                            Optional.empty(),
                            false,
                            date.announced())));
        }
    }

    /** The day of the sentence before in the same paragraph, where that tells of no incident but leads into this one. */
    private Optional<Draft.Dated> ledInto(Sentence sentence) {
        int before = sentence.index() - 1;
        if (before < 0 || lastTold() >= before) {
            return Optional.empty();
        }
        Sentence lead = scene.chart().document().sentences().get(before);
        return lead.kind() == Sentence.Kind.BODY && (drafts.isEmpty() || lead.paragraph() == sentence.paragraph())
                ? dates.in(lead.first(), lead.end(), Optional.empty(), lastDate())
                        .filter(date -> !date.announced() && !SameDay.isHour(date) && !worth.isOld(date.when()))
                        .map(date -> new Draft.Dated(date.when(), Optional.empty(), false, false))
                : Optional.empty();
    }

    private Optional<Draft> findSame(Draft draft) {
        return findSame(draft, other -> SamePlace.namesIt(draft, other)).or(() -> findSame(draft, other -> true));
    }

    private Optional<Draft> findSame(Draft draft, Predicate<Draft> among) {
        for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - MEMORY); i--) {
            Draft other = drafts.get(i);
            int told = draft.first().sentence() - other.last().sentence();
            boolean only = drafts.size() == 1 && (draft.goesOn() && draft.refersBack() || attackers.areMeant(draft));
            int distance = only ? Math.min(told, NEAR) : told;
            boolean last = i == drafts.size() - 1;
            if (among.test(other)
                    && (sameness.continues(draft, other, distance, last) || sameness.retells(draft, other, last))) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
