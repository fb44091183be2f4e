package org.sijil.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pairs gold incidents with answered ones, each at most once, so that the weights add up to the most. The matching grows
 * by the augmenting chain of largest gain until no chain gains anything.
 */
final class Alignment {

    /** A gold incident with its answer; one of the two may be missing. */
    record Pair(Optional<Facts> gold, Optional<Facts> answer) {}

    private static final int NOBODY = -1;
    private static final double NO_GAIN = 1e-9;

    private final double[][] weight;
    private final int answers;
    private final int[] answerOf;
    private final int[] goldOf;

    private Alignment(double[][] weight, int answers) {
        this.weight = weight;
        this.answers = answers;
        this.answerOf = new int[weight.length];
        this.goldOf = new int[answers];
        Arrays.fill(answerOf, NOBODY);
        Arrays.fill(goldOf, NOBODY);
    }

    /** Every gold incident and every answer once, gold in its order, then the answers that nothing asked for. */
    static List<Pair> of(List<Facts> gold, List<Facts> answers) {
        double[][] weight = gold.stream()
                .map(g -> answers.stream()
                        .mapToDouble(answer -> Agreement.weight(g, answer))
                        .toArray())
                .toArray(double[][]::new);
        int[] answerOf = best(weight, answers.size());
        List<Pair> pairs = new ArrayList<>();
        for (int g = 0; g < answerOf.length; g++) {
            var answer = answerOf[g] == NOBODY ? Optional.<Facts>empty() : Optional.of(answers.get(answerOf[g]));
            pairs.add(new Pair(Optional.of(gold.get(g)), answer));
        }
        IntStream.range(0, answers.size())
                .filter(a -> IntStream.of(answerOf).noneMatch(taken -> taken == a))
                .forEach(a -> pairs.add(new Pair(Optional.empty(), Optional.of(answers.get(a)))));
        return pairs;
    }

    /** For each row the column that it is paired with, or -1; pairs of weight 0 are none. */
    static int[] best(double[][] weight, int columns) {
        var alignment = new Alignment(weight, columns);
        while (alignment.augment()) {
            // each round pairs one more row
        }
        return alignment.answerOf;
    }

    /** Finds the chain of largest gain from an unpaired row to an unpaired column and flips it. */
    private boolean augment() {
        double[] gain = new double[answers];
        int[] via = new int[answers];
        Arrays.fill(gain, Double.NEGATIVE_INFINITY);
        for (int g = 0; g < weight.length; g++) {
            if (answerOf[g] == NOBODY) {
                reach(g, 0, gain, via);
            }
        }
        boolean moved = true;
        for (int round = 0; moved && round < weight.length; round++) {
            moved = false;
            for (int g = 0; g < weight.length; g++) {
                if (answerOf[g] != NOBODY && gain[answerOf[g]] > Double.NEGATIVE_INFINITY) {
                    moved |= reach(g, gain[answerOf[g]] - weight[g][answerOf[g]], gain, via);
                }
            }
        }
        int end = IntStream.range(0, answers)
                .filter(a -> goldOf[a] == NOBODY && gain[a] > NO_GAIN)
                .boxed()
                .max((a, b) -> Double.compare(gain[a], gain[b]))
                .orElse(NOBODY);
        flip(end, via);
        return end != NOBODY;
    }

    private boolean reach(int g, double start, double[] gain, int[] via) {
        boolean better = false;
        for (int a = 0; a < answers; a++) {
            if (a != answerOf[g] && weight[g][a] > 0 && start + weight[g][a] > gain[a] + NO_GAIN) {
                gain[a] = start + weight[g][a];
                via[a] = g;
                better = true;
            }
        }
        return better;
    }

    private void flip(int end, int[] via) {
        int a = end;
        while (a != NOBODY) {
            int g = via[a];
            int before = answerOf[g];
            answerOf[g] = a;
            goldOf[a] = g;
            a = before;
        }
    }
}
