package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.language.Chart;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.text.Sentence;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.SubEventType;

/**
 * Names the sides that one incident leaves unnamed and the rest of the text makes plain: whose air strikes these are, whom
 * the army fights here, which group goes on attacking.
 */
final class Campaign {

    /** Sentences back within which an attack by nobody goes on with the one told before. */
    private static final int NEXT = 2;

    /** Sentences after the first in which a text goes on with what it opened with. */
    private static final int OPENING = 3;

    /** Incidents before and after that may tell who stands on the sides of one, and tokens back to which a group is known. */
    private static final int WINDOW = 30;

    private static final int MEMORY = 600;

    private static final String UNIDENTIFIED = "Unidentified";
    private static final String ATTACK = "Attack";
    private static final String SUICIDE = "Suicide bomb";
    private static final String AGREEMENT = "Agreement";
    private static final String DISRUPTED = "Disrupted weapons use";
    private static final Set<String> HEAVY =
            Set.of("Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon");

    /** One incident as far as its own sentences tell it. */
    record Tale(Draft draft, SubEventType type, String country, Sides.Parties parties, List<Participant> sides) {

        Tale with(List<Participant> sides) {
            return new Tale(draft, type, country, parties, List.copyOf(sides));
        }

        List<Participant> side(int side) {
            return sides.stream().filter(one -> one.side() == side).toList();
        }

        boolean armed() {
            return type.family().equals("armed");
        }

        boolean fight() {
            return type.eventType().equals("Battles");
        }
    }

    private final Scene scene;
    private final Actors actors;
    private final Set<String> partisans;
    private final boolean toldOfArmy;
    private final Map<String, Actor> groups = new LinkedHashMap<>();
    private final Map<String, Actor> armies = new LinkedHashMap<>();

    Campaign(Scene scene, Actors actors) {
        this.scene = scene;
        this.actors = actors;
        this.partisans = scene.chart().pack().words("partisans");
        this.toldOfArmy = scene.chart().all(Kinds.PARTY).stream()
                .map(item -> (Party) item.value())
                .anyMatch(party -> party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent());
        scene.chart().all(Kinds.ACTOR).stream()
                .flatMap(item -> meant(item).stream())
                .forEach(actor -> (isGroup(actor.type()) ? groups : armies).putIfAbsent(actor.name(), actor));
        scene.chart().document().sentences().stream()
                .flatMap(sentence -> scene.chart().at(Kinds.METONYM, sentence.first()).stream())
                .filter(item -> item.end() < scene.chart().size()
                        && scene.chart().document().token(item.end()).isWord())
                .flatMap(item -> meant(item).stream())
                .forEach(army -> armies.putIfAbsent(army.name(), army));
        armies.values().removeIf(actor -> !actor.name().startsWith("Military"));
    }

    private Optional<Actor> meant(Chart.Item item) {
        return ((Named) item.value()).in(scene.votes().first()).stream().findFirst();
    }

    private static boolean isGroup(ActorType type) {
        return type == ActorType.REBEL_GROUP
                || type == ActorType.POLITICAL_MILITIA
                || type == ActorType.IDENTITY_MILITIA;
    }

    private static boolean isForce(Participant one) {
        return one.type() == ActorType.STATE_FORCES || one.type() == ActorType.EXTERNAL_FORCES;
    }

    /** The same incidents, in the same order, with the sides that the text makes plain. */
    List<Tale> complete(List<Tale> tales) {
        List<Tale> all = new ArrayList<>(tales);
        all.stream()
                .flatMap(tale -> tale.sides().stream())
                .filter(one -> one.name().startsWith("Military"))
                .flatMap(one -> actors.find(one.name()).stream())
                .forEach(army -> armies.putIfAbsent(army.name(), army));
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
        boolean disrupted = tale.type().name().equals(DISRUPTED);
        if (disrupted && launched(tale)) {
            Tale turned = tale.with(tale.sides().stream().map(one -> on(one, 2)).toList());
            return replaced(turned, 1, disarmer(turned));
        }
        List<Participant> first = tale.side(1);
        boolean unnamed = first.stream().allMatch(one -> one.name().startsWith(UNIDENTIFIED));
        if (!unnamed || !tale.armed() && !disrupted || first.stream().anyMatch(one -> isUnknown(one, tale))) {
            return tale;
        }
        return doer(all, at).map(found -> replaced(tale, 1, found)).orElse(tale);
    }

    private Optional<Participant> doer(List<Tale> all, int at) {
        Tale tale = all.get(at);
        return switch (tale.type().name()) {
            case "Air/drone strike", "Shelling/artillery/missile attack", "Chemical weapon" -> striker(all, at);
            case DISRUPTED -> Optional.of(disarmer(tale));
            case "Government regains territory" -> Optional.of(army(tale.country(), 1));
            default -> raider(all, at);
        };
    }

    /** Whether the only party is the group whose weapon was shot down, somebody else telling of it. */
    private static boolean launched(Tale tale) {
        return tale.sides().size() == 1
                && tale.side(1).size() == 1
                && isGroup(tale.side(1).get(0).type())
                && tale.parties()
                        .speaker()
                        .filter(one -> !one.name().equals(tale.side(1).get(0).name()))
                        .isPresent();
    }

    /** Who shot a weapon down or disarmed it: whoever tells of it, else the army of the land. */
    private Participant disarmer(Tale tale) {
        return tale.parties()
                .speaker()
                .filter(one ->
                        tale.sides().stream().noneMatch(side -> side.name().equals(one.name())))
                .orElse(army(tale.country(), 1));
    }

    /** Whether the text itself says that nobody knows who it was: "gunmen", not "the insurgents" or a suicide bomber. */
    private boolean isUnknown(Participant participant, Tale tale) {
        Party wording = tale.parties().named().get(participant.name());
        if (tale.type().name().equals(SUICIDE)) {
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
        List<Actor> foreign = armies.values().stream()
                .filter(army -> !army.countries().contains(tale.country()))
                .toList();
        boolean air = tale.type().name().startsWith("Air");
        return told.or(() -> holder.equals(tale.country()) ? Optional.empty() : Optional.of(army(holder, 1)))
                .or(() -> foreign.size() == 1 ? Optional.of(party(foreign.get(0), 1)) : Optional.empty())
                .or(() -> air && foreign.isEmpty() && toldOfArmy
                        ? Optional.of(army(tale.country(), 1))
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
                    .filter(one -> isGroup(one.type()) && !one.name().startsWith(UNIDENTIFIED))
                    .filter(one -> mayBeIn(one, tale.country()))
                    .findFirst();
            if (other.armed() && (near || back) && group.isPresent()) {
                return group;
            }
        }
        Optional<Participant> enemy = tale.side(2).stream()
                .filter(one -> tale.fight())
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .flatMap(one -> opponent(all, at, one.name(), foe -> isGroup(foe.type()) || isForce(foe)).stream())
                .findFirst();
        String holder = actors.holderOf(tale.country());
        if (enemy.isEmpty()
                && !back
                && !holder.equals(tale.country())
                && tale.type().name().equals(ATTACK)) {
            return Optional.of(army(holder, 1));
        }
        boolean only = groups.size() == 1 && (tale.type().name().equals(SUICIDE) || leadNames(tale));
        return enemy.or(() -> only
                ? groups.values().stream()
                        .map(group -> party(group, 1))
                        .filter(one -> mayBeIn(one, tale.country()) && !isHit(one, tale))
                        .findFirst()
                : Optional.empty());
    }

    /** Whether the only group of the text is named in its first sentences, so that the text is about its acts. */
    private boolean leadNames(Tale tale) {
        return tale.draft().first().sentence() <= OPENING
                && scene.chart().document().sentences().stream()
                        .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                        .limit(NEXT)
                        .flatMap(sentence -> scene.in(Kinds.ACTOR, sentence.first(), sentence.end()).stream())
                        .anyMatch(item -> meant(item)
                                .filter(actor -> isGroup(actor.type()))
                                .isPresent());
    }

    private static boolean isHit(Participant group, Tale tale) {
        return tale.side(2).stream().anyMatch(one -> one.name().equals(group.name()));
    }

    private Tale withFoe(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> second = tale.side(2);
        Optional<Participant> fighter = tale.side(1).stream()
                .findFirst()
                .filter(one -> tale.armed() || tale.type().name().equals(DISRUPTED));
        boolean bare = HEAVY.contains(tale.type().name())
                && tale.draft().allTolls().isEmpty()
                && second.stream().allMatch(one -> one.text().isEmpty() && one.type() == ActorType.CIVILIANS)
                && fighter.filter(Campaign::isForce).isPresent();
        if (bare) {
            return opponent(all, at, fighter.get().name(), one -> isGroup(one.type()))
                    .or(() -> lastGroup(tale).map(group -> party(group, 2)))
                    .map(found -> tale.with(List.of(fighter.get(), on(found, 2))))
                    .orElse(tale);
        }
        boolean open = second.isEmpty()
                ? tale.fight() || tale.type().name().equals(DISRUPTED)
                : second.stream().anyMatch(one -> one.name().startsWith(UNIDENTIFIED) && !isUnknown(one, tale));
        if (fighter.isEmpty() || !open) {
            return tale;
        }
        Optional<Participant> foe = foe(all, at, fighter.get());
        return foe.map(found -> replaced(tale, 2, found)).orElse(tale);
    }

    private Optional<Participant> foe(List<Tale> all, int at, Participant fighter) {
        Tale tale = all.get(at);
        boolean state = isForce(fighter);
        Predicate<Participant> other = one -> state ? isGroup(one.type()) : one.type() != ActorType.CIVILIANS;
        Optional<Participant> fought = opponent(all, at, fighter.name(), other);
        if (fought.isEmpty() && tale.type().name().equals(DISRUPTED)) {
            return striker(all, at)
                    .filter(one -> !one.name().equals(fighter.name()))
                    .map(one -> on(one, 2));
        }
        if (fought.isPresent() || !tale.fight() && tale.side(2).isEmpty()) {
            return fought;
        }
        if (state) {
            return lastGroup(tale).map(group -> party(group, 2)).or(() -> otherArmy(tale, fighter));
        }
        return tale.side(2).isEmpty() ? Optional.of(army(actors.holderOf(landOf(tale, fighter)), 2)) : Optional.empty();
    }

    /** The land whose army a group fights: that of the act when the group is known there, else the one the text is about. */
    private String landOf(Tale tale, Participant fighter) {
        List<String> lands = actors.find(fighter.name()).map(Actor::countries).orElse(List.of());
        String about = scene.votes().first();
        return lands.isEmpty() || lands.contains(tale.country()) || !lands.contains(about) ? tale.country() : about;
    }

    /** The army of the land against a foreign one that fights in it, or the one foreign army of the text. */
    private Optional<Participant> otherArmy(Tale tale, Participant fighter) {
        Participant own = army(actors.holderOf(tale.country()), 2);
        boolean foreign =
                fighter.name().startsWith("Military") && !fighter.name().equals(own.name());
        List<Actor> others = armies.values().stream()
                .filter(army -> !army.name().equals(own.name()))
                .toList();
        return tale.fight() && foreign
                ? Optional.of(own)
                : tale.fight() && others.size() == 1 && fighter.name().equals(own.name())
                        ? Optional.of(party(others.get(0), 2))
                        : Optional.empty();
    }

    /** Nobody agrees alone: a group that lays down its arms does so before the state. */
    private Tale withPartner(List<Tale> all, int at) {
        Tale tale = all.get(at);
        List<Participant> sides = tale.sides().stream()
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .toList();
        if (!tale.type().name().equals(AGREEMENT) || sides.size() != 1) {
            return tale;
        }
        Participant only = sides.get(0);
        Optional<Participant> partner = opponent(all, at, only.name(), one -> one.type() != ActorType.CIVILIANS);
        if (partner.isEmpty() && isGroup(only.type())) {
            partner = Optional.of(army(actors.holderOf(tale.country()), 2));
        }
        boolean state =
                partner.filter(one -> one.type() == ActorType.STATE_FORCES).isPresent();
        return partner.map(found ->
                        tale.with(state ? List.of(on(found, 1), on(only, 2)) : List.of(on(only, 1), on(found, 2))))
                .orElse(tale);
    }

    private static Participant on(Participant one, int side) {
        return new Participant(one.name(), one.nameAr(), side, Role.PARTY, one.type(), one.attribution(), one.text());
    }

    /** Whom somebody fights in the incident told nearest. */
    private Optional<Participant> opponent(List<Tale> all, int at, String name, Predicate<Participant> wanted) {
        String here = all.get(at).country();
        return IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at)
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - at)))
                .flatMap(i -> all.get(i).sides().stream()
                        .filter(one -> one.name().equals(name))
                        .flatMap(one -> all.get(i).side(3 - one.side()).stream()))
                .filter(one -> wanted.test(one) && !one.name().startsWith(UNIDENTIFIED))
                .filter(one -> mayBeIn(one, here))
                .findFirst();
    }

    /** Whether somebody may fight in a country: its own forces, those of its holder, groups active there, foreign armies. */
    private boolean mayBeIn(Participant one, String country) {
        Optional<Actor> actor = actors.find(one.name());
        boolean here = actor.filter(found ->
                        found.countries().isEmpty() || found.countries().contains(country))
                .isPresent();
        boolean holder = one.name().equals("Military Forces of " + Lands.name(actors, actors.holderOf(country)));
        return here || holder || actor.isEmpty();
    }

    /** The group named last before the incident is told, else the only group of the text. */
    private Optional<Actor> lastGroup(Tale tale) {
        Predicate<String> free =
                name -> tale.sides().stream().noneMatch(one -> one.name().equals(name));
        int first = tale.draft().first().first();
        List<Chart.Item> names = scene.in(Kinds.ACTOR, Math.max(0, first - MEMORY), first);
        for (int i = names.size() - 1; i >= 0; i--) {
            Optional<Actor> actor =
                    meant(names.get(i)).filter(found -> isGroup(found.type()) && free.test(found.name()));
            if (actor.isPresent()) {
                return actor;
            }
        }
        return groups.size() == 1
                ? groups.values().stream()
                        .filter(actor -> free.test(actor.name()))
                        .findFirst()
                : Optional.empty();
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
                .filter(one -> wanted.test(one) && !one.name().startsWith(UNIDENTIFIED))
                .filter(one ->
                        tale.sides().stream().noneMatch(mine -> mine.name().equals(one.name())))
                .findFirst();
    }

    private Participant army(String country, int side) {
        return actors.findMilitaryOf(country)
                .map(army -> party(army, side))
                .orElseGet(() -> new Participant(
                        "Military Forces of " + Lands.name(actors, country),
                        Optional.empty(),
                        side,
                        Role.PARTY,
                        ActorType.STATE_FORCES,
                        Attribution.STATED,
                        ""));
    }

    private static Participant party(Actor actor, int side) {
        return new Participant(actor.name(), actor.nameAr(), side, Role.PARTY, actor.type(), Attribution.STATED, "");
    }

    /** The tale with somebody in the place of the unidentified of one side. */
    private static Tale replaced(Tale tale, int side, Participant found) {
        if (tale.sides().stream().anyMatch(one -> one.name().equals(found.name()))) {
            return tale;
        }
        List<Participant> all = new ArrayList<>(tale.sides());
        Optional<Participant> unknown = all.stream()
                .filter(one -> one.side() == side && one.name().startsWith(UNIDENTIFIED))
                .findFirst();
        unknown.ifPresent(all::remove);
        all.add(new Participant(
                found.name(),
                found.nameAr(),
                side,
                Role.PARTY,
                found.type(),
                Attribution.STATED,
                unknown.map(Participant::text).orElse("")));
        all.sort(Comparator.comparingInt(Participant::side));
        return tale.with(all);
    }
}
