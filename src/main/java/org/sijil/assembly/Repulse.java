package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.Chart;
import org.sijil.language.Form;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;

/**
 * Who was attacked where a noun alone tells of it: whoever beat the attack off, "the army's repelling of an attack", or whose
 * positions it was made on, "clashes with the army after an attack on its positions". The others attacked, whoever fell.
 */
final class Repulse {

    /** The entry of acts that one side makes upon the other. */
    private static final String ATTACK = "attack";

    /** How the pronoun of several people ends. */
    private static final String OF_MEN = "\u0645";

    /** Words from an attack to what it was made on. */
    private static final int REACH = 4;

    /** Words of a day between commas. */
    private static final int DAY_REACH = 6;

    /** Words from who beats an attack off to the noun: "managed, the army, to beat off". */
    private static final int BEFORE = 1;

    private final Scene scene;
    private final boolean verbFirst;
    private final WordList possessive;
    private final WordList men;
    private final WordList managing;
    private final List<WordList> aimedAt;

    Repulse(Scene scene) {
        this.scene = scene;
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.possessive = pack.words("possessive");
        this.managing = pack.words("managing");
        this.men = pack.words("men_at_arms");
        this.aimedAt = Stream.of("things_hit", "holdings").map(pack::words).toList();
    }

    /** Sets whoever was attacked against all others who bear arms. */
    void settle(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        if (!verbFirst) {
            return;
        }
        Optional<Party> attacked = telling.acts().stream()
                .flatMap(act -> attacked(act, parties).stream())
                .findFirst();
        if (attacked.isEmpty()) {
            return;
        }
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (party == attacked.get()) {
                all.set(i, Judged.TARGET);
            } else if (mayAttack(party, attacked.get()) && hasPart(all.get(i))) {
                all.set(i, new Judged(Cast.Part.AGENT, Cast.CERTAIN));
            }
        }
    }

    private static boolean hasPart(Judged judged) {
        return switch (judged.part()) {
            case VICTIM, TARGET, FACED, BOTH -> true;
            default -> false;
        };
    }

    /** Whether one of the parties may have attacked the other: not where both are of one name, or of one force. */
    private boolean mayAttack(Party party, Party attacked) {
        boolean own = party.named().isEmpty()
                ? isOfState(party) == isOfState(attacked)
                : party.named().equals(attacked.named());
        return party.isArmed() && !own && !scene.follows(Cue.Kind.SUPPORT, party.start());
    }

    private static boolean isOfState(Party party) {
        return party.named()
                .map(named -> named.in("").stream().anyMatch(actor -> actor.type() == ActorType.STATE_FORCES))
                .orElseGet(() -> party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent());
    }

    private Optional<Party> attacked(Chart.Item act, List<Party> parties) {
        ActMention mention = (ActMention) act.value();
        if (mention.act().defence()) {
            return repelled(act, parties);
        }
        boolean noun = mention.act().id().equals(ATTACK) && mention.voice() == ActMention.Voice.NOUN;
        return noun && !isOwned(act.end() - 1)
                ? onTheirOwn(act).flatMap(pronoun -> lastBefore(act.start(), pronoun, parties))
                : Optional.empty();
    }

    /** Who stands within the words for beating an attack off, behind the bare verb, or before the noun: "managed, the army, to beat off". */
    private Optional<Party> repelled(Chart.Item act, List<Party> parties) {
        boolean verb = ((ActMention) act.value()).voice() == ActMention.Voice.VERB;
        boolean bare = act.end() - act.start() == 1;
        return parties.stream()
                .filter(Party::isArmed)
                .filter(party -> party.start() > act.start() && party.end() < act.end()
                        || verb && bare && party.start() == act.end()
                        || !verb && party.end() == act.start() - BEFORE && managing.isAt(scene.chart(), party.end())
                        || !verb && announces(party, act))
                .findFirst();
    }

    /** In "the army announced on Friday the repelling of an attack", whether only a day stands between the two. */
    private boolean announces(Party party, Chart.Item act) {
        return party.end() <= act.start()
                && act.start() - party.end() <= DAY_REACH
                && scene.follows(Cue.Kind.SPEAKER, party.start())
                && IntStream.range(party.end(), act.start())
                        .allMatch(at -> scene.chart().document().token(at).isComma()
                                || scene.chart().covered(Kinds.DATE, at));
    }

    /** The pronoun of those to whom what the attack was made on belongs, where nobody else is named between. */
    private Optional<String> onTheirOwn(Chart.Item act) {
        for (int at = act.end(); at < Math.min(scene.chart().size(), act.end() + REACH); at++) {
            if (!scene.chart().at(Kinds.PARTY, at).isEmpty()) {
                return Optional.empty();
            }
            Optional<String> pronoun = scene.chart().forms(at).stream()
                    .filter(form -> possessive.contains(form.enclitic()))
                    .filter(form -> aimedAt.stream().anyMatch(words -> words.contains(form.text())))
                    .map(Form::enclitic)
                    .findFirst();
            if (pronoun.isPresent()) {
                return pronoun;
            }
        }
        return Optional.empty();
    }

    private boolean isOwned(int token) {
        return scene.chart().forms(token).stream().map(Form::enclitic).anyMatch(possessive::contains);
    }

    /** The last before a word whom a pronoun can mean: only "their", not "its", is said of men. */
    private Optional<Party> lastBefore(int token, String pronoun, List<Party> parties) {
        return parties.stream()
                .filter(party -> party.end() <= token && party.isArmed() && !party.isCounted())
                .filter(party -> pronoun.endsWith(OF_MEN) || !scene.says(men, party.start(), party.start() + 1))
                .reduce((one, two) -> two);
    }
}
