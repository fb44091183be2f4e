package org.sijil.assembly;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sijil.incident.Participant;
import org.sijil.incident.Participant.Attribution;
import org.sijil.incident.Participant.Role;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.TollMention;
import org.sijil.text.Sentence;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.LandsAtWar;
import org.sijil.world.Place;
import org.sijil.world.SubTypes;

/** The groups and armies that a text names anywhere, and which of them may be meant where nobody is named. */
final class Warring {

    /** Sentences back within which an attack by nobody goes on with the one told before. */
    private static final int NEXT = 2;

    /** Sentences after the first in which a text goes on with what it opened with. */
    private static final int OPENING = 3;

    /** The rule of cues that say that nobody claimed an attack. */
    static final String NO_CLAIM = "#no-claim";

    /** Those who go in crowds, which are told of where they act. */
    private static final String SETTLERS = "Settlers";

    /** Tokens back to which a group is known. */
    private static final int MEMORY = 600;

    private final Scene scene;
    private final Actors actors;
    private final Map<String, Actor> groups = new LinkedHashMap<>();
    private final Map<String, Actor> armies = new LinkedHashMap<>();

    Warring(Scene scene, Actors actors) {
        this.scene = scene;
        this.actors = actors;
        scene.chart().all(Kinds.ACTOR).stream()
                .filter(item -> !GroupContext.denies(scene, item))
                .flatMap(item -> meant(item).stream())
                .filter(actor -> !actor.name().startsWith(SETTLERS))
                .forEach(actor -> (isGroup(actor.type()) ? groups : armies).putIfAbsent(actor.name(), actor));
        scene.chart().document().sentences().stream()
                .flatMap(sentence -> scene.chart().at(Kinds.METONYM, sentence.first()).stream())
                .filter(item -> item.end() < scene.chart().size()
                        && scene.chart().document().token(item.end()).isWord())
                .flatMap(item -> meant(item).stream())
                .forEach(army -> armies.putIfAbsent(army.name(), army));
        armies.values().removeIf(actor -> !actor.name().startsWith("Military"));
    }

    /** Adds the armies that take part in what the text tells. */
    void take(List<Tale> all) {
        all.stream()
                .flatMap(tale -> tale.sides().stream())
                .filter(one -> one.name().startsWith("Military"))
                .flatMap(one -> actors.find(one.name()).stream())
                .forEach(army -> armies.putIfAbsent(army.name(), army));
    }

    /** The groups that the text names, in the order of the text. */
    Collection<Actor> groups() {
        return groups.values();
    }

    /** The armies that the text names or that take part. */
    Collection<Actor> armies() {
        return armies.values();
    }

    /** The group named last before the incident is told, else the only group of the text. */
    Optional<Actor> lastGroup(Tale tale) {
        Predicate<String> free =
                name -> tale.sides().stream().noneMatch(one -> one.name().equals(name));
        int first = tale.draft().first().first();
        List<Chart.Item> names = scene.in(Kinds.ACTOR, Math.max(0, first - MEMORY), first);
        for (int i = names.size() - 1; i >= 0; i--) {
            Chart.Item name = names.get(i);
            boolean speaks = scene
                    .in(Kinds.SPEAKER, scene.sentenceAt(name.start()).first(), name.start() + 1)
                    .stream()
                    .anyMatch(who -> who.end() > name.start());
            Optional<Actor> actor = speaks
                    ? Optional.empty()
                    : meant(name).filter(found -> isGroup(found.type()) && free.test(found.name()));
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

    /** The one group beside a fighter that the text names. */
    Optional<Actor> onlyOther(Participant fighter) {
        List<Actor> others = groups.values().stream()
                .filter(group -> !group.name().equals(fighter.name()))
                .toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    /** Whether the text says that nobody claimed what it tells of: whichever group it names besides did not do it for all it knows. */
    boolean isUnclaimed() {
        return scene.chart().all(Kinds.CUE).stream().anyMatch(cue -> cue.rule().endsWith(NO_CLAIM));
    }

    /** Whether the only group of the text is named in its first sentences, so that the text is about its acts. */
    boolean leadNames(Tale tale) {
        return tale.draft().first().sentence() <= OPENING
                && scene.chart().document().sentences().stream()
                        .filter(sentence -> sentence.kind() == Sentence.Kind.BODY)
                        .limit(NEXT)
                        .filter(this::tells)
                        .flatMap(sentence -> scene.in(Kinds.ACTOR, sentence.first(), sentence.end()).stream())
                        .anyMatch(item -> meant(item)
                                .filter(actor -> isGroup(actor.type()))
                                .isPresent());
    }

    /** Whether a sentence may tell of an attack, and not only of what went on before: a group "has been fighting since May". */
    private boolean tells(Sentence sentence) {
        return scene.in(Kinds.CUE, sentence.first(), sentence.end()).stream()
                .noneMatch(cue -> ((Cue) cue.value()).kind() == Cue.Kind.BACKGROUND);
    }

    /** Whether somebody may fight in a country: its own forces, those of its holder, groups active there, foreign armies. */
    boolean mayBeIn(Participant one, String country) {
        Optional<Actor> actor = actors.find(one.name());
        boolean here = actor.filter(found ->
                        found.countries().isEmpty() || found.countries().contains(country))
                .isPresent();
        boolean holder = one.name().equals("Military Forces of " + Lands.name(actors, actors.holderOf(country)));
        return here || holder || actor.isEmpty();
    }

    /** Whose strikes on a land those of nobody named are in a war that all know of, but where its own were struck. */
    Optional<Participant> knownStriker(Tale tale) {
        boolean air = tale.type().name().equals(SubTypes.AIR_STRIKE);
        Set<String> struck = new HashSet<>();
        tale.draft()
                .place()
                .flatMap(placed -> placed.place().place())
                .map(Place::name)
                .ifPresent(struck::add);
        tale.side(2).forEach(one -> struck.add(one.name()));
        return scene.published()
                .flatMap(day -> LandsAtWar.strikerOf(tale.country(), struck, day.getYear(), air))
                .flatMap(actors::find)
                .map(actor -> party(actor, 1))
                .filter(striker ->
                        tale.sides().stream().noneMatch(one -> one.name().equals(striker.name())));
    }

    /** The army that holds the land, where another state's does. */
    Optional<Participant> holder(Tale tale) {
        String holder = actors.holderOf(tale.country());
        return !holder.equals(tale.country()) && tale.type().name().equals(SubTypes.ATTACK) && !hitsHolders(tale)
                ? Optional.of(army(holder, 1))
                : Optional.empty();
    }

    /** Whether those who were hurt are of the holder's own people. */
    private boolean hitsHolders(Tale tale) {
        WordList own = scene.chart().pack().words("holders_people");
        return tale.draft().allTolls().stream()
                .flatMap(item -> ((TollMention) item.value()).parties().stream())
                .anyMatch(party -> scene.says(own, party.start(), party.end()));
    }

    Participant army(String country, int side) {
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

    static Participant party(Actor actor, int side) {
        return new Participant(actor.name(), actor.nameAr(), side, Role.PARTY, actor.type(), Attribution.STATED, "");
    }

    static boolean isGroup(ActorType type) {
        return type == ActorType.REBEL_GROUP
                || type == ActorType.POLITICAL_MILITIA
                || type == ActorType.IDENTITY_MILITIA;
    }

    static boolean isForce(Participant one) {
        return one.type() == ActorType.STATE_FORCES || one.type() == ActorType.EXTERNAL_FORCES;
    }

    private Optional<Actor> meant(Chart.Item item) {
        return ((Named) item.value()).in(scene.votes().first()).stream().findFirst();
    }
}
