package org.sijil.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a language writes together with its words, taken off only where a known word remains. */
public final class Clitics {

    /** Letters that must remain; shorter remainders are more often chance than words. */
    private static final int SHORTEST_STEM = 2;

    private record Proclitic(String form, boolean definite, boolean locative, boolean verbal, boolean likening) {}

    /** @param verbal whether a verb may stand before it */
    private record Enclitic(String form, String becomes, boolean verbal) {}

    private final List<Proclitic> proclitics;
    private final List<Enclitic> enclitics;

    Clitics(String file, Fields orthography) {
        Orthography writing = Orthography.standard();
        this.proclitics = orthography.entries("proclitics").stream()
                .map(entry -> new Proclitic(
                        writing.fold(entry.get("form")),
                        entry.flag("def"),
                        entry.flag("where"),
                        entry.flag("verb"),
                        entry.flag("like")))
                .toList();
        List<Enclitic> ends = new ArrayList<>();
        for (Fields entry : orthography.entries("enclitics")) {
            ends.add(new Enclitic(
                    writing.fold(entry.get("form")),
                    writing.fold(entry.find("becomes").orElse("")),
                    true));
        }
        for (Fields entry : orthography.entries("endings")) {
            ends.add(new Enclitic(writing.fold(entry.get("form")), "", false));
        }
        this.enclitics = List.copyOf(ends);
    }

    /** The word itself first, then every reading whose remainder is known. */
    public List<Form> forms(String folded, Predicate<String> known) {
        if (proclitics.isEmpty() && enclitics.isEmpty()) {
            return List.of(Form.whole(folded));
        }
        List<Form> forms = new ArrayList<>(4);
        forms.add(Form.whole(folded));
        addEnclitics(forms, Form.whole(folded), known);
        for (Proclitic proclitic : proclitics) {
            int stem = proclitic.form().length();
            boolean figure = folded.length() > stem && Character.isDigit(folded.charAt(stem));
            if (folded.startsWith(proclitic.form()) && (figure || folded.length() - stem >= SHORTEST_STEM)) {
                String rest = folded.substring(stem);
                Form form = new Form(rest, proclitic.form(), proclitic.definite(), "", proclitic.verbal());
                if (figure || known.test(rest)) {
                    forms.add(form);
                }
                addEnclitics(forms, form, known);
            }
        }
        return forms;
    }

    /**
     * The word itself and what remains of it without each proclitic, known or not: names are an open class. What is only
     * likened to a place is none.
     */
    public List<Form> nameForms(String folded) {
        List<Form> forms = new ArrayList<>(3);
        forms.add(Form.whole(folded));
        for (Proclitic proclitic : proclitics) {
            if (!proclitic.likening()
                    && folded.startsWith(proclitic.form())
                    && folded.length() - proclitic.form().length() >= SHORTEST_STEM) {
                forms.add(new Form(
                        folded.substring(proclitic.form().length()),
                        proclitic.form(),
                        proclitic.definite(),
                        "",
                        proclitic.verbal()));
            }
        }
        return forms;
    }

    /** Whether a word opens with a clitic that says where. */
    boolean locative(String folded) {
        return proclitics.stream().anyMatch(proclitic -> proclitic.locative() && folded.startsWith(proclitic.form()));
    }

    private void addEnclitics(List<Form> forms, Form form, Predicate<String> known) {
        for (Enclitic enclitic : enclitics) {
            String word = form.text();
            if (word.endsWith(enclitic.form())
                    && word.length() - enclitic.form().length() >= SHORTEST_STEM) {
                String stem = word.substring(0, word.length() - enclitic.form().length()) + enclitic.becomes();
                if (known.test(stem)) {
                    forms.add(new Form(
                            stem,
                            form.proclitic(),
                            form.definite(),
                            enclitic.form(),
                            form.verbal() && enclitic.verbal()));
                }
            }
        }
    }
}
