package org.sijil.assembly;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.EventTypes;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/** Decides what kind of incident a draft is, by rules of choice on weapon, target and toll. */
final class TypeChoice {

    /** Acts of at least this weight say their own kind. */
    static final int PLAIN = 3;

    private static final String LED_AWAY = "led-away";

    private static final String RAID = "raid";
    private static final String EXPLOSION = "explosion";
    private static final String POLICE = "Police Forces";
    /** Acts of men with guns, by their entries' names. */
    private static final Set<String> FIRE = Set.of("gunfire", "hit-by-fire", "ambush", "clash");

    /** Those who take places from states. */
    private static final Set<ActorType> GROUPS = Set.of(ActorType.REBEL_GROUP, ActorType.POLITICAL_MILITIA);
    /** Crowds, people without arms, and the forces of states. */
    private static final Set<ActorType> NO_GROUPS =
            Set.of(ActorType.PROTESTERS, ActorType.RIOTERS, ActorType.CIVILIANS, ActorType.STATE_FORCES);
    /** The entry for weapons shot down, which strike all the same when they harm somebody as they come down. */
    static final String SHOT_DOWN = "shot-down";

    private final EventTypes types;

    TypeChoice(EventTypes types) {
        this.types = types;
    }

    /**
     * What the choice rests on.
     *
     * @param land the country of the act, as actors' names have it
     * @param aloft whether the text around its acts speaks of aircraft, or of whom only aircraft carry
     * @param missile whether its tellings speak of missiles or rockets, and of nothing that flies by itself
     * @param stormed whether its own words tell of an assault on foot: a bomb beside it only opened the way
     */
    record Grounds(
            Draft draft,
            Sides.Parties parties,
            Optional<Toll> killed,
            Optional<Toll> injured,
            Optional<Toll> abducted,
            String land,
            boolean aloft,
            boolean missile,
            boolean debris,
            boolean stormed,
            boolean shot) {}

    Optional<SubEventType> of(Grounds grounds) {
        return main(withoutAnswer(deciding(grounds.draft()), grounds), harmed(grounds))
                .map(act -> refined(act, grounds))
                .flatMap(types::find);
    }

    /** The acts that decide; in "30 died in clashes and air strikes", the weapon named first, as nothing tells whom the other killed. */
    private static List<Chart.Item> deciding(Draft draft) {
        List<Chart.Item> acts = draft.decidingActs();
        List<Chart.Item> plain = draft.acts().stream()
                .filter(act ->
                        Draft.word(act).weight() >= PLAIN && !Draft.word(act).general())
                .sorted(Comparator.comparingInt(Chart.Item::start))
                .toList();
        if (plain.isEmpty() || !isClash(plain.get(0))) {
            return acts;
        }
        int clash = plain.get(0).start();
        boolean fromAfar = draft.tolls().isEmpty();
        List<Chart.Item> beside = plain.stream()
                .filter(act -> ((ActMention) act.value()).voice() == ActMention.Voice.NOUN)
                .filter(act -> Draft.word(act).type().equals(SubTypes.SHELLING)
                        || !fromAfar && Draft.word(act).type().equals(SubTypes.AIR_STRIKE))
                .toList();
        boolean toldBefore = draft.tolls().stream().allMatch(toll -> toll.start() < clash);
        return toldBefore ? acts.stream().filter(act -> !beside.contains(act)).toList() : acts;
    }

    /** Without the fight with those who had attacked people, told after it: that of a force which came to stop them. */
    private static List<Chart.Item> withoutAnswer(List<Chart.Item> acts, Grounds grounds) {
        int end = grounds.draft().first().end();
        List<Chart.Item> attack =
                acts.stream().filter(act -> act.start() < end || !isClash(act)).toList();
        return grounds.parties().answered() && !attack.isEmpty() ? attack : acts;
    }

    private static boolean isClash(Chart.Item act) {
        return Draft.word(act).mutual() && Draft.word(act).type().equals(SubTypes.ARMED_CLASH);
    }

    /** The act that says most; burning and arrests yield to an attack on people, and a bare weapon to a plainer act. */
    private static Optional<ActWord> main(List<Chart.Item> acts, boolean harmed) {
        List<ActWord> words =
                acts.stream().map(item -> ((ActMention) item.value()).act()).toList();
        boolean fought = words.stream()
                .anyMatch(word -> word.weight() >= PLAIN && word.type().equals(SubTypes.ARMED_CLASH));
        boolean struck = words.stream()
                .anyMatch(word -> word.weight() >= PLAIN
                        && !word.general()
                        && !word.type().equals(SubTypes.DISRUPTED_WEAPONS_USE)
                        && !word.type().equals(SubTypes.ARRESTS));
        boolean mob = words.stream().anyMatch(word -> word.type().equals(SubTypes.MOB_VIOLENCE));
        return words.stream()
                .max(Comparator.comparing((ActWord act) ->
                                !((harmed || fought) && act.type().equals(SubTypes.LOOTING)))
                        .thenComparing(act -> !((harmed || fought) && act.type().equals(SubTypes.ARRESTS)))
                        .thenComparing(act -> !(fought && act.id().equals(EXPLOSION)))
                        .thenComparing(act -> !(harmed && struck && act.type().equals(SubTypes.DISRUPTED_WEAPONS_USE)))
                        .thenComparing(act -> !(mob && act.type().equals(SubTypes.VIOLENT_DEMONSTRATION)))
                        .thenComparing(act -> act.general() ? 2 * act.weight() - 1 : 2 * act.weight())
                        .thenComparing(act -> act.type().equals(SubTypes.AIR_STRIKE)));
    }

    private static boolean harmed(Grounds grounds) {
        return low(grounds.killed()) > 0 || low(grounds.injured()) > 0 || low(grounds.abducted()) > 0;
    }

    private static String refined(ActWord act, Grounds grounds) {
        boolean armed =
                TargetChoice.armed(grounds.draft(), grounds.parties()) || TargetChoice.exchangedFire(grounds.draft());
        String name = armed || act.mutual() && twoFight(grounds)
                ? act.type()
                : act.unarmedType().orElse(act.type());
        return switch (name) {
            case SubTypes.VIOLENT_DEMONSTRATION ->
                armedOnly(grounds)
                        ? (harmed(grounds) ? SubTypes.ATTACK : SubTypes.LOOTING)
                        : SubTypes.VIOLENT_DEMONSTRATION;
            case SubTypes.LOOTING ->
                harmed(grounds)
                        ? SubTypes.ATTACK
                        : CrowdChoice.burnedByCrowd(grounds) ? SubTypes.VIOLENT_DEMONSTRATION : SubTypes.LOOTING;
            case SubTypes.GROUP_OVERTAKES_TERRITORY ->
                stateTakes(grounds) ? SubTypes.GOVERNMENT_REGAINS_TERRITORY : SubTypes.GROUP_OVERTAKES_TERRITORY;
            case SubTypes.GOVERNMENT_REGAINS_TERRITORY ->
                groupTakes(grounds) ? SubTypes.GROUP_OVERTAKES_TERRITORY : SubTypes.GOVERNMENT_REGAINS_TERRITORY;
            case SubTypes.GRENADE -> armed && underFire(grounds) ? SubTypes.ARMED_CLASH : name;
            case SubTypes.BOMB, SubTypes.SUICIDE_BOMB ->
                armed && (grounds.stormed() || underFire(grounds))
                        ? SubTypes.ARMED_CLASH
                        : grounds.parties().bomber() ? SubTypes.SUICIDE_BOMB : name;
            case SubTypes.MOB_VIOLENCE -> act.mutual() ? CrowdChoice.ofCrowds(grounds) : name;
            case SubTypes.SHELLING -> tellsOf(SubTypes.AIR_STRIKE, grounds) ? SubTypes.AIR_STRIKE : name;
            case SubTypes.SEXUAL_VIOLENCE -> low(grounds.killed()) > 1 ? SubTypes.ATTACK : name;
            case SubTypes.DISRUPTED_WEAPONS_USE ->
                !act.id().equals(SHOT_DOWN) || !grounds.debris() && !harmed(grounds)
                        ? name
                        : grounds.missile() ? SubTypes.SHELLING : SubTypes.AIR_STRIKE;
            case SubTypes.PEACEFUL_PROTEST, SubTypes.PROTEST_WITH_INTERVENTION -> CrowdChoice.protest(name, grounds);
            case SubTypes.EXCESSIVE_FORCE ->
                act.general() && CrowdChoice.inRaid(grounds)
                        ? (armed ? SubTypes.ARMED_CLASH : SubTypes.ATTACK)
                        : CrowdChoice.killedByCrowd(grounds) ? SubTypes.VIOLENT_DEMONSTRATION : name;
            case SubTypes.ARMED_CLASH ->
                !armed && oneForce(grounds)
                        ? SubTypes.ATTACK
                        : !armed && CrowdChoice.confronted(grounds)
                                ? SubTypes.VIOLENT_DEMONSTRATION
                                : CrowdChoice.withCrowd(name, grounds);
            case SubTypes.AIR_STRIKE ->
                onFoot(grounds) ? (armed ? SubTypes.ARMED_CLASH : SubTypes.ATTACK) : SubTypes.AIR_STRIKE;
            case SubTypes.ARRESTS -> low(grounds.abducted()) > 0 && strangersHold(grounds) ? SubTypes.ABDUCTION : name;
            case SubTypes.ABDUCTION -> taken(act, armed, grounds);
            case SubTypes.ATTACK ->
                low(grounds.abducted()) > 0 && low(grounds.abducted()) >= low(grounds.killed())
                        ? (stateHolds(grounds) ? SubTypes.ARRESTS : SubTypes.ABDUCTION)
                        : CrowdChoice.attack(name, grounds);
            default -> name;
        };
    }

    /** Whether people were abducted, arrested, or attacked: more killed than taken, or led away only to be put to death. */
    private static String taken(ActWord act, boolean armed, Grounds grounds) {
        int abducted = low(grounds.abducted());
        int killed = low(grounds.killed());
        boolean ledAway = act.id().equals(LED_AWAY);
        if (killed > abducted && abducted > 0) {
            return armed ? SubTypes.ARMED_CLASH : SubTypes.ATTACK;
        }
        if (ledAway && killed > 1 && killed >= abducted) {
            return SubTypes.ATTACK;
        }
        return ledAway && stateHolds(grounds) ? SubTypes.ARRESTS : SubTypes.ABDUCTION;
    }

    /** Whether a state's force alone is armed, and nobody but the unarmed was killed: no clash of two sides. */
    private static boolean oneForce(Grounds grounds) {
        List<Participant> armed = grounds.parties().participants().stream()
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .toList();
        return armed.size() == 1
                && armed.get(0).type() == ActorType.STATE_FORCES
                && low(grounds.killed()) > 0
                && grounds.draft().allTolls().stream()
                        .map(item -> (TollMention) item.value())
                        .filter(toll -> toll.harm() == Harm.KILLED)
                        .allMatch(TargetChoice::anyCivilian);
    }

    /** Whether only those without aircraft made a "raid" of which no word says that it came from the air. */
    private static boolean onFoot(Grounds grounds) {
        boolean raid = !grounds.aloft()
                && grounds.draft().allActs().stream()
                        .filter(act -> Draft.word(act).type().equals(SubTypes.AIR_STRIKE))
                        .allMatch(act -> Draft.word(act).id().equals(RAID) && !((ActMention) act.value()).definite());
        List<Participant> doers = grounds.parties().participants().stream()
                .filter(p -> p.side() == 1)
                .toList();
        return raid
                && !doers.isEmpty()
                && doers.stream()
                        .allMatch(p -> p.type() == ActorType.REBEL_GROUP
                                || p.type() == ActorType.POLITICAL_MILITIA
                                || p.type() == ActorType.IDENTITY_MILITIA
                                || p.name().startsWith(POLICE));
    }

    /** Whether only groups acted, no crowd and no state. */
    private static boolean armedOnly(Grounds grounds) {
        List<ActorType> doers = doers(grounds);
        return !doers.isEmpty() && doers.stream().noneMatch(NO_GROUPS::contains);
    }

    /** Whether only a state's forces took people away, and a word for arrests is among the acts: they hold a suspect. */
    private static boolean stateHolds(Grounds grounds) {
        List<ActorType> doers = doers(grounds);
        return !doers.isEmpty()
                && doers.stream().allMatch(type -> type == ActorType.STATE_FORCES)
                && tellsOf(SubTypes.ARRESTS, grounds);
    }

    /** Whether men whom nobody knows took people away. */
    private static boolean strangersHold(Grounds grounds) {
        List<Participant> doers = grounds.parties().participants().stream()
                .filter(p -> p.side() == 1)
                .toList();
        return !doers.isEmpty()
                && doers.stream().allMatch(p -> p.isUnidentified() && p.type() != ActorType.STATE_FORCES);
    }

    private static boolean twoFight(Grounds grounds) {
        return grounds.parties().participants().stream()
                        .filter(one -> one.type() == ActorType.STATE_FORCES || Warring.isGroup(one.type()))
                        .count()
                > 1;
    }

    private static boolean stateTakes(Grounds grounds) {
        return grounds.parties().participants().stream()
                .anyMatch(p -> p.side() == 1
                        && p.type() == ActorType.STATE_FORCES
                        && p.name().endsWith(grounds.land()));
    }

    /** Whether groups took it, "rebels" among them, and no state's force beside them. */
    private static boolean groupTakes(Grounds grounds) {
        List<ActorType> doers = doers(grounds);
        return doers.stream().anyMatch(GROUPS::contains) && !doers.contains(ActorType.STATE_FORCES);
    }

    private static List<ActorType> doers(Grounds grounds) {
        return grounds.parties().participants().stream()
                .filter(p -> p.side() == 1)
                .map(Participant::type)
                .toList();
    }

    /** In "a mine hit the convoy, which then came under fire", whether somebody shot at those whom a bomb had hit. */
    private static boolean underFire(Grounds grounds) {
        return grounds.draft().acts().stream()
                .anyMatch(item -> FIRE.contains(Draft.word(item).id()));
    }

    private static boolean tellsOf(String type, Grounds grounds) {
        return grounds.draft().acts().stream()
                .anyMatch(item -> ((ActMention) item.value()).act().type().equals(type));
    }

    static int low(Optional<Toll> toll) {
        return toll.map(value -> value.low().orElse(0)).orElse(0);
    }
}
