package org.sijil.assembly;

import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;

/**
 * Who is named right before a verb whose object is the act told before: "a raid that Kolwe says Mambo carried out". Nobody is
 * where the doer stands behind the verb, as in "the attack on the army carried out the group": the first is whom it hit.
 */
final class NamedFirst {

    /** Words behind the verb among which its doer stands. */
    private static final int REACH = 4;

    private final Scene scene;
    private final WordList didIt;
    private final WordList onto;

    NamedFirst(Scene scene) {
        this.scene = scene;
        this.didIt = scene.chart().pack().words("did_it");
        this.onto = scene.chart().pack().words("onto");
    }

    /** Whether the word behind the party says that it did what was told before. */
    boolean did(Party party) {
        int verb = party.end();
        return verb < scene.chart().size()
                && scene.says(didIt, verb, verb + 1)
                && !(party.start() > 0 && onto.isAt(scene.chart(), party.start() - 1))
                && scene
                        .in(
                                Kinds.PARTY,
                                verb + 1,
                                Math.min(scene.sentenceAt(verb).end(), verb + 1 + REACH))
                        .stream()
                        .noneMatch(item -> ((Party) item.value()).canAct());
    }
}
