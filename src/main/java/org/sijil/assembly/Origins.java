package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActMention.Voice;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.text.Token;

/** States and adjectives of origin: whose army "Russian shelling" means, and when a state named is nobody. */
final class Origins {

    /** Words between an adjective of origin and the noun for an act. */
    private static final int ORIGIN_REACH = 2;

    /** Tokens of the longest adjective of origin: "U.S." */
    private static final int LONGEST_ORIGIN = 4;

    /** Acts of less weight, such as a bare killing, are nobody's by an adjective. */
    private static final int FORCE = 2;

    /** How the names of wordings begin that tell of what came down. */
    private static final String DEBRIS = "debris";

    private static final String POINT = ".";

    private final Scene scene;
    private final Targets targets;
    private final boolean verbFirst;
    private final WordList prepositions;
    private final WordList and;
    private final WordList holdings;
    private final WordList leading;
    private final WordList institutions;
    private final WordList formers;
    private final WordList whence;

    Origins(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.targets = new Targets(scene);
        this.verbFirst = pack.orthography().flag("head_first");
        this.prepositions = pack.words("before_weapon");
        this.and = pack.words("and");
        this.holdings = pack.words("holdings");
        this.leading = pack.words("leading");
        this.whence = pack.words("whence");
        this.formers = pack.words("formers");
        this.institutions = pack.words("institutions");
    }

    /** In "Russian shelling", the adjective of origin is nobody of that land but the land's army. */
    boolean describesAct(Party party, Draft.Telling telling) {
        boolean adjective = party.role().filter(RoleWord::adjective).isPresent()
                && party.named().isEmpty()
                && party.quantity().filter(count -> count.high().orElse(0) == 1).isPresent();
        return adjective
                && telling.acts().stream()
                        .filter(act -> ((ActMention) act.value()).voice() == Voice.NOUN)
                        .anyMatch(act -> verbFirst
                                ? party.start() >= act.end() && party.start() - act.end() < ORIGIN_REACH
                                : party.end() <= act.start() && act.start() - party.end() < ORIGIN_REACH);
    }

    /** A state right behind a comma, as in "Bannu, Pakistan", only says where, unless a verb follows it. */
    boolean mayAct(Party state) {
        boolean mark = state.start() > 0
                && scene.chart().document().token(state.start() - 1).kind() == Token.Kind.MARK;
        int next = state.end();
        boolean verb = next < scene.chart().size()
                && (scene.hasCue(Cue.Kind.SPEAKER, next, next + 1)
                        || scene.in(Kinds.ACT, next, next + 1).stream()
                                .anyMatch(act -> ((ActMention) act.value()).voice() == Voice.VERB));
        boolean body = state.start() > 0 && scene.says(institutions, state.start() - 1, state.start());
        return !body
                && !leads(state.start())
                && !isHolding(state.start() - 1)
                && (!mark || verb)
                && !isStruck(state)
                && !isWhence(state.start());
    }

    /** In "strikes on Kolwe, killing nine" and "on the Kolwe-Mambo road", a state's name only says where. */
    private boolean isStruck(Party state) {
        boolean road = scene.joinedByDash(state.end(), state.end() + 1)
                || state.start() > 1 && scene.joinedByDash(state.start() - 1, state.start());
        return !verbFirst
                && (road
                        || scene.follows(Cue.Kind.TOWARDS, state.start())
                                && !scene.follows(Cue.Kind.WITH, state.start()));
    }

    /** In "tourists from Kolwe and Mambo", whether a state is the second of two that only say whence or where. */
    private boolean isWhence(int state) {
        if (state < LONGEST_ORIGIN || !scene.says(and, state - 1, state)) {
            return false;
        }
        return scene.in(Kinds.PLACE, state - 1 - LONGEST_ORIGIN, state - 1).stream()
                .filter(place -> place.end() == state - 1 && place.start() > 1)
                .anyMatch(place -> scene.says(whence, place.start() - 2, place.start()));
    }

    /** Whose weapon it was of which the wording of an act tells that it came down: "debris of a Kolwean drone fell". */
    List<Party> fallen(Draft.Telling telling) {
        return telling.acts().stream()
                .filter(Origins::isOfFallen)
                .flatMap(act -> origins(act.start(), act.end(), List.of()).stream())
                .toList();
    }

    /** Whether somebody is told of inside the wording for what came down, and so sent it. */
    static boolean sentFallen(Party party, Draft.Telling telling) {
        return telling.acts().stream()
                .anyMatch(act -> isOfFallen(act) && party.start() >= act.start() && party.end() <= act.end());
    }

    private static boolean isOfFallen(Chart.Item act) {
        return ((ActMention) act.value()).act().id().startsWith(DEBRIS);
    }

    /** The state whose adjective stands inside or right beside the noun for an act of force. */
    Optional<Party> origin(Chart.Item act, List<Party> parties) {
        ActMention mention = (ActMention) act.value();
        if (mention.act().weight() < FORCE || mention.act().peaceful()) {
            return Optional.empty();
        }
        if (mention.voice() == Voice.PASSIVE) {
            // "Killed by Ukrainian shelling" holds the adjective and the noun.
            return verbFirst
                    ? Optional.empty()
                    : Stream.concat(
                                    origins(act.start() + 1, act.end(), parties).stream()
                                            .filter(party ->
                                                    party.end() < act.end() && party.end() >= act.end() - ORIGIN_REACH),
                                    weapons(act, parties).stream())
                            .findFirst();
        }
        int first = Math.max(0, act.start() - (verbFirst ? 0 : ORIGIN_REACH + LONGEST_ORIGIN));
        int end = Math.min(scene.chart().size(), act.end() + (verbFirst ? ORIGIN_REACH : 0));
        return origins(first, end, parties).stream()
                .filter(party -> party.end() >= act.start() - ORIGIN_REACH
                        && !isOfObject(act, party)
                        && !isOfStrangers(party, parties))
                .findFirst();
    }

    /** In "the targeting of a British ship (or: embassy)", the ship is British, and not who did it. */
    private boolean isOfObject(Chart.Item act, Party adjective) {
        return verbFirst
                && IntStream.range(act.end(), Math.max(act.end(), adjective.start()))
                        .anyMatch(at -> targets.isStruck(at) || isHolding(at) || isInstitution(at));
    }

    private boolean isInstitution(int token) {
        return institutions.reads(scene.chart(), token);
    }

    /** In "Mambo militias attacked them" or "a Mambo journalist was shot", where adjectives follow, they are no army of that land. */
    private boolean isOfStrangers(Party adjective, List<Party> parties) {
        return verbFirst
                && parties.stream()
                        .anyMatch(other -> other.end() == adjective.start()
                                && other.named().isEmpty()
                                && other.role()
                                        .filter(role -> !role.armed() || role.unknown())
                                        .isPresent());
    }

    /** Where adjectives follow, whether a word is for what somebody owns: of "a British ship", the ship. */
    private boolean isHolding(int token) {
        return verbFirst && token >= 0 && holdings.reads(scene.chart(), token);
    }

    /** A force inside the wording of an act whose weapon it is: "killed in a Turkish drone strike". */
    private List<Party> weapons(Chart.Item act, List<Party> parties) {
        return parties.stream()
                .filter(party -> party.named().isPresent() && party.start() > act.start() && party.end() < act.end())
                .filter(party ->
                        IntStream.range(party.end(), act.end()).noneMatch(at -> prepositions.isAt(scene.chart(), at)))
                .toList();
    }

    /** In "US and British forces", the army of the adjective that shares its noun with the force behind it. */
    Optional<Party> coupled(Party force) {
        boolean army = force.named().isPresent() && !force.isState();
        return army ? before(force) : Optional.empty();
    }

    /** In "US and British strikes", the army of the adjective before the "and". */
    Optional<Party> before(Party other) {
        int tied = other.start() - 1;
        return verbFirst || tied < 1 || !scene.says(and, tied, tied + 1)
                ? Optional.empty()
                : origins(Math.max(0, tied - LONGEST_ORIGIN), tied, List.of()).stream()
                        .filter(party -> party.end() == tied)
                        .findFirst();
    }

    /** The states whose positions are struck: "a Russian base". */
    List<Party> owners(Draft.Telling telling, List<Party> parties) {
        return origins(telling.first(), telling.end(), parties).stream()
                .filter(party -> !sentFallen(party, telling))
                .filter(party -> {
                    int beside = verbFirst ? party.start() - 1 : party.end();
                    boolean former = party.start() > 0 && scene.says(formers, party.start() - 1, party.start());
                    return !former && beside >= telling.first() && beside < telling.end() && targets.isStruck(beside);
                })
                .toList();
    }

    /** Adjectives of origin that stand for their state's army. */
    private List<Party> origins(int first, int end, List<Party> parties) {
        return scene.in(Kinds.ORIGIN, first, end).stream()
                .filter(item -> !leads(item.start()))
                .filter(item ->
                        parties.stream().noneMatch(party -> party.start() <= item.start() && item.end() <= party.end()))
                .map(item -> new Party(
                        item.start(),
                        afterPoint(item.end()),
                        item.start(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of((Named) item.value()),
                        false,
                        item.rule()))
                .toList();
    }

    /** The end of an adjective whose last point may stand apart: "U.S." */
    private int afterPoint(int end) {
        return end < scene.chart().size() && scene.chart().document().token(end).isMark(POINT) ? end + 1 : end;
    }

    /** Whether the state at a token only leads a coalition: "led by". */
    private boolean leads(int token) {
        return token > 0 && leading.reads(scene.chart(), token - 1);
    }
}
