package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is plain crime or an accident, and what is an attack all the same. */
@Execution(ExecutionMode.CONCURRENT)
class PlainCrimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "أعلنت الشرطة الأميركية مقتل تسعة أشخاص، الاثنين، في إطلاق نار داخل مدرسة ثانوية في مدينة توليدو بولاية أوهايو. وقال شاهد إن مسلحا دخل الفصل وأطلق النار على الطلاب. | 0",
                "أصيب ستة أشخاص في حادث طعن بمدينة غراتس، بحسب ما أعلنت الشرطة النمساوية، الاثنين. وقالت إنها اعتقلت رجلا عمره 30 عاما. | 0",
                "قتل خمسة أشخاص وأصيب 20، الاثنين، في انفجار محرك طائرة فوق مدينة فالنسيا، بحسب الشرطة الإسبانية. | 0",
                "لقي سبعة عمال مصرعهم، الاثنين، في انفجار مستودع للذخيرة قرب مدينة كازان الروسية. | 0",
                "أكدت الشرطة الدنماركية أن الانفجار الذي أودى بحياة رجلين في مدينة آرهوس، الاثنين، لا علاقة له بالإرهاب. | 0",
                "دانت محكمة بريطانية، الاثنين، شابا بمحاولة القتل بعد أن فجر قنبلة في حافلة في مدينة ليدز. وكانت القنبلة انفجرت وأصيب 20 شخصا. | 0",
                "أقرت السلطات البيلاروسية، الاثنين، باختلاق مقتل الصحفي أندريه ليسوف في مدينة مينسك. | 0",
                "قتل 12 شخصا، الاثنين، في انفجار وقع في سوق بمدينة بيدوا. ولم يعرف إن كان ناجما عن عبوة ناسفة. ولم تعلن أي جهة مسؤوليتها. | 1",
                "قتل إسرائيلي وأصيب آخر، الاثنين، في إطلاق نار قرب قرية حوارة في الضفة الغربية. وقالت الشرطة الإسرائيلية إنها تبحث عن الفاعل. | 1",
                "قتل أربعة أشخاص، الاثنين، في إطلاق نار استهدف مقر صحيفة في مدينة توليدو بولاية أوهايو. | 1",
                "أصيب ستة أشخاص في حادث طعن بمدينة غراتس، الاثنين، ووصفته الشرطة النمساوية بأنه هجوم إرهابي. | 1",
                "اغتيل رئيس بلدية سان خوسيه، الاثنين، في ولاية نويفا إيسيخا شمالي الفلبين، وفق ما أعلنت الشرطة الفلبينية. | 1",
                "Militants shot dead nine students at a school in Dikwa on Monday. | 1",
            })
    void tellsOf(String text, int incidents) {
        assertEquals(incidents, MadeUp.incidents(text).size());
    }
}
