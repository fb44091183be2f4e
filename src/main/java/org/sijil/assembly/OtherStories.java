package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Named;
import org.sijil.mention.PlaceMention;
import org.sijil.text.Sentence;

/**
 * Beginnings of other stories that a page lists under an article: its last paragraphs, none of which goes on from the one
 * before, and most of which are about countries of which the article does not speak.
 */
final class OtherStories {

    static final String REASON = "of another story, listed under this one";

    /** Paragraphs of a list of stories at the least, and how many of them must be about other countries. */
    private static final int FEWEST = 3;

    private static final int FOREIGN = 2;

    /** Paragraphs of the article that go on from the one before, at the least. */
    private static final int GOING_ON = 2;

    /** Paragraphs that tell what the article is about. */
    private static final int LEAD = 2;

    /** Lands in which a group may act whose name says of which land a paragraph speaks. */
    private static final int FEW_LANDS = 2;

    private final Chart chart;
    private final WordList and;
    private final Set<Integer> paragraphs = new HashSet<>();

    OtherStories(Scene scene) {
        this.chart = scene.chart();
        this.and = chart.pack().words("and");
        if (chart.pack().orthography().flag("head_first")) {
            find(beginnings());
        }
    }

    /** Whether a sentence is of another story. */
    boolean hold(Sentence sentence) {
        return paragraphs.contains(sentence.paragraph());
    }

    /** The first sentence of each paragraph of the text, and the title's. */
    private List<Sentence> beginnings() {
        List<Sentence> beginnings = new ArrayList<>();
        int paragraph = Integer.MIN_VALUE;
        for (Sentence sentence : chart.document().sentences()) {
            if (sentence.kind() == Sentence.Kind.BODY && sentence.paragraph() != paragraph) {
                beginnings.add(sentence);
                paragraph = sentence.paragraph();
            }
        }
        return beginnings;
    }

    private void find(List<Sentence> beginnings) {
        int first = beginnings.size();
        while (first > LEAD && !goesOn(beginnings.get(first - 1))) {
            first--;
        }
        List<Sentence> tail = beginnings.subList(first, beginnings.size());
        long goingOn =
                beginnings.subList(0, first).stream().filter(this::goesOn).count();
        if (tail.size() < FEWEST || goingOn < GOING_ON) {
            return;
        }
        Set<String> here = new HashSet<>();
        beginnings.subList(0, LEAD).forEach(lead -> here.addAll(countries(lead)));
        List<Set<String>> named = tail.stream()
                .map(this::countries)
                .filter(countries -> !countries.isEmpty())
                .toList();
        long foreign = named.stream()
                .filter(countries -> Collections.disjoint(countries, here))
                .count();
        if (foreign >= FOREIGN && 2 * foreign > named.size()) {
            tail.forEach(sentence -> paragraphs.add(sentence.paragraph()));
        }
    }

    /** Whether a paragraph opens with "and", with words such as "meanwhile", or with words that lead on. */
    private boolean goesOn(Sentence sentence) {
        int at = sentence.first();
        while (at < sentence.end() && !chart.document().token(at).isWord()) {
            at++;
        }
        int first = at;
        return first < sentence.end()
                && (and.stream().anyMatch(chart.document().token(first).folded()::startsWith)
                        || chart.pack()
                                .words("leading_on")
                                .contains(chart.document().token(first).folded())
                        || chart.at(Kinds.CUE, first).stream()
                                .map(cue -> ((Cue) cue.value()).kind())
                                .anyMatch(kind -> kind == Cue.Kind.ANEW || kind == Cue.Kind.CLAUSE));
    }

    /** The countries that a sentence names: by places, and by forces and adjectives that are of a country or two. */
    private Set<String> countries(Sentence sentence) {
        Set<String> countries = new HashSet<>();
        chart.in(Kinds.PLACE, sentence.first(), sentence.end()).stream()
                .flatMap(item ->
                        ((PlaceMention) item.value()).candidates().stream().limit(1))
                .forEach(place -> countries.add(place.country()));
        Stream.of(Kinds.ACTOR, Kinds.ORIGIN)
                .flatMap(kind -> chart.in(kind, sentence.first(), sentence.end()).stream())
                .flatMap(item -> ((Named) item.value()).match().free().stream())
                .filter(actor -> actor.countries().size() <= FEW_LANDS)
                .forEach(actor -> countries.addAll(actor.countries()));
        return countries;
    }
}
