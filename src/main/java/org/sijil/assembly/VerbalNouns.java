package org.sijil.assembly;

import java.util.List;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.TollMention;

/** Tells who does what a verbal noun says, where its doer follows it: "the shelling, by the army, of a market". */
final class VerbalNouns {

    /** Words between those harmed and the noun: "the death of three from the targeting". */
    private static final int REACH = 2;

    private final Scene scene;
    private final WordList onto;
    private final WordList objectMarks;
    private final List<WordList> aimedAt;
    private final boolean verbFirst;

    VerbalNouns(Scene scene) {
        this.scene = scene;
        this.onto = scene.chart().pack().words("onto");
        this.objectMarks = scene.chart().pack().words("object_marks");
        this.verbFirst = scene.chart().pack().orthography().flag("head_first");
        this.aimedAt = Stream.of("things_hit", "holdings", "unnamed_towns")
                .map(scene.chart().pack()::words)
                .toList();
    }

    /** Where the doer follows a verbal noun and behind it stand a preposition or what is hit: "the targeting, by the army, of a market". */
    boolean isDoerOf(Chart.Item act, Party party) {
        int next = party.end();
        if (!verbFirst
                || !party.canAct()
                || party.start() != act.end()
                || next >= scene.chart().size()) {
            return false;
        }
        if (hitPeople(act)) {
            return true;
        }
        boolean something = Stream.of(Kinds.PARTY, Kinds.PLACE)
                .anyMatch(kind -> !scene.chart().at(kind, next).isEmpty());
        return onto.isAt(scene.chart(), next)
                || something && opensObject(next)
                || aimedAt.stream().anyMatch(words -> words.isAt(scene.chart(), next));
    }

    /** Whether only the unarmed are told to be harmed right before: "the death of three citizens from the targeting, by the army". */
    private boolean hitPeople(Chart.Item act) {
        return scene.in(Kinds.TOLL, Math.max(0, act.start() - REACH), act.start()).stream()
                .filter(toll -> act.start() - toll.end() <= 1)
                .map(toll -> ((TollMention) toll.value()).parties())
                .anyMatch(hurt -> !hurt.isEmpty() && hurt.stream().allMatch(Party::isCivilian));
    }

    /** Whether a preposition that marks the object of a verbal noun clings to a word. */
    boolean opensObject(int token) {
        return !scene.chart().knows(token)
                && scene.chart().nameForms(token).stream().anyMatch(form -> objectMarks.contains(form.proclitic()));
    }
}
