package org.sijil.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The endings that a language's regular words take, as {@code inflection.yaml} lists them. A word of the phrase notation
 * written {@code attack+v} stands for all forms of the paradigm {@code v}.
 */
public final class Inflection {

    private record Rule(String starts, String ends, List<String> forms, boolean verb) {

        boolean fits(String word) {
            return word.startsWith(starts) && word.endsWith(ends);
        }

        /** In a form, {@code *} is the word, {@code -} the word without its end, {@code ~} the word without its start. */
        List<String> apply(String word) {
            String stem = word.substring(0, word.length() - ends.length());
            String tail = word.substring(starts.length());
            String core = stem.length() >= starts.length() ? stem.substring(starts.length()) : stem;
            return forms.stream()
                    .map(form -> form.replace("*", word)
                            .replace("-", stem)
                            .replace("~", tail)
                            .replace("=", core))
                    .toList();
        }
    }

    private final Map<String, List<Rule>> paradigms = new HashMap<>();

    Inflection(String file) {
        DataFiles.yaml(file).forEach((name, value) -> paradigms.put(name, rules(file, name, value)));
    }

    private static List<Rule> rules(String file, String name, Object value) {
        List<Rule> rules = new ArrayList<>();
        for (Object item : (List<?>) value) {
            Fields fields = Fields.of(file, "paradigm '" + name + "'", item);
            rules.add(new Rule(
                    fields.find("starts").orElse(""),
                    fields.find("ends").orElse(""),
                    fields.texts("forms"),
                    fields.flag("verb")));
        }
        return List.copyOf(rules);
    }

    /** Whether the words of a paradigm are verbs, before which no article and no preposition stands. */
    boolean isVerb(String paradigm) {
        return paradigms.getOrDefault(paradigm, List.of()).stream().anyMatch(Rule::verb);
    }

    /**
     * All forms of a word in natural spelling.
     *
     * @throws IllegalArgumentException when the paradigm is not there or no rule of it fits
     */
    List<String> forms(String word, String paradigm) {
        List<Rule> rules = paradigms.get(paradigm);
        if (rules == null) {
            throw new IllegalArgumentException("no paradigm '" + paradigm + "'; there are " + paradigms.keySet());
        }
        return rules.stream()
                .filter(rule -> rule.fits(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule of '" + paradigm + "' fits '" + word + "'"))
                .apply(word);
    }
}
