package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;

/** Short reports of which the sentence names several places: where the act was. */
@Execution(ExecutionMode.CONCURRENT)
class PlaceOfActTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        قتل ضابط في الجيش اللبناني في اشتباكات في منطقة القبة بمدينة طرابلس شمالي لبنان. | Tripoli | LB
        انفجر لغم في منطقة الحديدة بمدينة الموصل وقتل جندي عراقي. | Mosul | IQ
        قصف الجيش السوري منطقة الحولة في ريف حمص وقتل مدنيان. | Kafr Laha | SY
        توغلت القوات السورية في بلدة النشابية في الغوطة الشرقية قرب دمشق وقتلت الغارات ستة مدنيين. | Al-Nashabiyah | SY
        قتل جندي في هجوم في محافظة إدلب قرب سراقب السورية. | Saraqib | SY
        اختطف مسلحون رئيس لجنة الأمن في مجلس محافظة ديالى في أربيل. | Erbil | IQ
        يعقد الوزراء اجتماعا طارئا في القاهرة بعد مقتل عشرات المتظاهرين في الخرطوم برصاص قوات الأمن. | Khartoum | SD
        قتل ثلاثة في تفجير بالعاصمة الكينية السبت. | Nairobi | KE
        قتل ثلاثة في تفجير في العاصمة الصومالية السبت. | Mogadishu | SO
        قتل ثلاثة في تفجير بعاصمة مالي السبت. | Bamako | ML
        تظاهر المئات في العاصمة تونس السبت. | Tunis | TN
        تظاهر الآلاف في العاصمة البرازيلية ريو دي جانيرو السبت. | Rio de Janeiro | BR
        اندلعت اشتباكات في زرنوقة بولاية بورنو النيجيرية وقتل خمسة جنود. | زرنوقة | NG
        انفجرت عبوة ناسفة بحافلة قرب خوشاك، جنوب غربي باكستان، وقتل ستة ركاب. | خوشاك | PK
        شن مسلحون هجوما على بلانغو في شرق البلاد وقتلوا أربعة جنود ماليين. | بلانغو | ML
        قتل خمسة جنود عراقيين في هجوم مسلح في القائم السبت. | Al-Qaim | IQ
        قتل خمسة جنود في كمين في كتم بولاية شمال دارفور. | Kutum | SD
        قتل خمسة أشخاص بقصف مدفعي على رب ثلاثين في جنوب لبنان. | Rab Thalathin | LB
        قتل خمسة أشخاص في هجوم مسلح في كهف شمالي باكستان السبت. | Pakistan | PK
        قتل خمسة مسلحين في معركة شمالي لبنان السبت. | Northern Lebanon | LB
        تظاهر عشرات الآلاف من اللبنانيين في وسط العاصمة الجمعة احتجاجا على الضرائب. | Beirut | LB
        قتل جندي يمني برصاص مسلحين في العاصمة عدن السبت. | Aden | YE
        قتل ضابط وجندي في تبادل لإطلاق النار مع مسلحين في منطقة حسن خيل بإقليم خيبر بختونخوا. | حسن خيل | PK
        شهدت مدن مغربية مظاهرات حاشدة الأحد تضامنا مع غزة، أكبرها في الرباط. | Rabat | MA
        """)
    void one(String text, String place, String country) {
        List<Incident> incidents = MadeUp.incidents(text);

        assertEquals(1, incidents.size(), text);
        Location location = incidents.get(0).location().orElseThrow();
        assertEquals(place, location.place().name(), text);
        assertEquals(country, location.place().country(), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        قتل خمسة شرطيين في تفجير في بعقوبة السبت، فيما قتل ثلاثة آخرون في هجوم منفصل في الموصل. | Baqubah | Mosul
        قتل خمسة جنود في كمين في تيساليت السبت، وقتل سبعة آخرون في هجوم مماثل في موبتي الأحد. | Tessalit | Mopti
        قصفت ميليشيات الحوثي مدينة حيس بالمدفعية وقتل مدني. وقتل خمسة مدنيين في قصف على القرى في مديرية التحيتا. | Hays | Al-Tuhayta
        """)
    void two(String text, String first, String second) {
        List<String> places = MadeUp.incidents(text).stream()
                .map(incident -> incident.location().orElseThrow().place().name())
                .toList();

        assertEquals(List.of(first, second), places, text);
    }
}
