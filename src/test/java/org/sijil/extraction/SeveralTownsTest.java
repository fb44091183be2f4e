package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;

/** Short reports of what one day brought to several towns: an incident each, with the dead that the text tells of it. */
@Execution(ExecutionMode.CONCURRENT)
class SeveralTownsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Bomb attacks killed five people in Baghdad and three in Kirkuk on Monday. | Baghdad 5, Kirkuk 3
        Five people were killed in Baghdad and three in Kirkuk in bomb attacks on Monday. | Baghdad 5, Kirkuk 3
        Air strikes killed ten people in Taiz, four in Marib and three in Hodeidah on Monday. | Taiz 10, Marib 4, Hodeidah 3
        Gunmen killed two soldiers in Kirkuk on Sunday and three civilians in Tikrit on Monday. | Kirkuk 2, Tikrit 3
        Israeli jets struck targets in Damascus and Aleppo on Monday, killing six soldiers. | Aleppo -, Damascus 6
        Protesters marched in Baghdad, Nasiriyah and Basra on Sunday over power cuts. | Baghdad -, Basra -, Nasiriyah -
        Clashes on the road between Raqqa and Aleppo killed six fighters on Sunday. | Raqqa 6
        Envoys signed a truce for Sanaa and Hodeidah on Sunday. | Sanaa -
        Officials in Baghdad and Erbil said a drone struck a camp in Kirkuk on Monday. | Kirkuk -
        قتل خمسة أشخاص في بغداد وثلاثة في كركوك بتفجيرات أمس الاثنين. | Baghdad 5, Kirkuk 3
        شنت طائرات غارات على تعز ومأرب أمس ما أدى إلى مقتل ثلاثة في تعز واثنين في مأرب. | Marib 2, Taiz 3
        خرجت مظاهرات في بغداد والناصرية والبصرة الأحد احتجاجا على الفساد. | Baghdad -, Basra -, Nasiriyah -
        قتل جندي في اشتباكات بين حلب وإدلب الأحد. | Aleppo 1
        """)
    void each(String text, String told) {
        String found = MadeUp.incidents(text).stream()
                .map(SeveralTownsTest::written)
                .sorted()
                .collect(Collectors.joining(", "));

        assertEquals(Arrays.stream(told.split(", ")).sorted().collect(Collectors.joining(", ")), found, text);
    }

    private static String written(Incident incident) {
        return MadeUp.place(incident) + " " + MadeUp.least(incident.killed());
    }
}
