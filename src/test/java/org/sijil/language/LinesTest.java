package org.sijil.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijil.text.Article;
import org.sijil.text.Document;

/** Lines that a layout cut are joined again, and those that an author ended are not. */
class LinesTest {

    private static final Map<String, LanguagePack> PACKS = LanguagePack.loadAll();

    @Test
    void aLineThatBeginsAmidASentenceGoesOnFromTheOneBefore() {
        assertEquals(
                List.of("Gunmen killed five farmers in Zamfara on Monday.", "Nobody claimed it."),
                sentences("en", "Gunmen killed five\nfarmers in Zamfara on Monday.\nNobody claimed it."));
    }

    @Test
    void fullLinesGoOn() {
        assertEquals(
                List.of("قتل خمسة مزارعين في هجوم شنه مسلحون على قرية قرب الرقة يوم الاثنين كما قال مسؤول محلي."),
                sentences(
                        "ar",
                        "قتل خمسة مزارعين في هجوم شنه مسلحون\nعلى قرية قرب الرقة يوم الاثنين كما\nقال مسؤول محلي."));
    }

    @Test
    void aHeadingStandsAlone() {
        assertEquals(
                List.of("Market attacked in Zamfara", "Gunmen killed five farmers on Monday."),
                sentences("en", "Market attacked in Zamfara\nGunmen killed five farmers on Monday."));
        assertEquals(
                List.of("هجوم على سوق", "قتل مسلحون خمسة مزارعين قرب الرقة يوم الاثنين.", "ولم تتبن الهجوم أي جهة."),
                sentences(
                        "ar", "هجوم على سوق\nقتل مسلحون خمسة مزارعين قرب الرقة يوم الاثنين.\nولم تتبن الهجوم أي جهة."));
    }

    @Test
    void aListStaysAList() {
        assertEquals(
                List.of("Killed in May:", "Aden 14", "Taiz 21", "No other towns reported deaths."),
                sentences("en", "Killed in May:\nAden 14\nTaiz 21\nNo other towns reported deaths."));
    }

    private static List<String> sentences(String language, String text) {
        Document document = PACKS.get(language).segmenter().document(Article.of(text, LocalDate.of(2024, 3, 12)));
        return document.sentences().stream()
                .map(sentence ->
                        document.quote(sentence.first(), sentence.end()).replaceAll("\\s+", " "))
                .toList();
    }
}
