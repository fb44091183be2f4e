package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;

/** How agencies tell of an act: with what went on before, with sums over months, with parts of countries. */
@Execution(ExecutionMode.CONCURRENT)
class AgencyNewsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قتل ثلاثة جنود عراقيين، الاثنين، في هجوم شنه تنظيم الدولة على منطقة البحيرات قرب قضاء الدجيل في العراق. | IQ killed 3",
                "قصفت قوات النظام السوري، الاثنين، المنطقة الجنوبية من ريف إدلب، ما أسفر عن مقتل أربعة مدنيين. | SY killed 4",
                "قتل فلسطينيان، الاثنين، برصاص الجيش الإسرائيلي شرق خان يونس. ومنذ ذلك الحين قتل 40 فلسطينيا. | PS killed 2",
                "أصيب تسعة فلسطينيين، الاثنين، بقنابل الغاز المسيلة للدموع خلال مسيرة العودة قرب رفح. | PS killed -",
                "قتل شرطيان في هجوم على حاجز في الشيخ زويد بسيناء، الاثنين، وقتلت القوات ثلاثة مسلحين. وقالت وزارة الداخلية المصرية إن قواتها قتلت ثلاثة من المهاجمين. | EG killed 5",
                "قال الجيش اليمني إن أكثر من 20 عنصرا من الحوثيين في جبهة الميسرة (جنوب مديرية رازح)، لقوا مصرعهم، الاثنين. | YE killed 20",
                "قتل 11 جنديا في تفجير انتحاري في قلات الأفغانية، الاثنين. وفي حصيلة سابقة، أشار المتحدث إلى مقتل سبعة. | AF killed 11",
                "قالت هيئة الأركان التركية إن جنديا قتل في هجوم لعناصر حزب العمال الكردستاني في محافظة هكاري، الاثنين. | TR killed 1",
                "قال المرصد إن 34 مدنيا قتلوا جراء غارات روسية على بلدة كفرنبل السورية، الاثنين، مضيفا أن تسعة مدنيين قتلوا جراء الغارات في بلدة حاس. | SY killed 34; SY killed 9",
                "قتل تسعة جنود في تفجير انتحاري في بلدة كسب السورية، الاثنين. وهذا التفجير الانتحاري هو الأول منذ بدء العمليات في درعا. | SY killed 9",
                "قتل ستة جنود ماليين في هجوم قرب موبتي، الاثنين. وتدخلت قوات أجنبية في يناير 2023 بعدما تمكن المتمردون من السيطرة على مناطق واسعة بينها مدينة غاو. | ML killed 6",
                "قتل جندي تركي في هجوم في محافظة سيرت، الاثنين. وتعهدت أنقرة بمواصلة العمليات حتى تحييد آخر مسلح. | TR killed 1",
                "أصيب تسعة متظاهرين، الاثنين، خلال التظاهرات السلمية في مدينة رام الله الفلسطينية. | PS killed -",
                "قتل 12 شخصا في غارة على سوق في دوما السورية، الاثنين. وقتل 900 مدني في الغوطة. | SY killed 12",
            })
    void tellsOf(String text, String expected) {
        assertEquals(
                expected,
                MadeUp.incidents(text).stream().map(AgencyNewsTest::told).collect(Collectors.joining("; ")));
    }

    @Test
    void leavesStoriesListedUnderAnArticle() {
        String article =
                """
                قتل خمسة مدنيين، الاثنين، في غارة جوية على بلدة الأتارب السورية.
                وقال ناشطون إن الغارة أصابت سوقا.
                كما قال الدفاع المدني السوري إن النيران أتت على محال عدة.
                """;
        String others =
                """
                قتل سبعة جنود في هجوم على ثكنة في مدينة غاو في مالي، الأحد.
                أعلنت السلطات الفلبينية مقتل ثلاثة متمردين في جزيرة مينداناو، السبت.
                حكمت محكمة في البرازيل على وزير سابق بالسجن.
                """;

        assertEquals(1, incidents(article));
        assertEquals(1, incidents(article + others));
        assertEquals(3, incidents(article + others.replace("\nأعلنت", "\nوأعلنت")));
    }

    private static int incidents(String text) {
        return MadeUp.incidents(text).size();
    }

    private static String told(Incident incident) {
        return incident.location()
                        .map(Location::place)
                        .map(place -> place.country())
                        .orElse("-") + " killed " + MadeUp.least(incident.killed());
    }
}
