package org.sijil.assembly;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.Quantity;
import org.sijil.mention.RoleWord;
import org.sijil.world.LandsAtWar;

/** The armed of a text: whether they fight a conflict, or are the police and a gunman of whom crime reports tell as well. */
final class Gunmen {

    /** How the names of all forces of the police begin. */
    static final String POLICE = "Police Forces of ";

    /** Words in which a negation before the word for terrorism stands. */
    private static final int NEGATED = 5;

    private static final String STATES = "states#";

    private final Scene scene;
    private final List<Party> parties;
    private final WordList criminals;
    private final WordList partisans;
    private final WordList scenes;
    private final WordList deeds;
    private final WordList terror;
    private final WordList negation;
    private final boolean sceneOfCrime;

    Gunmen(Scene scene) {
        this.scene = scene;
        this.parties = scene.chart().all(Kinds.PARTY).stream()
                .map(item -> (Party) item.value())
                .toList();
        LanguagePack pack = scene.chart().pack();
        this.criminals = pack.words("criminals");
        this.partisans = pack.words("partisans");
        this.scenes = pack.words("scenes_of_crime");
        this.deeds = pack.words("deeds");
        this.terror = pack.words("terror");
        this.negation = pack.words("not_terror");
        this.sceneOfCrime = LandsAtWar.isAtPeace(scene.votes().first())
                || atSceneOfCrime(0, scene.chart().size());
    }

    /**
     * Whether somebody armed is told of other than the police, who come to plain crimes as well, and plain criminals; or
     * whether the text calls the deed terrorism.
     */
    boolean fight() {
        return parties.stream().anyMatch(this::fights)
                || IntStream.range(1, scene.chart().size()).anyMatch(this::isTerror);
    }

    /** In "a terrorist attack" or "called it terrorism", the two words at and before a token. */
    private boolean isTerror(int at) {
        return scene.says(terror, at, at + 1)
                && scene.says(deeds, at - 1, at)
                && !scene.says(negation, Math.max(0, at - NEGATED), at);
    }

    /** Whether one gunman is told of and nobody else who is armed and unknown. */
    boolean isOne() {
        List<Party> unknown = parties.stream()
                .filter(Gunmen::isUnknown)
                .filter(party -> !isAdjective(party))
                .toList();
        return !unknown.isEmpty() && unknown.stream().allMatch(this::isOneGunman);
    }

    /** Whether a school, a club or the like is told of, where people with no cause shoot at others. */
    boolean atSceneOfCrime(int first, int end) {
        return scene.says(scenes, first, end);
    }

    private boolean fights(Party party) {
        boolean criminal = party.named().isEmpty() && scene.says(criminals, party.head(), party.head() + 1);
        boolean land = party.role().isEmpty() && party.rule().startsWith(STATES);
        return party.isArmed() && !criminal && !land && !isPolice(party) && !isOneGunman(party) && !isAdjective(party);
    }

    private static boolean isPolice(Party party) {
        return party.role().filter(role -> role.id().startsWith("police")).isPresent()
                || party.named()
                        .map(named -> named.match().free())
                        .filter(actors -> !actors.isEmpty()
                                && actors.stream()
                                        .allMatch(actor -> actor.name().startsWith(POLICE)))
                        .isPresent();
    }

    /** One gunman at a school or the like, or in a land at peace, whom nothing names, nor calls a rebel or terrorist, is a plain criminal. */
    private boolean isOneGunman(Party party) {
        return sceneOfCrime
                && isUnknown(party)
                && !scene.says(partisans, party.head(), party.head() + 1)
                && party.quantity().filter(Quantity.exactly(1)::equals).isPresent();
    }

    private static boolean isUnknown(Party party) {
        return party.named().isEmpty() && party.role().filter(RoleWord::unknown).isPresent();
    }

    /** In "the terrorist motive", told as "the motive the terrorist", nobody is told of. */
    private boolean isAdjective(Party party) {
        return party.named().isEmpty()
                && party.start() > 0
                && isDefinite(party.start())
                && isDefinite(party.start() - 1)
                && scene.in(Kinds.PARTY, party.start() - 1, party.start()).isEmpty();
    }

    private boolean isDefinite(int at) {
        return scene.chart().isDefinite(at);
    }
}
