package org.sijil.tracking;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sijil.incident.Evidence;
import org.sijil.incident.Incident;
import org.sijil.language.Orthography;
import org.sijil.query.Grounds;

/** What of an article's text an account rests on. */
final class Passages {

    private Passages() {}

    /** The evidence with its spans counted in Unicode code points, as the API counts them. */
    static List<Grounds> grounds(long article, String text, List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> new Grounds(
                        article,
                        e.field(),
                        text.codePointCount(0, e.span().start()),
                        text.codePointCount(0, e.span().end()),
                        e.quote(),
                        e.rule()))
                .toList();
    }

    /**
     * The folded words that an account is found by, in their order and each once, with one space between: what it names,
     * the title, and the sentences from the first evidence to the last; of the whole text when there is none.
     */
    static String words(String text, Optional<String> title, Incident told) {
        List<Evidence> evidence = told.evidence();
        int start = evidence.stream().mapToInt(e -> e.span().start()).min().orElse(0);
        int end = evidence.stream().mapToInt(e -> e.span().end()).max().orElse(text.length());
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int from = start == 0 ? 0 : sentences.isBoundary(start) ? start : sentences.preceding(start);
        int to = end == text.length() ? end : sentences.isBoundary(end) ? end : sentences.following(end);
        Set<String> words = new TreeSet<>(names(told));
        title.ifPresent(t -> words.addAll(split(t)));
        words.addAll(split(text.substring(Math.max(0, from), to)));
        return String.join(" ", words);
    }

    /** The folded words of what an incident names: its type, its place, who took part. */
    static Set<String> names(Incident incident) {
        Set<String> names = new TreeSet<>();
        Stream.concat(
                        Stream.concat(
                                Stream.of(
                                        incident.type().eventType(),
                                        incident.type().name(),
                                        incident.type().nameAr()),
                                incident.location().stream()
                                        .flatMap(l -> Stream.concat(
                                                Stream.of(l.place().name()),
                                                Stream.of(
                                                                l.place().nameAr(),
                                                                l.place().admin1(),
                                                                l.site())
                                                        .flatMap(Optional::stream)))),
                        incident.participants().stream()
                                .flatMap(p -> Stream.concat(Stream.of(p.name(), p.text()), p.nameAr().stream())))
                .forEach(name -> names.addAll(split(name)));
        return names;
    }

    private static List<String> split(String text) {
        String folded = Orthography.standard().fold(text);
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }
}
