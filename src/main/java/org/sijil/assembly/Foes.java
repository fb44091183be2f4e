package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubTypes;

/** Names whom somebody fights where nobody is told to stand on the other side, and with whom somebody agrees. */
final class Foes {

    private final Scene scene;
    private final Actors actors;
    private final Warring warring;
    private final TalesAround around;
    private final Doers doers;
    private final WordList communal;
    private final WordList struck;

    Foes(Scene scene, Actors actors, Warring warring, TalesAround around, Doers doers) {
        this.scene = scene;
        this.actors = actors;
        this.warring = warring;
        this.around = around;
        this.doers = doers;
        this.struck = scene.chart().pack().words("things_hit");
        this.communal = scene.chart().pack().words("communal");
    }

    /** The same incident, with the other side where the text makes that plain. */
    Tale complete(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> second = tale.side(2);
        Optional<Participant> fighter = tale.side(1).stream()
                .findFirst()
                .filter(one -> tale.armed() || tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE));
        boolean bare = Doers.HEAVY.contains(tale.type().name())
                && tale.draft().allTolls().stream().allMatch(Bearing::zero)
                && second.stream().allMatch(one -> one.text().isEmpty() && one.type() == ActorType.CIVILIANS)
                && fighter.filter(Warring::isForce).isPresent();
        if (bare) {
            return around.opponent(all, at, fighter.get().name(), one -> Warring.isGroup(one.type()))
                    .or(() -> warring.lastGroup(tale).map(group -> Warring.party(group, 2)))
                    .or(() -> rulers(tale, fighter.get()))
                    .map(found -> tale.with(List.of(fighter.get(), Tale.on(found, 2))))
                    .orElse(tale);
        }
        boolean open = second.isEmpty()
                ? tale.fight() || tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE)
                : second.stream().anyMatch(one -> one.isUnidentified() && !doers.isUnknown(one, tale));
        if (fighter.isEmpty() || !open) {
            return tale;
        }
        if (second.isEmpty() && fighter.get().isUnidentified() && isCommunal(tale)) {
            return tale.with(List.of(fighter.get(), Tale.on(fighter.get(), 2)));
        }
        Optional<Participant> foe = foe(all, at, fighter.get());
        return foe.map(found -> tale.replaced(2, found)).orElse(tale);
    }

    /** Who rules a land of which the striker's army is said to hold a part, where it is a position that was struck. */
    private Optional<Participant> rulers(Tale tale, Participant striker) {
        boolean post = tale.draft().tellings().stream().anyMatch(told -> IntStream.range(told.first(), told.end())
                .anyMatch(at -> struck.reads(scene.chart(), at)));
        String holder = actors.holderOf(tale.country());
        return post && !holder.equals(tale.country()) && striker.name().endsWith(" of " + Lands.name(actors, holder))
                ? new HeldPosts(actors).rulers(tale.country(), tale.draft())
                : Optional.empty();
    }

    private Optional<Participant> foe(List<Tale> all, int at, Participant fighter) {
        Tale tale = all.get(at);
        boolean state = Warring.isForce(fighter);
        Predicate<Participant> other = one -> state ? Warring.isGroup(one.type()) : one.type() != ActorType.CIVILIANS;
        Optional<Participant> fought = around.opponent(all, at, fighter.name(), other);
        if (fought.isEmpty() && tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE)) {
            return doers.striker(all, at)
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

    /** In "clashes between herders and farmers", whether the people of a place fight each other. */
    private boolean isCommunal(Tale tale) {
        return tale.draft().allActs().stream()
                        .anyMatch(act -> ((ActMention) act.value()).act().mutual())
                && tale.draft().tellings().stream().anyMatch(told -> scene.says(communal, told.first(), told.end()));
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
    Tale withPartner(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> sides = tale.sides().stream()
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .toList();
        if (!tale.type().name().equals(SubTypes.AGREEMENT) || sides.size() != 1) {
            return tale;
        }
        Participant only = sides.get(0);
        Optional<Participant> partner = around.opponent(all, at, only.name(), one -> one.type() != ActorType.CIVILIANS);
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
}
