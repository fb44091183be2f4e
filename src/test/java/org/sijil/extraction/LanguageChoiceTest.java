package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijil.language.LanguagePack;

class LanguageChoiceTest {

    private static final List<LanguagePack> PACKS =
            List.copyOf(LanguagePack.loadAll().values());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trois soldats ont été tués lundi à Gao, selon la police.",
                "Des hommes armés ont tué trois personnes à Gao lundi, a indiqué la police dans un communiqué.",
                "Hombres armados mataron a tres personas en Culiacán el lunes, informó la policía estatal.",
                "Bewaffnete Männer haben am Montag in der Stadt drei Menschen getötet, teilte die Polizei mit.",
                "Silahlı kişiler pazartesi günü Kerkük'te üç kişiyi öldürdü, polis bunu salı günü açıkladı.",
                "Watu wenye silaha waliwaua watu watatu mjini Goma siku ya Jumatatu, polisi walisema.",
                "Yan bindiga sun kashe mutane uku a garin Jibia ranar Litinin, in ji yan sanda.",
                "در حمله افراد مسلح به یک پاسگاه پلیس در شهر زاهدان سه نفر کشته و پنج نفر زخمی شدند.",
                "کوئٹہ میں نامعلوم مسلح افراد کی فائرنگ سے تین افراد ہلاک اور پانچ زخمی ہو گئے۔",
                "لە ئەنجامی هێرشێکی چەکداریدا سێ کەس کوژران و پێنج کەسی تریش بریندار بوون.",
                "Вооружённые люди убили трёх человек в понедельник, сообщила полиция.",
                "😀😀🎉",
                "12 34 56"
            })
    void otherLanguagesAreTurnedAway(String text) {
        assertEquals(Optional.empty(), LanguageChoice.of(text, PACKS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gunmen on motorbikes shot dead Sheikh Abdulqadir Mohamoud Hersi in Beledweyne, Hiiraan, on Friday.",
                "Oyo: Amotekun corps nabs three bandits at Igbeti, Olorunsogo; rifles, charms seized",
                "Three killed."
            })
    void englishFullOfNamesIsEnglish(String text) {
        assertEquals(Optional.of("en"), LanguageChoice.of(text, PACKS));
    }

    @Test
    void anEnglishWordInArabicChangesNothing() {
        assertEquals(
                Optional.of("ar"),
                LanguageChoice.of("قتل ثلاثة أشخاص بحسب وكالة Reuters في انفجار وقع يوم الاثنين.", PACKS));
    }
}
