package org.sijil.mention;

import java.util.Collection;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.Orthography;
import org.sijil.language.WordList;
import org.sijil.text.Span;
import org.sijil.world.ActorType;

/** Nouns for people who are not what the noun says: "dressed as policemen", "a former member of the group", "Port-au-Prince". */
final class Pretence {

    private static final String SOMEBODY = "somebody";

    private final WordList disguises;
    private final WordList formers;
    private final WordList holding;
    private final WordList garments;
    private final WordList politicalParties;
    private final Optional<RoleWord> somebody;

    Pretence(LanguagePack pack, Collection<RoleWord> roles) {
        this.disguises = pack.words("disguises");
        this.formers = pack.words("formers");
        this.holding = pack.words("holding");
        this.politicalParties = pack.words("political_parties");
        this.garments = pack.words("garments");
        this.somebody =
                roles.stream().filter(role -> role.id().equals(SOMEBODY)).findFirst();
    }

    /** Whom gunmen are only dressed as has no part: "dressed as policemen", "in army fatigues". */
    boolean isDisguise(Chart chart, Lexicon.Match head) {
        boolean worn = head.end() < chart.size() && garments.isAt(chart, head.end());
        return worn || head.start() > 1 && disguises.isAt(chart, head.start() - 2);
    }

    /** In "rebel-held Kolwe" and "more than nine died", a word only says who holds the town, or how many there are. */
    boolean onlyHoldsOrCounts(Chart chart, int start, int end) {
        return holds(chart, end) || chart.at(Kinds.NUMBER, start).stream().anyMatch(number -> number.end() > end);
    }

    /** Whether a compound's second part, right behind its hyphen, says that the first holds something. */
    private boolean holds(Chart chart, int end) {
        return end > 0 && end < chart.size() && holding.isAt(chart, end) && isBehindHyphen(chart, end);
    }

    /** Whether something that is no space stands between a word and the one before, of which no token was made. */
    private static boolean isBehindHyphen(Chart chart, int at) {
        int before = chart.document().token(at - 1).span().end();
        int start = chart.document().token(at).span().start();
        return start > before
                && !new Span(before, start).of(chart.document().text()).isBlank();
    }

    /** A former member of a group is one no more. */
    Party withoutFormer(Chart chart, Party party, Lexicon.Match head) {
        boolean former = party.isArmed()
                && party.named().isPresent()
                && head.start() > 0
                && formers.isAt(chart, head.start() - 1);
        return former || isOfPoliticalParty(party)
                ? somebody.map(party::asCivilian).orElse(party)
                : party;
    }

    /** In "a Kolwe League worker was shot", one of a political party, whose word says that he bears no arms, is a civilian. */
    private boolean isOfPoliticalParty(Party party) {
        return party.quantity().filter(Quantity.exactly(1)::equals).isPresent()
                && party.role().filter(RoleWord::isCivilian).isPresent()
                && party.named()
                        .map(named -> named.match().free())
                        .filter(actors -> !actors.isEmpty()
                                && actors.stream()
                                        .allMatch(actor -> actor.type() == ActorType.POLITICAL_MILITIA
                                                && Orthography.standard().words(actor.name()).stream()
                                                        .anyMatch(politicalParties::contains)))
                        .isPresent();
    }

    /** The prince in "Port-au-Prince" is no person. */
    static boolean endsPlace(Chart chart, Lexicon.Match head) {
        return head.variant().equals("singular")
                && chart.document().token(head.start()).isCapitalised()
                && chart.inside(Kinds.PLACE, head.start());
    }

    /** In "Kolwe Liberation Army men", the army's men are those of the group whose name ends with the word. */
    static boolean breaksGroup(Chart.Item name, Lexicon.Match head) {
        return name.start() < head.start()
                && name.end() > head.start()
                && name.end() < head.end()
                && ((Named) name.value()).in("").stream().noneMatch(actor -> actor.type() == ActorType.STATE_FORCES);
    }
}
