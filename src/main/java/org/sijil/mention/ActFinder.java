package org.sijil.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Finds the wordings of {@code acts.yaml}; where two overlap, the longer one stands, one that yields last. */
public final class ActFinder {

    private final Lexicon lexicon;
    private final Map<Entry, ActWord> words = new HashMap<>();
    private final WordList definite;
    private final Set<String> articles;
    private final WordList eitherVoice;
    private final Possessors possessors;

    public ActFinder(LanguagePack pack) {
        this.lexicon = pack.lexicon("acts");
        lexicon.entries().forEach(entry -> words.put(entry, ActWord.of(entry)));
        this.definite = pack.words("definite");
        this.articles = new HashSet<>(definite);
        articles.addAll(pack.words("indefinite"));
        this.eitherVoice = pack.words("either_voice");
        this.possessors = new Possessors(pack);
    }

    public void find(Chart chart) {
        for (Sentence sentence : chart.document().sentences()) {
            for (Lexicon.Match match : standing(lexicon.matches(chart, sentence.first(), sentence.end()))) {
                if (isNothing(match)
                        || chart.covered(Kinds.DATE, match.start())
                        || insideName(chart, match)
                        || possessors.close(chart, match)) {
                    continue;
                }
                ActMention act =
                        new ActMention(words.get(match.entry()), voice(chart, match), pointsBack(chart, match));
                chart.add(new Chart.Item(
                        Kinds.ACT, match.start(), match.end(), match.entry().rule(), act));
            }
        }
    }

    /** The longest of those that overlap, and of equals the one that says more; one that yields, such as "flattened a house", gives way to one that tells how. */
    private List<Lexicon.Match> standing(List<Lexicon.Match> matches) {
        List<Lexicon.Match> nothing =
                matches.stream().filter(ActFinder::isNothing).toList();
        List<Lexicon.Match> real = matches.stream()
                .sorted(Comparator.comparingInt(this::lightness))
                .filter(match -> isNothing(match) || nothing.stream().noneMatch(other -> within(match.start(), other)))
                .toList();
        List<Lexicon.Match> plain =
                Longest.of(real.stream().filter(match -> !yields(match)).toList());
        List<Lexicon.Match> all = new ArrayList<>(plain);
        real.stream()
                .filter(ActFinder::yields)
                .filter(match ->
                        plain.stream().noneMatch(other -> match.start() < other.end() && other.start() < match.end()))
                .forEach(all::add);
        return Longest.of(all);
    }

    /** What says the least comes last. */
    private int lightness(Lexicon.Match match) {
        return isNothing(match) ? 0 : -words.get(match.entry()).weight();
    }

    private static boolean isNothing(Lexicon.Match match) {
        return match.entry().fields().flag("nothing");
    }

    private static boolean within(int at, Lexicon.Match match) {
        return at >= match.start() && at < match.end();
    }

    private static boolean yields(Lexicon.Match match) {
        return match.entry().fields().flag("yields");
    }

    /** A word of a name, such as "Army of Clashes" or "Liberation Square", tells of nothing. */
    private boolean insideName(Chart chart, Lexicon.Match match) {
        return match.end() - match.start() == 1 && chart.covered(Kinds.ACTOR, match.start())
                || chart.inside(Kinds.PLACE, match.start())
                || capital(chart, match);
    }

    /** A noun with a capital inside a sentence is a part of a name, such as "the Long March". */
    private boolean capital(Chart chart, Lexicon.Match match) {
        int before = match.start() - 1;
        return match.end() - match.start() == 1
                && match.variant().equals("noun")
                && chart.document().token(match.start()).isCapitalised()
                && before >= 0
                && chart.document().token(before).isWord()
                && chart.document().token(before).isCapitalised();
    }

    private ActMention.Voice voice(Chart chart, Lexicon.Match match) {
        return switch (match.variant()) {
            case "verb" -> ActMention.Voice.VERB;
            case "passive" -> hasObject(chart, match) ? ActMention.Voice.VERB : ActMention.Voice.PASSIVE;
            case "masdar" -> ActMention.Voice.MASDAR;
            default -> ActMention.Voice.NOUN;
        };
    }

    /** In "killed two fighters in an air strike", the participle of the wording is a verb whose object follows it. */
    private boolean hasObject(Chart chart, Lexicon.Match match) {
        int next = match.start() + 1;
        if (next + 1 >= match.end() || !eitherVoice.isAt(chart, match.start())) {
            return false;
        }
        int noun = articles.contains(chart.document().token(next).folded()) ? next + 1 : next;
        boolean counted = chart.covered(Kinds.NUMBER, noun) && !chart.covered(Kinds.MEASURE, noun);
        return !chart.covered(Kinds.DATE, noun) && (counted || chart.covered(Kinds.PARTY, noun));
    }

    private boolean pointsBack(Chart chart, Lexicon.Match match) {
        boolean article = chart.isDefinite(match.start());
        return article || match.start() > 0 && definite.isAt(chart, match.start() - 1);
    }
}
