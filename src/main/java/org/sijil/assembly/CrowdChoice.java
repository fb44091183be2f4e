package org.sijil.assembly;

import java.util.List;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Participant;
import org.sijil.mention.ActWord;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** What kind of unrest an incident with a crowd in it is, by who faced the crowd and whom it cost. */
final class CrowdChoice {

    private CrowdChoice() {}

    /** Crowds that fight the state's forces riot, and those whom armed men face fight a battle. */
    static String ofCrowds(TypeChoice.Grounds grounds) {
        List<ActorType> all =
                grounds.parties().participants().stream().map(Participant::type).toList();
        String armed = all.stream().anyMatch(Warring::isGroup) ? SubTypes.ARMED_CLASH : SubTypes.MOB_VIOLENCE;
        return all.contains(ActorType.STATE_FORCES) ? SubTypes.VIOLENT_DEMONSTRATION : armed;
    }

    /** A clash of protesters with the state's forces, or with nobody told of, is unrest, not a battle. */
    static String withCrowd(String name, TypeChoice.Grounds grounds) {
        List<Participant> all = grounds.parties().participants();
        boolean crowd = all.stream().anyMatch(p -> p.type() == ActorType.PROTESTERS);
        boolean force = all.stream().anyMatch(Warring::isForce)
                || all.stream().allMatch(p -> p.type() == ActorType.PROTESTERS || p.type() == ActorType.CIVILIANS);
        boolean group = all.stream()
                .anyMatch(p -> p.type() != ActorType.PROTESTERS
                        && !Warring.isForce(p)
                        && p.type() != ActorType.CIVILIANS
                        && !p.isUnidentified());
        if (!crowd || !force || group) {
            return name;
        }
        boolean people = grounds.draft().allTolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll -> toll.harm() == Harm.KILLED)
                .flatMap(toll -> toll.parties().stream())
                .anyMatch(party -> !party.isArmed());
        return people ? SubTypes.EXCESSIVE_FORCE : SubTypes.VIOLENT_DEMONSTRATION;
    }

    /** In "protesters stormed the court", whom a crowd kills it falls upon as a mob; what it only storms, it storms in a riot. */
    static String attack(String name, TypeChoice.Grounds grounds) {
        boolean harmed = TypeChoice.low(grounds.killed()) > 0 || TypeChoice.low(grounds.injured()) > 0;
        return !burnedByCrowd(grounds) ? name : harmed ? SubTypes.MOB_VIOLENCE : SubTypes.VIOLENT_DEMONSTRATION;
    }

    /** Whether people without arms were only hurt in confrontations with a state's force, and nobody armed stood against it. */
    static boolean confronted(TypeChoice.Grounds grounds) {
        List<TollMention> tolls = grounds.draft().allTolls().stream()
                .map(item -> (TollMention) item.value())
                .toList();
        List<Participant> others = grounds.parties().participants().stream()
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .toList();
        boolean hurt = tolls.stream()
                .filter(toll -> toll.harm() == Harm.INJURED)
                .anyMatch(toll ->
                        !toll.parties().isEmpty() && toll.parties().stream().noneMatch(Party::isArmed));
        return hurt
                && others.size() == 1
                && others.get(0).type() == ActorType.STATE_FORCES
                && tolls.stream().allMatch(toll -> toll.harm() == Harm.INJURED && TargetChoice.anyCivilian(toll))
                && grounds.draft().mainActs().stream().anyMatch(ActWord::mutual);
    }

    /** Whether all the dead are of the forces that a crowd faced. */
    static boolean killedByCrowd(TypeChoice.Grounds grounds) {
        List<TollMention> dead = grounds.draft().allTolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll ->
                        toll.harm() == Harm.KILLED && toll.quantity().low().orElse(1) > 0)
                .toList();
        return !dead.isEmpty()
                && dead.stream()
                        .allMatch(toll -> !toll.parties().isEmpty()
                                && toll.parties().stream().allMatch(Party::isArmed));
    }

    /** Whether live bullets are told of with a raid or an attack and with no crowd: they alone say nothing of a protest. */
    static boolean inRaid(TypeChoice.Grounds grounds) {
        boolean crowd = grounds.parties().participants().stream()
                .anyMatch(p -> p.type() == ActorType.PROTESTERS || p.type() == ActorType.RIOTERS);
        List<ActWord> words =
                grounds.draft().allActs().stream().map(Draft::word).toList();
        return !crowd
                && words.stream()
                        .noneMatch(word -> !word.general() && SubTypes.UNREST.contains(word.type()) || word.mutual())
                && words.stream()
                        .anyMatch(word -> !word.general()
                                && word.weight() > 1
                                && word.type().equals(SubTypes.ARMED_CLASH));
    }

    static String protest(String name, TypeChoice.Grounds grounds) {
        if (TypeChoice.low(grounds.killed()) > 0) {
            return killedByCrowd(grounds) ? SubTypes.VIOLENT_DEMONSTRATION : SubTypes.EXCESSIVE_FORCE;
        }
        if (grounds.shot() && TypeChoice.low(grounds.injured()) > 0) {
            return SubTypes.EXCESSIVE_FORCE;
        }
        boolean riot = grounds.draft().allActs().stream()
                .map(Draft::word)
                .anyMatch(
                        word -> word.type().equals(SubTypes.VIOLENT_DEMONSTRATION) && word.weight() > TypeChoice.PLAIN);
        if (riot && name.equals(SubTypes.PEACEFUL_PROTEST)) {
            return SubTypes.VIOLENT_DEMONSTRATION;
        }
        boolean arrests = grounds.draft().allActs().stream()
                .anyMatch(item -> Draft.word(item).type().equals(SubTypes.ARRESTS));
        boolean force = grounds.parties().participants().stream().anyMatch(p -> p.type() == ActorType.STATE_FORCES);
        return arrests || force && TypeChoice.low(grounds.injured()) > 0 ? SubTypes.PROTEST_WITH_INTERVENTION : name;
    }

    /** Whether those who protest did it, and nobody beside them. */
    static boolean burnedByCrowd(TypeChoice.Grounds grounds) {
        List<Participant> doers = grounds.parties().participants().stream()
                .filter(p -> p.side() == 1)
                .toList();
        return !doers.isEmpty() && doers.stream().allMatch(p -> p.type() == ActorType.PROTESTERS);
    }
}
