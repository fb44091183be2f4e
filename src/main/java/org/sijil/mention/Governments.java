package org.sijil.mention;

import org.sijil.language.Chart;
import org.sijil.language.WordList;

/** The government that a state owns: "Kolwe's government" is Kolwe, wherever it signs. */
final class Governments {

    private static final String POSSESSIVE = "s";

    private Governments() {}

    /** Index after the words for a government behind a state's name and its possessive ending; else that of the name's end. */
    static int end(Chart chart, int end, WordList governments) {
        boolean owned = end + 2 < chart.size()
                && UnknownNames.APOSTROPHES.contains(
                        chart.document().token(end).surface().substring(0, 1))
                && chart.document().token(end + 1).folded().equals(POSSESSIVE)
                && governments.isAt(chart, end + 2);
        return owned ? end + 3 : end;
    }
}
