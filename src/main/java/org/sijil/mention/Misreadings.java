package org.sijil.mention;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Wordings of a toll whose people, as the words around them show, are others than those harmed. */
final class Misreadings {

    /** Words of a participle at the most: "shot dead". */
    private static final int LONGEST_VERB = 3;

    /** Words from "by" to those who did it: "by suspected rebels". */
    private static final int BEFORE_DOERS = 2;

    /** What opens the object of a verb. */
    private static final List<String> OBJECTS = List.of(Kinds.NUMBER, Kinds.PEOPLE, Kinds.PARTY);

    /** Letters of a pronoun that no other ending is taken for. */
    private static final int OBJECT = 2;

    private final Set<String> and;
    private final Set<String> determiners;
    private final WordList particles;
    private final WordList parents;
    private final WordList plurals;
    private final WordList collective;
    private final WordList doersAfter;
    private final WordList among;
    private final WordList marks;
    private final WordList deeds;
    private final WordList openers;
    private final WordList subjects;
    private final boolean verbFirst;
    private final Possessors possessors;

    Misreadings(LanguagePack pack) {
        this.verbFirst = pack.orthography().flag("head_first");
        this.possessors = new Possessors(pack);
        this.and = verbFirst ? pack.words("and") : Set.of();
        this.marks = pack.words("object_marks");
        this.deeds = pack.words("deeds");
        this.openers = pack.words("before_subjects");
        this.subjects = pack.words("new_subjects");
        this.among = pack.words("among");
        this.doersAfter = pack.words("doers_after");
        this.plurals = pack.words("plural_verbs");
        this.collective = pack.words("collective_people");
        this.parents = pack.words("parents_of");
        this.particles = pack.words("verb_particles");
        this.determiners = Stream.of("definite", "indefinite")
                .flatMap(list -> pack.words(list).stream())
                .collect(Collectors.toSet());
    }

    /** Whether the people of a wording are not those that it tells of. */
    boolean isOne(Chart chart, Sentence sentence, Lexicon.Match match) {
        return isJoined(chart, match)
                || isAgent(chart, match)
                || isOneOfMany(chart, match)
                || isOfParent(chart, match)
                || isTaker(match)
                || isActive(chart, sentence, match)
                || hasOwnPeople(chart, sentence, match)
                || hasObject(chart, match)
                || isOfDoers(chart, match)
                || isOfTwo(chart, sentence, match)
                || hurtOthers(chart, sentence, match)
                || isOfNewSubject(chart, match)
                || possessors.close(chart, match);
    }

    /** Where "and" clings to words, one that opens with it begins something of its own: "killed, and nine were hurt". */
    private boolean isJoined(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        for (int at = match.start() + 1; at < match.end(); at++) {
            boolean inside = people != null && at > people.start() && at < people.end() || isPart(chart, match, at);
            String word = chart.document().token(at).folded();
            boolean verb =
                    people != null && people.start() == match.start() && at == people.end() && opensAnew(chart, at);
            if (verb || !inside && !chart.pack().knows(word) && and.stream().anyMatch(word::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** In "a mother of three was killed", the three are her children. */
    private boolean isOfParent(Chart chart, Lexicon.Match match) {
        return match.start() > 1
                && !chart.at(Kinds.NUMBER, match.start()).isEmpty()
                && parents.isAt(chart, match.start() - 2);
    }

    /** In "two men from a station were shot", the plural of the verb says that not the last named alone was. */
    private boolean isOneOfMany(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return !verbFirst
                && people != null
                && people.start() == match.start()
                && IntStream.range(people.end(), match.end())
                        .takeWhile(at -> chart.document().token(at).isWord())
                        .anyMatch(at -> plurals.isAt(chart, at))
                && people.value() instanceof People counted
                && counted.parties().size() == 1
                && counted.total().equals(Quantity.exactly(1))
                && !collective.isAt(chart, people.end() - 1);
    }

    /** In "a guard seized by rebels on Thursday was found dead", those behind "by" are who did it. */
    private boolean isAgent(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return !verbFirst
                && people != null
                && people.start() == match.start()
                && people.value() instanceof People counted
                && TollFinder.isArmed(counted)
                && IntStream.range(Math.max(0, match.start() - BEFORE_DOERS), match.start())
                        .anyMatch(at -> doersAfter.isAt(chart, at));
    }

    /** Whether a word is one that is known, behind an "and" that clings to it. */
    private boolean opensAnew(Chart chart, int at) {
        return chart.forms(at).stream()
                .anyMatch(form -> and.contains(form.proclitic()) && chart.pack().knows(form.text()));
    }

    /**
     * Where the verb comes first, one that stands between two counts has the second: "eight children, of whom six were
     * hurt", told as "eight children hurt six".
     */
    private boolean hasOwnPeople(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return verbFirst
                && people != null
                && people.start() == match.start()
                && match.end() == people.end() + 1
                && match.end() < sentence.end()
                && chart.at(Kinds.DATE, match.end()).isEmpty()
                && !chart.at(Kinds.NUMBER, match.end()).isEmpty()
                && and.stream().noneMatch(chart.document().token(match.end()).folded()::startsWith);
    }

    /** In "hostages whom gunmen killed", told as "killed them gunmen", the gunmen are those who did it. */
    private boolean hasObject(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return verbFirst
                && people != null
                && people.start() == match.start() + 1
                && people.value() instanceof People counted
                && TollFinder.isArmed(counted)
                && chart.forms(match.start()).stream()
                        .anyMatch(form -> (form.enclitic().length() >= OBJECT || endsInObject(chart, match, form))
                                && chart.pack().knows(form.text()));
    }

    /** Whether "him" is written at the end of the first word, and no letter that only looks like it once it is folded. */
    private static boolean endsInObject(Chart chart, Lexicon.Match match, Form form) {
        return !form.enclitic().isEmpty()
                && chart.document().token(match.start()).surface().endsWith(form.enclitic());
    }

    /** In "a soldier was killed in an attack by rebels", told as "an attack of-rebels", the rebels are who attacked. */
    private boolean isOfDoers(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return verbFirst
                && people != null
                && people.start() > match.start() + 1
                && chart.forms(people.start()).stream().anyMatch(form -> marks.contains(form.proclitic()))
                && deeds.reads(chart, people.start() - 1);
    }

    /** In "ten civilians, among them a child and a woman, were killed", the woman is a part of the ten. */
    private boolean isPart(Chart chart, Lexicon.Match match, int at) {
        return !chart.at(Kinds.PARTY, at).isEmpty()
                && IntStream.range(match.start(), at).anyMatch(before -> among.isAt(chart, before));
    }

    /** In "soldiers burned forty huts", the participle right after those whom no number counts is a verb with its object. */
    private boolean isActive(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        boolean bare = people != null
                && people.start() == match.start()
                && match.end() - people.end() <= LONGEST_VERB
                && people.value() instanceof People counted
                && (counted.total().high().isEmpty() || TollFinder.isArmed(counted));
        if (verbFirst
                || !bare
                || match.end() >= sentence.end()
                || doersAfter.isAt(chart, match.end() - 1)
                || !chart.at(Kinds.DATE, match.end()).isEmpty()) {
            return false;
        }
        return determiners.contains(chart.document().token(match.end()).folded())
                || particles.isAt(chart, match.end())
                || opensTitled(chart, sentence, match.end())
                || OBJECTS.stream()
                        .anyMatch(kind -> !chart.at(kind, match.end()).isEmpty());
    }

    /** In "a militant killed TV actor Amra", words in capitals lead to the people that the verb is about. */
    private static boolean opensTitled(Chart chart, Sentence sentence, int at) {
        int word = at;
        while (word < sentence.end()
                && word - at < LONGEST_VERB
                && chart.document().token(word).isCapitalised()
                && chart.at(Kinds.PARTY, word).isEmpty()) {
            word++;
        }
        return word > at
                && word < sentence.end()
                && !chart.at(Kinds.PARTY, word).isEmpty();
    }

    /** In "an officer was killed and three soldiers hurt", with the officer first, each verb has people of its own. */
    private boolean isOfTwo(Chart chart, Sentence sentence, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        boolean mixed = match.entry().fields().flag("mixed");
        if (!verbFirst || !mixed || people == null || people.start() == match.start()) {
            return false;
        }
        for (int at = sentence.first(); at < match.start(); at++) {
            if (chart.at(Kinds.PEOPLE, at).stream().anyMatch(item -> item.end() == match.start())) {
                return true;
            }
        }
        return false;
    }

    /** In "left nine dead and wounded four", with the people first, each word has a figure of its own. */
    private boolean hurtOthers(Chart chart, Sentence sentence, Lexicon.Match match) {
        return !verbFirst
                && match.entry().fields().flag("mixed")
                && match.end() < sentence.end()
                && Stream.of(Kinds.NUMBER, Kinds.PEOPLE)
                        .anyMatch(kind -> !chart.at(kind, match.end()).isEmpty());
    }

    /** Gunmen whom nothing counts take others; they are not the ones taken. */
    private static boolean isTaker(Lexicon.Match match) {
        return match.entry().fields().texts("harm").contains("abducted")
                && TollFinder.people(match) != null
                && TollFinder.people(match).value() instanceof People people
                && people.parties().stream()
                        .allMatch(party ->
                                party.quantity().filter(Quantity::isBare).isPresent()
                                        && party.role()
                                                .filter(role -> role.armed() && role.unknown())
                                                .isPresent());
    }

    /** In "stabbed two people before he was shot dead", the two are not who was shot. */
    private boolean isOfNewSubject(Chart chart, Lexicon.Match match) {
        Chart.Item people = TollFinder.people(match);
        return people != null
                && people.start() == match.start()
                && IntStream.range(people.end() + 1, match.end())
                        .anyMatch(at -> subjects.isAt(chart, at) && openers.isAt(chart, at - 1));
    }
}
