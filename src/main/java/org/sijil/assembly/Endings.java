package org.sijil.assembly;

import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.Party;

/** What the ending of a noun says of its case, where a language shows that. */
final class Endings {

    private final Scene scene;
    private final WordList subjectEndings;
    private final WordList objectEndings;

    Endings(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.subjectEndings = pack.words("subject_endings");
        this.objectEndings = pack.words("object_endings");
    }

    /** Whether the ending of the head can be that of a subject only. */
    boolean isSubject(Party party) {
        String head = scene.chart().document().token(party.head()).folded();
        return subjectEndings.stream().anyMatch(head::endsWith);
    }

    /** Whether the ending of the head can be that of an object only. */
    boolean isObject(Party party) {
        String head = scene.chart().document().token(party.head()).folded();
        boolean bare = party.isState() || party.isCounted() && party.start() < party.head();
        return !bare
                && objectEndings.stream()
                        .anyMatch(ending -> head.endsWith(ending)
                                && scene.chart().pack().knows(head.substring(0, head.length() - ending.length())));
    }
}
