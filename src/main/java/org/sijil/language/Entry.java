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
 */
public record Entry(
        String file,
        String id,
        Fields fields,
        Map<String, List<Phrase>> phrases,
        List<Fields> examples,
        List<String> not) {

    /** Where a mention's rule can be looked up, such as {@code en/acts#ambush}. */
    public String rule() {
        return file.replaceFirst("^language/", "").replaceFirst("\\.yaml$", "") + "#" + id;
    }
}
