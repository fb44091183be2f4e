package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordFact;
import org.sijil.language.WordList;
import org.sijil.language.WordNote;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.ActorMatch;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;

/** Finds the names of known actors. An ambiguous name counts only where the script marks it as a name. */
public final class ActorFinder {

    private static final char TANWIN = '\u064b';

    /** How an adjective of origin ends in the accusative. */
    private static final String ACCUSATIVE = "\u064a\u0627";

    /** Words from what two states do to the "between": "border clashes between". */
    private static final int DEALING_REACH = 3;

    /** Words of a state's name before the last. */
    private static final int LONGEST_STATE = 4;

    private final Actors actors;
    private final WordNote<List<Opened>> opened;
    private final WordFact opensState;
    private final WordFact where;
    private final WordFact located;
    private final WordList governments;
    private final WordList and;
    private final WordList waters;
    private final WordList peoplesOnly;
    private final WordList between;
    private final WordList dealings;
    private final WordList definite;
    private final ShortNames shortNames;
    private final Allegiances allegiances;
    private final StatesAtWar atWar;
    private final boolean headFirst;

    public ActorFinder(LanguagePack pack, Actors actors) {
        this.actors = actors;
        WordList prepositions = pack.words("where");
        this.opened = pack.note(this::opened);
        this.opensState = pack.fact(forms -> forms.stream().anyMatch(form -> actors.opensState(form.text())));
        this.where = pack.fact(forms -> forms.stream().anyMatch(form -> prepositions.contains(form.text())));
        this.located = pack.fact(forms ->
                pack.opensPlace(forms.get(0).text()) && !pack.knows(forms.get(0).text()));
        this.definite = pack.words("definite");
        this.governments = pack.words("governments");
        this.and = pack.words("and");
        this.between = pack.words("between_two");
        this.dealings = pack.words("dealings");
        this.peoplesOnly = pack.words("peoples_only");
        this.shortNames = new ShortNames(actors);
        this.allegiances = new Allegiances(pack);
        this.atWar = new StatesAtWar(pack);
        this.waters = pack.words("waters");
        this.headFirst = pack.orthography().flag("head_first");
    }

    /** A form of a word that names of actors begin with. */
    private record Opened(Form form, Actors.Opening opening) {}

    private List<Opened> opened(List<Form> forms) {
        return forms.stream()
                .flatMap(form -> actors.opening(form.text()).map(opening -> new Opened(form, opening)).stream())
                .toList();
    }

    public void find(Chart chart) {
        List<String> folded =
                chart.document().tokens().stream().map(Token::folded).toList();
        WordView words = new WordView(folded);
        List<Chart.Item> names = new ArrayList<>();
        for (Sentence sentence : chart.document().sentences()) {
            for (int at = sentence.first(); at < sentence.end(); ) {
                Optional<ActorMatch> match = longest(chart, words, at).filter(found -> found.end() <= sentence.end());
                int start = at;
                if (match.isEmpty() && headFirst && accusative(chart, words, at)) {
                    at++;
                    continue;
                }
                if (match.isEmpty() && opensState.holds(chart, at)) {
                    origin(chart, words, start);
                    metonym(chart, words, at)
                            .filter(found -> found.end() <= sentence.end())
                            .ifPresent(found -> chart.add(new Chart.Item(
                                    Kinds.METONYM,
                                    start,
                                    Governments.end(chart, found.end(), governments),
                                    "states#" + found.alias(),
                                    new Named(found))));
                }
                match.ifPresent(found -> names.add(
                        new Chart.Item(Kinds.ACTOR, start, found.end(), "actors#" + found.alias(), new Named(found))));
                at = match.map(ActorMatch::end).orElse(at + 1);
            }
        }
        shortNames.settled(chart, allegiances.without(chart, names)).forEach(chart::add);
        if (!headFirst) {
            List.copyOf(chart.all(Kinds.ORIGIN)).forEach(origin -> sharedForce(chart, words, origin));
        }
    }

    /** In "the Kolwean and Mamboan armies", the first adjective shares the noun of the second. */
    private void sharedForce(Chart chart, WordView words, Chart.Item origin) {
        int next = origin.end() + 1;
        if (next >= chart.size() || !and.isAt(chart, origin.end())) {
            return;
        }
        boolean force = actors.origin(words, next, false)
                .filter(adjective -> chart.at(Kinds.ACTOR, next).stream()
                        .anyMatch(actor -> actor.end() > adjective.end() && isForce((Named) actor.value())))
                .isPresent();
        if (force) {
            chart.add(new Chart.Item(Kinds.ACTOR, origin.start(), origin.end(), origin.rule(), origin.value()));
        }
    }

    private static boolean isForce(Named named) {
        return named.in("").stream().anyMatch(actor -> actor.type() == ActorType.STATE_FORCES);
    }

    /**
     * An adjective of origin in the accusative, "an Israeli shelling" as an object; where that is written as the state's own
     * name is, the vowel sign tells them apart.
     */
    private boolean accusative(Chart chart, WordView words, int at) {
        Token token = chart.document().token(at);
        String word = token.folded();
        boolean marked = token.surface().indexOf(TANWIN) >= 0;
        if (!word.endsWith(ACCUSATIVE) || !marked && opensState.holds(chart, at)) {
            return false;
        }
        String adjective = word.substring(0, word.length() - 1);
        Optional<ActorMatch> army = actors.origin(words.reading(at, adjective), at, false);
        army.ifPresent(found ->
                chart.add(new Chart.Item(Kinds.ORIGIN, at, found.end(), "states#" + adjective, new Named(found))));
        return army.isPresent();
    }

    private void origin(Chart chart, WordView words, int at) {
        boolean capitals = isCapitals(chart.document().token(at).surface());
        boolean state = headFirst
                && actors.metonym(words.reading(at, chart.document().token(at).folded()), at)
                        .isPresent();
        if (state || isOfPeople(chart, at)) {
            return;
        }
        for (Form form : chart.nameForms(at)) {
            Optional<ActorMatch> army = actors.origin(words.reading(at, form.text()), at, capitals);
            if (army.isPresent()) {
                chart.add(new Chart.Item(
                        Kinds.ORIGIN, at, army.get().end(), "states#" + form.text(), new Named(army.get())));
                government(chart, at, army.get());
                return;
            }
        }
    }

    /** In "an ethnic Albanian policeman", the adjective is of a people and not of a state. */
    private boolean isOfPeople(Chart chart, int at) {
        return at > 0 && peoplesOnly.isAt(chart, at - 1);
    }

    /** A state's government stands for its army as the state itself does: "the Ethiopian government". */
    private void government(Chart chart, int at, ActorMatch army) {
        int beside = headFirst ? at - 1 : army.end();
        if (beside < 0 || beside >= chart.size() || !governments.isAt(chart, beside)) {
            return;
        }
        int first = Math.min(at, beside);
        int end = Math.max(army.end(), beside + 1);
        ActorMatch state = new ActorMatch(end, army.candidates(), army.alias());
        chart.add(new Chart.Item(Kinds.METONYM, first, end, "states#" + army.alias(), new Named(state)));
    }

    private static boolean isCapitals(String written) {
        return written.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase)
                && written.codePoints().anyMatch(Character::isLetter);
    }

    /** In "eastern Democratic Republic of Congo" no shorter name inside the state's is another state. */
    private boolean isInsideState(WordView words, int at) {
        for (int start = Math.max(0, at - LONGEST_STATE); start < at; start++) {
            if (actors.metonym(words, start).filter(state -> state.end() > at).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** In "a truce between Kolwe and Mambo" or "clashes between" them, the two are states and no places. */
    private boolean deals(Chart chart, int at) {
        return between.isAt(chart, at - 1) && dealings.isIn(chart, Math.max(0, at - 1 - DEALING_REACH), at - 1);
    }

    /** In "a boat on the River Niger", the river's name is no state. */
    private boolean isWater(Chart chart, int at) {
        return at > 0 && waters.isAt(chart, at - 1) || at + 1 < chart.size() && waters.isAt(chart, at + 1);
    }

    /** A state or capital that is not where something happens, but may be who does it. */
    private Optional<ActorMatch> metonym(Chart chart, WordView words, int at) {
        Token token = chart.document().token(at);
        boolean article = at > 1 && definite.isAt(chart, at - 1);
        if (!token.isWord()
                || located.holds(chart, at) && !atWar.mayStrike(chart, at)
                || at > 0 && where.holds(chart, article ? at - 2 : at - 1) && !deals(chart, at)) {
            return Optional.empty();
        }
        if (!headFirst && (isInsideState(words, at) || isWater(chart, at))) {
            return Optional.empty();
        }
        for (Form form : chart.nameForms(at)) {
            Optional<ActorMatch> match = actors.metonym(words.reading(at, form.text()), at);
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private Optional<ActorMatch> longest(Chart chart, WordView words, int at) {
        Token token = chart.document().token(at);
        List<Opened> openings = token.kind() == Token.Kind.MARK ? List.of() : opened.of(chart, at);
        if (openings.isEmpty()) {
            return Optional.empty();
        }
        Optional<ActorMatch> best = Optional.empty();
        for (Opened opening : openings) {
            Optional<ActorMatch> match = opening.opening()
                    .longestMatch(words.reading(at, opening.form().text()), at);
            if (match.isPresent()
                    && (best.isEmpty() || match.get().end() > best.get().end())) {
                best = match;
            }
        }
        if (best.isEmpty()) {
            return best;
        }
        return best.filter(match -> !cutsName(chart, words, at, match)
                        && !isLowered(chart, match, at)
                        && !(isState(match) && isOfPeople(chart, at)))
                .flatMap(match -> cued(chart, match, at) ? Optional.of(match) : match.withoutCue());
    }

    /**
     * Whether a name begins inside another and goes on after it, as in "fighters of Taliban" before "Taliban of Pakistan"; or a
     * state's army is only the end of a group's own name: "forces of the Syrian National Army".
     */
    private boolean cutsName(Chart chart, WordView words, int first, ActorMatch outer) {
        for (int at = first + 1; headFirst && at < outer.end(); at++) {
            for (Form form : chart.nameForms(at)) {
                if (actors.longestMatch(words.reading(at, form.text()), at)
                        .filter(inner -> inner.end() > outer.end()
                                || inner.end() == outer.end() && isState(outer) && !isState(inner))
                        .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A short name that ends in a capital is no word in small letters: "on a tip", "let go". */
    private static boolean isLowered(Chart chart, ActorMatch match, int at) {
        return match.end() == at + 1
                && Character.isUpperCase(match.alias().charAt(match.alias().length() - 1))
                && chart.document().token(at).surface().codePoints().allMatch(Character::isLowerCase);
    }

    private static boolean isState(ActorMatch match) {
        return match.free().stream().anyMatch(actor -> actor.type() == ActorType.STATE_FORCES);
    }

    /** Capitals exactly as the name is written tell IS from "is", and Amal from a word of another script. */
    private static boolean cued(Chart chart, ActorMatch match, int at) {
        return chart.document().token(at).isCapitalised()
                && chart.document().quote(at, match.end()).equals(match.alias());
    }
}
