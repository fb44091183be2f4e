package org.sijil.assembly;

import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.text.Sentence;

/** What only went on around an act: in "the raid in Kolwe came amid clashes in Mambo", only the raid is told. */
final class Circumstances {

    private final Scene scene;
    private final boolean verbFirst;

    Circumstances(Scene scene) {
        this.scene = scene;
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
    }

    /** The token with which words for circumstances begin behind an act; the end of the sentence where there are none. */
    int start(Sentence sentence) {
        return scene.in(Kinds.CUE, sentence.first(), sentence.end()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.CIRCUMSTANCES)
                .map(this::first)
                .filter(end -> !scene.in(Kinds.ACT, sentence.first(), end).isEmpty())
                .mapToInt(Integer::intValue)
                .findFirst()
                .orElse(sentence.end());
    }

    /** Where the verb comes first, the act stands within the words: "came the raid with clashes", whose last word is cut off. */
    private int first(Chart.Item cue) {
        return verbFirst ? cue.end() - 1 : cue.start();
    }
}
