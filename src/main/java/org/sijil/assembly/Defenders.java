package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Form;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.world.ActorType;

/** Tells those who attacked from those who killed or caught them: "police shot the attackers dead". */
final class Defenders {

    /** The entry of acts that one side makes upon the other. */
    private static final String ATTACK = "attack";

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList attackers;
    private final WordList ownForce;

    Defenders(Scene scene) {
        this.scene = scene;
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
        this.attackers = scene.chart().pack().words("attackers");
        this.ownForce = scene.chart().pack().words("own_force");
    }

    /** Whether the noun itself says that they attacked: "the assailants", "a suicide bomber". */
    boolean isAttacker(Party party) {
        return party.role().filter(RoleWord::unknown).isPresent()
                && scene.says(attackers, party.head(), verbFirst ? party.end() : party.head() + 1);
    }

    /** Whether somebody is told to be hit who did not attack. */
    boolean isHit(Cast cast) {
        return (cast.part() == Cast.Part.TARGET || cast.part() == Cast.Part.VICTIM) && !isAttacker(cast.party());
    }

    /**
     * In "vigilantes killed three kidnappers", with nobody told to be attacked, whom others of no state killed did nothing.
     *
     * @param hit whether a telling before says that somebody was hit
     */
    boolean isCaught(Cast cast, List<Cast> casts, boolean hit) {
        return cast.part() == Cast.Part.VICTIM
                && casts.stream()
                        .anyMatch(other -> other.part() == Cast.Part.AGENT
                                && other.party().isArmed()
                                && other.party().start() < cast.party().start())
                && !hit
                && casts.stream()
                        .noneMatch(other -> other.part() == Cast.Part.TARGET
                                || isHit(other)
                                        && other.party().start() < cast.party().start());
    }

    /** In "two died in a raid on a market, and police killed the attackers", whether they are the police. */
    boolean are(Cast cast, List<Cast> casts, boolean hit) {
        return !cast.party().isCivilian()
                && casts.stream()
                        .filter(other -> other.party().start() > cast.party().start())
                        .findFirst()
                        .filter(next -> next.part() == Cast.Part.VICTIM
                                        && (isAttacker(next.party()) && !isCaught(next, casts, hit)
                                                || isGunman(next.party()) && lostBefore(cast, casts))
                                || isShotAt(next, casts, hit))
                        .isPresent();
    }

    /** In "he ran over three people; police fired at the attacker", whether he is that attacker. */
    private boolean isShotAt(Cast cast, List<Cast> casts, boolean hit) {
        return verbFirst
                && cast.part() == Cast.Part.TARGET
                && isToldAgain(cast.party())
                && (hit
                        || casts.stream()
                                .anyMatch(other -> isHit(other)
                                        && other.party().start() < cast.party().start()));
    }

    /** Whether the attackers, or some of them, were told of before: "the assailant", "one of the assailants". */
    private boolean isToldAgain(Party party) {
        return isAttacker(party)
                && (party.definite()
                        || IntStream.range(party.start(), party.end())
                                .anyMatch(at -> attackers.reads(scene.chart(), at)
                                        && scene.chart().forms(at).stream().anyMatch(Form::definite)));
    }

    /** Whether somebody who is told to be hit did attack before, so that he was no target. */
    boolean isPaidBack(Cast cast, List<Cast> casts, boolean hit) {
        return isShotAt(cast, casts, hit)
                || cast.part() == Cast.Part.VICTIM && isToldAgain(cast.party()) && !isCaught(cast, casts, hit);
    }

    private static boolean isGunman(Party party) {
        return party.named().isEmpty() && party.role().filter(RoleWord::unknown).isPresent();
    }

    /** In "two policemen died in an attack, and police killed five gunmen", whether the police were attacked first. */
    private boolean lostBefore(Cast cast, List<Cast> casts) {
        return isOfState(cast.party())
                && !scene.says(ownForce, cast.party().start(), cast.party().end())
                && casts.stream()
                        .anyMatch(other -> other.part() == Cast.Part.VICTIM
                                && isOfState(other.party())
                                && (cast.party().named().isEmpty()
                                        || cast.party()
                                                .named()
                                                .equals(other.party().named()))
                                && other.party().end() <= cast.party().start()
                                && scene
                                        .in(
                                                Kinds.ACT,
                                                other.party().end(),
                                                cast.party().start())
                                        .stream()
                                        .anyMatch(act ->
                                                ATTACK.equals(Draft.word(act).id())));
    }

    private static boolean isOfState(Party party) {
        return party.role()
                .filter(role -> role.type() == ActorType.STATE_FORCES)
                .isPresent();
    }
}
