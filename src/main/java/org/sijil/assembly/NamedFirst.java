package org.sijil.assembly;

import org.sijil.language.WordList;
import org.sijil.mention.Party;

/** Who is named right before a verb whose object is the act told before: "a raid that Kolwe says Mambo carried out". */
final class NamedFirst {

    private final Scene scene;
    private final WordList didIt;

    NamedFirst(Scene scene) {
        this.scene = scene;
        this.didIt = scene.chart().pack().words("did_it");
    }

    /** Whether the word behind the party says that it did what was told before. */
    boolean did(Party party) {
        return party.end() < scene.chart().size() && scene.says(didIt, party.end(), party.end() + 1);
    }
}
