package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubTypes;

/**
 * Names the sides that one incident leaves unnamed and the rest of the text makes plain: whose air strikes these are, whom
 * the army fights here, which group goes on attacking.
 */
final class Campaign {

    /** Sentences back within which an attack by nobody goes on with the one told before. */
    private static final int NEXT = 2;

    /** Incidents before and after that may tell who stands on the sides of one. */
    private static final int WINDOW = 30;

    private static final Set<String> HEAVY = Set.of(SubTypes.AIR_STRIKE, SubTypes.SHELLING, SubTypes.CHEMICAL_WEAPON);

    private final Scene scene;
    private final Actors actors;
    private final Warring warring;
    private final Set<String> partisans;
    private final boolean toldOfArmy;

    Campaign(Scene scene, Actors actors) {
        this.scene = scene;
        this.actors = actors;
        this.warring = new Warring(scene, actors);
        this.partisans = scene.chart().pack().words("partisans");
        this.toldOfArmy = scene.chart().all(Kinds.PARTY).stream()
                .map(item -> (Party) item.value())
                .anyMatch(party -> party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent());
    }

    /** The same incidents, in the same order, with the sides that the text makes plain. */
    List<Tale> complete(List<Tale> tales) {
        List<Tale> all = new ArrayList<>(tales);
        warring.take(all);
        for (int i = 0; i < all.size(); i++) {
            all.set(i, withDoer(all, i));
        }
        for (int i = 0; i < all.size(); i++) {
            all.set(i, withFoe(all, i));
            all.set(i, withPartner(all, i));
        }
        return all;
    }

    private Tale withDoer(List<Tale> all, int at) {
        Tale tale = all.get(at);
        boolean disrupted = tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE);
        if (disrupted && tale.launched()) {
            Tale turned =
                    tale.with(tale.sides().stream().map(one -> Tale.on(one, 2)).toList());
            return turned.replaced(1, disarmer(turned));
        }
        List<Participant> first = tale.side(1);
        boolean unnamed = first.stream().allMatch(one -> one.isUnidentified());
        if (!unnamed || !tale.armed() && !disrupted || first.stream().anyMatch(one -> isUnknown(one, tale))) {
            return tale;
        }
        return doer(all, at).map(found -> tale.replaced(1, found)).orElse(tale);
    }

    private Optional<Participant> doer(List<Tale> all, int at) {
        Tale tale = all.get(at);
        return switch (tale.type().name()) {
            case SubTypes.AIR_STRIKE, SubTypes.SHELLING, SubTypes.CHEMICAL_WEAPON -> striker(all, at);
            case SubTypes.DISRUPTED_WEAPONS_USE -> Optional.of(disarmer(tale));
            case SubTypes.GOVERNMENT_REGAINS_TERRITORY -> Optional.of(warring.army(tale.country(), 1));
            default -> raider(all, at);
        };
    }

    /** Who shot a weapon down or disarmed it: whoever tells of it, else the army of the land. */
    private Participant disarmer(Tale tale) {
        return tale.parties()
                .speaker()
                .filter(one ->
                        tale.sides().stream().noneMatch(side -> side.name().equals(one.name())))
                .orElse(warring.army(tale.country(), 1));
    }

    /** Whether the text itself says that nobody knows who it was: "gunmen", not "the insurgents" or a suicide bomber. */
    private boolean isUnknown(Participant participant, Tale tale) {
        Party wording = tale.parties().named().get(participant.name());
        if (tale.type().name().equals(SubTypes.SUICIDE_BOMB)) {
            return false;
        }
        return !participant.text().isEmpty() && !(wording != null && (wording.definite() || isPartisan(wording)));
    }

    /** Whether the noun tells of a cause, as "insurgents" does, and not of arms alone. */
    private boolean isPartisan(Party party) {
        return IntStream.range(party.start(), party.end())
                .anyMatch(at -> scene.chart().forms(at).stream().anyMatch(form -> partisans.contains(form.text())));
    }

    /** Whose strikes these are: those of the strike told nearest, of the army that holds the land, of the one foreign army. */
    private Optional<Participant> striker(List<Tale> all, int at) {
        Tale tale = all.get(at);
        Optional<Participant> told = nearest(
                all,
                at,
                other -> HEAVY.contains(other.type().name()) && other.country().equals(tale.country()),
                1,
                one -> one.type() == ActorType.STATE_FORCES || one.type() == ActorType.EXTERNAL_FORCES);
        String holder = actors.holderOf(tale.country());
        List<Actor> foreign = warring.armies().stream()
                .filter(army -> !army.countries().contains(tale.country()))
                .toList();
        boolean air = tale.type().name().startsWith("Air");
        return told.or(() -> holder.equals(tale.country()) ? Optional.empty() : Optional.of(warring.army(holder, 1)))
                .or(() -> foreign.size() == 1 ? Optional.of(Warring.party(foreign.get(0), 1)) : Optional.empty())
                .or(() -> air && foreign.isEmpty() && toldOfArmy
                        ? Optional.of(warring.army(tale.country(), 1))
                        : Optional.empty());
    }

    /** Who goes on attacking: the group of the attack told right before. */
    private Optional<Participant> raider(List<Tale> all, int at) {
        Tale tale = all.get(at);
        boolean back = !tale.side(1).isEmpty() && !tale.side(1).get(0).text().isEmpty();
        for (int i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
            Tale other = all.get(i);
            int apart = tale.draft().first().sentence() - other.draft().last().sentence();
            boolean near = apart <= NEXT
                    && tale.draft().first().paragraph() == other.draft().last().paragraph();
            Optional<Participant> group = other.side(1).stream()
                    .filter(one -> Warring.isGroup(one.type()) && !one.isUnidentified())
                    .filter(one -> warring.mayBeIn(one, tale.country()))
                    .findFirst();
            if (other.armed() && (near || back) && group.isPresent()) {
                return group;
            }
        }
        Optional<Participant> enemy = tale.side(2).stream()
                .filter(one -> tale.fight())
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .flatMap(one ->
                        opponent(all, at, one.name(), foe -> Warring.isGroup(foe.type()) || Warring.isForce(foe))
                                .stream())
                .findFirst();
        String holder = actors.holderOf(tale.country());
        if (enemy.isEmpty()
                && !back
                && !holder.equals(tale.country())
                && tale.type().name().equals(SubTypes.ATTACK)) {
            return Optional.of(warring.army(holder, 1));
        }
        boolean only = warring.groups().size() == 1
                && (tale.type().name().equals(SubTypes.SUICIDE_BOMB) || warring.leadNames(tale));
        return enemy.or(() -> only
                ? warring.groups().stream()
                        .map(group -> Warring.party(group, 1))
                        .filter(one -> warring.mayBeIn(one, tale.country()) && !tale.isHit(one))
                        .findFirst()
                : Optional.empty());
    }

    private Tale withFoe(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> second = tale.side(2);
        Optional<Participant> fighter = tale.side(1).stream()
                .findFirst()
                .filter(one -> tale.armed() || tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE));
        boolean bare = HEAVY.contains(tale.type().name())
                && tale.draft().allTolls().isEmpty()
                && second.stream().allMatch(one -> one.text().isEmpty() && one.type() == ActorType.CIVILIANS)
                && fighter.filter(Warring::isForce).isPresent();
        if (bare) {
            return opponent(all, at, fighter.get().name(), one -> Warring.isGroup(one.type()))
                    .or(() -> warring.lastGroup(tale).map(group -> Warring.party(group, 2)))
                    .map(found -> tale.with(List.of(fighter.get(), Tale.on(found, 2))))
                    .orElse(tale);
        }
        boolean open = second.isEmpty()
                ? tale.fight() || tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE)
                : second.stream().anyMatch(one -> one.isUnidentified() && !isUnknown(one, tale));
        if (fighter.isEmpty() || !open) {
            return tale;
        }
        Optional<Participant> foe = foe(all, at, fighter.get());
        return foe.map(found -> tale.replaced(2, found)).orElse(tale);
    }

    private Optional<Participant> foe(List<Tale> all, int at, Participant fighter) {
        Tale tale = all.get(at);
        boolean state = Warring.isForce(fighter);
        Predicate<Participant> other = one -> state ? Warring.isGroup(one.type()) : one.type() != ActorType.CIVILIANS;
        Optional<Participant> fought = opponent(all, at, fighter.name(), other);
        if (fought.isEmpty() && tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE)) {
            return striker(all, at)
                    .filter(one -> !one.name().equals(fighter.name()))
                    .map(one -> Tale.on(one, 2));
        }
        if (fought.isPresent() || !tale.fight() && tale.side(2).isEmpty()) {
            return fought;
        }
        if (state) {
            return warring.lastGroup(tale)
                    .map(group -> Warring.party(group, 2))
                    .or(() -> tale.side(2).isEmpty() ? otherArmy(tale, fighter) : Optional.empty());
        }
        return tale.side(2).isEmpty()
                ? Optional.of(warring.army(actors.holderOf(landOf(tale, fighter)), 2))
                : warring.onlyOther(fighter)
                        .map(group -> Warring.party(group, 2))
                        .filter(one -> warring.mayBeIn(one, tale.country()));
    }

    /** The land whose army a group fights: that of the act when the group is known there, else the one the text is about. */
    private String landOf(Tale tale, Participant fighter) {
        List<String> lands = actors.find(fighter.name()).map(Actor::countries).orElse(List.of());
        String about = scene.votes().first();
        return lands.isEmpty() || lands.contains(tale.country()) || !lands.contains(about) ? tale.country() : about;
    }

    /** The army of the land against a foreign one that fights in it, or the one foreign army of the text. */
    private Optional<Participant> otherArmy(Tale tale, Participant fighter) {
        Participant own = warring.army(actors.holderOf(tale.country()), 2);
        boolean foreign =
                fighter.name().startsWith("Military") && !fighter.name().equals(own.name());
        List<Actor> others = warring.armies().stream()
                .filter(army -> !army.name().equals(own.name()))
                .toList();
        return tale.fight() && foreign
                ? Optional.of(own)
                : tale.fight() && others.size() == 1 && fighter.name().equals(own.name())
                        ? Optional.of(Warring.party(others.get(0), 2))
                        : Optional.empty();
    }

    /** Nobody agrees alone: a group that lays down its arms does so before the state. */
    private Tale withPartner(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> sides = tale.sides().stream()
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .toList();
        if (!tale.type().name().equals(SubTypes.AGREEMENT) || sides.size() != 1) {
            return tale;
        }
        Participant only = sides.get(0);
        Optional<Participant> partner = opponent(all, at, only.name(), one -> one.type() != ActorType.CIVILIANS);
        if (partner.isEmpty() && Warring.isGroup(only.type())) {
            partner = Optional.of(warring.army(actors.holderOf(tale.country()), 2));
        }
        boolean state =
                partner.filter(one -> one.type() == ActorType.STATE_FORCES).isPresent();
        return partner.map(found -> tale.with(
                        state
                                ? List.of(Tale.on(found, 1), Tale.on(only, 2))
                                : List.of(Tale.on(only, 1), Tale.on(found, 2))))
                .orElse(tale);
    }

    /** Whom somebody fights in the incident told nearest. */
    private Optional<Participant> opponent(List<Tale> all, int at, String name, Predicate<Participant> wanted) {
        String here = all.get(at).country();
        boolean fight = all.get(at).fight();
        return IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fight && !all.get(i).fight())
                        .thenComparingInt(i -> Math.abs(i - at)))
                .flatMap(i -> all.get(i).sides().stream()
                        .filter(one -> one.name().equals(name))
                        .flatMap(one -> all.get(i).side(3 - one.side()).stream()))
                .filter(one -> wanted.test(one) && !one.isUnidentified())
                .filter(one -> warring.mayBeIn(one, here))
                .findFirst();
    }

    private Optional<Participant> nearest(
            List<Tale> all, int at, Predicate<Tale> like, int side, Predicate<Participant> wanted) {
        Tale tale = all.get(at);
        return IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at)
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - at) * 2 + (i > at ? 1 : 0)))
                .map(all::get)
                .filter(like)
                .flatMap(other -> other.side(side).stream())
                .filter(one -> wanted.test(one) && !one.isUnidentified())
                .filter(one ->
                        tale.sides().stream().noneMatch(mine -> mine.name().equals(one.name())))
                .findFirst();
    }
}
