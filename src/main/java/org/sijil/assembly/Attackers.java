package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.When;
import org.sijil.language.WordList;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.RoleWord;
import org.sijil.text.Sentence;

/** What a sentence about "the attackers" says of the incident told before it. */
final class Attackers {

    /** Sentences from an incident to one that still tells of those who did it. */
    private static final int REACH = 2;

    /** Days before an announcement on which what is announced may have happened. */
    private static final int DAYS = 7;

    private final Scene scene;
    private final DateOfAct dates;
    private final WordList attackers;

    Attackers(Scene scene, DateOfAct dates) {
        this.scene = scene;
        this.dates = dates;
        this.attackers = scene.chart().pack().words("attackers");
    }

    /** Whether "the attackers" are spoken of, with no place and no day. */
    boolean areMeant(Draft draft) {
        return draft.place().filter(Draft.Placed::own).isEmpty()
                && draft.date().filter(Draft.Dated::own).isEmpty()
                && scene.in(Kinds.PARTY, draft.first().first(), draft.first().end()).stream()
                        .map(item -> (Party) item.value())
                        .anyMatch(party -> party.definite()
                                && party.role().filter(RoleWord::unknown).isPresent()
                                && scene.says(attackers, party.head(), party.head() + 1));
    }

    /** Where only the announcement was dated, the day on which "the bandits came to the village" is that of the act. */
    void date(List<Draft> drafts, Sentence sentence) {
        if (drafts.isEmpty()) {
            return;
        }
        Draft last = drafts.get(drafts.size() - 1);
        Optional<When> announced = last.date().filter(Draft.Dated::announced).map(Draft.Dated::when);
        boolean told = scene.in(Kinds.PARTY, sentence.first(), sentence.end()).stream()
                .map(item -> (Party) item.value())
                .anyMatch(party ->
                        party.definite() && party.isArmed() && party.named().isEmpty());
        int after = sentence.index() - last.last().sentence();
        if (announced.isEmpty() || !told || after < 1 || after > REACH) {
            return;
        }
        dates.in(sentence.first(), sentence.end(), Optional.empty(), announced)
                .filter(date -> !date.announced() && !SameDay.isHour(date))
                .filter(date -> date.when().precision() == When.Precision.DAY
                        && !date.when().start().isAfter(announced.get().end())
                        && date.when().start().isAfter(announced.get().start().minusDays(DAYS)))
                .ifPresent(date -> last.dated(Optional.of(date)));
    }
}
