package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.text.Token;
import org.sijil.world.SubTypes;

/** What the parts of some parties of a telling say of the others: of those joined by "and", of accusers and accused. */
final class Company {

    /** Words between a verb and two that are joined by "and". */
    private static final int BOTH_REACH = 3;

    /** Words between a verb and its subject or object. */
    private static final int VERB_REACH = 9;

    /** Words between an act and a preposition that leads to its target. */
    private static final int PREPOSITION_REACH = 10;

    /** Words between a group that opens a clause and the first word of an act. */
    private static final int SUBJECT_REACH = 16;

    /** Words between things that are struck and whoever owns them. */
    private static final int OWNER_REACH = 6;

    /** Words between those who are backed and who backs them: "backed by air strikes of". */
    private static final int BACKED_REACH = 6;

    private static final String BELIEF = "#belief";

    private final Scene scene;
    private final Targets targets;
    private final Owners owners;
    private final Tellers tellers;
    private final boolean verbFirst;
    private final WordList and;
    private final WordList definite;
    private final Members members;
    private final WordList allied;

    Company(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.targets = new Targets(scene);
        this.owners = new Owners(scene);
        this.tellers = new Tellers(scene);
        this.verbFirst = pack.orthography().flag("head_first");
        this.and = pack.words("and");
        this.members = new Members(scene);
        this.definite = pack.words("definite");
        this.allied = pack.words("allied");
    }

    /** Weighs the parts of all parties of a telling against each other, in place. */
    void settle(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        together(parties, all, telling);
        accused(parties, all, telling);
        subject(parties, all, telling);
        backed(parties, all, telling);
        together(parties, all, telling);
        listed(parties, all);
        helpers(parties, all);
        members.settle(parties, all);
        ownerless(parties, all);
    }

    /** In "the army and allied fighters", the fighters, whom nothing names, are no side of their own. */
    private void helpers(List<Party> parties, List<Judged> all) {
        for (int i = 0; !verbFirst && i + 1 < parties.size(); i++) {
            Party helper = parties.get(i + 1);
            boolean strangers = helper.named().isEmpty()
                    && helper.role().filter(RoleWord::unknown).isPresent();
            if (strangers
                    && joined(parties.get(i), helper)
                    && scene.says(allied, parties.get(i).end(), helper.start())) {
                all.set(i + 1, Judged.NOTHING);
            }
        }
    }

    /** In "soldiers backed by militiamen retook the town", the soldiers do what the verb behind their helpers says. */
    private void backed(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 0; !verbFirst && i + 1 < parties.size(); i++) {
            Party helper = parties.get(i + 1);
            boolean helped = all.get(i).part() == Cast.Part.NONE
                    && all.get(i + 1).part() == Cast.Part.SUPPORTER
                    && parties.get(i).canAct()
                    && helper.start() - parties.get(i).end() <= BACKED_REACH;
            boolean act = telling.acts().stream()
                    .filter(item -> item.start() >= helper.end() && item.start() - helper.end() <= VERB_REACH)
                    .anyMatch(item -> ((ActMention) item.value()).voice() == Voice.VERB);
            if (helped && act) {
                all.set(i, new Judged(Cast.Part.AGENT, Cast.TOLD));
            }
        }
    }

    /** In "destroyed reinforcements and stores of the rebels", the reinforcements are the rebels' too, not the army's. */
    private void ownerless(List<Party> parties, List<Judged> all) {
        for (int i = 0; i + 1 < parties.size(); i++) {
            Party thing = parties.get(i);
            Party owner = parties.get(i + 1);
            boolean theirs = all.get(i).part() == Cast.Part.TARGET
                    && all.get(i + 1).part() == Cast.Part.TARGET
                    && thing.named().isEmpty()
                    && thing.isArmed()
                    && targets.isStruck(thing.head())
                    && (owner.named().isPresent() || owner.isArmed() && owners.opensObject(owner.start()))
                    && owner.start() - thing.end() <= OWNER_REACH;
            if (theirs) {
                all.set(i, Judged.NOTHING);
            }
        }
    }

    /** What is said of one of two joined by "and" goes for both; who fights or treats together stands against each other. */
    private void together(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 0; i + 1 < parties.size(); i++) {
            Party one = parties.get(i);
            Party two = parties.get(i + 1);
            if (!joined(one, two) || !one.canAct() || !two.canAct() || tellers.onlyTell(parties, i)) {
                continue;
            }
            if (mutual(one, two, telling)) {
                all.set(i, new Judged(Cast.Part.BOTH, Cast.TOLD));
                all.set(i + 1, new Judged(Cast.Part.BOTH, Cast.TOLD));
            } else if (isHitWith(all.get(i), all.get(i + 1))) {
                all.set(i + 1, all.get(i));
            } else if (all.get(i).acts() && (!all.get(i + 1).acts() || verbFirst)) {
                all.set(i + 1, all.get(i));
            } else if (all.get(i + 1).acts() && !all.get(i).acts()) {
                all.set(i, all.get(i + 1));
            }
        }
    }

    /** In "rebels, militiamen and deserters took the town", what is said of the last of a list goes for those before it. */
    private void listed(List<Party> parties, List<Judged> all) {
        boolean list = false;
        for (int i = parties.size() - 2; !verbFirst && i >= 0; i--) {
            Party one = parties.get(i);
            Party two = parties.get(i + 1);
            list = one.canAct() && two.canAct() && (joined(one, two) || list && commaApart(one, two));
            if (list && all.get(i + 1).acts() && all.get(i).part() == Cast.Part.NONE) {
                all.set(i, all.get(i + 1));
            }
        }
    }

    /** Whether nothing but a comma, and an article, stands between two parties. */
    private boolean commaApart(Party one, Party two) {
        return one.end() < two.start()
                && scene.chart().document().token(one.end()).isComma()
                && IntStream.range(one.end() + 1, two.start()).allMatch(at -> definite.isAt(scene.chart(), at));
    }

    /** In "an attack on soldiers and policemen killed nine", the policemen only stand where the doer of a verb does. */
    private boolean isHitWith(Judged one, Judged two) {
        boolean hit = one.part() == Cast.Part.TARGET || one.part() == Cast.Part.FACED;
        return !verbFirst && hit && two.part() == Cast.Part.AGENT && two.weight() < Cast.CERTAIN;
    }

    /** Whether nothing but an "and", or "and allied", stands between two parties. */
    private boolean joined(Party one, Party two) {
        boolean tied = false;
        for (int at = one.end(); at < two.start(); at++) {
            Token token = scene.chart().document().token(at);
            boolean small = and.isAt(scene.chart(), at)
                    || definite.isAt(scene.chart(), at)
                    || tied && allied.isAt(scene.chart(), at);
            if (!small && (token.isWord() || ",.;:".contains(token.surface()))) {
                return false;
            }
            tied |= and.isAt(scene.chart(), token.index());
        }
        boolean clings = !scene.chart().knows(two.start())
                && scene.chart().nameForms(two.start()).stream().anyMatch(form -> form.follows(and));
        return two.start() > one.end() && tied || clings;
    }

    /** Whether the verb beside two joined parties is one of fighting or agreeing, of which they are the two sides. */
    private boolean mutual(Party one, Party two, Draft.Telling telling) {
        boolean treat = verbFirst
                && !telling.acts().isEmpty()
                && telling.acts().stream()
                        .allMatch(act -> Draft.word(act).type().equals(SubTypes.AGREEMENT));
        return treat
                || telling.acts().stream()
                        .filter(act -> verbFirst
                                ? act.start() <= one.start() && one.start() - act.end() < BOTH_REACH
                                : act.start() >= two.start() && act.start() - two.end() <= VERB_REACH)
                        .map(act -> (ActMention) act.value())
                        .anyMatch(act -> act.voice() == Voice.VERB && act.act().mutual());
    }

    /** Where the verb comes first, whoever is named next but one after "accused" is accused, or the next with nobody before. */
    private void accused(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (Chart.Item cue : scene.in(Kinds.CUE, telling.first(), telling.end())) {
            if (!verbFirst || ((Cue) cue.value()).kind() != Cue.Kind.ACCUSATION) {
                continue;
            }
            // "Gunmen believed to be of the group" names them already.
            if (parties.stream().anyMatch(party -> party.start() < cue.start() && cue.end() < party.end())) {
                continue;
            }
            int last = -1;
            for (int i = 0; i < parties.size(); i++) {
                Party party = parties.get(i);
                int apart = party.start() - cue.end();
                // Who is told as the target by other words, as whose people were arrested, is not accused of the act.
                boolean target = all.get(i).equals(Judged.TARGET);
                if (apart >= 0 && apart <= PREPOSITION_REACH && party.named().isPresent() && !target) {
                    if (last >= 0) {
                        all.set(last, Judged.SPEAKER);
                    }
                    boolean accuser = last < 0 && apart == 0 && opensWithAccuser(cue) && accusesAnother(parties, i);
                    all.set(i, accuser ? Judged.SPEAKER : new Judged(Cast.Part.AGENT, Cast.CERTAIN));
                    last = i;
                    if (isBelief(cue)) {
                        break;
                    }
                }
            }
        }
    }

    /** What is only believed of somebody has no accuser behind it: "gunmen thought to be of the group attacked an army post". */
    private static boolean isBelief(Chart.Item cue) {
        return cue.rule().endsWith(BELIEF);
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
                .anyMatch(i -> parties.get(i).canAct()
                        && (all.get(i).part() == Cast.Part.AGENT || all.get(i).part() == Cast.Part.BOTH));
        if (doer || parties.isEmpty() || telling.acts().isEmpty()) {
            return;
        }
        int act = telling.acts().stream().mapToInt(Chart.Item::start).min().orElse(0);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            boolean armed = party.isArmed()
                    && !party.isState()
                    && !targets.isStruck(party.head())
                    && !scene.follows(Cue.Kind.HOLDER, party.start())
                    && (party.named().isPresent() || !party.isCounted());
            if (all.get(i).part() == Cast.Part.NONE
                    && armed
                    && party.end() <= act
                    && act - party.end() <= SUBJECT_REACH) {
                all.set(i, new Judged(Cast.Part.AGENT, Cast.HARMED));
                return;
            }
        }
    }
}
