package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;

/** Each figure says who gives it, as written. */
@Execution(ExecutionMode.CONCURRENT)
class SourcesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Gunmen attacked a village in Katsina on Monday, killing five people, police said. | police
        Police said gunmen killed five farmers in Zamfara on Monday. | Police
        An air strike killed nine civilians in Idlib on Monday, according to a local doctor. | a local doctor
        According to a local doctor, an air strike killed nine civilians in Idlib on Monday. | a local doctor
        قتل خمسة مدنيين في قصف على إدلب الاثنين، بحسب مصدر طبي. | مصدر طبي
        قال مصدر طبي إن خمسة مدنيين قتلوا في قصف على إدلب الاثنين. | مصدر طبي
        قال المتحدث باسم "درع البادية" إن ستة جنود قتلوا في هجوم قرب الرقة أمس. | المتحدث باسم "درع البادية"
        قالت ما تعرف بقوات درع البادية إن ستة جنود قتلوا في هجوم قرب الرقة أمس. | ما تعرف بقوات درع البادية
        خطف مسلحون ثلاثة مزارعين قرب الرقة أمس ثم نشروا عملية الخطف على الإنترنت. |
        مقتل ستة جنود في هجوم لمسلحين قرب الرقة أمس وفق ما ذكره مسؤول محلي. | مسؤول محلي
        """)
    void oneFigure(String text, String source) {
        Incident incident = only(text);

        assertEquals(List.of(source == null ? "" : source), sources(incident));
        assertTrue(source == null
                || incident.evidence().stream()
                        .anyMatch(evidence -> evidence.field().equals("source")
                                && evidence.quote().equals(source)
                                && evidence.span().of(text).equals(source)));
    }

    @Test
    void rivalFiguresStayWithTheirSources() {
        Incident incident = only("A car bomb exploded in Mogadishu on Monday. Police said four people died,"
                + " but a hospital official told reporters that seven were killed.");

        assertEquals(List.of("Police", "a hospital official"), sources(incident));
        assertEquals(Toll.between(4, 7), incident.killed().orElseThrow());
    }

    @Test
    void aSourceStandsOnOneLine() {
        Incident incident =
                only("A car bomb exploded in Mogadishu on Monday near the main market, police and\nwitnesses"
                        + " said. At least four people died in the blast, a hospital\nofficial said, and nine others were"
                        + " taken there with wounds.\nShops stayed closed for the rest of the day in the city.");

        assertEquals(List.of("a hospital official", "a hospital official"), sources(incident));
    }

    @Test
    void figureOfNobody() {
        Incident incident = only("Gunmen killed five farmers in Zamfara on Monday.");

        assertTrue(incident.casualties().get(0).source().isEmpty());
    }

    private static Incident only(String text) {
        List<Incident> incidents = MadeUp.incidents(text);
        assertEquals(1, incidents.size(), text);
        return incidents.get(0);
    }

    private static List<String> sources(Incident incident) {
        return incident.casualties().stream()
                .map(Casualties::source)
                .map(source -> source.orElse(""))
                .toList();
    }
}
