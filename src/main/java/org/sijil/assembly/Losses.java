package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;
import org.sijil.world.SubTypes;

/** What the figures of a telling say of a party: that it suffered them, or that it did them. */
final class Losses {

    /** Words of "no civilian was hurt" before the noun, and words back to the fighters who were killed. */
    private static final int SPARED_REACH = 8;

    private static final int FIGHTERS_REACH = 40;

    /** Words of a force's name at the most. */
    private static final int LONGEST_LOSER = 6;

    /** Words from a force to the verb that says whom it lost, at the most. */
    private static final int LOSER_REACH = 12;

    /** The role of one whom no list knows. */
    private static final String SOMEBODY = "somebody";

    /** Words of an office behind whoever holds it. */
    private static final int OFFICE_REACH = 5;

    /** Tokens between those harmed and "among them" at the most. */
    private static final int PART_GAP = 1;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList definite;
    private final WordList losing;
    private final WordList mourning;
    private final Endings endings;
    private final Owners owners;
    private final WordList leading;
    private final WordList inside;

    Losses(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.mourning = pack.words("mourning");
        this.losing = pack.words("losing");
        this.definite = pack.words("definite");
        this.endings = new Endings(scene);
        this.owners = new Owners(scene);
        this.leading = pack.words("leading_offices");
        this.inside = pack.words("office_inside");
    }

    /** In "the army lost seven men in an attack", the army was attacked. */
    boolean isLoser(Party party, Draft.Telling telling) {
        int verb = verbFirst ? party.start() - 1 : party.end();
        if (mourns(party.start() - 1)
                && party.isArmed()
                && telling.tolls().stream().anyMatch(toll -> isMourned(toll, party))) {
            return true;
        }
        if (isServedByHarmed(party, telling)) {
            return true;
        }
        return party.isArmed() && verb >= 0 && (isLossOf(verb, telling) || losesLater(party, telling));
    }

    private boolean isLossOf(int verb, Draft.Telling telling) {
        return verb < telling.end()
                && isLoss(verb)
                && telling.tolls().stream()
                        .anyMatch(item -> item.start() == verb && ((TollMention) item.value()).harm() == Harm.KILLED);
    }

    /** In "a patrol on its way home lost four men", and in "rebels raided a post, losing two", nobody armed stands between. */
    private boolean losesLater(Party party, Draft.Telling telling) {
        return !verbFirst
                && IntStream.range(party.end(), Math.min(telling.end(), party.end() + LOSER_REACH))
                        .filter(at -> isLossOf(at, telling))
                        .anyMatch(at -> scene.in(Kinds.PARTY, party.end(), at).stream()
                                        .noneMatch(other -> ((Party) other.value()).isArmed())
                                && scene.chart()
                                                .document()
                                                .sentenceAt(party.start())
                                                .end()
                                        > at
                                && scene.in(Kinds.ACT, party.end(), at).isEmpty());
    }

    /** Whether an unarmed word counts those whom a force lost, who are its own: "men". */
    boolean isOfLoser(Party party, Draft.Telling telling) {
        return !party.isArmed()
                && (isOfMourner(party, telling) || isOfForce(party, telling) || isOfServed(party, telling));
    }

    /** In "killed was Jan Marek, head of a council of the movement's", told with a preposition, he was one of the movement. */
    private boolean isServedByHarmed(Party party, Draft.Telling telling) {
        return verbFirst
                && party.isArmed()
                && party.start() > 0
                && (owners.opensObject(party.start()) || scene.says(inside, party.start() - 1, party.start()))
                && telling.tolls().stream().anyMatch(toll -> serves(toll, party));
    }

    private boolean isOfServed(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .filter(toll -> ((TollMention) toll.value()).parties().contains(party))
                .anyMatch(toll -> scene.in(Kinds.PARTY, toll.end(), toll.end() + OFFICE_REACH).stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(other -> isServedByHarmed(other, telling) && serves(toll, other)));
    }

    /** Whether nothing but the words of an office stands between one person harmed and a force. */
    private boolean serves(Chart.Item toll, Party force) {
        TollMention told = (TollMention) toll.value();
        boolean one = told.quantity().equals(Quantity.exactly(1))
                && told.parties().stream().noneMatch(Party::isArmed)
                && !told.parties().isEmpty();
        return one
                && force.start() >= toll.end()
                && force.start() - toll.end() <= OFFICE_REACH
                && IntStream.range(toll.end(), force.start())
                        .allMatch(at -> scene.chart().at(Kinds.ACT, at).isEmpty()
                                && (scene.chart().document().token(at).isWord()
                                                && scene.chart()
                                                        .at(Kinds.CUE, at)
                                                        .isEmpty()
                                        || holdsOffice(toll.start(), force.start())));
    }

    /** In "Jan Marek, head of news in the movement", whether a word for an office stands before a force. */
    private boolean holdsOffice(int first, int end) {
        return IntStream.range(first, end).anyMatch(at -> leading.reads(scene.chart(), at));
    }

    private boolean isOfForce(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .anyMatch(item -> isLoss(item.start())
                        && ((TollMention) item.value()).parties().contains(party)
                        && (verbFirst ? isArmedAt(item.start() + 1) : hasForce(item.start())));
    }

    /** Whether somebody armed stands before a verb in its sentence. */
    private boolean hasForce(int verb) {
        return scene.in(Kinds.PARTY, scene.sentenceStart(verb), verb).stream()
                .anyMatch(item -> ((Party) item.value()).isArmed());
    }

    /** In "the movement admitted the death of its commander", the commander is one of the movement. */
    private boolean isOfMourner(Party party, Draft.Telling telling) {
        return telling.tolls().stream()
                .filter(item -> ((TollMention) item.value()).parties().contains(party))
                .anyMatch(
                        item -> scene.in(Kinds.PARTY, Math.max(0, item.start() - LONGEST_LOSER), item.start()).stream()
                                .map(other -> (Party) other.value())
                                .anyMatch(other ->
                                        other.isArmed() && mourns(other.start() - 1) && isMourned(item, other)));
    }

    private boolean mourns(int verb) {
        return verbFirst && verb >= 0 && mourning.reads(scene.chart(), verb);
    }

    /** Whether one killed is told of right behind a force. */
    private static boolean isMourned(Chart.Item toll, Party force) {
        TollMention told = (TollMention) toll.value();
        return told.harm() == Harm.KILLED
                && told.agent().isEmpty()
                && told.parties().stream().noneMatch(Losses::isCivilian)
                && toll.start() >= force.end()
                && toll.start() - force.end() <= PART_GAP;
    }

    /** Whether a word says that somebody is unarmed, and not only that he is somebody. */
    private static boolean isCivilian(Party party) {
        return party.role()
                .filter(role -> !role.armed() && !role.id().equals(SOMEBODY))
                .isPresent();
    }

    private boolean isLoss(int verb) {
        return losing.reads(scene.chart(), verb);
    }

    /** Whether somebody armed is named beside the verb: right behind it where it comes first, else right before it. */
    private boolean isArmedAt(int token) {
        return scene.in(Kinds.PARTY, Math.max(0, token - LONGEST_LOSER), token + 1).stream()
                .map(item -> (Party) item.value())
                .anyMatch(party -> party.isArmed() && (verbFirst ? party.start() == token : party.end() == token));
    }

    static boolean agentOfToll(Party party, Draft.Telling telling) {
        return telling.tolls().stream().anyMatch(item -> ((TollMention) item.value())
                .agent()
                .filter(party::equals)
                .isPresent());
    }

    /** Whether a figure says that a party suffered; who gives up, where no fight is told, does so himself. */
    boolean harmed(Party party, Draft.Telling telling) {
        boolean peace =
                telling.acts().stream().allMatch(act -> Draft.word(act).type().equals(SubTypes.AGREEMENT));
        return telling.tolls().stream()
                .filter(item -> ((TollMention) item.value()).quantity().high().orElse(1) > 0
                        && !(peace && ((TollMention) item.value()).harm() == Harm.SURRENDERED))
                .anyMatch(item -> ((TollMention) item.value()).parties().contains(party) && !isActive(item, party));
    }

    /** In "nine people, among them a peacekeeper, were killed", the peacekeeper is one of those harmed. */
    boolean isPartOfHarmed(Party party, Draft.Telling telling) {
        Optional<Chart.Item> part = verbFirst ? Optional.empty() : scene.cueBefore(Cue.Kind.PART, party.start());
        return part.isPresent()
                && telling.tolls().stream()
                        .filter(item -> Run.OUTCOMES.contains(((TollMention) item.value()).harm())
                                && ((TollMention) item.value())
                                                .quantity()
                                                .high()
                                                .orElse(1)
                                        > 0)
                        .anyMatch(item -> item.start() < party.start()
                                && (item.end() >= party.end()
                                        || item.end() <= part.get().start()
                                                && part.get().start() - item.end() <= PART_GAP));
    }

    /** Whether unarmed people are told of only as set free by those who fight others. */
    boolean onlyFreed(Party party, Draft.Telling telling) {
        List<Harm> harms = telling.tolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll -> toll.parties().contains(party))
                .map(TollMention::harm)
                .toList();
        return !party.isArmed() && !harms.isEmpty() && harms.stream().allMatch(harm -> harm == Harm.FREED);
    }

    /** In "the raid killed two rebels, and no civilians were hurt", the unarmed are not on a side of it. */
    boolean isSpared(Party party, Draft.Telling telling) {
        List<TollMention> own = party.isArmed()
                ? List.of()
                : scene.in(Kinds.TOLL, party.start() - SPARED_REACH, party.end() + 1).stream()
                        .map(item -> (TollMention) item.value())
                        .filter(toll -> toll.parties().contains(party))
                        .toList();
        return !own.isEmpty()
                && own.stream().allMatch(toll -> toll.quantity().high().orElse(1) == 0)
                && scene.in(Kinds.TOLL, party.start() - FIGHTERS_REACH, telling.end()).stream()
                        .map(item -> (TollMention) item.value())
                        .anyMatch(toll -> toll.harm() == Harm.KILLED
                                && toll.quantity().low().orElse(0) > 0
                                && toll.parties().stream().anyMatch(Party::isArmed));
    }

    /** Whether the only toll over the party is of people taken, who were never taken by nobody. */
    boolean takenBy(Party party, Draft.Telling telling) {
        return endings.isSubject(party)
                && telling.tolls().stream()
                        .map(item -> (TollMention) item.value())
                        .filter(toll -> toll.parties().contains(party))
                        .allMatch(toll -> party.isArmed() && toll.harm() == Harm.ABDUCTED);
    }

    /** In "troops arrested six men", the troops stand before the verb and its object behind it. */
    private boolean isActive(Chart.Item toll, Party party) {
        return !verbFirst
                && party.isArmed()
                && party.start() == toll.start()
                && party.end() < toll.end()
                && toll.end() < scene.chart().size()
                && (definite.isAt(scene.chart(), toll.end())
                        || Stream.of(Kinds.PARTY, Kinds.NUMBER, Kinds.PLACE)
                                .anyMatch(kind ->
                                        !scene.chart().at(kind, toll.end()).isEmpty()));
    }
}
