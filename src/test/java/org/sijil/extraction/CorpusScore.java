package org.sijil.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sijil.incident.Incident;

/** What the extractor gets right over many texts: counts a slot, by language and over all, and its reliability. */
final class CorpusScore {

    /** The title under which all languages are counted. */
    static final String ALL = "all";

    private static final int TENTHS = 10;

    private final Map<String, Group> groups = new TreeMap<>();
    private final int[] answeredByTenth = new int[TENTHS];
    private final int[] rightByTenth = new int[TENTHS];

    /** A language's counts. */
    static final class Group {
        private final Map<Slot, Count> counts = new EnumMap<>(Slot.class);
        private int texts;

        int texts() {
            return texts;
        }

        Count count(Slot slot) {
            return counts.getOrDefault(slot, Count.NONE);
        }

        private void add(Map<Slot, Count> more) {
            more.forEach((slot, count) -> counts.merge(slot, count, Count::plus));
        }
    }

    /** Counts one text's answers against its gold incidents. */
    void add(CorpusText text, List<Incident> answers) {
        List<Facts> facts = answers.stream().map(Facts::of).toList();
        group(ALL).texts++;
        group(text.language()).texts++;
        for (Alignment.Pair pair : Alignment.of(text.gold(), facts)) {
            var counts = Agreement.counts(pair.gold(), pair.answer());
            group(ALL).add(counts);
            group(text.language()).add(counts);
            pair.answer().ifPresent(answer -> {
                // by identity: two answers may say the same
                double confidence = answers.get(indexOf(facts, answer)).confidence();
                rely(confidence, counts.get(Slot.STRICT).hits() > 0);
            });
        }
    }

    /** Groups by name: the languages and {@link #ALL}. */
    Map<String, Group> groups() {
        return groups;
    }

    /** Answers whose confidence lies in that tenth, and how many of them a reviewer would leave as they are. */
    Count tenth(int tenth) {
        return new Count(rightByTenth[tenth], answeredByTenth[tenth], answeredByTenth[tenth]);
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, unused -> new Group());
    }

    private void rely(double confidence, boolean right) {
        int tenth = Math.min(TENTHS - 1, (int) (confidence * TENTHS));
        answeredByTenth[tenth]++;
        rightByTenth[tenth] += right ? 1 : 0;
    }

    private static int indexOf(List<Facts> facts, Facts wanted) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == wanted) {
                return i;
            }
        }
        throw new IllegalArgumentException("an answer that is none of the text's");
    }
}
