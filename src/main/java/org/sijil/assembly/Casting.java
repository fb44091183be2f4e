package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.Speaker;
import org.sijil.mention.TollMention;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.ActorType;

/** Casts the parties named around an act: who did it, to whom, who helped, who only speaks. */
final class Casting {

    /** Words between a verb and its subject or object. */
    private static final int VERB_REACH = 9;

    private static final int NOUN_REACH = 2;

    /** Words between an adjective of origin and the noun for an act. */
    private static final int ORIGIN_REACH = 2;

    /** Tokens of the longest adjective of origin: "U.S." */
    private static final int LONGEST_ORIGIN = 3;

    /** Acts of less weight, such as a bare killing, are nobody's by an adjective. */
    private static final int FORCE = 2;

    /** Words between an act and a preposition that leads to its target. */
    private static final int PREPOSITION_REACH = 10;

    private static final int WITH_REACH = 4;

    /** Words between a group that opens a clause and the first word of an act. */
    private static final int SUBJECT_REACH = 16;

    /** How many words a word that opens a clause counts for. */
    private static final int CLAUSE_APART = 6;

    /** How much a wording says: a doer named as such, a subject or object, a name beside a noun, a bare loss. */
    private static final String UNIFORM = "#uniform";

    private static final String RESPONSE = "#response";

    private static final String STATES = "states#";
    private static final String DEVICE = "Remote explosive/landmine/IED";

    static final double CERTAIN = 4;

    static final double TOLD = 3;
    private static final double BESIDE = 2;
    private static final double HARMED = 1;

    /** A party's part in one telling. */
    enum Part {
        AGENT,
        TARGET,
        /** Stood against somebody else, who may be the one that was hit: "in clashes with". */
        FACED,
        BOTH,
        SUPPORTER,
        VICTIM,
        /** Tells of the act; the doer when nobody else is. */
        SPEAKER,
        NONE
    }

    /**
     * A party's part and how much the wording says for it.
     *
     * @param accused whether somebody else says that the party did it
     */
    record Cast(Party party, Part part, boolean accused, double weight) {}

    /** A part with the weight of the wording that gives it. */
    private record Judged(Part part, double weight) {

        static final Judged NOTHING = new Judged(Part.NONE, 0);
    }

    private final Scene scene;
    private final boolean verbFirst;
    private final Set<String> clauseOpeners;
    private final Set<String> subjectEndings;
    private final Set<String> objectEndings;
    private final Set<String> struck;
    private final Set<String> ofItself;
    private final Set<String> leading;
    private final Set<String> and;
    private final Set<String> definite;
    private final Set<String> belonging;
    private final Set<String> employers;
    private final Set<String> institutions;

    Casting(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.clauseOpeners = pack.words("clause_openers");
        this.subjectEndings = pack.words("subject_endings");
        this.objectEndings = pack.words("object_endings");
        this.struck = pack.words("things_hit");
        this.leading = pack.words("leading");
        this.ofItself = pack.words("of_itself");
        this.and = pack.words("and");
        this.definite = pack.words("definite");
        this.belonging = pack.words("belonging");
        this.institutions = pack.words("institutions");
        this.employers = pack.words("employers");
    }

    List<Cast> of(Draft.Telling telling) {
        List<Cast> casts = new ArrayList<>();
        List<Party> parties = scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                .map(item -> (Party) item.value())
                .filter(party -> !isState(party) || mayAct(party))
                .filter(party -> !describesAct(party, telling))
                .toList();
        List<Judged> all = new ArrayList<>();
        for (Party party : parties) {
            all.add(judge(party, parties, telling));
        }
        together(parties, all, telling);
        accused(parties, all, telling);
        subject(parties, all, telling);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (all.get(i).part() != Part.NONE) {
                boolean accused = scene.follows(Cue.Kind.ACCUSATION, party.start());
                casts.add(new Cast(party, all.get(i).part(), accused, all.get(i).weight()));
            }
        }
        telling.acts().forEach(act -> origin(act, parties)
                .ifPresent(party -> casts.add(new Cast(party, Part.AGENT, false, BESIDE))));
        if (!telling.acts().isEmpty()) {
            owners(telling, parties).forEach(party -> casts.add(new Cast(party, Part.TARGET, false, TOLD)));
        }
        return casts;
    }

    /** Where the verb comes first, whoever is named next but one after "accused" is accused, or the next with nobody before. */
    private void accused(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (Chart.Item cue : scene.in(Kinds.CUE, telling.first(), telling.end())) {
            if (!verbFirst || ((Cue) cue.value()).kind() != Cue.Kind.ACCUSATION) {
                continue;
            }
            int last = -1;
            for (int i = 0; i < parties.size(); i++) {
                Party party = parties.get(i);
                int apart = party.start() - cue.end();
                if (apart >= 0 && apart <= PREPOSITION_REACH && party.named().isPresent()) {
                    if (last >= 0) {
                        all.set(last, new Judged(Part.SPEAKER, HARMED));
                    }
                    boolean accuser = last < 0 && apart == 0 && opensWithAccuser(cue) && accusesAnother(parties, i);
                    all.set(i, accuser ? new Judged(Part.SPEAKER, HARMED) : new Judged(Part.AGENT, CERTAIN));
                    last = i;
                }
            }
        }
    }

    /** Whether somebody armed follows whom a party may accuse; the only one named after "accused" is accused. */
    private static boolean accusesAnother(List<Party> parties, int accuser) {
        Party party = parties.get(accuser);
        return parties.stream()
                .anyMatch(other -> other.isArmed()
                        && other.start() >= party.end()
                        && other.start() - party.end() <= PREPOSITION_REACH);
    }

    /** Whether the cue is the bare verb, after which the accuser stands. */
    private static boolean opensWithAccuser(Chart.Item cue) {
        return cue.end() - cue.start() == 1;
    }

    /** Where the doer comes first and no wording tells of one, the group that opens the clause did it. */
    private void subject(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        boolean doer = IntStream.range(0, all.size())
                .anyMatch(i -> canAct(parties.get(i))
                        && (all.get(i).part() == Part.AGENT || all.get(i).part() == Part.BOTH));
        if (doer || parties.isEmpty() || telling.acts().isEmpty()) {
            return;
        }
        int act = telling.acts().stream().mapToInt(Chart.Item::start).min().orElse(0);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            boolean armed = party.isArmed()
                    && !isState(party)
                    && !isStruck(party.head())
                    && (party.named().isPresent() || !isCounted(party));
            if (all.get(i).part() == Part.NONE && armed && party.end() <= act && act - party.end() <= SUBJECT_REACH) {
                all.set(i, new Judged(Part.AGENT, HARMED));
                return;
            }
        }
    }

    /** Whether an exact number of people is told of, as of the dead. */
    private static boolean isCounted(Party party) {
        return party.quantity().filter(count -> count.high().isPresent()).isPresent();
    }

    /** What is said of one of two joined by "and" goes for both; who fights or treats together stands against each other. */
    private void together(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 0; i + 1 < parties.size(); i++) {
            Party one = parties.get(i);
            Party two = parties.get(i + 1);
            if (!joined(one, two) || !canAct(one) || !canAct(two)) {
                continue;
            }
            if (mutual(one, two, telling)) {
                all.set(i, new Judged(Part.BOTH, TOLD));
                all.set(i + 1, new Judged(Part.BOTH, TOLD));
            } else if (acts(all.get(i)) && (!acts(all.get(i + 1)) || verbFirst)) {
                all.set(i + 1, all.get(i));
            } else if (acts(all.get(i + 1)) && !acts(all.get(i))) {
                all.set(i, all.get(i + 1));
            }
        }
    }

    private static boolean acts(Judged judged) {
        return judged.part() != Part.NONE && judged.part() != Part.VICTIM && judged.part() != Part.SPEAKER;
    }

    /** Whether nothing but an "and" stands between two parties. */
    private boolean joined(Party one, Party two) {
        for (int at = one.end(); at < two.start(); at++) {
            Token token = scene.chart().document().token(at);
            boolean small = and.contains(token.folded()) || definite.contains(token.folded());
            if (!small && (token.isWord() || ",.;:".contains(token.surface()))) {
                return false;
            }
        }
        boolean clings = scene.chart().forms(two.start()).stream()
                .anyMatch(form -> and.stream().anyMatch(word -> form.proclitic().startsWith(word)));
        return two.start() > one.end() || clings;
    }

    /** Whether the verb beside two joined parties is one of fighting or agreeing, of which they are the two sides. */
    private boolean mutual(Party one, Party two, Draft.Telling telling) {
        return telling.acts().stream()
                .filter(act -> verbFirst
                        ? act.start() <= one.start() && one.start() - act.end() < NOUN_REACH + 1
                        : act.start() >= two.start() && act.start() - two.end() <= VERB_REACH)
                .map(act -> (ActMention) act.value())
                .anyMatch(act -> act.voice() == Voice.VERB && act.act().mutual());
    }

    /** The state whose adjective stands inside or right beside the noun for an act of force. */
    private Optional<Party> origin(Chart.Item act, List<Party> parties) {
        ActMention mention = (ActMention) act.value();
        if (mention.voice() == Voice.PASSIVE
                || mention.act().weight() < FORCE
                || mention.act().peaceful()) {
            return Optional.empty();
        }
        int first = Math.max(0, act.start() - (verbFirst ? 0 : ORIGIN_REACH + LONGEST_ORIGIN));
        int end = Math.min(scene.chart().size(), act.end() + (verbFirst ? ORIGIN_REACH : 0));
        return origins(first, end, parties).stream()
                .filter(party -> party.end() >= act.start() - ORIGIN_REACH)
                .findFirst();
    }

    /** Adjectives of origin that stand for their state's army. */
    private List<Party> origins(int first, int end, List<Party> parties) {
        return scene.in(Kinds.ORIGIN, first, end).stream()
                .filter(item -> !leads(item.start()))
                .filter(item ->
                        parties.stream().noneMatch(party -> party.start() <= item.start() && item.end() <= party.end()))
                .map(item -> new Party(
                        item.start(),
                        item.end(),
                        item.start(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of((Named) item.value()),
                        false,
                        item.rule()))
                .toList();
    }

    /** The states whose positions are struck: "a Russian base". */
    private List<Party> owners(Draft.Telling telling, List<Party> parties) {
        return origins(telling.first(), telling.end(), parties).stream()
                .filter(party -> {
                    int beside = verbFirst ? party.start() - 1 : party.end();
                    return beside >= telling.first() && beside < telling.end() && isStruck(beside);
                })
                .toList();
    }

    private Judged judge(Party party, List<Party> parties, Draft.Telling telling) {
        if (agentOfToll(party, telling)) {
            return new Judged(Part.AGENT, CERTAIN);
        }
        if (harmed(party, telling)) {
            return isSubject(party) && takenBy(party, telling)
                    ? new Judged(Part.AGENT, CERTAIN)
                    : new Judged(Part.VICTIM, party.isArmed() ? HARMED : TOLD);
        }
        if (verbFirst && isNamedAsSpeaker(party) && !opensAct(party, telling)) {
            return ofItself(party, telling).orElse(new Judged(Part.SPEAKER, HARMED));
        }
        if (scene.follows(Cue.Kind.PART, party.start())) {
            // "two policemen among them" says who the dead were; one officer among many hunters makes no battle.
            boolean several =
                    party.quantity().filter(count -> count.low().orElse(0) > 1).isPresent();
            return several || !party.isArmed()
                    ? new Judged(Part.VICTIM, party.isArmed() ? HARMED : TOLD)
                    : Judged.NOTHING;
        }
        if (scene.follows(Cue.Kind.SUPPORT, party.start())) {
            return isState(party) ? Judged.NOTHING : new Judged(Part.SUPPORTER, BESIDE);
        }
        if (between(party, parties, telling)) {
            return new Judged(Part.BOTH, TOLD);
        }
        if (scene.follows(Cue.Kind.BETWEEN, party.start()) || rankIn(party, parties)) {
            return Judged.NOTHING;
        }
        if (holdsStruck(party, telling) && !scene.follows(Cue.Kind.BETWEEN, party.start())) {
            return new Judged(Part.TARGET, TOLD);
        }
        Optional<Chart.Item> agent = scene.cueBefore(Cue.Kind.AGENT, party.start());
        Optional<Chart.Item> speaker = scene.cueBefore(Cue.Kind.SPEAKER, party.start());
        boolean mediates = agent.isPresent()
                && speaker.isPresent()
                && speaker.get().start() < agent.get().start()
                && speaker.get().end() == agent.get().end();
        if (mediates) {
            return new Judged(Part.SPEAKER, HARMED);
        }
        if (agent.isPresent()) {
            // A uniform tells whose man somebody is, but not when anybody wears it.
            boolean uniform = agent.get().rule().endsWith(UNIFORM);
            if (answered(agent.get(), telling)) {
                return new Judged(Part.TARGET, TOLD);
            }
            return uniform && party.named().isEmpty() ? Judged.NOTHING : new Judged(Part.AGENT, CERTAIN);
        }
        if (isTarget(party, telling) || holdsStruck(party, telling)) {
            return new Judged(Part.TARGET, TOLD);
        }
        if (isFaced(party, telling)) {
            return new Judged(Part.FACED, TOLD);
        }
        if (speaks(party) && !opensAct(party, telling)) {
            return ofItself(party, telling).orElse(new Judged(Part.SPEAKER, HARMED));
        }
        Judged judged = byPosition(party, parties, telling);
        boolean employs = party.start() > 0 && scene.says(employers, party.start() - 1, party.start());
        if (employs && judged.part() == Part.AGENT) {
            return Judged.NOTHING;
        }
        return isState(party) && judged.part() == Part.TARGET ? Judged.NOTHING : judged;
    }

    /** Whether only a state or its capital is named, not its army. */
    private static boolean isState(Party party) {
        return party.role().isEmpty() && party.rule().startsWith(STATES);
    }

    /** In "Russian shelling", the adjective of origin is nobody of that land but the land's army. */
    private boolean describesAct(Party party, Draft.Telling telling) {
        boolean adjective = party.role().filter(RoleWord::adjective).isPresent()
                && party.named().isEmpty()
                && party.quantity().filter(count -> count.high().orElse(0) == 1).isPresent();
        return adjective
                && telling.acts().stream()
                        .filter(act -> ((ActMention) act.value()).voice() == Voice.NOUN)
                        .anyMatch(act -> verbFirst
                                ? party.start() >= act.end() && party.start() - act.end() < ORIGIN_REACH
                                : party.end() <= act.start() && act.start() - party.end() < ORIGIN_REACH);
    }

    /** A state right behind a comma, as in "Bannu, Pakistan", only says where, unless a verb follows it. */
    private boolean mayAct(Party state) {
        boolean mark = state.start() > 0
                && scene.chart().document().token(state.start() - 1).kind() == Token.Kind.MARK;
        int next = state.end();
        boolean verb = next < scene.chart().size()
                && (scene.hasCue(Cue.Kind.SPEAKER, next, next + 1)
                        || scene.in(Kinds.ACT, next, next + 1).stream()
                                .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB));
        boolean body = state.start() > 0 && scene.says(institutions, state.start() - 1, state.start());
        return !body && !leads(state.start()) && (!mark || verb);
    }

    /** Whether the state at a token only leads a coalition: "led by". */
    private boolean leads(int token) {
        return token > 0 && scene.chart().forms(token - 1).stream().anyMatch(form -> leading.contains(form.text()));
    }

    /** In "in response to an attack by", the one who attacked before is now the other side. */
    private boolean answered(Chart.Item agent, Draft.Telling telling) {
        return scene.in(Kinds.CUE, Math.max(telling.first(), agent.start() - WITH_REACH - 1), agent.start()).stream()
                .anyMatch(item -> item.rule().endsWith(RESPONSE));
    }

    /** Whether the party only says what somebody right before it belongs to: "a colonel in the police". */
    private boolean rankIn(Party party, List<Party> parties) {
        return party.named().isEmpty()
                && parties.stream()
                        .anyMatch(other -> other.isArmed()
                                && other.end() == party.start() - 1
                                && belonging.contains(scene.chart()
                                        .document()
                                        .token(other.end())
                                        .folded()));
    }

    /** Whether a wording before the party says that something was done to it. */
    private boolean isTarget(Party party, Draft.Telling telling) {
        if (isState(party)) {
            return false;
        }
        Optional<Chart.Item> target = scene.cueBefore(Cue.Kind.TARGET, party.start());
        if (target.isPresent() && !(verbFirst && opensVerb(target.get(), telling))) {
            return true;
        }
        return scene.cueBefore(Cue.Kind.TOWARDS, party.start())
                .filter(cue -> actBefore(cue, telling, PREPOSITION_REACH))
                .isPresent();
    }

    /** Whether the act was done with, or rather against, the party: "clashes with the army". */
    private boolean isFaced(Party party, Draft.Telling telling) {
        return !isState(party)
                && scene.cueBefore(Cue.Kind.WITH, party.start())
                        .filter(cue -> actBefore(cue, telling, WITH_REACH))
                        .isPresent();
    }

    /** Whether the party is named only as the owner of what is struck: "positions of the group". */
    private boolean holdsStruck(Party party, Draft.Telling telling) {
        int beside = verbFirst ? party.start() - 1 : party.end();
        boolean thing = beside >= telling.first() && beside < telling.end() && isStruck(beside);
        return (thing || isStruck(party.head())) && !telling.acts().isEmpty();
    }

    private boolean isStruck(int token) {
        return scene.chart().forms(token).stream().anyMatch(form -> struck.contains(form.text()));
    }

    /** Where the verb comes first, what follows a verb of attack may well be its subject. */
    private static boolean opensVerb(Chart.Item cue, Draft.Telling telling) {
        return telling.acts().stream()
                .anyMatch(act -> act.start() == cue.start() && ((ActMention) act.value()).voice() == Voice.VERB);
    }

    /** Whether an act stands right before a preposition, which else says nothing of a target. */
    private boolean actBefore(Chart.Item cue, Draft.Telling telling, int reach) {
        int first = Math.max(telling.first(), cue.start() - reach);
        return !scene.in(Kinds.ACT, first, cue.end()).isEmpty();
    }

    /** Whether the ending of the head can be that of a subject only. */
    private boolean isSubject(Party party) {
        String head = scene.chart().document().token(party.head()).folded();
        return subjectEndings.stream().anyMatch(head::endsWith);
    }

    /** Whether the ending of the head can be that of an object only. */
    private boolean isObject(Party party) {
        String head = scene.chart().document().token(party.head()).folded();
        return !isCounted(party)
                && objectEndings.stream()
                        .anyMatch(ending -> head.endsWith(ending)
                                && scene.chart().pack().knows(head.substring(0, head.length() - ending.length())));
    }

    /** Whether the only toll over the party is of people taken, who were never taken by nobody. */
    private static boolean takenBy(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll -> toll.parties().contains(party))
                .allMatch(toll -> party.isArmed() && toll.harm() == Harm.ABDUCTED);
    }

    private static boolean agentOfToll(Party party, Draft.Telling telling) {
        return telling.tolls().stream().anyMatch(item -> ((TollMention) item.value())
                .agent()
                .filter(party::equals)
                .isPresent());
    }

    private boolean harmed(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .filter(item -> ((TollMention) item.value()).quantity().high().orElse(1) > 0)
                .anyMatch(item -> ((TollMention) item.value()).parties().contains(party) && !isActive(item, party));
    }

    /** In "troops arrested six men", the troops stand before the verb and its object behind it. */
    private boolean isActive(Chart.Item toll, Party party) {
        return !verbFirst
                && party.isArmed()
                && party.start() == toll.start()
                && party.end() < toll.end()
                && toll.end() < scene.chart().size()
                && (definite.contains(scene.chart().document().token(toll.end()).folded())
                        || Stream.of(Kinds.PARTY, Kinds.NUMBER, Kinds.PLACE)
                                .anyMatch(kind ->
                                        !scene.chart().at(kind, toll.end()).isEmpty()));
    }

    private boolean between(Party party, List<Party> parties, Draft.Telling telling) {
        if (sideBySide(party, telling)) {
            return true;
        }
        int index = parties.indexOf(party);
        return index > 0
                && sideBySide(parties.get(index - 1), telling)
                && party.start() - parties.get(index - 1).end() < NOUN_REACH + 3;
    }

    /** Whether the first of two sides follows: "clashes between", not "coordination between" or "the worst clash between". */
    private boolean sideBySide(Party party, Draft.Telling telling) {
        return scene.cueBefore(Cue.Kind.BETWEEN, party.start())
                .filter(cue -> actBefore(cue, telling, PREPOSITION_REACH))
                .filter(cue -> !scene.hasCue(Cue.Kind.PART, cue.start(), cue.start() + 1))
                .filter(cue -> !scene.hasCue(
                        Cue.Kind.COMPARISON, Math.max(telling.first(), cue.start() - WITH_REACH + 1), cue.start()))
                .isPresent();
    }

    /** Whether the party is a part of the name of one who speaks: "the army's website said", "a source in the police said". */
    private boolean isNamedAsSpeaker(Party party) {
        int first = scene.sentenceStart(party.start());
        return scene.in(Kinds.SPEAKER, first, party.start() + 1).stream()
                .map(item -> (Speaker) item.value())
                .anyMatch(who -> who.start() <= party.start() && party.end() <= who.end());
    }

    /** Whether a verb of saying stands right beside the party. */
    private boolean speaks(Party party) {
        if (verbFirst) {
            return scene.follows(Cue.Kind.SPEAKER, party.start());
        }
        if (insideSpeaker(party)) {
            return true;
        }
        return scene
                        .in(
                                Kinds.CUE,
                                party.end(),
                                Math.min(party.end() + NOUN_REACH, scene.chart().size()))
                        .stream()
                        .anyMatch(item -> ((Cue) item.value()).kind() == Cue.Kind.SPEAKER)
                || scene.follows(Cue.Kind.SPEAKER, party.start());
    }

    /** In "police in Gao on Monday confirmed", the police are the one who speaks, however far off the verb stands. */
    private boolean insideSpeaker(Party party) {
        Sentence sentence = scene.sentenceAt(party.start());
        return scene.in(Kinds.SPEAKER, sentence.first(), sentence.end()).stream()
                .map(item -> (Speaker) item.value())
                .anyMatch(who -> who.start() <= party.start() && party.end() <= who.end());
    }

    /** In "the army said it had killed", the speaker tells of its own act. */
    private Optional<Judged> ofItself(Party party, Draft.Telling telling) {
        for (int at = party.end(); at < Math.min(telling.end(), party.end() + VERB_REACH); at++) {
            if (ofItself.contains(scene.chart().document().token(at).folded())) {
                int from = at;
                return telling.acts().stream()
                        .filter(act -> act.start() >= from && act.start() - from <= SUBJECT_REACH)
                        .min(Comparator.comparingInt(Chart.Item::start))
                        .map(act -> (ActMention) act.value())
                        .filter(act -> act.voice() == Voice.VERB || act.voice() == Voice.PASSIVE)
                        .map(act -> act.act().defence() || act.voice() == Voice.PASSIVE
                                ? new Judged(Part.TARGET, TOLD)
                                : new Judged(Part.AGENT, TOLD));
            }
            if (!scene.chart().at(Kinds.PARTY, at).isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In "the ministry said aircraft hit the camp", the aircraft do not speak. */
    private boolean opensAct(Party party, Draft.Telling telling) {
        return !verbFirst
                && telling.acts().stream()
                        .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB
                                && party.start() <= act.start()
                                && party.end() >= act.start());
    }

    private Judged byPosition(Party party, List<Party> parties, Draft.Telling telling) {
        Judged best = Judged.NOTHING;
        int least = Integer.MAX_VALUE;
        for (Chart.Item act : nearestFirst(party, telling.acts())) {
            Judged judged = byPosition(party, parties, act);
            int apart = apart(party, act);
            if (judged.part() != Part.NONE && apart < least) {
                best = judged;
                least = verbFirst ? Integer.MIN_VALUE : apart;
            }
        }
        return best;
    }

    private Judged byPosition(Party party, List<Party> parties, Chart.Item act) {
        ActMention mention = (ActMention) act.value();
        Judged judged =
                switch (mention.voice()) {
                    case VERB -> new Judged(verb(party, parties, act), TOLD);
                    case PASSIVE ->
                        party.end() <= act.start() && act.start() - party.end() <= VERB_REACH
                                ? new Judged(Part.TARGET, TOLD)
                                : Judged.NOTHING;
                    case MASDAR ->
                        party.start() >= act.end()
                                        && party.start() - act.end() <= (hasDoer(act) ? VERB_REACH : NOUN_REACH)
                                ? new Judged(Part.TARGET, TOLD)
                                : Judged.NOTHING;
                    case NOUN -> new Judged(noun(party, act), BESIDE);
                };
        return mention.act().defence() ? turned(judged) : judged;
    }

    /** Whether a toll that opens with the same word names its doer, so that the word is a verb after all. */
    private boolean hasDoer(Chart.Item act) {
        return scene.chart().at(Kinds.TOLL, act.start()).stream()
                .anyMatch(toll -> ((TollMention) toll.value()).agent().isPresent());
    }

    /** Who repels an attack was attacked. */
    private static Judged turned(Judged judged) {
        return switch (judged.part()) {
            case AGENT -> new Judged(Part.TARGET, judged.weight());
            case TARGET -> new Judged(Part.AGENT, judged.weight());
            default -> judged;
        };
    }

    /** Words between a party and an act, each that opens a clause counting for several. */
    private int apart(Party party, Chart.Item act) {
        int first = party.end() <= act.start() ? party.end() : act.end();
        int end = party.end() <= act.start() ? act.start() : party.start();
        int apart = Math.max(0, end - first);
        for (int at = first; at < end; at++) {
            apart += clauseOpeners.contains(scene.chart().document().token(at).folded()) ? CLAUSE_APART : 0;
        }
        return apart;
    }

    /** Where the verb comes first, what stands after it belongs to the verb right before it. */
    private List<Chart.Item> nearestFirst(Party party, List<Chart.Item> acts) {
        if (!verbFirst) {
            return acts;
        }
        return acts.stream()
                .sorted(Comparator.comparingInt((Chart.Item act) -> act.start() <= party.start()
                        ? party.start() - act.start()
                        : scene.chart().size() + act.start()))
                .toList();
    }

    private Part verb(Party party, List<Party> parties, Chart.Item act) {
        boolean before = party.end() <= act.start() + 1 && party.start() < act.start();
        boolean opens = party.isArmed() && party.start() <= act.start() && party.end() > act.start();
        if (opens) {
            return Part.AGENT; // "Russian missiles hit": the doer's name is a part of the wording
        }
        Optional<Party> subject = coordinated(act) ? first(parties, act) : Optional.empty();
        if (subject.isPresent() && before && canAct(party)) {
            return subject.get() == party && act.start() - party.end() <= SUBJECT_REACH ? Part.AGENT : Part.NONE;
        }
        boolean nearBefore = before && act.start() - party.end() <= (verbFirst ? NOUN_REACH : VERB_REACH);
        boolean after = party.start() > act.start() && party.start() - act.start() <= VERB_REACH;
        if (nearBefore && nearestBefore(party, parties, act)) {
            return Part.AGENT;
        }
        if (!after) {
            return Part.NONE;
        }
        return verbFirst && mayActAfter(party, parties, act) ? Part.AGENT : Part.TARGET;
    }

    /** Whether a verb only goes on after "and": in "rebels disarmed guards and burned a truck" the rebels burned it. */
    private boolean coordinated(Chart.Item act) {
        return !verbFirst
                && act.start() > 0
                && and.contains(scene.chart().document().token(act.start() - 1).folded());
    }

    /** Who acts first in the clause before a verb, those aside who only tell of it. */
    private Optional<Party> first(List<Party> parties, Chart.Item act) {
        return parties.stream()
                .filter(party -> party.end() <= act.start() && canAct(party) && !isState(party) && !speaks(party))
                .findFirst();
    }

    /** Whether a party that follows the verb can be its subject: nobody and no weapon stands before it. */
    private boolean mayActAfter(Party party, List<Party> parties, Chart.Item act) {
        boolean subjectKnown = parties.stream()
                .anyMatch(other -> other != party
                        && (other.start() > act.start() && other.end() <= party.start()
                                || other.end() <= act.start()
                                        && act.start() - other.end() <= NOUN_REACH
                                        && other.isArmed()));
        boolean weapon = act.end() < party.start()
                && scene.in(Kinds.ACT, act.end(), party.start()).stream()
                        .anyMatch(item -> ((ActMention) item.value()).voice() == Voice.NOUN);
        boolean partOf = !scene.in(Kinds.NUMBER, act.end(), party.start()).isEmpty();
        return !subjectKnown && !partOf && canAct(party) && !isObject(party) && (!weapon || isSubject(party));
    }

    /** Crowds and settlers act as well as the armed do. */
    private static boolean canAct(Party party) {
        return party.isArmed()
                || party.role()
                        .filter(role -> role.type() != ActorType.CIVILIANS)
                        .isPresent();
    }

    /** The unarmed are passed over: in "rebels stopped a bus and took ten", the bus took nobody. */
    private static boolean nearestBefore(Party party, List<Party> parties, Chart.Item act) {
        return parties.stream()
                .noneMatch(other -> other.start() > party.start()
                        && other.end() <= act.start()
                        && (canAct(other) || !canAct(party)));
    }

    private Part noun(Party party, Chart.Item act) {
        boolean beside = verbFirst
                ? party.start() >= act.end() - 1 && party.start() - act.end() < NOUN_REACH
                : party.end() <= act.start() && act.start() - party.end() < NOUN_REACH
                        || party.start() < act.end() && party.end() > act.start();
        boolean device = ((ActMention) act.value()).act().type().equals(DEVICE);
        return beside && party.isArmed() && !device && !opensPlace(party) ? Part.AGENT : Part.NONE;
    }

    /** A preposition that clings to the party says where, or by what, never whose: "a bomb in a patrol's car". */
    private boolean opensPlace(Party party) {
        String word = scene.chart().document().token(party.start()).folded();
        return verbFirst
                && scene.chart().pack().opensPlace(word)
                && !scene.chart().pack().knows(word);
    }

    /** Whether what a party says or does in a stretch of text is told as its own act or laid at its door. */
    Optional<Cast> blamed(int first, int end) {
        if (scene.hasCue(Cue.Kind.DENIAL, first, end)) {
            return Optional.empty();
        }
        List<Party> named = scene.in(Kinds.PARTY, first, end).stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.named().isPresent() && !isState(party))
                .toList();
        Optional<Party> accused = named.stream()
                .filter(party -> scene.follows(Cue.Kind.ACCUSATION, party.start())
                        && scene.follows(Cue.Kind.AGENT, party.start()))
                .findFirst();
        return accused.map(party -> new Cast(party, Part.AGENT, true, CERTAIN));
    }

    /** The party that claims an act in a telling, if one does. */
    Optional<Party> claimant(int first, int end) {
        if (scene.hasCue(Cue.Kind.DENIAL, first, end)) {
            return Optional.empty();
        }
        List<Party> named = scene.in(Kinds.PARTY, first, end).stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.named().isPresent() && !isState(party))
                .toList();
        return scene.in(Kinds.CUE, first, end).stream()
                .filter(item -> ((Cue) item.value()).kind() == Cue.Kind.CLAIM)
                .findFirst()
                .flatMap(cue -> verbFirst
                        ? named.stream()
                                .filter(party -> party.start() > cue.start())
                                .findFirst()
                        : named.stream()
                                .filter(party -> party.end() <= cue.start())
                                .reduce((one, two) -> two))
                .or(() -> scene.hasCue(Cue.Kind.CLAIM, first, end)
                        ? named.stream().findFirst()
                        : Optional.empty());
    }
}
