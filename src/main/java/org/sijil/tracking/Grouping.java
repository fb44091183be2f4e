package org.sijil.tracking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.sijil.storage.KeptReport;

/**
 * Sorts reports into incidents. The most alike are joined first, on and on, as long as two groups are on the average alike
 * enough; so the outcome rests on what the reports say, and not on which came first. Two accounts of one article stay
 * apart, and what a reviewer settled stays together.
 */
final class Grouping {

    /** What likeness cannot tell apart is judged once; of more than that, only a group's first ones are. */
    static final int MOST_JUDGED = 150;

    /** How many accounts stand for a settled group. */
    private static final int FACES = 4;

    /** Sums of points are equal when they are that near. */
    private static final double EXACT = 1e-9;

    private static final Comparator<Telling> IN_ORDER =
            Comparator.comparing(Telling::report, KeptReport.BY_PUBLICATION).thenComparing(Telling::id);

    /**
     * Reports of one incident, by publication.
     *
     * @param settled the incident that a reviewer settled them to be
     */
    record Group(List<Telling> tellings, OptionalLong settled) {}

    private static final class Node {
        private final List<Telling> tellings = new ArrayList<>();
        private final List<Telling> faces = new ArrayList<>();
        private final Set<Long> articles = new HashSet<>();
        private OptionalLong settled = OptionalLong.empty();

        private void add(Telling telling) {
            tellings.add(telling);
            articles.add(telling.report().article());
        }

        private boolean mayJoin(Node other) {
            return (settled.isEmpty() || other.settled.isEmpty()) && Collections.disjoint(articles, other.articles);
        }

        private void take(Node other) {
            tellings.addAll(other.tellings);
            articles.addAll(other.articles);
            settled = settled.isPresent() ? settled : other.settled;
        }
    }

    private final List<Node> nodes;
    /** Average points between nodes, and of each node how many faces it stands for. */
    private final double[][] points;

    private final int[] weights;
    private final int[] stories;

    private Grouping(List<Node> nodes) {
        this.nodes = nodes;
        int many = nodes.size();
        points = new double[many][many];
        weights = nodes.stream().mapToInt(node -> node.faces.size()).toArray();
        stories = new int[many];
        for (int i = 0; i < many; i++) {
            stories[i] = i;
        }
        for (int i = 0; i < many; i++) {
            for (int j = 0; j < i; j++) {
                compare(i, j);
            }
        }
    }

    /** The groups of each story; the stories and their groups in the order of their first reports. */
    static List<List<Group>> of(List<Telling> loose, Map<Long, List<Telling>> settled) {
        List<Node> nodes = new ArrayList<>(classes(loose));
        settled.forEach((incident, tellings) -> {
            if (!tellings.isEmpty()) {
                nodes.add(settledNode(incident, tellings));
            }
        });
        nodes.sort(Comparator.comparing((Node node) -> node.tellings.get(0), IN_ORDER));
        return new Grouping(nodes).groups();
    }

    private static Node settledNode(long incident, List<Telling> tellings) {
        Node node = new Node();
        node.settled = OptionalLong.of(incident);
        Set<String> keys = new HashSet<>();
        tellings.stream().sorted(IN_ORDER).forEach(telling -> {
            node.add(telling);
            if (node.faces.size() < FACES && keys.add(telling.traits().key())) {
                node.faces.add(telling);
            }
        });
        return node;
    }

    /**
     * Reports that nothing but words tells apart are one, and vague ones when their words do not either; of one article,
     * each is in another class.
     */
    static List<Node> classes(List<Telling> loose) {
        Map<String, Node> classes = new LinkedHashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        Map<String, Boolean> distinctive = new HashMap<>();
        Map<Long, Boolean> repeated = new HashMap<>();
        List<Telling> sorted = loose.stream().sorted(IN_ORDER).toList();
        for (Telling telling : sorted) {
            Traits traits = telling.traits();
            String name = distinctive.computeIfAbsent(traits.key(), key -> traits.distinctive())
                    ? traits.key()
                    : repeated.computeIfAbsent(traits.mark(), mark -> traits.repeated())
                            ? "mark " + traits.mark()
                            : "report " + telling.id();
            int rank = ranks.merge(telling.report().article() + "|" + name, 1, Integer::sum);
            Node node = classes.computeIfAbsent(name + "|" + rank, k -> new Node());
            node.add(telling);
            if (node.faces.isEmpty()) {
                node.faces.add(telling);
            }
        }
        return List.copyOf(classes.values());
    }

    private void compare(int i, int j) {
        Node one = nodes.get(i);
        Node other = nodes.get(j);
        double sum = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (Telling face : one.faces) {
            for (Telling counterpart : other.faces) {
                double total = Likeness.of(face.traits(), counterpart.traits()).total();
                sum += total;
                most = Math.max(most, total);
            }
        }
        points[i][j] = sum / (one.faces.size() * other.faces.size());
        points[j][i] = points[i][j];
        if (most >= Likeness.SAME && one.mayJoin(other)) {
            int from = stories[i];
            int to = stories[j];
            for (int n = 0; n < stories.length; n++) {
                if (stories[n] == from) {
                    stories[n] = to;
                }
            }
        }
    }

    private List<List<Group>> groups() {
        boolean[] gone = new boolean[nodes.size()];
        while (joinMostAlike(gone)) {}
        Map<Integer, List<Group>> byStory = new LinkedHashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (!gone[i]) {
                Node node = nodes.get(i);
                byStory.computeIfAbsent(stories[i], story -> new ArrayList<>())
                        .add(new Group(node.tellings.stream().sorted(IN_ORDER).toList(), node.settled));
            }
        }
        return List.copyOf(byStory.values());
    }

    private boolean joinMostAlike(boolean[] gone) {
        int first = -1;
        int second = -1;
        double most = Likeness.SAME - EXACT;
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size() && !gone[i]; j++) {
                if (!gone[j]
                        && points[i][j] > most + (first < 0 ? 0 : EXACT)
                        && nodes.get(i).mayJoin(nodes.get(j))) {
                    first = i;
                    second = j;
                    most = points[i][j];
                }
            }
        }
        if (first < 0) {
            return false;
        }
        for (int n = 0; n < nodes.size(); n++) {
            points[first][n] = (weights[first] * points[first][n] + weights[second] * points[second][n])
                    / (weights[first] + weights[second]);
            points[n][first] = points[first][n];
        }
        weights[first] += weights[second];
        nodes.get(first).take(nodes.get(second));
        gone[second] = true;
        return true;
    }
}
