package org.sijil.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.Entry;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordFact;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;

/** Finds the nouns for people that head a phrase: one for a compound or construct of several. */
final class Heads {

    private static final String MASS = "mass";

    private final Lexicon roles;
    private final Map<Entry, RoleWord> words;
    private final WordList and;
    private final WordFact opensWithAnd;
    private final WordList article;
    private final WordList subjects;
    private final boolean headFirst;

    Heads(LanguagePack pack, Map<Entry, RoleWord> words) {
        this.roles = pack.lexicon("roles");
        this.words = words;
        this.and = pack.words("and");
        this.opensWithAnd = pack.fact(forms -> opensWithAnd(pack, forms.get(0).text()));
        this.article = pack.words("article");
        this.subjects = pack.words("subject_endings");
        this.headFirst = pack.orthography().flag("head_first");
    }

    List<Lexicon.Match> in(Chart chart, Sentence sentence) {
        List<Lexicon.Match> all = roles.matches(chart, sentence.first(), sentence.end()).stream()
                .flatMap(match -> beforeName(chart, match).stream())
                .toList();
        List<Lexicon.Match> nouns = Longest.of(all);
        return headFirst ? firstOfCompounds(chart, nouns) : lastOfCompounds(nouns);
    }

    /** In "soldiers of the National Army of Mambo", told noun first, no more than "soldiers of": the name begins inside the wording. */
    private Optional<Lexicon.Match> beforeName(Chart chart, Lexicon.Match match) {
        for (int at = match.start() + 1; at < match.end(); at++) {
            boolean whole = headFirst && at == match.start() + 1;
            if (chart.at(Kinds.ACTOR, at).stream()
                    .anyMatch(name -> name.end() > match.end() || whole && name.end() == match.end())) {
                return headFirst
                        ? Optional.of(
                                new Lexicon.Match(match.entry(), match.variant(), match.start(), at, match.slots()))
                        : Optional.empty();
            }
        }
        return Optional.of(match);
    }

    /** Of nouns that stand side by side, such as "civilian guide", the last one is the head; "others captive" is no pair. */
    private static List<Lexicon.Match> lastOfCompounds(List<Lexicon.Match> heads) {
        List<Lexicon.Match> last = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            boolean compound = i + 1 < heads.size()
                    && heads.get(i).end() == heads.get(i + 1).start()
                    && !(heads.get(i).variant().equals("plural")
                            && heads.get(i + 1).variant().equals("singular"));
            if (!compound) {
                last.add(heads.get(i));
            }
        }
        return last;
    }

    /** Of nouns in construct, such as "fighters of the group", the first one is the head and reaches over the second. */
    private List<Lexicon.Match> firstOfCompounds(Chart chart, List<Lexicon.Match> heads) {
        List<Lexicon.Match> first = new ArrayList<>();
        for (Lexicon.Match head : heads) {
            Lexicon.Match before = first.isEmpty() ? head : first.get(first.size() - 1);
            boolean construct = before != head
                    && before.end() == head.start()
                    && !opensWithClitic(chart, head.start())
                    && !closed(chart, before, head)
                    && !isForceBeforeObject(chart, before, head)
                    && chart.at(Kinds.ACTOR, head.start()).isEmpty()
                    && (describes(before, head)
                            || words.get(before.entry()).armed()
                                    && words.get(head.entry()).armed()
                                    && !isSubjectBeforeAnother(chart, before, head)
                                    && !endsAsObject(chart, head.start()));
            if (construct) {
                first.set(
                        first.size() - 1,
                        new Lexicon.Match(
                                before.entry(), before.variant(), before.start(), head.end(), before.slots()));
            } else {
                first.add(head);
            }
        }
        return first;
    }

    /** Whether the first noun has the full ending of a subject, which no construct has, and the second does not agree with it. */
    private boolean isSubjectBeforeAnother(Chart chart, Lexicon.Match before, Lexicon.Match head) {
        String noun = chart.document().token(before.end() - 1).folded();
        String next = chart.document().token(head.start()).folded();
        return subjects.stream().anyMatch(ending -> noun.endsWith(ending) && !next.endsWith(ending));
    }

    /** Whether the word reads only with an ending taken off: the noun of an object, never the second of a construct. */
    private static boolean endsAsObject(Chart chart, int token) {
        return !chart.knows(token)
                && chart.forms(token).stream()
                        .anyMatch(form ->
                                form.proclitic().isEmpty() && !form.enclitic().isEmpty());
    }

    /** Whether the second noun is an adjective of origin that agrees with the first: "two Syrian children". */
    private boolean describes(Lexicon.Match noun, Lexicon.Match adjective) {
        return words.get(adjective.entry()).adjective()
                && (adjective.variant().equals(noun.variant())
                        || adjective.variant().equals("singular"));
    }

    /** A definite noun is followed in construct by definite ones only. */
    private boolean closed(Chart chart, Lexicon.Match before, Lexicon.Match head) {
        boolean adjective = words.get(head.entry()).adjective();
        return !adjective && isDefinite(chart, before.end() - 1) && !isDefinite(chart, head.start());
    }

    /** In "killed the-police the-attackers", told with the verb first, a body with the article owns nobody behind it. */
    private boolean isForceBeforeObject(Chart chart, Lexicon.Match before, Lexicon.Match head) {
        return before.variant().equals(MASS)
                && !head.variant().equals(MASS)
                && !words.get(head.entry()).adjective()
                && isDefinite(chart, before.end() - 1)
                && isDefinite(chart, head.start());
    }

    private static boolean isDefinite(Chart chart, int token) {
        return chart.isDefinite(token);
    }

    /** Whether the word reads only with an "and" or a preposition before it, which ends a construct. */
    private boolean opensWithClitic(Chart chart, int token) {
        boolean preposition = !chart.knows(token)
                && chart.forms(token).stream()
                        .anyMatch(form -> !form.proclitic().isEmpty()
                                && !article.contains(form.proclitic())
                                && chart.pack().knows(form.text()));
        return preposition || opensWithAnd(chart, token);
    }

    private boolean opensWithAnd(LanguagePack pack, String word) {
        return !pack.knows(word) && and.stream().anyMatch(word::startsWith);
    }

    /** Whether the word reads only with an "and" before it. */
    boolean opensWithAnd(Chart chart, int token) {
        return opensWithAnd.holds(chart, token);
    }
}
