package org.sijil.assembly;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** Somebody who attacked, and whom a force then stopped, told verb first: "shot the police a man stabbed two passers-by". */
final class Assailants {

    /** How many may have attacked before they were shot. */
    private static final int FEW = 3;

    /** Words from those who were shot to what they did before. */
    private static final int DEED_REACH = 16;

    /** Words from a subject to its object, fewer than these. */
    private static final int NEXT = 2;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList assaulting;
    private final WordList attempting;
    private final WordList persons;
    private final WordList and;
    private final WordList upon;
    private final WordList assaulted;
    private final WordList whereabouts;
    private final WordList attackers;

    Assailants(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.assaulting = pack.words("assaulting");
        this.attempting = pack.words("attempting");
        this.persons = pack.words("persons");
        this.and = pack.words("and");
        this.upon = pack.words("upon");
        this.assaulted = pack.words("assaulted");
        this.whereabouts = pack.words("where");
        this.attackers = pack.words("attackers");
    }

    /** Makes whom a force stopped the doer, and the force, which only put an end to it, nobody. */
    void settle(List<Party> parties, List<Judged> all) {
        pointBack(parties, all);
        for (int i = 0; verbFirst && i + 1 < parties.size(); i++) {
            int force = i - 1;
            if (force >= 0 && isAssailant(parties.get(i)) && isForce(parties.get(force), all.get(force))) {
                all.set(i, new Judged(Cast.Part.AGENT, Cast.TOLD));
                all.set(force, Judged.NOTHING);
            }
        }
    }

    /** In "a man was shot by soldiers after he tried to stab one", makes him the doer and the soldiers those he went for. */
    void answered(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 0; verbFirst && i < parties.size(); i++) {
            Party man = parties.get(i);
            boolean hit = all.get(i).part() == Cast.Part.VICTIM || all.get(i).part() == Cast.Part.TARGET;
            OptionalInt deed = hit && isFew(man) ? deedOf(man, telling) : OptionalInt.empty();
            if (deed.isPresent()) {
                int behind = deed.getAsInt();
                boolean people = parties.stream().anyMatch(other -> other.start() >= behind && !other.isArmedTarget());
                all.set(i, new Judged(Cast.Part.AGENT, Cast.CERTAIN));
                for (int k = 0; k < parties.size(); k++) {
                    if (k != i && isForce(parties.get(k), all.get(k))) {
                        all.set(k, people ? Judged.NOTHING : Judged.TARGET);
                    }
                }
                return;
            }
        }
    }

    /** In "rebels attacked a hotel; the four attackers were killed", those were the rebels, and nobody besides. */
    private void pointBack(List<Party> parties, List<Judged> all) {
        // Where a force is told to have stopped them, they show that it came in only afterwards.
        boolean stopped = IntStream.range(0, parties.size())
                .anyMatch(at -> all.get(at).part() == Cast.Part.AGENT && isOfState(parties.get(at)));
        boolean told = false;
        for (int i = 0; !stopped && i < parties.size(); i++) {
            Party party = parties.get(i);
            boolean attacker = party.named().isEmpty()
                    && (party.definite() || scene.chart().isDefinite(party.head()))
                    && attackers.reads(scene.chart(), party.head());
            if (attacker && told) {
                all.set(i, Judged.NOTHING);
            }
            told |= all.get(i).part() == Cast.Part.AGENT
                    && party.isArmed()
                    && !attackers.reads(scene.chart(), party.head());
        }
    }

    private boolean isFew(Party party) {
        return !party.isArmed()
                && !party.definite()
                && scene.says(persons, party.head(), party.end())
                && party.quantity()
                        .filter(count -> count.high().orElse(FEW + 1) <= FEW)
                        .isPresent();
    }

    /** Where it is told that somebody had attacked, or tried to, before he was hit. */
    private OptionalInt deedOf(Party man, Draft.Telling telling) {
        int end = Math.min(telling.end(), man.end() + DEED_REACH);
        return IntStream.range(man.end(), end - 1)
                .filter(at -> tries(at)
                        || (at == man.end() || upon.isAt(scene.chart(), at - 1)) && assaulted.isAt(scene.chart(), at))
                .filter(at -> !whereabouts.isAt(scene.chart(), at + 1) && !hasSubject(at))
                .findFirst();
    }

    /** In "a man was shot after settlers stabbed him", somebody else than he stands behind the verb, or the one hit behind that. */
    private boolean hasSubject(int verb) {
        return scene.in(Kinds.PARTY, verb + 1, verb + 2).stream()
                .filter(item -> item.start() == verb + 1)
                .map(item -> (Party) item.value())
                .anyMatch(party -> party.definite()
                        || party.named().isPresent()
                        || scene.in(Kinds.PARTY, party.end(), party.end() + NEXT).stream()
                                .anyMatch(other -> other.start() >= party.end()));
    }

    private static boolean isOfState(Party party) {
        return party.role()
                .filter(role -> role.type() == ActorType.STATE_FORCES)
                .isPresent();
    }

    /** Whether one person, told of for the first time, is said right behind to have attacked. */
    private boolean isAssailant(Party party) {
        boolean one = party.quantity()
                .filter(count -> count.low().orElse(0) == 1 && count.high().orElse(0) == 1)
                .isPresent();
        return one && !isOfState(party) && !party.definite() && party.named().isEmpty() && attacks(party.end());
    }

    private static boolean isForce(Party party, Judged judged) {
        return (judged.part() == Cast.Part.AGENT || judged.part() == Cast.Part.SPEAKER)
                && party.isArmed()
                && (party.named().isPresent() || isOfState(party));
    }

    /** Whether a word is a verb of attack, or one of trying before such a word. */
    private boolean attacks(int at) {
        return tries(at) || at < scene.chart().size() && assaulting.isAt(scene.chart(), at);
    }

    private boolean tries(int at) {
        return at + 1 < scene.chart().size()
                && attempting.isAt(scene.chart(), at)
                && assaulting.isAt(scene.chart(), at + 1);
    }

    /** Whether what is written as the verbal noun is the verb after all, its subject and its object following. */
    boolean isStabber(Party party, List<Party> parties, Chart.Item act) {
        return verbFirst && party.start() == act.end() && isManBefore(party, parties);
    }

    /** Whether one person is told of by a word such as "man", for the first time. */
    boolean isMan(Party party) {
        boolean one =
                party.quantity().filter(count -> count.high().orElse(0) == 1).isPresent();
        return one
                && !party.definite()
                && party.start() == party.head()
                && scene.says(persons, party.head(), party.end());
    }

    /** In "stabbed a man three people", as Arabic says it, the man did it and the others are whom he stabbed. */
    boolean isManBefore(Party party, List<Party> parties) {
        return isMan(party)
                && parties.stream()
                        .anyMatch(other -> other.start() >= party.end()
                                && other.start() - party.end() < NEXT
                                && !opensWithAnd(other.start()));
    }

    /** Whether a word reads only with an "and" before it. */
    private boolean opensWithAnd(int token) {
        String word = scene.chart().document().token(token).folded();
        return !scene.chart().pack().knows(word) && and.stream().anyMatch(word::startsWith);
    }
}
