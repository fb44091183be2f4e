package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;

/** How Arabic bulletins of a war tell who lost whom, who stood with whom, and what is only the campaign around an act. */
@Execution(ExecutionMode.CONCURRENT)
class WarBulletinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        قتل سالم العولقي، رئيس المجلس القبلي للحوثيين، في غارة على صعدة، الاثنين. | Air/drone strike in Saada: 1 by Unidentified Military Forces on Houthis
        قتل قائد اللواء 30 التابع لحركة الشباب في معارك قرب كيسمايو، الاثنين. | Armed clash in Kismayo: 1 by Military Forces of Somalia on Al-Shabaab
        أعلنت حركة الشباب مقتل أحد قادتها في غارة أمريكية قرب بيدوا، الاثنين. | Air/drone strike in Baidoa: 1 by Military Forces of United States on Al-Shabaab
        أعلن تنظيم داعش مقتل أحد أبرز قادته في معارك قرب هجين، الاثنين. | Armed clash in Hajin: 1 by Unidentified Armed Group on Islamic State
        قتل أبو عمر، مسؤول الإعلام في حركة طالبان، في كمين قرب غزني، الاثنين. | Attack in Ghazni: 1 by Unidentified Armed Group on Taliban
        قصفت قوات الجيش اليمني، مسنودة بتحالف دعم الشرعية، مواقع الحوثيين في صعدة، الاثنين. | Shelling/artillery/missile attack in Saada: - by Military Forces of Yemen+Saudi-led Coalition on Houthis
        قتل سبعة من الحوثيين خلال تقدم الجيش اليمني في صرواح، الاثنين. | Armed clash in Sirwah: 7 by Military Forces of Yemen on Houthis
        شن مسلحون هجوما، الاثنين، على فندق في مقديشو وقتلوا ستة مدنيين. واقتحمت قوات الأمن المبنى لتحرير الرهائن. | Attack in Mogadishu: 6 by Unidentified Armed Group on Civilians
        قتل ثلاثة في انفجار داخل مطعم في كركوك، الاثنين. | Remote explosive/landmine/IED in Kirkuk: 3 by Unidentified Armed Group on Civilians
        قتل ثلاثة في انفجار داخل مطعم في أنقرة، الاثنين. | nothing
        قتل 21 عنصرا من قوات النظام السوري في كمين نصبه داعش قرب تدمر، الاثنين. وأضاف المرصد أن 8 على الأقل من مسلحي داعش قتلوا. | Armed clash in Palmyra: 29 by Islamic State on Military Forces of Syria
        قتل تسعة في تفجير في كابل، الاثنين. والتفجير هو الأحدث في سلسلة هجمات أدت لمقتل المئات خلال الأيام القليلة الماضية. | Remote explosive/landmine/IED in Kabul: 9 by Unidentified Armed Group on Civilians
        حرر الجيش اليمني، الاثنين، قرية في تعز. ويواصل الجيش العملية العسكرية الواسعة التي تم إطلاقها أواخر يناير الماضي لاستكمال تحرير تعز. | Government regains territory in Taiz: - by Military Forces of Yemen on
        قتل جندي مالي في هجوم قرب غاو، الاثنين. وأكد متحدث أن القوات الفرنسية لم تقم بأي ضربة جوية هناك. | Armed clash in Gao: 1 by Unidentified Armed Group on Military Forces of Mali
        قتل تسعة في هجوم لمسلحين على قرية قرب ديالى، الاثنين. وبدأت التظاهرات في بغداد في 3 فبراير الماضي. | Attack in Diyala: 9 by Unidentified Armed Group on Civilians
        داهم مسلحون قرية قرب موبتي، الاثنين، واختطفوا خلالها عددا من الأهالي. | Abduction/forced disappearance in Mopti: - by Unidentified Armed Group on Civilians
        قتل أربعة جنود من قوة الأمم المتحدة في هجوم وسط مالي، الاثنين. وقال بيان إن الجنود الأربعة قتلوا في انفجار لغم قرب دوينتزا. | Remote explosive/landmine/IED in Douentza: 4 by Unidentified Armed Group on MINUSMA
        قتل رجل إثر إطلاق المدفعية التركية قذائف على قرية قرب عفرين، الاثنين. | Shelling/artillery/missile attack in Afrin: 1 by Military Forces of Turkey on Civilians
        شن مسلحون هجوما على مبنى في غزني، الاثنين، وقتلوا عشرة مدنيين. ويأتي الهجوم غداة تفجير انتحاري في كابل قتل 12 شخصا. | Attack in Ghazni: 10 by Unidentified Armed Group on Civilians ; Suicide bomb in Kabul: 12 by Unidentified Armed Group on Civilians
        قتل شخص وأصيب أربعة بتفجير انتحاري في كابل، الاثنين. ولم تعلن أي جهة مسؤوليتها. ويأتي الانفجار بعد أيام على عرض محادثات سلام مع حركة طالبان. | Suicide bomb in Kabul: 1 by Unidentified Armed Group on Civilians
        قصفت ألوية العمالقة مواقع الحوثيين قرب حيس، الاثنين. وشنت ميليشيات الحوثي قصفا مدفعيا على مدينة حيس، الاثنين، ما أسفر عن مقتل مدني. | Shelling/artillery/missile attack in Hays: - by Giants Brigades on Houthis ; Shelling/artillery/missile attack in Hays: 1 by Houthis on Civilians
        أسفر انفجار خلال لقاء بين مقاتلين من حركة طالبان ووجهاء في إقليم ننكرهار، الاثنين، عن مقتل عشرة. | Remote explosive/landmine/IED in Nangarhar: 10 by Unidentified Armed Group on Taliban
        استهدفت طائرات التحالف العربي تعزيزات للحوثيين ومركبات عسكرية في مديرية عبس، الاثنين. | Air/drone strike in Abs: - by Saudi-led Coalition on Houthis
        اعتقلت الشرطة العراقية ثلاثة من عناصر داعش متورطين في تفجير قتل فيه عشرة في بغداد، الاثنين. | Remote explosive/landmine/IED in Baghdad: 10 by Islamic State on Civilians
        قتل قيادي حوثي مع عدد من مرافقيه في غارة للتحالف العربي على مقبنة، الاثنين. | Air/drone strike in Maqbanah: 4 by Saudi-led Coalition on Houthis
        قتل خمسة جنود في معارك بصرواح، الاثنين. | Armed clash in Sirwah: 5 by Unidentified Armed Group on Military Forces of Yemen
        قتل أربعة جنود أتراك في هجوم قرب عفرين، الاثنين. وقالت الوزارة إن 5 جنود أتراك آخرين أصيبوا بجروح. | Armed clash in Afrin: 4 by Unidentified Armed Group on Military Forces of Turkey
        """)
    void each(String text, String told) {
        String found = MadeUp.incidents(text).stream()
                .map(WarBulletinTest::written)
                .sorted()
                .collect(Collectors.joining(" ; "));

        assertEquals(told, found.isEmpty() ? "nothing" : found, text);
    }

    private static String written(Incident incident) {
        return "%s in %s: %s by %s on %s"
                .formatted(
                        incident.type().name(),
                        MadeUp.place(incident),
                        MadeUp.least(incident.killed()),
                        side(incident, 1),
                        side(incident, 2))
                .strip();
    }

    private static String side(Incident incident, int side) {
        return incident.participants().stream()
                .filter(one -> one.side() == side)
                .map(Participant::name)
                .collect(Collectors.joining("+"));
    }
}
