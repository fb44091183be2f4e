package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final String TEXT = "The council of the town met in the morning and spoke about the well, the school"
            + " and the road. It agreed that the well comes first, since the summer will be dry, and that the road can wait"
            + " until the harvest is in. A member from the upper village voted against it.";

    @Test
    void aReprintIsAlike() {
        Sketch text = Sketch.of(TEXT);
        Sketch reprint = Sketch.of("By our staff. " + TEXT.replace("in the morning", "in the evening"));
        assertTrue(text.likeness(reprint.numbers()) > 0.6, "by " + text.likeness(reprint.numbers()));
        assertFalse(Collections.disjoint(text.bands(), reprint.bands()));
    }

    @Test
    void whiteSpaceCaseAndMarksDoNotCount() {
        assertEquals(
                Sketch.of(TEXT),
                Sketch.of(TEXT.toUpperCase(Locale.ROOT).replace(" ", " \n").replace(',', ' ')));
    }

    @Test
    void vowelMarksDoNotCount() {
        String text = "اجتمع مجلس البلدة صباحا وتحدث عن البئر والمدرسة والطريق ثم اتفق على أن تكون البئر أولا لأن الصيف"
                + " سيكون جافا وأن ينتظر الطريق حتى ينتهي الحصاد وصوت عضو من القرية العليا ضد القرار وغادر القاعة قبل"
                + " النهاية بقليل مع اثنين من أصحابه";
        assertEquals(Sketch.of(text), Sketch.of(text.replace("مجلس", "مَجْلِس")));
    }

    @Test
    void anotherTextIsNot() {
        Sketch other = Sketch.of("Traders of the old market said that prices of wheat and sugar had gone up since the"
                + " spring. The bank kept its rate, and the minister promised that ships with flour would come before the"
                + " feast, as they had in the year before, when the harbour was closed for a week by storms.");
        assertTrue(Sketch.of(TEXT).likeness(other.numbers()) < 0.1);
    }

    @Test
    void aShortTextIsLikeNothing() {
        Sketch brief = Sketch.of("Three people were killed on Monday.");
        assertEquals(0, brief.likeness(brief.numbers()));
        assertTrue(brief.bands().isEmpty());
    }
}
