package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.world.SubEventType;

/** What is one incident, what are two, and what is none. */
@Execution(ExecutionMode.CONCURRENT)
class OneIncidentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "The militants put three traders before a firing squad in Jilib on Monday. | Attack",
                "Gunmen shot dead nine people in Zurmi on Monday. The attackers fled after the shooting. | Attack",
                "A mob in Sialkot lynched a man on Sunday. Twenty suspects have been arrested since the killing. | Mob violence",
                "Hundreds marched in Nairobi on Monday. Police fired tear gas and arrested 15 of them. | Protest with intervention",
                "Residents of Petionville lynched two suspected thieves on Monday and burned the bodies. | Mob violence",
                "Gunmen stormed the prison of Bukavu on Monday. Six inmates died. | Armed clash",
                "Students angered by the killing of a trader set a police car alight in Bunia on Monday. | Violent demonstration",
                "Raiders looted the clinic of Quissanga on Monday before withdrawing at dawn. | Looting/property destruction",
                "Hundreds gathered in Imphal on Monday to loot arms. Nobody let them in. | none",
                "Gunmen stormed a mosque in Dansadau, Maru district, on Friday, killing two and abducting nine. | Abduction/forced disappearance",
                "A bus overturned near Gilgit, killing three. In a separate incident, gunmen shot dead an elder in Wana on Monday. | Attack",
                "A blast tore through a flat in Jakarta on Monday, killing six. Firefighters said a gas leak was to blame. | none",
                "A court in Paris on Monday sentenced three men over the bombing that killed 12 people at a café. | none",
                "قتل تسعة أشخاص الاثنين في انفجار سيارة مفخخة وسط أعزاز. وأدى الانفجار إلى أضرار كبيرة. | Remote explosive/landmine/IED",
                "استهدف مسلحون آلية للجيش قرب سبها بعبوة ناسفة صباح اليوم. | Remote explosive/landmine/IED",
                "اندلعت اشتباكات في حي بري بالخرطوم أمس. وسمع دوي انفجارات. | Armed clash",
                "شنت طائرة غارة على منطقة غارا أمس. وفي سياق متصل اعتقلت الشرطة في ديار بكر 12 شخصا. | Air/drone strike; Arrests",
                "Gunmen attacked a bus near Gao on Sunday, killing 17 civilians and two policemen who were aboard. | Attack",
                "Gunmen stormed an army base near Gao on Sunday, killing nine soldiers and a cook. | Armed clash",
                "A suicide bomber killed 20 people at an election rally in Peshawar on Sunday. | Suicide bomb",
                "Thousands attended a campaign rally in Peshawar on Sunday. | none",
                "Gunmen abducted a trader in Zurmi on Friday. His body was found on Sunday. | Abduction/forced disappearance",
                "The body of an elder was found near Zurmi on Sunday, two days after gunmen kidnapped him. | Abduction/forced disappearance",
                "عثر الأهالي على جثة شيخ قرية قرب نوى يوم الأحد، وكان مجهولون قد اختطفوه يوم الجمعة. | Abduction/forced disappearance",
                "A former militia commander was shot dead by gunmen in Zawiya on Sunday. | Attack",
                "أصيب عشرات بالاختناق خلال مواجهات مع الجيش الإسرائيلي في بيت أمر يوم الأحد. | Protest with intervention",
                "قتل 21 سائحا وشرطي في هجوم نفذه مسلحان يوم الأحد على متحف في مدينة تونس. | Attack",
                "قتل 11 شخصا بيد حشد غاضب في مدينة جوس بنيجيريا يوم الأحد. | Mob violence",
                "أوقفت وحدات مكافحة الإرهاب سبعة عناصر من شبكة إرهابية في بنقردان يوم الأحد. | Arrests",
                "أغلق متظاهرون بوابة ميناء أم قصر يوم الأحد قبل أن ينهوا اعتصامهم. | Peaceful protest",
                "هاجم محتجون مقرا للشرطة في طهران ليل الأحد وقتلوا خمسة من عناصر الأمن. | Violent demonstration",
                "سيطر الجيش الوطني السوري على بلدة عين عيسى يوم الأحد بعد معارك. | Non-state actor overtakes territory",
                "استشهد أسير تحت التعذيب في سجن مجدو يوم الأحد. | Attack",
                "قضت محكمة جنايات القاهرة الثلاثاء بالإعدام على سبعة متهمين بتفجير أودى بحياة 29 شخصا. | none",
            })
    void tellsOf(String text, String types) {
        List<String> expected = types == null ? List.of() : Arrays.asList(types.split("; "));

        assertEquals(
                expected,
                MadeUp.incidents(text).stream()
                        .map(incident -> incident.type())
                        .map(SubEventType::name)
                        .toList());
    }
}
