package org.sijil.assembly;

import java.util.Optional;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.language.WordList;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/** Puts parties, under their names, on the roll of an incident. */
final class Enrolment {

    /** How much a claim says; it outweighs every other wording. */
    private static final double CLAIM = 10;

    private static final String POLICE = "Police Forces";

    private static final String ARMY = "Military Forces of ";

    private final Scene scene;
    private final Naming naming;
    private final GroupContext context;
    private final WordList membersOf;
    private final WordList ranks;
    private final WordList posts;

    Enrolment(Scene scene, Naming naming, GroupContext context) {
        this.scene = scene;
        this.naming = naming;
        this.context = context;
        this.ranks = scene.chart().pack().words("rank");
        this.posts = scene.chart().pack().words("force_posts");
        this.membersOf = scene.chart().pack().words("members_of");
    }

    /** Puts a party on a side of the roll, unless it is told of as part of one that is there. */
    void add(Roll roll, Cast cast, int side, String country) {
        Party party = cast.party();
        if (isTheirs(cast) && !roll.isEmpty()
                || isPolicemansRank(cast, roll)
                || isPostOfHarmed(cast, roll)
                || isRankOfForeigners(cast, roll, country)) {
            return;
        }
        participant(cast, naming.of(cast, country), side)
                .ifPresent(one -> roll.add(one, cast.weight(), party, cast.part() == Cast.Part.VICTIM));
    }

    /** The party as a participant; empty when nothing names it. */
    Optional<Participant> participant(Cast cast, Optional<Naming.Name> name, int side) {
        Party party = cast.party();
        Role role = cast.part() == Cast.Part.SUPPORTER
                ? Role.SUPPORTER
                : cast.part() == Cast.Part.VICTIM && !party.isArmed() ? Role.VICTIM : Role.PARTY;
        Attribution attribution = cast.accused() ? Attribution.ACCUSED : Attribution.STATED;
        String text = scene.chart().document().quote(party.start(), party.end());
        return name.map(
                named -> new Participant(named.name(), named.nameAr(), side, role, named.type(), attribution, text));
    }

    /** Whether only a rank is told of one who was harmed, where policemen were: "the captain". */
    private boolean isPolicemansRank(Cast cast, Roll roll) {
        Party party = cast.party();
        return cast.part() == Cast.Part.VICTIM
                && party.named().isEmpty()
                && party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && scene.says(ranks, party.head(), party.head() + 1)
                && roll.participants().stream()
                        .anyMatch(one -> one.side() == 2 && one.name().startsWith(POLICE));
    }

    /** Whether only "the soldiers" are told of again, where those harmed were of a foreign force: "four peacekeepers". */
    private boolean isRankOfForeigners(Cast cast, Roll roll, String country) {
        Party party = cast.party();
        Optional<String> own = naming.of(party, country).map(Naming.Name::name);
        return cast.part() == Cast.Part.VICTIM
                && party.named().isEmpty()
                && party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && own.isPresent()
                && !roll.knows(own.get())
                && roll.participants().stream()
                        .anyMatch(one -> one.side() == 2
                                && (one.type() == ActorType.EXTERNAL_FORCES || isArmyAbroad(one, own.get())));
    }

    private static boolean isArmyAbroad(Participant one, String own) {
        return own.startsWith(ARMY)
                && one.name().startsWith(ARMY)
                && !one.name().equals(own);
    }

    /** Whether only a post is named of a force of which others were harmed: soldiers died at "a checkpost". */
    private boolean isPostOfHarmed(Cast cast, Roll roll) {
        Party party = cast.party();
        return cast.part() == Cast.Part.TARGET
                && party.named().isEmpty()
                && party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent()
                && scene.says(posts, party.start(), party.end())
                && roll.participants().stream()
                        .anyMatch(one -> one.side() == 2 && one.type() == ActorType.STATE_FORCES);
    }

    /** Whether those harmed are told of as the people of a force that the incident knows already: "three of its members". */
    private boolean isTheirs(Cast cast) {
        Party party = cast.party();
        return cast.part() == Cast.Part.VICTIM
                && party.named().isEmpty()
                && context.isOwned(party)
                && context.groupOf(party, "").isEmpty()
                && membersOf.reads(scene.chart(), party.head());
    }

    /** Puts a party that claims an act on the roll, in the place of doers whom nobody knew. */
    void claim(Roll roll, Party party, String country) {
        naming.of(party, country).ifPresent(named -> replaceStrangers(roll, party, named, Attribution.CLAIMED));
    }

    /** Puts a group that the headline names on the roll, where the text itself knows nobody who did it. */
    void name(Roll roll, Party party, String country) {
        boolean strangers = roll.participants().stream()
                .filter(one -> one.side() == 1)
                .allMatch(one -> one.isUnidentified() && one.type() != ActorType.STATE_FORCES);
        naming.of(party, country)
                .filter(named -> strangers && Warring.isGroup(named.type()) && !roll.knows(named.name()))
                .ifPresent(named -> replaceStrangers(roll, party, named, Attribution.STATED));
    }

    private void replaceStrangers(Roll roll, Party party, Naming.Name named, Attribution attribution) {
        String text = scene.chart().document().quote(party.start(), party.end());
        roll.participants().stream()
                .filter(other -> other.side() == 1 && other.isUnidentified())
                .forEach(other -> roll.remove(other.name()));
        roll.remove(named.name());
        roll.add(
                new Participant(named.name(), named.nameAr(), 1, Role.PARTY, named.type(), attribution, text),
                CLAIM,
                party,
                false);
    }
}
