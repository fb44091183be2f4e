package org.sijil.mention;

import java.util.List;
import java.util.stream.IntStream;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.text.Sentence;
import org.sijil.text.Token;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** Names of places that a person or an organisation bears. */
final class OtherBearers {

    /** Words of a person's name before the last. */
    private static final int LONGEST_NAME = 3;

    /** Words before the comma of a name in which its bearer's office stands: "chairman of the council". */
    private static final int OFFICE = 6;

    /** Words behind the one for an office, as "of defence" in "minister of defence". */
    private static final int LONGEST_OFFICE = 3;

    private final Gazetteer gazetteer;
    private final Locating locating;
    private final CapitalNames names;
    private final WordList organisations;
    private final WordList firstNames;
    private final WordList streets;
    private final WordList placeOpenings;
    private final WordList offices;
    private final WordList titles;
    private final WordList houses;
    private final WordList definite;
    private final WordList inTown;
    private final WordList relatives;
    private final boolean capitals;

    OtherBearers(LanguagePack pack, Gazetteer gazetteer, Locating locating, CapitalNames names) {
        this.gazetteer = gazetteer;
        this.locating = locating;
        this.names = names;
        this.organisations = pack.words("organisations");
        this.firstNames = pack.words("first_names");
        this.streets = pack.words("streets");
        this.offices = pack.words("held_offices");
        this.definite = pack.words("definite");
        this.houses = pack.words("houses");
        this.inTown = pack.words("unit_heads");
        this.titles = pack.words("bearers");
        this.relatives = pack.words("relatives_of_names");
        this.placeOpenings = pack.words("place_openings");
        this.capitals = !pack.orthography().flag("head_first");
    }

    /**
     * Whether a name is the first of an organisation's, as in "Aleppo Military Council", or, in a script with capitals, a
     * person's second one, as in "Sarah Jordan".
     */
    boolean isPartOfName(Chart chart, int start, int end) {
        Token next = end < chart.size() ? chart.document().token(end) : null;
        boolean name = next != null && next.isWord() && (!capitals || next.isCapitalised());
        if (name && organisations.isAt(chart, next.index()) || capitals && isStreet(chart, start, end)) {
            return true;
        }
        return capitals
                && start > 0
                && firstNames.isAt(chart, start - 1)
                && chart.document().token(start - 1).isCapitalised();
    }

    /** In "near Medina Mosque in Kolwe", with its capitals, a house of worship or the like in Kolwe bears the name. */
    boolean isHouse(Chart chart, int end) {
        return end + 2 < chart.size()
                && chart.document().token(end).isCapitalised()
                && houses.isAt(chart, end)
                && inTown.isAt(chart, end + 1)
                && (chart.document().token(end + 2).isCapitalised()
                        || chart.isDefinite(end + 2)
                        || definite.isAt(chart, end + 2))
                && isTownOnly(gazetteer.find(chart.document().token(end + 2).folded()));
    }

    /** Whether a name is that of a town, and of no country or unit, which would only say where the first name lies. */
    private static boolean isTownOnly(List<Place> places) {
        return places.stream().anyMatch(place -> place.kind() == Place.Kind.CITY)
                && places.stream()
                        .noneMatch(place -> place.kind() == Place.Kind.COUNTRY || place.kind() == Place.Kind.ADMIN1);
    }

    /** In "on Jinja Road" with its capital, a street of another town bears the name; no road from a town to another is meant. */
    private boolean isStreet(Chart chart, int start, int end) {
        return end < chart.size()
                && chart.document().token(end).isCapitalised()
                && streets.isAt(chart, end)
                && (start == 0 || chart.document().token(start - 1).isWord());
    }

    /**
     * Whether a known name is a person's: in a script with capitals one that no word such as "in" calls a place, as the first
     * of "Jordan Smith", or the second of "Ayuba Dung" where the town is small and nothing knows the word before it; in others
     * one behind a word that nothing knows, behind an office.
     */
    boolean isPerson(Chart chart, Sentence sentence, int start, Gazetteer.Match match) {
        if (!capitals) {
            return isSurname(chart, sentence, start);
        }
        if (locating.located(chart, start)) {
            return false;
        }
        if (names.isArticle(chart, start)) {
            boolean named =
                    start > sentence.first() && (firstNames.isAt(chart, start - 1) || isFirstName(chart, start - 1));
            return named && chart.document().token(start - 1).isCapitalised();
        }
        if (match.end() != start + 1) {
            return false;
        }
        if (start - 1 > sentence.first() && isFirstName(chart, start - 1) && isBorneHere(chart, start)) {
            return true;
        }
        boolean first = firstNames.isAt(chart, start)
                && start + 1 < sentence.end()
                && names.isProperName(chart, start + 1)
                && (CapitalNames.isWeak(match)
                        || gazetteer
                                .find(chart.document().token(start + 1).folded())
                                .isEmpty());
        boolean between = start - 1 > sentence.first()
                && isFirstName(chart, start - 1)
                && start + 1 < sentence.end()
                && names.isProperName(chart, start + 1)
                && match.places().get(0).kind() == Place.Kind.CITY
                && gazetteer.find(chart.document().token(start + 1).folded()).isEmpty();
        return first
                || between
                || CapitalNames.isWeak(match) && start - 1 > sentence.first() && isFirstName(chart, start - 1);
    }

    /** In "the council chairman, Jan Kolwe, said" or "spokesman Jan Kolwe", whatever town is called Kolwe. */
    private boolean isBorneHere(Chart chart, int start) {
        boolean comma = chart.document().token(start - 2).isComma()
                && start + 1 < chart.size()
                && (chart.document().token(start + 1).isComma() || relatives.isAt(chart, start + 1));
        return titles.isAt(chart, start - 2)
                || comma
                        && IntStream.range(Math.max(0, start - 2 - OFFICE), start - 2)
                                .anyMatch(at -> titles.isAt(chart, at));
    }

    private boolean isFirstName(Chart chart, int at) {
        return chart.document().token(at).isWord()
                && names.isProperName(chart, at)
                && !placeOpenings.isAt(chart, at)
                && List.of(Kinds.PLACE, Kinds.ACTOR, Kinds.ORIGIN, Kinds.DATE, Kinds.PARTY).stream()
                        .noneMatch(kind -> chart.covered(kind, at));
    }

    /** In "the minister of defence, Juan Santos", without capitals, whether only unknown words stand between an office and the name. */
    private boolean isSurname(Chart chart, Sentence sentence, int start) {
        int at = start - 1;
        while (at >= sentence.first() && start - at <= LONGEST_NAME && isUnknown(chart, at)) {
            at--;
        }
        if (at == start - 1 || at < sentence.first()) {
            return false;
        }
        at -= chart.document().token(at).isComma() ? 1 : 0;
        for (int back = at; back >= Math.max(sentence.first(), at - LONGEST_OFFICE); back--) {
            if (offices.reads(chart, back)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(Chart chart, int at) {
        return chart.document().token(at).isWord()
                && !chart.knows(at)
                && chart.forms(at).size() == 1
                && List.of(Kinds.PLACE, Kinds.ACTOR, Kinds.ORIGIN, Kinds.DATE, Kinds.NUMBER).stream()
                        .noneMatch(kind -> chart.covered(kind, at));
    }
}
