package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sijil.language.Chart;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.DateExpression;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;

/** Decides which acts and tolls of a sentence are told as done: not denied, feared, planned, recited or summed up. */
final class Standing {

    /** Tokens over which a denial or a fear reaches forward. */
    private static final int REACH = 10;

    /** Cues of another subject, such as sport, after which nothing in the text is an act. */
    private static final int METAPHORS = 3;

    private static final int COMPARISON_REACH = 4;

    /** Tokens around a word for an accident within which acts belong to it. */
    private static final int UNPOLITICAL_REACH = 30;

    /** What stood and what fell, each fallen item with its reason. */
    record Result(List<Chart.Item> acts, List<Chart.Item> tolls, List<Dropped> dropped) {}

    /** A mention that no incident takes. */
    record Dropped(Chart.Item item, String reason) {}

    private final Chart chart;
    private final boolean metaphor;
    private final NavigableSet<Integer> unpolitical = new TreeSet<>();

    Standing(Chart chart) {
        this.chart = chart;
        chart.all(Kinds.CUE).stream()
                .filter(item -> kind(item) == Cue.Kind.UNPOLITICAL)
                .forEach(item -> unpolitical.add(item.start()));
        this.metaphor = chart.all(Kinds.CUE).stream()
                        .filter(item -> kind(item) == Cue.Kind.METAPHOR)
                        .count()
                >= METAPHORS;
    }

    private static Cue.Kind kind(Chart.Item item) {
        return ((Cue) item.value()).kind();
    }

    Result of(Sentence sentence, List<Atom> atoms) {
        List<Chart.Item> cues = within(Kinds.CUE, sentence);
        List<Chart.Item> comparisons =
                cues.stream().filter(cue -> kind(cue) == Cue.Kind.COMPARISON).toList();
        boolean dated = within(Kinds.DATE, sentence).stream().anyMatch(Standing::isPoint);
        boolean since = within(Kinds.DATE, sentence).stream()
                .anyMatch(item -> use(item) == DateExpression.Use.SINCE && !compared(item, comparisons));
        List<Chart.Item> bearing =
                cues.stream().filter(cue -> !compared(cue, comparisons)).toList();
        List<Chart.Item> acts = new ArrayList<>();
        List<Chart.Item> tolls = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Chart.Item item : within(Kinds.ACT, sentence)) {
            keep(item, reason(item, bearing, atoms, dated, since), acts, dropped);
        }
        for (Chart.Item item : within(Kinds.TOLL, sentence)) {
            keep(item, reason(item, bearing, atoms, dated, since), tolls, dropped);
        }
        return new Result(acts, tolls, dropped);
    }

    private static void keep(Chart.Item item, String reason, List<Chart.Item> kept, List<Dropped> dropped) {
        if (reason.isEmpty()) {
            kept.add(item);
        } else {
            dropped.add(new Dropped(item, reason));
        }
    }

    /** Why the item does not stand; empty text when it does. */
    private String reason(Chart.Item item, List<Chart.Item> cues, List<Atom> atoms, boolean dated, boolean since) {
        if (metaphor) {
            return "the text is about something else";
        }
        if (unpolitical(item)) {
            return "an accident, a disaster or plain crime";
        }
        for (Chart.Item cue : cues) {
            boolean before =
                    cue.start() <= item.start() && item.start() - cue.end() <= REACH && sameClause(cue, item, atoms);
            switch (kind(cue)) {
                case DENIAL -> {
                    if (before && !zero(item)) {
                        return "denied";
                    }
                }
                case UNREAL -> {
                    if (before) {
                        return "feared, planned or supposed";
                    }
                }
                case BACKGROUND -> {
                    if (!dated || sameAtom(cue, item, atoms)) {
                        return "recited";
                    }
                }
                case RUNNING_TOTAL -> {
                    if (item.kind().equals(Kinds.TOLL) && sameClause(cue, item, atoms)) {
                        return "a running total";
                    }
                }
                default -> {
                    // The other cues say how an act is told, not whether.
                }
            }
        }
        boolean background = since && !dated && item.kind().equals(Kinds.TOLL);
        return background ? "a total over a long time" : "";
    }

    /** Whether the item only says what an act is compared with. */
    private static boolean compared(Chart.Item item, List<Chart.Item> comparisons) {
        return comparisons.stream()
                .anyMatch(cue -> cue.start() <= item.start() && item.start() - cue.end() <= COMPARISON_REACH);
    }

    /** An accident or crime is often named only a sentence before or after its toll. */
    private boolean unpolitical(Chart.Item item) {
        Integer from = unpolitical.ceiling(item.start() - UNPOLITICAL_REACH);
        return from != null && from <= item.start() + UNPOLITICAL_REACH;
    }

    private static boolean zero(Chart.Item item) {
        return item.rule().contains("none-");
    }

    private static boolean sameAtom(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream().anyMatch(atom -> atom.holds(cue.start()) && atom.holds(item.start()));
    }

    private static boolean sameClause(Chart.Item cue, Chart.Item item, List<Atom> atoms) {
        return atoms.stream()
                .noneMatch(atom -> atom.hard() && atom.first() > cue.start() && atom.first() <= item.start());
    }

    private static DateExpression.Use use(Chart.Item item) {
        return ((DateExpression) item.value()).use();
    }

    static boolean isPoint(Chart.Item item) {
        return use(item) == DateExpression.Use.POINT;
    }

    private List<Chart.Item> within(String kind, Sentence sentence) {
        List<Chart.Item> items = new ArrayList<>();
        for (int at = sentence.first(); at < sentence.end(); at++) {
            items.addAll(chart.at(kind, at));
        }
        return items;
    }

    static boolean general(Chart.Item act) {
        return ((ActMention) act.value()).act().general();
    }
}
