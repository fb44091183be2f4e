package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubTypes;

/** Gives a party the canonical name by which records know it: the group it names or points back to, else its kind. */
final class Naming {

    /** Tokens between an army and its own dead that it tells of: "said that". */
    private static final int ANNOUNCED = 2;

    private static final String COUNTRY = "{country}";
    static final String NOBODY = "none";
    private static final String ARMY = "Military Forces";
    private static final String POLICE = "Police Forces of {country}";

    /** Tokens back to which bare officers may be of a force told of. */
    private static final int MEMORY = 120;

    private static final String PROTESTERS = "Protesters";
    private static final Name PEOPLE = new Name("Civilians", Optional.empty(), ActorType.CIVILIANS);

    private static final String GUNMAN = "gunman";
    private static final String LONE = "Unidentified Attacker ({country})";

    private static final Name STRANGERS =
            new Name("Unidentified Armed Group", Optional.empty(), ActorType.POLITICAL_MILITIA);

    /** A canonical name with the type of its bearer. */
    record Name(String name, Optional<String> nameAr, ActorType type) {}

    private final Scene scene;
    private final Actors actors;
    private final GroupContext context;
    private final WordList persons;
    private final WordList officers;
    private final WordList gatherings;
    private final WordList didIt;
    private final boolean verbFirst;
    private final OwnForces own;
    private final SameForces forces;
    private final WordList attackers;
    private final boolean unrest;
    private final boolean bombed;

    Naming(Scene scene, Actors actors, GroupContext context) {
        this.scene = scene;
        this.actors = actors;
        this.context = context;
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
        this.didIt = scene.chart().pack().words("did_it");
        this.own = new OwnForces(scene);
        this.forces = new SameForces(scene);
        this.officers = scene.chart().pack().words("officers");
        this.gatherings = scene.chart().pack().words("gatherings");
        this.unrest = scene.chart().all(Kinds.ACT).stream()
                .anyMatch(act -> SubTypes.UNREST.contains(Draft.word(act).type()));
        this.bombed = scene.chart().all(Kinds.ACT).stream()
                .map(act -> Draft.word(act).type())
                .anyMatch(type -> type.equals(SubTypes.SUICIDE_BOMB) || type.equals(SubTypes.BOMB));
        this.attackers = scene.chart().pack().words("the_attacker");
        this.persons = scene.chart().pack().words("persons");
    }

    /** The name of one who has a part in an act; a man or some men who did it are nobody known. */
    Optional<Name> of(Cast cast, String country) {
        return isOfPeople(cast)
                ? Optional.of(PEOPLE)
                : isLone(cast)
                        ? Optional.of(lone(country))
                        : areStrangers(cast) ? Optional.of(STRANGERS) : of(cast.party(), country);
    }

    /** The name of a party, whatever its part; empty when the text says nothing of who it is. */
    Optional<Name> of(Party party, String country) {
        Optional<Party> kind = kindOfOthers(party).or(() -> forces.before(party));
        if (kind.isPresent()) {
            return of(kind.get(), country);
        }
        if (isOfficers(party) && policeBefore(party)) {
            return Optional.of(new Name(
                    POLICE.replace(COUNTRY, Lands.name(actors, country)), Optional.empty(), ActorType.STATE_FORCES));
        }
        Optional<Named> named = party.named()
                .filter(name -> !name.in(country).isEmpty())
                .or(() -> announcer(party, country))
                .or(() -> own.of(party))
                .or(() -> context.groupOf(party, country));
        if (named.isPresent()) {
            List<Actor> actors = named.get().in(country);
            if (!actors.isEmpty()) {
                Actor actor = actors.get(0);
                return Optional.of(new Name(actor.name(), actor.nameAr(), actor.type()));
            }
        }
        return isGathering(party)
                ? Optional.of(PEOPLE)
                : party.role().filter(role -> !role.actor().equals(NOBODY)).map(role -> generic(role, country));
    }

    /** In "the Kolwean army said two soldiers were killed", right behind who says so, they are his own, whatever the land. */
    private Optional<Named> announcer(Party party, String country) {
        boolean soldiers = party.named().isEmpty()
                && party.role().filter(role -> role.actor().startsWith(ARMY)).isPresent();
        if (!soldiers) {
            return Optional.empty();
        }
        int first = Math.max(scene.sentenceStart(party.start()), party.start() - MEMORY);
        return scene.in(Kinds.PARTY, first, party.start()).stream()
                .map(item -> (Party) item.value())
                .filter(other -> other.end() <= party.start())
                .reduce((one, two) -> two)
                .filter(teller -> party.start() - teller.end() <= ANNOUNCED
                        && scene.hasCue(Cue.Kind.SPEAKER, Math.max(first, teller.start() - ANNOUNCED), party.start()))
                .flatMap(Party::named)
                .filter(name ->
                        name.in(country).stream().anyMatch(actor -> actor.name().startsWith(ARMY)));
    }

    /** In "five policemen died in Kolwe, and three others in another attack", the others are policemen too. */
    private Optional<Party> kindOfOthers(Party party) {
        boolean others =
                party.role().filter(role -> role.actor().equals(NOBODY)).isPresent();
        if (!others
                || Atoms.another(
                                scene.chart(),
                                party.start(),
                                scene.sentenceAt(party.start()).end())
                        .isEmpty()) {
            return Optional.empty();
        }
        return scene.in(Kinds.PARTY, Math.max(0, party.start() - MEMORY), party.start()).stream()
                .map(item -> (Party) item.value())
                .filter(other -> other.end() <= party.start()
                        && other.isCounted()
                        && other.role()
                                .filter(role -> role.type() == ActorType.STATE_FORCES)
                                .isPresent())
                .reduce((one, two) -> two);
    }

    /** In "a grenade thrown into a crowd", where nothing tells of a protest, the crowd are just people. */
    private boolean isGathering(Party party) {
        return !unrest
                && party.role()
                        .filter(role -> role.actor().startsWith(PROTESTERS))
                        .isPresent()
                && scene.says(gatherings, party.start(), party.end());
    }

    /** Whether they are officers, be it of the army or of the police. */
    private boolean isOfficers(Party party) {
        return party.named().isEmpty()
                && party.role().filter(role -> role.actor().startsWith(ARMY)).isPresent()
                && party.end() == party.head() + 1
                && officers.reads(scene.chart(), party.head());
    }

    /** Whether the force told of last before, not far away, is the police. */
    private boolean policeBefore(Party party) {
        return scene.in(Kinds.PARTY, Math.max(0, party.start() - MEMORY), party.start()).stream()
                .map(item -> (Party) item.value())
                .filter(other -> other.end() <= party.start()
                        && !isOfficers(other)
                        && other.role()
                                .filter(role -> role.type() == ActorType.STATE_FORCES)
                                .isPresent())
                .reduce((one, two) -> two)
                .flatMap(Party::role)
                .filter(role -> !role.actor().startsWith(ARMY))
                .isPresent();
    }

    private Name generic(RoleWord role, String country) {
        boolean army = role.actor().startsWith(ARMY);
        String land = Lands.name(actors, army ? actors.holderOf(country) : country);
        return new Name(role.actor().replace(COUNTRY, land), Optional.empty(), role.type());
    }

    /** Whether a word for unarmed people that names a group elsewhere stands for some who were hit: "killed two herders". */
    private static boolean isOfPeople(Cast cast) {
        boolean hit = cast.part() == Cast.Part.VICTIM || cast.part() == Cast.Part.TARGET;
        return hit
                && cast.party().named().isPresent()
                && (cast.party().isCivilian()
                        || cast.part() == Cast.Part.VICTIM && cast.party().isSettlers());
    }

    /** Whether one person, of no group that the text tells of, did it. */
    private boolean isLone(Cast cast) {
        Party party = cast.party();
        boolean one = party.quantity()
                .filter(count -> count.low().orElse(0) == 1 && count.high().orElse(0) == 1)
                .isPresent();
        return one
                && (cast.part() == Cast.Part.AGENT && !party.definite() || isTheAttacker(party))
                && !context.isPartisan(party)
                && party.named().isEmpty()
                && party.role()
                        .filter(role -> role.id().equals(GUNMAN)
                                || role.isCivilian()
                                        && !(verbFirst && bombed)
                                        && (isPerson(party)
                                                || party.start() > 0 && didIt.isAt(scene.chart(), party.start() - 1)))
                        .isPresent();
    }

    /** In "police killed the attacker", where no bomb went off, he came alone. */
    private boolean isTheAttacker(Party party) {
        return party.definite() && !bombed && attackers.isAt(scene.chart(), party.head());
    }

    /** Whether several people of no group that the text tells of did it. */
    private boolean areStrangers(Cast cast) {
        return cast.part() == Cast.Part.AGENT
                && cast.weight() >= Cast.CERTAIN
                && cast.party().named().isEmpty()
                && !cast.party().definite()
                && cast.party().role().filter(RoleWord::isCivilian).isPresent()
                && isPerson(cast.party());
    }

    private boolean isPerson(Party party) {
        return persons.reads(scene.chart(), party.head());
    }

    private Name lone(String country) {
        return new Name(
                LONE.replace(COUNTRY, Lands.name(actors, country)), Optional.empty(), ActorType.POLITICAL_MILITIA);
    }
}
