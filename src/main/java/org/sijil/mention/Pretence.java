package org.sijil.mention;

import java.util.Collection;
import java.util.Optional;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Lexicon;
import org.sijil.language.WordList;

/** Nouns for people who are not what the noun says: "dressed as policemen", "a former member of the group", "Port-au-Prince". */
final class Pretence {

    private static final String SOMEBODY = "somebody";

    private final WordList disguises;
    private final WordList formers;
    private final Optional<RoleWord> somebody;

    Pretence(LanguagePack pack, Collection<RoleWord> roles) {
        this.disguises = pack.words("disguises");
        this.formers = pack.words("formers");
        this.somebody =
                roles.stream().filter(role -> role.id().equals(SOMEBODY)).findFirst();
    }

    /** Whom gunmen are only dressed as has no part: "dressed as policemen". */
    boolean isDisguise(Chart chart, Lexicon.Match head) {
        return head.start() > 1 && disguises.isAt(chart, head.start() - 2);
    }

    /** A former member of a group is one no more. */
    Party withoutFormer(Chart chart, Party party, Lexicon.Match head) {
        boolean former = party.isArmed()
                && party.named().isPresent()
                && head.start() > 0
                && formers.isAt(chart, head.start() - 1);
        return former ? somebody.map(party::asCivilian).orElse(party) : party;
    }

    /** The prince in "Port-au-Prince" is no person. */
    static boolean endsPlace(Chart chart, Lexicon.Match head) {
        return head.variant().equals("singular")
                && chart.document().token(head.start()).isCapitalised()
                && chart.inside(Kinds.PLACE, head.start());
    }
}
