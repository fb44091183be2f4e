package org.sijil.language;

import java.util.List;
import java.util.Map;

/**
 * One entry of a lexicon: phrases, and what they mean.
 *
 * @param id its name within the file
 * @param phrases its phrases by the field that holds them, such as {@code verb} or {@code plural}
 * @param fields what it says beside its phrases, for the finder that uses it
 * @param examples texts that the entry must find, each with what must come out
 * @param not texts in which it must find nothing
 * @param rule where a mention's rule can be looked up, such as {@code en/acts#ambush}
 */
public record Entry(
        String file,
        String id,
        Fields fields,
        Map<String, List<Phrase>> phrases,
        List<Fields> examples,
        List<String> not,
        String rule) {

    Entry(
            String file,
            String id,
            Fields fields,
            Map<String, List<Phrase>> phrases,
            List<Fields> examples,
            List<String> not) {
        this(file, id, fields, phrases, examples, not, rule(file, id));
    }

    /** An entry is itself alone; comparing all its phrases would cost more than finding them. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static String rule(String file, String id) {
        return file.replaceFirst("^language/", "").replaceFirst("\\.yaml$", "") + "#" + id;
    }
}
