package org.sijil.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.resolve.CountryVotes;
import org.sijil.resolve.PlaceInText;
import org.sijil.text.Sentence;

/**
 * An article with everything that was found and resolved in it.
 *
 * @param places all place mentions in the order of the text, resolved
 * @param votes which countries the text is about
 * @param judges those who answer questions about the scene, one of each kind; they keep nothing but answers
 */
record Scene(
        Chart chart,
        List<PlaceInText> places,
        CountryVotes votes,
        Optional<LocalDate> published,
        Map<Class<?>, Object> judges) {

    /** Words between a cue and what it bears on. */
    private static final int ADJACENT = 3;

    /** Words of the longest wording that says who did what to whom. */
    private static final int LONGEST_CUE = 18;

    /** Words of the longest date between a verb and its subject. */
    private static final int LONGEST_DATE = 6;

    private static final String DASHES = "-\u2010\u2011\u2013\u2014";

    Scene(Chart chart, List<PlaceInText> places, CountryVotes votes, Optional<LocalDate> published) {
        this(chart, places, votes, published, new HashMap<>());
    }

    /** The one judge of a kind: what it found out for one step need not be found out for the next. */
    <T> T judge(Class<T> kind, Function<Scene, T> maker) {
        Object judge = judges.get(kind);
        if (judge == null) {
            judge = maker.apply(this);
            judges.put(kind, judge);
        }
        return kind.cast(judge);
    }

    List<PlaceInText> placesIn(int first, int end) {
        List<PlaceInText> inside = new ArrayList<>();
        for (int i = placeFrom(first); i < places.size() && places.get(i).start() < end; i++) {
            if (places.get(i).end() <= end) {
                inside.add(places.get(i));
            }
        }
        return inside;
    }

    /** Index of the first place that does not begin before a token. */
    int placeFrom(int token) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).start() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a token of a stretch may be read as one of some words. */
    boolean says(WordList words, int first, int end) {
        return words.isIn(chart, first, end);
    }

    /** The sentence that holds a token. */
    Sentence sentenceAt(int token) {
        return chart.document().sentenceAt(token);
    }

    /** The first token of the sentence that holds a token. */
    int sentenceStart(int token) {
        return Math.min(token, sentenceAt(token).first());
    }

    List<Chart.Item> in(String kind, int first, int end) {
        return chart.in(kind, first, end);
    }

    boolean hasCue(Cue.Kind kind, int first, int end) {
        for (Chart.Item item : in(Kinds.CUE, first, end)) {
            if (((Cue) item.value()).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cue of the kind ends right before the token, small words apart. */
    boolean follows(Cue.Kind kind, int token) {
        return cueBefore(kind, token).isPresent();
    }

    /** Whether another incident is told from a token on: "in another attack nine died", or "nine died in another attack". */
    boolean opensAnew(int first, int end) {
        return hasCue(Cue.Kind.ANEW, first, first + 1)
                || Atoms.another(chart, first, Math.min(end, chart.size())).isPresent();
    }

    /** Whether a cue of the kind begins before a place and ends inside its name: "east of" and "the capital" in "the capital Sanaa". */
    boolean reachesInto(Cue.Kind kind, PlaceInText place) {
        for (Chart.Item item : chart.in(Kinds.CUE, Math.max(0, place.start() - LONGEST_CUE), place.start())) {
            if (item.end() > place.start() && item.end() < place.end() && ((Cue) item.value()).kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the date that ends right before a token, or the token itself: "which yesterday gunmen carried out". */
    int beforeDate(int token) {
        for (int at = token - 1; at >= Math.max(0, token - LONGEST_DATE); at--) {
            for (Chart.Item date : chart.at(Kinds.DATE, at)) {
                if (date.end() == token) {
                    return at;
                }
            }
        }
        return token;
    }

    /** The cue of a kind that ends right before the token, small words apart. */
    Optional<Chart.Item> cueBefore(Cue.Kind kind, int token) {
        for (Chart.Item item : chart.in(Kinds.CUE, Math.max(0, token - LONGEST_CUE), token)) {
            if (item.end() <= token
                    && token - item.end() < ADJACENT
                    && ((Cue) item.value()).kind() == kind
                    && plain(item.end(), token)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Whether a comma stands in a stretch. */
    boolean hasComma(int first, int end) {
        return IntStream.range(first, end)
                .anyMatch(at -> chart.document().token(at).isComma());
    }

    /** Whether nothing but a dash stands between two tokens, or inside the one word that they are written as. */
    boolean joinedByDash(int first, int end) {
        if (end == first && first > 0 && first < chart.size()) {
            String both = chart.document().quote(first - 1, first + 1);
            int dash = chart.document().token(first - 1).surface().length();
            return dash < both.length() && DASHES.indexOf(both.charAt(dash)) >= 0;
        }
        return end == first + 1 && DASHES.contains(chart.document().token(first).surface());
    }

    /** Whether no mark stands between two tokens. */
    boolean wordsOnly(int first, int end) {
        for (int at = first; at < end; at++) {
            if (!chart.document().token(at).isWord()) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but small words stands between two tokens: no mark, party, place or date. */
    boolean plain(int first, int end) {
        for (int at = first; at < end; at++) {
            boolean holds = !chart.at(Kinds.PARTY, at).isEmpty()
                    || !chart.at(Kinds.PLACE, at).isEmpty()
                    || !chart.at(Kinds.DATE, at).isEmpty();
            if (holds || !chart.document().token(at).isWord()) {
                return false;
            }
        }
        return true;
    }
}
