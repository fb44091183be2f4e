package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;

/** Tells crowds that fight each other from riots against the police and from battles. */
@Execution(ExecutionMode.CONCURRENT)
class CrowdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mob violence | Residents clashed with students in Eldoret on Sunday; three people were injured.",
                "Mob violence | Clashes broke out in Enugu on Saturday between supporters of two candidates, and two people died.",
                "Mob violence | Fans of Wydad and Raja clashed in Casablanca on Sunday, leaving nine injured.",
                "Mob violence | A party worker was killed in a scuffle between activists of the ruling party and the opposition in Multan on Monday.",
                "Mob violence | Two people were hurt in a brawl between rival supporters in Cuenca on Monday.",
                "Mob violence | Clashes between Hindu and Muslim residents in Bhopal on Saturday left nine people injured.",
                "Mob violence | أصيب أربعة طلاب في مشاجرة بين طلاب في جامعة كيسومو الأحد.",
                "Mob violence | اندلعت مواجهات في صيدا الأحد بين أنصار حركة أمل ومناصرين لحزب الله وأصيب خمسة أشخاص.",
                "Mob violence | اشتبك أهالي قرية مع أهالي قرية مجاورة قرب سوهاج الجمعة فقتل شخصان.",
                "Mob violence | تراشق مؤيدو المرشحين بالحجارة في القيروان السبت وأصيب ثلاثة أشخاص.",
            })
    void crowdsThatFightEachOtherAreOnBothSides(String type, String text) {
        Incident incident = only(text);
        assertEquals(type, incident.type().name());
        assertEquals(List.of("1 Rioters", "2 Rioters"), sides(incident));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Violent demonstration | Clashes between supporters of the opposition leader and riot police in Eldoret on Sunday left ten injured.",
                "Violent demonstration | اندلعت اشتباكات بين شبان والشرطة في سوهاج الأحد فأصيب عشرة.",
                "Armed clash | Clashes between residents and gunmen near Eldoret on Sunday left two dead.",
                "Armed clash | اندلعت اشتباكات بين الأهالي ومسلحين قرب تمبكتو الأحد أسفرت عن مقتل اثنين.",
                "Armed clash | Gunmen loyal to the Amal Movement clashed with Hezbollah fighters in Sidon on Sunday.",
                "Excessive force against protesters | أسفرت المواجهات وسط بغداد أمس عن خمسة قتلى من المتظاهرين و40 جريحا.",
                "Peaceful protest | أغلق مزارعون الطريق السريع قرب ليون الاثنين احتجاجا على أسعار الوقود.",
                "Violent demonstration | احتجاجا على الغلاء، قطع شبان غاضبون ليل أمس طرقا في صيدا، لا سيما عند المدخل الجنوبي، بالإطارات المشتعلة.",
                "Peaceful protest | Hundreds of Hezbollah supporters rallied in Sidon on Sunday.",
            })
    void whoeverFacesForcesOrArmedMenIsNoCrowdAgainstAnother(String type, String text) {
        assertEquals(type, only(text).type().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A man was stabbed to death in a brawl outside a bar in Eldoret on Sunday.",
                "قتل شخص طعنا في مشاجرة بين شابين في سوهاج الأحد.",
            })
    void aBrawlOfTwoIsPlainCrime(String text) {
        assertEquals(List.of(), MadeUp.incidents(text));
    }

    private static Incident only(String text) {
        List<Incident> found = MadeUp.incidents(text);
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static List<String> sides(Incident incident) {
        return incident.participants().stream()
                .map(one -> one.side() + " " + one.name().replaceAll(" \\(.*", ""))
                .collect(Collectors.toList());
    }
}
