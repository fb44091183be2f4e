package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.incident.Participant;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.Orthography;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.Speaker;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;

/** Which group a bare "the militants" points back to: the last armed group named before it, not far away. */
final class GroupContext {

    /** Tokens back to which "the militants" may point. */
    private static final int MEMORY = 250;

    /** Words from a group's name to the word that it denies something. */
    private static final int DENIAL = 3;

    /** Tokens back within which "the attackers" are those told of, named or not. */
    private static final int NEARBY = 60;

    private final Scene scene;
    /** The one group that the text names anywhere. */
    private final Optional<Named> onlyGroup;

    private final WordList possessive;
    private final WordList bodies;
    private final WordList article;
    private final WordList belonging;
    private final WordList partisans;
    private final WordList services;

    GroupContext(Scene scene) {
        this.scene = scene;
        this.onlyGroup = onlyGroup(scene);
        this.possessive = scene.chart().pack().words("possessive");
        this.partisans = scene.chart().pack().words("partisans");
        this.belonging = scene.chart().pack().words("belonging");
        this.bodies = scene.chart().pack().words("bodies");
        this.article = scene.chart().pack().words("article");
        this.services = scene.chart().pack().words("services");
    }

    /** @param country where the act took place, empty text when that is not known */
    Optional<Named> groupOf(Party party, String country) {
        boolean open = party.role().filter(role -> role.unknown()).isPresent();
        Optional<Named> owner = party.isArmed() && isOwned(party) ? ownerOf(party) : Optional.empty();
        return owner.or(() -> open && (party.definite() || isOfBody(party)) || isBody(party)
                ? lastGroup(party).filter(named -> actsIn(named, country))
                : lastForce(party, country));
    }

    /** Whether the noun alone points back to a body told of: "the militia", which elsewhere is one group's name. */
    private boolean isBody(Party party) {
        return party.role().isEmpty()
                && party.end() == party.start() + 1
                && scene.chart().forms(party.head()).stream()
                        .anyMatch(form -> form.definite() && bodies.contains(form.text()));
    }

    /** Whether a body that the text speaks of already stands right behind: "gunmen of the movement", "the party's leaders". */
    private boolean isOfBody(Party party) {
        Chart chart = scene.chart();
        int next = party.end() + 1;
        boolean construct = party.end() < chart.size()
                && !chart.forms(party.end()).isEmpty()
                && chart.forms(party.end()).stream()
                        .anyMatch(form ->
                                form.definite() && article.contains(form.proclitic()) && bodies.contains(form.text()))
                && chart.at(Kinds.ACTOR, party.end()).isEmpty();
        return construct
                || next < chart.size()
                        && belonging.isAt(chart, next - 1)
                        && chart.forms(next).stream().anyMatch(form -> form.definite() && bodies.contains(form.text()))
                        && chart.at(Kinds.ACTOR, next).isEmpty();
    }

    /** "The army" with no land is the one of which the text named the land last: "the Turkish army". */
    private Optional<Named> lastForce(Party party, String country) {
        boolean bare = (party.definite() || isService(party) || party.named().isPresent())
                && party.named().filter(name -> !name.in(country).isEmpty()).isEmpty()
                && party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent();
        if (!bare) {
            return Optional.empty();
        }
        Optional<Named> speaker = isService(party) ? speakingForce(party) : Optional.empty();
        if (speaker.isPresent()) {
            return speaker;
        }
        Set<String> nouns = words(party.head(), party.head() + 1);
        List<Chart.Item> names = scene.in(Kinds.ACTOR, Math.max(0, party.start() - MEMORY), party.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            Chart.Item name = names.get(i);
            List<Actor> free = ((Named) name.value()).match().free();
            if (!free.isEmpty()
                    && free.stream().allMatch(GroupContext::isForce)
                    && words(name.start(), name.end()).stream().anyMatch(nouns::contains)) {
                return Optional.of((Named) name.value());
            }
        }
        return Optional.empty();
    }

    /** Whether the wording is that of a service of an army: "the air force". */
    private boolean isService(Party party) {
        return services.contains(
                Orthography.standard().fold(scene.chart().document().quote(party.start(), party.end())));
    }

    /** The force that tells, earlier in the sentence, what its service did. */
    private Optional<Named> speakingForce(Party party) {
        int first = scene.sentenceStart(party.start());
        return scene.in(Kinds.SPEAKER, first, party.start()).stream()
                .map(item -> (Speaker) item.value())
                .flatMap(who -> scene.in(Kinds.ACTOR, who.start(), who.end()).stream())
                .map(item -> (Named) item.value())
                .filter(named -> !named.match().free().isEmpty()
                        && named.match().free().stream().allMatch(actor -> actor.type() == ActorType.STATE_FORCES))
                .findFirst();
    }

    private Set<String> words(int first, int end) {
        return IntStream.range(first, end)
                .boxed()
                .flatMap(at -> scene.chart().forms(at).stream())
                .map(Form::text)
                .filter(word -> scene.chart().pack().knows(word))
                .collect(Collectors.toSet());
    }

    private boolean actsIn(Named named, String country) {
        return country.isEmpty()
                || named.in(country).stream()
                        .map(Actor::countries)
                        .anyMatch(lands -> lands.isEmpty()
                                || lands.contains(country)
                                || lands.contains(scene.votes().first()));
    }

    /** Whether a possessive says whose people they are: "its fighters", "one of his officers". */
    boolean isOwned(Party party) {
        Chart chart = scene.chart();
        boolean word = IntStream.range(party.start(), party.end()).anyMatch(at -> possessive.isAt(chart, at));
        return word
                || IntStream.range(party.head(), Math.max(party.end(), party.head() + 1))
                        .boxed()
                        .flatMap(at -> chart.forms(at).stream())
                        .anyMatch(form -> possessive.contains(form.enclitic())
                                && chart.pack().knows(form.text()));
    }

    /** The last force or group that is spoken of before in the sentence. */
    private Optional<Named> ownerOf(Party party) {
        int first = scene.sentenceStart(party.start());
        List<Chart.Item> parties = scene.in(Kinds.PARTY, first, party.start());
        for (int i = parties.size() - 1; i >= 0; i--) {
            Party other = (Party) parties.get(i).value();
            boolean open = other.role().filter(role -> role.unknown()).isPresent();
            Optional<Named> named =
                    other.named().or(() -> open && other.definite() ? lastGroup(other) : Optional.empty());
            if (named.isPresent() && other.end() <= party.start()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /**
     * The last group before whose name holds the noun itself, as "the movement" of the Shabaab Movement, else the last whose
     * name holds no such noun, else the last.
     */
    private Optional<Named> lastGroup(Party party) {
        List<Named> groups = new ArrayList<>();
        int first = Math.max(Math.max(0, party.start() - MEMORY), nearerStrangers(party));
        List<Chart.Item> names = scene.in(Kinds.ACTOR, first, party.start());
        for (int i = names.size() - 1; i >= 0; i--) {
            Named named = (Named) names.get(i).value();
            List<Actor> meant = named.match().free().isEmpty()
                    ? named.in(scene.votes().first())
                    : named.match().free();
            if (!meant.isEmpty()
                    && meant.stream().allMatch(GroupContext::isNamedGroup)
                    && !denies(scene, names.get(i))) {
                groups.add(named);
            }
        }
        if (!isPartisan(party) && isToldAgain(party, first)) {
            return Optional.empty();
        }
        Set<String> nouns = IntStream.range(party.start(), party.end())
                .boxed()
                .flatMap(at -> scene.chart().forms(at).stream())
                .map(Form::text)
                .filter(bodies::contains)
                .collect(Collectors.toSet());
        return groups.stream()
                .filter(named -> named.match().free().stream().anyMatch(actor -> isCalled(actor, nouns)))
                .findFirst()
                .or(() -> groups.stream()
                        .filter(named -> !nouns.isEmpty()
                                && named.match().free().stream().noneMatch(actor -> isCalled(actor, bodies)))
                        .findFirst())
                .or(() -> groups.stream().findFirst())
                .or(() -> first == 0 ? onlyGroup : Optional.empty());
    }

    /** In "the Front denied involvement", whether the group is told only to deny what was done. */
    static boolean denies(Scene scene, Chart.Item name) {
        WordList denying = scene.chart().pack().words("denying");
        return scene.says(denying, name.end(), Math.min(scene.chart().size(), name.end() + DENIAL));
    }

    private static Optional<Named> onlyGroup(Scene scene) {
        List<Named> named = scene.chart().all(Kinds.ACTOR).stream()
                .filter(item -> !denies(scene, item))
                .map(item -> (Named) item.value())
                .filter(name -> !name.match().free().isEmpty()
                        && name.match().free().stream().allMatch(GroupContext::isGroup))
                .toList();
        long different = named.stream()
                .map(name -> name.match().free().get(0).name())
                .distinct()
                .count();
        return different == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** "The attackers" are the gunmen told of right before them; index of the gunmen, 0 when nobody is nearer than a name. */
    private int nearerStrangers(Party party) {
        if (party.role().isEmpty() || isPartisan(party) || isOfBody(party)) {
            return 0;
        }
        return scene.in(Kinds.PARTY, Math.max(0, party.start() - NEARBY), party.start()).stream()
                .map(item -> (Party) item.value())
                .filter(other -> other.role().filter(role -> role.unknown()).isPresent()
                        && !other.definite()
                        && other.named().isEmpty()
                        && !isPartisan(other))
                .mapToInt(Party::start)
                .max()
                .orElse(0);
    }

    /** In "ambushed by bandits ... the bandits", whether strangers were told of by the very noun, whose group nobody named. */
    private boolean isToldAgain(Party party, int first) {
        String noun = scene.chart().document().token(party.head()).folded();
        return scene.in(Kinds.PARTY, first, party.start()).stream()
                .map(item -> (Party) item.value())
                .anyMatch(other -> other.role().filter(role -> role.unknown()).isPresent()
                        && !other.definite()
                        && other.named().isEmpty()
                        && scene.chart().document().token(other.head()).folded().equals(noun));
    }

    /** Whether the noun tells of a cause or a body, as "insurgents" does, and not of arms alone. */
    boolean isPartisan(Party party) {
        return IntStream.range(party.start(), party.end())
                .boxed()
                .flatMap(at -> scene.chart().forms(at).stream())
                .anyMatch(form -> partisans.contains(form.text()) || bodies.contains(form.text()));
    }

    private static boolean isCalled(Actor actor, Set<String> nouns) {
        return Stream.concat(Stream.of(actor.name()), actor.nameAr().stream())
                .flatMap(name -> Orthography.standard().words(name).stream())
                .anyMatch(nouns::contains);
    }

    /** Whether a bare "the army" may be theirs. */
    private static boolean isForce(Actor actor) {
        return actor.type() == ActorType.STATE_FORCES || !actor.shortNames().isEmpty();
    }

    private static boolean isNamedGroup(Actor actor) {
        return isGroup(actor) && !Participant.isUnidentified(actor.name());
    }

    private static boolean isGroup(Actor actor) {
        return actor.type() == ActorType.REBEL_GROUP
                || actor.type() == ActorType.POLITICAL_MILITIA
                || actor.type() == ActorType.IDENTITY_MILITIA;
    }
}
