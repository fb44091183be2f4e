package org.sijil.tracking;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sijil.tracking.Told.clash;

import org.junit.jupiter.api.Test;
import org.sijil.world.ActorType;

class LikeInSidesTest {

    private static final String IS = "Islamic State";
    private static final String SDF = "Syrian Democratic Forces";

    @Test
    void anotherAttackerContradicts() {
        Traits known = traits(clash().by(IS, 1, ActorType.REBEL_GROUP).by(SDF, 2, ActorType.REBEL_GROUP));
        Traits told = traits(clash().by("Hayat Tahrir al-Sham", 1, ActorType.REBEL_GROUP));
        assertFalse(LikeInSides.agrees(known, told));
        assertTrue(LikeInSides.of(known, told).orElseThrow().points() < 0);
    }

    @Test
    void swappedSidesAgree() {
        Traits here = traits(clash().by(IS, 1, ActorType.REBEL_GROUP).by(SDF, 2, ActorType.REBEL_GROUP));
        Traits there = traits(clash().by(SDF, 1, ActorType.REBEL_GROUP).by(IS, 2, ActorType.REBEL_GROUP));
        assertTrue(LikeInSides.agrees(here, there));
        assertTrue(LikeInSides.of(here, there).orElseThrow().points() > 0);
    }

    @Test
    void whoNamesNobodySaysNothing() {
        assertTrue(LikeInSides.of(traits(clash().by(IS, 1, ActorType.REBEL_GROUP)), traits(clash()))
                .isEmpty());
    }

    private static Traits traits(Told told) {
        return Traits.of(told.made());
    }
}
