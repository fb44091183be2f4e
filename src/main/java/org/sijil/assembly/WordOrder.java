package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/** A party's part by where it stands before or behind the words for an act. */
final class WordOrder {

    private static final int NOUN_REACH = 2;

    /** Words between a verb and its subject or object. */
    private static final int VERB_REACH = 9;

    /** Words between a group that opens a clause and the first word of an act. */
    private static final int SUBJECT_REACH = 16;

    /** How many words a word that opens a clause counts for. */
    private static final int CLAUSE_APART = 6;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList clauseOpeners;
    private final WordList and;
    private final WordList objectMarks;
    private final VerbalNouns verbalNouns;
    private final Assailants assailants;
    private final Endings endings;
    private final Tellers tellers;

    WordOrder(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.clauseOpeners = pack.words("clause_openers");
        this.and = pack.words("and");
        this.objectMarks = pack.words("object_marks");
        this.verbalNouns = new VerbalNouns(scene);
        this.assailants = new Assailants(scene);
        this.endings = new Endings(scene);
        this.tellers = new Tellers(scene);
    }

    Judged partOf(Party party, List<Party> parties, Draft.Telling telling) {
        boolean others = telling.acts().stream()
                .map(act -> (ActMention) act.value())
                .max(Comparator.comparingInt(act -> act.act().weight()))
                .filter(act -> !isRetreat(act))
                .isPresent();
        Judged best = Judged.NOTHING;
        int least = Integer.MAX_VALUE;
        for (Chart.Item act : nearestFirst(party, telling.acts())) {
            Judged judged = byPosition(party, parties, act, others);
            int apart = apart(party, act);
            if (judged.part() != Cast.Part.NONE && apart < least) {
                best = judged;
                least = verbFirst ? Integer.MIN_VALUE : apart;
            }
        }
        return best;
    }

    /** @param others whether the telling says most of an act that is no retreat, before which somebody retreated */
    private Judged byPosition(Party party, List<Party> parties, Chart.Item act, boolean others) {
        ActMention mention = (ActMention) act.value();
        Judged judged =
                switch (mention.voice()) {
                    case VERB -> new Judged(verb(party, parties, act), Cast.TOLD);
                    case PASSIVE ->
                        party.end() <= act.start() && act.start() - party.end() <= VERB_REACH
                                ? new Judged(Cast.Part.TARGET, Cast.TOLD)
                                : Judged.NOTHING;
                    case MASDAR ->
                        assailants.isStabber(party, parties, act)
                                ? new Judged(Cast.Part.AGENT, Cast.TOLD)
                                : masdar(party, act);
                    case NOUN -> new Judged(noun(party, act), Cast.BESIDE);
                };
        return mention.act().defence() || isRetreat(mention) && others ? judged.turned() : judged;
    }

    private static boolean isRetreat(ActMention act) {
        return act.act().type().equals(SubTypes.CHANGE_TO_GROUP);
    }

    private Judged masdar(Party party, Chart.Item act) {
        boolean subject = verbFirst
                && party.canAct()
                && party.start() >= act.end()
                && party.start() - act.end() < NOUN_REACH
                && endings.isSubject(party);
        if (subject || isInside(act, party) || verbalNouns.isDoerOf(act, party)) {
            return new Judged(Cast.Part.AGENT, Cast.TOLD);
        }
        return party.start() >= act.end() && party.start() - act.end() <= (hasDoer(act) ? VERB_REACH : NOUN_REACH)
                ? new Judged(Cast.Part.TARGET, Cast.TOLD)
                : Judged.NOTHING;
    }

    /** In "the firing by gunners of shells", told as "the firing of gunners shells", the gunners stand within the words for the act. */
    private boolean isInside(Chart.Item act, Party party) {
        return verbFirst && party.canAct() && party.start() > act.start() && party.end() < act.end();
    }

    private Cast.Part verb(Party party, List<Party> parties, Chart.Item act) {
        if (verbFirst && party.start() > act.start() && party.end() < act.end() && assailants.isMan(party)) {
            return Cast.Part.AGENT; // "opened a man fire": he stands within the wording
        }
        boolean before = party.end() <= act.start() + 1 && party.start() < act.start();
        if (party.isArmed() && party.start() <= act.start() && party.end() > act.start()) {
            return Cast.Part.AGENT; // "Russian missiles hit": the doer's name is a part of the wording
        }
        Optional<Party> subject = coordinated(act) ? first(parties, act) : Optional.empty();
        if (subject.isPresent() && before && party.canAct()) {
            return subject.get() == party && act.start() - party.end() <= SUBJECT_REACH
                    ? Cast.Part.AGENT
                    : Cast.Part.NONE;
        }
        boolean nearBefore = before
                && act.start() - party.end() <= (verbFirst ? NOUN_REACH : VERB_REACH)
                && !(verbFirst && opensWithAnd(act.start()));
        boolean after = party.start() > act.start() && party.start() - act.start() <= VERB_REACH;
        if (nearBefore && nearestBefore(party, parties, act)) {
            return Cast.Part.AGENT;
        }
        boolean inOtherClause = verbFirst
                && after
                && party.role().filter(RoleWord::unknown).isEmpty()
                && scene.says(clauseOpeners, act.end(), party.start());
        if (!after || inOtherClause) {
            return Cast.Part.NONE;
        }
        return verbFirst && mayActAfter(party, parties, act) ? Cast.Part.AGENT : Cast.Part.TARGET;
    }

    private Cast.Part noun(Party party, Chart.Item act) {
        boolean apart =
                verbFirst && ((ActMention) act.value()).definite() && (endings.isObject(party) || isBare(party));
        if (apart) {
            return Cast.Part.NONE; // "the raid hit a camp", verb first: no construct, whose first noun bears no article
        }
        boolean beside = verbFirst
                ? party.start() > act.start()
                        && (party.end() < act.end()
                                || party.start() >= act.end() - 1 && party.start() - act.end() < NOUN_REACH)
                : party.end() <= act.start() && act.start() - party.end() < NOUN_REACH
                        || party.start() < act.end() && party.end() > act.start();
        boolean ofThingHit = verbFirst
                && party.start() == act.end() + 1
                && verbalNouns.opensObject(act.end())
                && verbalNouns.opensObject(party.start());
        if (ofThingHit) {
            return Cast.Part.TARGET; // "a strike on a meeting of the party's": both nouns bear the preposition
        }
        boolean device = ((ActMention) act.value()).act().type().equals(SubTypes.BOMB);
        return beside && party.isArmed() && !device && !opensPlace(party) ? Cast.Part.AGENT : Cast.Part.NONE;
    }

    /** Whether neither an article nor a preposition clings to the party's first word, so that it describes no definite noun. */
    private boolean isBare(Party party) {
        return scene.chart().nameForms(party.start()).stream()
                .noneMatch(form -> form.definite() || objectMarks.contains(form.proclitic()));
    }

    /** Words between a party and an act, each that opens a clause counting for several. */
    private int apart(Party party, Chart.Item act) {
        int first = party.end() <= act.start() ? party.end() : act.end();
        int end = party.end() <= act.start() ? act.start() : party.start();
        int apart = Math.max(0, end - first);
        for (int at = first; at < end; at++) {
            apart += clauseOpeners.isAt(scene.chart(), at) ? CLAUSE_APART : 0;
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

    /** Whether a party is the doer of a verbal noun of a telling, whatever a preposition before it says. */
    boolean isDoer(Party party, Draft.Telling telling) {
        return telling.acts().stream()
                .anyMatch(act -> ((ActMention) act.value()).voice() == ActMention.Voice.MASDAR
                        && verbalNouns.isDoerOf(act, party));
    }

    /** Where the verb comes first, no subject opens with a preposition that clings to it: "it hit a meeting of the group's". */
    private boolean isMarkedObject(Party party) {
        return verbFirst && verbalNouns.opensObject(party.start());
    }

    /** Whether a toll that opens with the same word names its doer, so that the word is a verb after all. */
    private boolean hasDoer(Chart.Item act) {
        return scene.chart().at(Kinds.TOLL, act.start()).stream()
                .anyMatch(toll -> ((TollMention) toll.value()).agent().isPresent());
    }

    /** Whether a verb only goes on after "and": in "rebels disarmed guards and burned a truck" the rebels burned it. */
    private boolean coordinated(Chart.Item act) {
        return !verbFirst && act.start() > 0 && and.isAt(scene.chart(), act.start() - 1);
    }

    /** Where the verb comes first, one that an "and" clings to has its subject behind it or in an earlier clause. */
    private boolean opensWithAnd(int token) {
        return !scene.chart().knows(token)
                && scene.chart().forms(token).stream()
                        .anyMatch(form -> !form.proclitic().isEmpty() && and.contains(form.proclitic()));
    }

    /** Who acts first in the clause before a verb, those aside who only tell of it. */
    private Optional<Party> first(List<Party> parties, Chart.Item act) {
        return parties.stream()
                .filter(party ->
                        party.end() <= act.start() && party.canAct() && !party.isState() && !tellers.speaks(party))
                .findFirst();
    }

    /** Whether a party that follows the verb can be its subject: nobody and no weapon stands before it. */
    private boolean mayActAfter(Party party, List<Party> parties, Chart.Item act) {
        boolean subjectKnown = parties.stream()
                .anyMatch(other -> other != party
                        && (other.start() > act.start() && other.end() <= party.start()
                                || other.end() <= act.start()
                                        && act.start() - other.end() <= NOUN_REACH
                                        && other.isArmed()
                                        && !scene.says(clauseOpeners, other.end(), act.start())));
        boolean weapon = act.end() < party.start()
                && scene.in(Kinds.ACT, act.end(), party.start()).stream()
                        .anyMatch(item -> ((ActMention) item.value()).voice() == Voice.NOUN);
        boolean partOf = !scene.in(Kinds.NUMBER, act.end(), party.start()).isEmpty();
        return !subjectKnown
                && !partOf
                && (party.canAct() || assailants.isManBefore(party, parties))
                && !endings.isObject(party)
                && !isMarkedObject(party)
                && (!weapon || endings.isSubject(party));
    }

    /** The unarmed are passed over: in "rebels stopped a bus and took ten", the bus took nobody. */
    private static boolean nearestBefore(Party party, List<Party> parties, Chart.Item act) {
        return parties.stream()
                .noneMatch(other -> other.start() > party.start()
                        && other.end() <= act.start()
                        && (other.canAct() || !party.canAct()));
    }

    /** A preposition that clings to the party says where, or by what, never whose: "a bomb in a patrol's car". */
    private boolean opensPlace(Party party) {
        String word = scene.chart().document().token(party.start()).folded();
        return verbFirst
                && scene.chart().pack().opensPlace(word)
                && !scene.chart().pack().knows(word);
    }
}
