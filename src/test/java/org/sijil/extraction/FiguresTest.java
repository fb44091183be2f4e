package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;

/** Short reports of one incident each: how many were killed, hurt and taken, and on which days. */
@Execution(ExecutionMode.CONCURRENT)
class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
        ارتكب الطيران مجزرة في معرة النعمان يوم الأحد راح ضحيتها 22 شخصا بينهم ستة أطفال. | 22 | none | none | 2024-03-10
        طعن شاب جنديا قرب الخليل يوم الأحد قبل أن يقتله الجنود. | 1 | 1 | none | 2024-03-10
        A 52-year-old electrician was killed when a Russian drone hit his van in Nikopol on Monday. | 1 | none | none | 2024-03-11
        Gunmen on motorbikes killed Sheikh Omar Diallo, his wife and their driver in Djibo on Thursday. | 3 | none | none | 2024-03-07
        A landmine blast killed a shepherd and his two sons near Al-Bab on Sunday. | 3 | none | none | 2024-03-10
        A roadside bomb in Bajaur killed three policemen on Monday; the toll later rose to five as two of the wounded died. | 5 | none | none | 2024-03-11
        Clashes in Tripoli on Saturday left at least 23 dead. The war has killed thousands since 2011. | 23- | none | none | 2024-03-09
        A rocket attack on Ain al-Assad base on Saturday injured an undetermined number of American troops. | none | none | none | 2024-03-09
        Bandits killed two vigilantes and whisked away a district head, his two wives and 12 other residents in Zurmi on Wednesday. | 2 | none | 15 | 2024-03-06
        A suicide bomber blew himself up at a checkpoint in Baidoa on Monday, killing himself and two soldiers. | 3 | none | none | 2024-03-11
        A drone strike killed five people in El Fasher on Friday, activists said. The toll was raised to nine on Saturday after four of the injured died. | 9 | none | none | 2024-03-08
        Gunmen shot dead four traders near Zurmi, police said. The incident happened on Saturday night. | 4 | none | none | 2024-03-09
        Three policemen were killed and as many sustained gunshot wounds when militants attacked their post in Bannu on Sunday. | 3 | 3 | none | 2024-03-10
        Two clans signed a peace deal in Dhusamareb on Sunday after months of feuding that left 30 dead. | none | none | none | 2024-03-10
        Constable Jane Wairimu was gunned down outside her home in Mandera on Friday. | 1 | none | none | 2024-03-08
        A depot at Taganrog burned on Tuesday after a drone strike on Sunday that wounded two guards. | none | 2 | none | 2024-03-10
        Troops neutralised five bandits and rescued nine kidnapped victims at Galma in Kaduna State on Friday. | 5 | none | none | 2024-03-08
        Gunmen shot dead six miners near Bria early on Sunday. The attack took place at about 5 a.m. at their camp. | 6 | none | none | 2024-03-10
        A pupil aged 14 was killed and six people were wounded when a bomb went off in Kirkuk on Monday. | 1 | 6 | none | 2024-03-11
        A girl of nine and two brothers aged 12 and 15 were killed when a shell hit a yard in Taiz on Sunday. | 3 | none | none | 2024-03-10
        Gunmen killed a farmer in his fifties and his son, 20, near Tikrit on Sunday. | 2 | none | none | 2024-03-10
        A gunman killed four worshippers in a mosque in Quetta on Friday before he was shot dead by guards. | 5 | none | none | 2024-03-08
        The rebels said 40 soldiers were killed in Sunday's attack on a base in Djibo. The army said five soldiers died. | 5-40 | none | none | 2024-03-10
        Militants abducted a priest from Jos and three parishioners on Sunday. | none | none | 4 | 2024-03-10
        Up to 30 villagers were killed in raids on two hamlets in Plateau state on Sunday. | -30 | none | none | 2024-03-10
        Three soldiers died in an ambush on the Maiduguri-Damaturu road near Benisheikh on Sunday. | 3 | none | none | 2024-03-10
        A farmer was killed near Jos on Sunday; a trader who was with him was also killed by the gunmen. | 2 | none | none | 2024-03-10
        Nine guards – six from Niger and three from Mali – were wounded in an ambush near Diffa on Sunday. | none | 9 | none | 2024-03-10
        Gunmen on Monday abducted the chairman of the council in Awka, his wife and driver. | none | none | 3 | 2024-03-11
        Two of the attackers were killed and a third was captured after they ambushed a patrol near Turbat on Sunday; three soldiers also died. | 5 | none | none | 2024-03-10
        Gunmen robbed passengers and killed a driver near Jos on Friday. Eleven travellers were led into the forest. | 1 | none | 11 | 2024-03-08
        Gunmen kidnapped 30 people in Kajuru, police said on Tuesday. A resident said the bandits came to the village on Saturday night. | none | none | 30 | 2024-03-09
        Twelve farmers were killed near Jos, a councillor told reporters on Monday. He said the gunmen struck on Sunday. | 12 | none | none | 2024-03-10
        Six policemen, including two officers, and three civilians were killed in a raid on Bannu on Monday. | 9 | none | none | 2024-03-11
        Nine people, including a priest, two nuns, and a cook, were killed in a raid on Bannu on Monday. | 9 | none | none | 2024-03-11
        Two soldiers were killed and a third was injured by a mine near Kidal on Monday. | 2 | 1 | none | 2024-03-11
        Six members of a family were killed by shelling in Kherson on Sunday. A seventh died in hospital. | 7 | none | none | 2024-03-10
        Bandits kidnapped a bride and 30 of her friends in Sabuwa on Thursday night. | none | none | 31 | 2024-03-07
        - 9 March: Two civilians were killed by a mine near Kidal. | 2 | none | none | 2024-03-09
        The number of people killed in a bombing in Quetta on Sunday rose to 54 on Monday. | 54 | none | none | 2024-03-10
        Police shot dead two people at protests against last week's coup in Omdurman on Saturday. | 2 | none | none | 2024-03-09
        The minister accused militants on Monday of a bombing that killed six people in Istanbul on Sunday. | 6 | none | none | 2024-03-10
        Troops killed 11 people in a raid on Nablus on Sunday. They had come for three suspects, and all three were killed. | 11 | none | none | 2024-03-10
        A U.S. drone strike killed al-Qaeda leader Jan Marek in Kabul on Sunday. | 1 | none | none | 2024-03-10
        قتلت امرأة عمرها ستون عاما وثلاثة أطفال تتراوح أعمارهم بين خمس سنوات و11 سنة في غارة على رفح الأحد. | 4 | none | none | 2024-03-10
        لم يصب أحد في سقوط صاروخ قرب مبنى في بغداد الأحد. | 0 | 0 | none | 2024-03-10
        لقيت أسرة من أربعة أفراد حتفها في قصف على خاركيف الأحد. | 4 | none | none | 2024-03-10
        خسر الجيش ستة من جنوده في كمين قرب غاو الأحد. | 6 | none | none | 2024-03-10
        قتل خمسة مسلحين وجندي في اشتباكات شمال مالي يوم الأحد، بحسب الجيش. | 6 | none | none | 2024-03-10
        قتل مدني وأصيبت زوجته وطفلاه بانفجار لغم أرضي في ريف حماة الاثنين. | 1 | 3 | none | 2024-03-11
        أعلنت وزارة الصحة في غزة مقتل 12 فلسطينيا وإصابة 30 آخرين في غارة على خان يونس الاثنين. | 12 | 30 | none | 2024-03-11
        قتل ضابط برتبة عقيد وسائقه في كمين نصبه مسلحون بين تعز ولحج مساء السبت. | 2 | none | none | 2024-03-09
        قالت الشرطة الاثنين إن مسلحين قتلوا أربعة تجار في كاتسينا ليل السبت. | 4 | none | none | 2024-03-09
        قال الجيش إن غارات الأحد على غزة أصابت 14 هدفا وقتلت ثلاثة من عناصر حماس. | 3 | none | none | 2024-03-10
        اغتال مجهولون محاميا في البصرة الأحد بعدما أصابوه بأربع رصاصات. | 1 | none | none | 2024-03-10
        سقط تسعة قتلى وأصيب نحو 30 بصواريخ أطلقت على مدينة الباب السورية الأحد. | 9 | 30 | none | 2024-03-10
        قتل ستة مدنيين في قصف على سراقب الأحد، لترتفع حصيلة القتلى منذ مطلع العام إلى 412 مدنيا. كما أصيب أكثر من ألف آخرين بجروح. | 6 | none | none | 2024-03-10
        قتل النائب علي حسن مع سائقه واثنين من حراسه في هجوم في مقديشو الأحد. | 4 | none | none | 2024-03-10
        اغتال مسلحون مدير أمن المديرية وثلاثة من مرافقيه في مدينة تعز الأحد. | 4 | none | none | 2024-03-10
        أسفرت غارة على سراقب الأسبوع الماضي عن مقتل تسعة مدنيين. ووقعت الغارة يوم الخميس. | 9 | none | none | 2024-03-07
        قتل قائد الشرطة العقيد حسن أبدي واثنان من معاونيه، وقتل معهم أربعة حراس، في انفجار في بلدوين الأحد. | 7 | none | none | 2024-03-10
        دهس سائق فلسطيني ثلاثة جنود إسرائيليين في القدس الأحد وقتل أحدهم. | 1 | 3 | none | 2024-03-10
        قتلت امرأة وأصيب زوجها بقذيفة هاون على بلدة نبل السورية الأحد. | 1 | 1 | none | 2024-03-10
        أسفرت غارات على محافظة إدلب الأحد عن مقتل 18 مدنيا، بينهم تسعة في بلدة معرة مصرين. | 18 | none | none | 2024-03-10
        في هجوم هو الثاني خلال أسبوع، قتل مسلحون خمسة من رجال الدرك في بلدة فادا نغورما شرق بوركينا فاسو الأحد. | 5 | none | none | 2024-03-10
        قضت غارة جوية على خلية لداعش مؤلفة من خمسة عناصر في وادي الشاي بكركوك الأحد. | 5 | none | none | 2024-03-10
        تعرضت قافلة مساعدات لإطلاق نار في إقليم تيغراي الأحد وأصيب سائق. | none | 1 | none | 2024-03-10
        مقتل عائلة كاملة من ستة أفراد في غارة إسرائيلية على رفح أمس. | 6 | none | none | 2024-03-11
        """)
    void one(String text, String killed, String injured, String abducted, LocalDate day) {
        List<Incident> incidents = MadeUp.incidents(text);

        assertEquals(1, incidents.size(), text);
        Incident incident = incidents.get(0);
        assertEquals(Optional.ofNullable(killed), incident.killed().map(FiguresTest::written));
        assertEquals(Optional.ofNullable(injured), incident.injured().map(FiguresTest::written));
        assertEquals(Optional.ofNullable(abducted), incident.abducted().map(FiguresTest::written));
        assertEquals(day, incident.when().orElseThrow().start());
    }

    private static String written(Toll toll) {
        String low = toll.low().isPresent() ? String.valueOf(toll.low().getAsInt()) : "";
        String high = toll.high().isPresent() ? String.valueOf(toll.high().getAsInt()) : "";
        return low.equals(high) ? low : low + "-" + high;
    }
}
