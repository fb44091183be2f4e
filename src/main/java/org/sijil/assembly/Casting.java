package org.sijil.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.ActorType;
import org.sijil.world.SubTypes;

/** Casts the parties named around an act: who did it, to whom, who helped, who only speaks. */
final class Casting {

    /** Words from "provides for" to those whom the terms of a pact name. */
    private static final int TERMS_REACH = 40;

    private final Scene scene;
    private final WordList possessive;
    private final Origins origins;
    private final Judging judging;
    private final Afterwards afterwards;
    private final Company company;
    private final WordList drones;
    private final WordList terms;
    private final Assailants assailants;
    private final NamedFirst namedFirst;
    private final Repulse repulse;
    private final Everybody everybody;

    Casting(Scene scene) {
        this.scene = scene;
        this.possessive = scene.chart().pack().words("possessive");
        this.origins = scene.judge(Origins.class, Origins::new);
        this.judging = new Judging(scene);
        this.afterwards = new Afterwards(scene);
        this.drones = scene.chart().pack().words("drones");
        this.terms = scene.chart().pack().words("terms");
        this.company = new Company(scene);
        this.assailants = new Assailants(scene);
        this.namedFirst = new NamedFirst(scene);
        this.repulse = new Repulse(scene);
        this.everybody = scene.judge(Everybody.class, Everybody::new);
    }

    /** The parties that have a part in a telling; one may have several. */
    List<Cast> of(Draft.Telling telling) {
        List<Cast> casts = new ArrayList<>();
        List<Party> parties = scene.in(Kinds.PARTY, telling.first(), telling.end()).stream()
                .map(item -> (Party) item.value())
                .filter(party -> !party.isState() || origins.mayAct(party) || namedFirst.did(party))
                .filter(party ->
                        !origins.describesAct(party, telling) && !isMarch(party, telling) && !isOfTerms(party, telling))
                .toList();
        List<Judged> all = new ArrayList<>();
        for (Party party : parties) {
            all.add(
                    Origins.sentFallen(party, telling) && party.named().isPresent() || namedFirst.did(party)
                            ? new Judged(Cast.Part.AGENT, Cast.CERTAIN)
                            : judging.partOf(party, parties, telling));
        }
        company.settle(parties, all, telling);
        repulse.settle(parties, all, telling);
        everybody.settle(parties, all, telling);
        arrested(parties, all, telling);
        assailants.settle(parties, all);
        assailants.answered(parties, all, telling);
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (all.get(i).part() != Cast.Part.NONE && !Found.isFinder(party, telling)) {
                boolean accused = scene.follows(Cue.Kind.ACCUSATION, party.start());
                casts.add(new Cast(party, all.get(i).part(), accused, all.get(i).weight()));
            }
        }
        couple(casts, telling);
        possessors(telling, casts).forEach(party -> casts.add(new Cast(party, Cast.Part.AGENT, false, Cast.BESIDE)));
        telling.acts().stream()
                .flatMap(act -> origins.origin(act, parties).stream())
                .flatMap(party -> Stream.concat(Stream.of(party), origins.before(party).stream()))
                .forEach(party -> casts.add(new Cast(party, partOf(party), false, Cast.BESIDE)));
        origins.fallen(telling).forEach(party -> casts.add(new Cast(party, Cast.Part.AGENT, false, Cast.CERTAIN)));
        if (!telling.acts().isEmpty()) {
            origins.owners(telling, parties)
                    .forEach(party -> casts.add(new Cast(party, Cast.Part.TARGET, false, Cast.TOLD)));
        }
        return casts;
    }

    /** Whether a word that means drones elsewhere stands within the words for unrest: "dispersed a Kolwean march". */
    private boolean isMarch(Party party, Draft.Telling telling) {
        return drones.reads(scene.chart(), party.start())
                && telling.acts().stream()
                        .anyMatch(
                                act -> SubTypes.UNREST.contains(Draft.word(act).type())
                                        && act.start() <= party.start()
                                        && party.start() < act.end());
    }

    /** In "they signed a pact that provides for the exit of Kolwean troops", the troops sign nothing. */
    private boolean isOfTerms(Party party, Draft.Telling telling) {
        return telling.acts().stream()
                        .anyMatch(
                                act -> Draft.word(act).type().equals(SubTypes.AGREEMENT) && act.end() <= party.start())
                && IntStream.range(
                                Math.max(scene.sentenceStart(party.start()), party.start() - TERMS_REACH),
                                party.start())
                        .anyMatch(at -> terms.isAt(scene.chart(), at));
    }

    /** A force that only arrests those who did what is told takes no part in it. */
    private void arrested(List<Party> parties, List<Judged> all, Draft.Telling telling) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            boolean force = party.role()
                    .filter(role -> role.type() == ActorType.STATE_FORCES)
                    .isPresent();
            boolean arrests =
                    afterwards.arrestsOver(party, telling) || force && afterwards.arrestsAfter(party, telling);
            if (all.get(i).part() == Cast.Part.AGENT && arrests) {
                all.set(i, Judged.NOTHING);
            } else if (!force
                    && party.isArmed()
                    && (afterwards.isArrestedOver(party, telling) || afterwards.isArrestedAfter(party, telling))) {
                all.set(i, new Judged(Cast.Part.AGENT, Cast.TOLD));
            }
        }
    }

    /** In "US and British forces", both act; in "Afghan and Pakistani forces exchanged fire", against each other. */
    private void couple(List<Cast> casts, Draft.Telling telling) {
        boolean other =
                casts.stream().anyMatch(cast -> cast.part() == Cast.Part.FACED || cast.part() == Cast.Part.TARGET);
        boolean fight = telling.acts().stream()
                .map(act -> (ActMention) act.value())
                .anyMatch(
                        act -> act.voice() == ActMention.Voice.VERB && act.act().mutual());
        for (Cast cast : List.copyOf(casts)) {
            Optional<Party> first = origins.coupled(cast.party());
            if (first.isEmpty()) {
                continue;
            }
            boolean foes = fight && !other && cast.part() == Cast.Part.AGENT;
            Cast.Part part = foes ? Cast.Part.BOTH : cast.part();
            int at = casts.indexOf(cast);
            casts.set(at, new Cast(cast.party(), part, cast.accused(), cast.weight()));
            casts.add(at, new Cast(first.get(), part, cast.accused(), cast.weight()));
        }
    }

    /** In "backed by Russian air strikes", Russia only helps. */
    private Cast.Part partOf(Party origin) {
        return scene.follows(Cue.Kind.SUPPORT, origin.start()) ? Cast.Part.SUPPORTER : Cast.Part.AGENT;
    }

    /** In "the army advanced after its attack on the town", the doer of an act with a possessive, where no other is told of. */
    private List<Party> possessors(Draft.Telling telling, List<Cast> casts) {
        boolean doer = casts.stream().anyMatch(cast -> cast.part() == Cast.Part.AGENT || cast.part() == Cast.Part.BOTH);
        if (doer) {
            return List.of();
        }
        return telling.acts().stream()
                .filter(act -> ((ActMention) act.value()).voice() == ActMention.Voice.NOUN)
                .filter(act -> isOwned(act.start()))
                .flatMap(act -> lastBefore(act.start()).stream())
                .limit(1)
                .toList();
    }

    private boolean isOwned(int token) {
        return scene.chart().forms(token).stream()
                .anyMatch(form -> possessive.contains(form.enclitic())
                        && scene.chart().pack().knows(form.text()));
    }

    /** The force or group named last in the sentence before a word. */
    private Optional<Party> lastBefore(int token) {
        return scene.in(Kinds.PARTY, scene.sentenceStart(token), token).stream()
                .map(item -> (Party) item.value())
                .filter(party -> party.end() <= token && party.isArmed() && !party.isState() && !party.isCounted())
                .filter(party -> !scene.follows(Cue.Kind.HOLDER, party.start()))
                .reduce((one, two) -> two);
    }
}
