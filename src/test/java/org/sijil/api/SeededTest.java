package org.sijil.api;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Questions about the seeds: they change nothing, so that one sowing serves a whole class. */
abstract class SeededTest {

    @Inject
    Seeds seeds;

    private static boolean sown;

    @BeforeAll
    static void fallow() {
        sown = false;
    }

    @BeforeEach
    void sowOnce() {
        if (!sown) {
            seeds.sow();
            sown = true;
        }
    }
}
