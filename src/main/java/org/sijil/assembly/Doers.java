package org.sijil.assembly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.language.LanguagePack;
import org.sijil.language.WordList;
import org.sijil.mention.ActMention;
import org.sijil.mention.ActWord;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.world.Actor;
import org.sijil.world.ActorType;
import org.sijil.world.Actors;
import org.sijil.world.LandsAtWar;
import org.sijil.world.SubTypes;

/** Names who did what nobody is told to have done: whose air strikes these are, which group goes on attacking. */
final class Doers {

    /** Sentences back within which an attack by nobody goes on with the one told before. */
    private static final int NEXT = 2;

    /** Kinds of act by weapons that an army has. */
    static final Set<String> HEAVY = Set.of(SubTypes.AIR_STRIKE, SubTypes.SHELLING, SubTypes.CHEMICAL_WEAPON);

    private final Scene scene;
    private final Actors actors;
    private final Warring warring;
    private final TalesAround around;
    private final Recounted recounted;
    private final boolean verbFirst;
    private final WordList and;
    private final WordList pronouns;
    private final WordList goingOn;
    private final WordList partisans;
    private final boolean toldOfArmy;

    Doers(Scene scene, Actors actors, Warring warring, TalesAround around) {
        this.scene = scene;
        this.actors = actors;
        this.warring = warring;
        this.around = around;
        this.recounted = new Recounted(scene, warring);
        LanguagePack pack = scene.chart().pack();
        this.verbFirst = pack.orthography().flag("head_first");
        this.and = pack.words("and");
        this.pronouns = pack.words("of_itself");
        this.goingOn = pack.words("going_on");
        this.partisans = scene.chart().pack().words("partisans");
        this.toldOfArmy = scene.chart().all(Kinds.PARTY).stream()
                .map(item -> (Party) item.value())
                .anyMatch(party -> party.role()
                        .filter(role -> role.type() == ActorType.STATE_FORCES)
                        .isPresent());
    }

    /** The same incident, with its doer where the text makes that plain. */
    Tale complete(List<Tale> all, int at) {
        Tale tale = all.get(at);
        boolean disrupted = tale.type().name().equals(SubTypes.DISRUPTED_WEAPONS_USE);
        if (disrupted && (tale.launched() || isShotDown(tale))) {
            Tale turned =
                    tale.with(tale.sides().stream().map(one -> Tale.on(one, 2)).toList());
            return turned.replaced(1, disarmer(turned));
        }
        if (HEAVY.contains(tale.type().name()) && isIntercepted(tale)) {
            return fired(all, at);
        }
        Optional<Participant> subject = subject(all, at);
        if (subject.isPresent()) {
            return tale.replaced(1, subject.get());
        }
        List<Participant> first = tale.side(1);
        boolean unnamed = first.stream().allMatch(one -> one.isUnidentified());
        if (!unnamed || !tale.armed() && !disrupted || first.stream().anyMatch(one -> isUnknown(one, tale))) {
            return tale;
        }
        return recounted
                .doer(tale)
                .or(() -> doer(all, at))
                .map(found -> around.withCompanions(all, at, tale.replaced(1, found), found))
                .orElse(tale);
    }

    /** Whether those who were harmed were harmed by what an air defence shot down. */
    private static boolean isIntercepted(Tale tale) {
        return tale.draft()
                .mainAct()
                .filter(act -> Draft.word(act).id().equals(TypeChoice.SHOT_DOWN))
                .isPresent();
    }

    /** In "a missile that the air defence shot down killed one", the army of the land fired nothing: the group that the text names did. */
    private Tale fired(List<Tale> all, int at) {
        Tale tale = all.get(at);
        String own = warring.army(tale.country(), 2).name();
        Predicate<Participant> defends = one -> one.name().equals(own) || one.type() == ActorType.EXTERNAL_FORCES;
        boolean defended = tale.side(1).stream().anyMatch(defends);
        Optional<Participant> doer = warring.groups().stream()
                .map(group -> Warring.party(group, 1))
                .filter(one -> warring.mayBeIn(one, tale.country()))
                .findFirst()
                .or(() -> striker(all, at).filter(one -> !one.name().equals(own)));
        if (!defended || doer.isEmpty()) {
            return tale;
        }
        return tale.with(tale.sides().stream()
                        .map(one -> defends.test(one) ? Tale.on(one, 2) : one)
                        .toList())
                .replaced(1, doer.get());
    }

    /** In "troops burned a village and took away twelve men", or "they took away", whoever did the one thing did the other. */
    private Optional<Participant> subject(List<Tale> all, int at) {
        Tale tale = all.get(at);
        Draft.Telling telling = tale.draft().first();
        boolean nobody = at > 0
                && tale.side(1).stream()
                        .allMatch(one -> one.isUnidentified() && one.text().isEmpty());
        if (!nobody || telling.acts().isEmpty()) {
            return Optional.empty();
        }
        Tale before = all.get(at - 1);
        int verb = telling.acts().get(0).start();
        if (verbFirst) {
            return elided(before, telling, verb);
        }
        boolean active = ((ActMention) telling.acts().get(0).value()).voice() == ActMention.Voice.VERB;
        boolean shared = before.draft().last().sentence() == telling.sentence() && opens(and, verb - 1)
                || before.draft().last().sentence() == telling.sentence() - 1
                        && verb == telling.first() + 1
                        && opens(pronouns, telling.first());
        return active && shared
                ? before.side(1).stream().filter(one -> !one.isUnidentified()).reduce((one, two) -> one)
                : Optional.empty();
    }

    /** Where the verb comes first: in "they arrested nine in A; likewise arrested four in B", whoever did the one did the other. */
    private Optional<Participant> elided(Tale before, Draft.Telling telling, int verb) {
        ActMention act = (ActMention) telling.acts().get(0).value();
        int apart = telling.sentence() - before.draft().last().sentence();
        int first = scene.sentenceStart(verb);
        boolean likewise = apart <= 1 && verb - first <= 1 && opens(goingOn, first);
        return likewise && act.voice() == ActMention.Voice.VERB && !act.act().general()
                ? before.side(1).stream().filter(one -> !one.isUnidentified()).reduce((one, two) -> one)
                : Optional.empty();
    }

    private boolean opens(Set<String> words, int token) {
        return token >= 0
                && words.contains(scene.chart().document().token(token).folded());
    }

    private Optional<Participant> doer(List<Tale> all, int at) {
        Tale tale = all.get(at);
        return switch (tale.type().name()) {
            case SubTypes.AIR_STRIKE, SubTypes.SHELLING, SubTypes.CHEMICAL_WEAPON -> striker(all, at);
            case SubTypes.DISRUPTED_WEAPONS_USE -> Optional.of(disarmer(tale));
            case SubTypes.GOVERNMENT_REGAINS_TERRITORY -> Optional.of(warring.army(tale.country(), 1));
            default -> raider(all, at);
        };
    }

    /** In "twenty Russian drones were shot down over Odesa", with nobody else named, whether those of another land sent them. */
    private boolean isShotDown(Tale tale) {
        boolean passive = !verbFirst
                && tale.draft()
                        .mainAct()
                        .filter(act -> ((ActMention) act.value()).voice() == ActMention.Voice.PASSIVE)
                        .isPresent();
        String own = " of " + Lands.name(actors, actors.holderOf(tale.country()));
        return passive
                && tale.sides().size() == 1
                && tale.side(1).stream()
                        .anyMatch(one -> !one.isUnidentified() && !one.name().endsWith(own));
    }

    /** Who shot a weapon down or disarmed it: whoever tells of it, else the army of the land. */
    private Participant disarmer(Tale tale) {
        return tale.parties()
                .speaker()
                .filter(one ->
                        tale.sides().stream().noneMatch(side -> side.name().equals(one.name())))
                .orElse(warring.army(tale.country(), 1));
    }

    /** Whether the text itself says that nobody knows who it was: "gunmen", not "the insurgents" or a suicide bomber. */
    boolean isUnknown(Participant participant, Tale tale) {
        Party wording = tale.parties().named().get(participant.name());
        if (tale.type().name().equals(SubTypes.SUICIDE_BOMB)) {
            return false;
        }
        return !participant.text().isEmpty() && !(wording != null && (wording.definite() || isPartisan(wording)));
    }

    /** Whether the noun tells of a cause, as "insurgents" does, and not of arms alone. */
    private boolean isPartisan(Party party) {
        return IntStream.range(party.start(), party.end()).anyMatch(at -> partisans.reads(scene.chart(), at));
    }

    /** Whose strikes these are: those of the strike told nearest, of the army that holds the land, of the one foreign army. */
    Optional<Participant> striker(List<Tale> all, int at) {
        Tale tale = all.get(at);
        Optional<Participant> told = around.nearest(
                all,
                at,
                other -> HEAVY.contains(other.type().name()) && other.country().equals(tale.country()),
                1,
                one -> one.type() == ActorType.STATE_FORCES || one.type() == ActorType.EXTERNAL_FORCES);
        String holder = actors.holderOf(tale.country());
        List<Actor> foreign = warring.armies().stream()
                .filter(army -> !army.countries().contains(tale.country()))
                .toList();
        boolean air = tale.type().name().startsWith("Air");
        return told.or(() -> holder.equals(tale.country()) ? Optional.empty() : Optional.of(warring.army(holder, 1)))
                .or(() -> foreign.size() == 1 ? Optional.of(Warring.party(foreign.get(0), 1)) : Optional.empty())
                .or(() -> warring.knownStriker(tale))
                .or(() -> air && foreign.isEmpty() && toldOfArmy
                        ? Optional.of(warring.army(tale.country(), 1))
                        : Optional.empty());
    }

    /** Who attacks: the group that goes on doing so, whom the other side fights, the one that the text is about. */
    private Optional<Participant> raider(List<Tale> all, int at) {
        Tale tale = all.get(at);
        boolean back = !tale.side(1).isEmpty() && !tale.side(1).get(0).text().isEmpty();
        return goingOn(all, at, back)
                .or(() -> enemy(all, at))
                .or(() -> back ? Optional.empty() : warring.holder(tale))
                .or(() -> onlyGroup(tale))
                .or(() -> state(tale));
    }

    /** The group of the attack told right before. */
    private Optional<Participant> goingOn(List<Tale> all, int at, boolean back) {
        Tale tale = all.get(at);
        for (int i = at - 1; i >= Math.max(0, at - TalesAround.WINDOW); i--) {
            Tale other = all.get(i);
            int apart = tale.draft().first().sentence() - other.draft().last().sentence();
            boolean near = apart <= NEXT
                    && tale.draft().first().paragraph() == other.draft().last().paragraph();
            Optional<Participant> group = other.side(1).stream()
                    .filter(one -> Warring.isGroup(one.type()) && !one.isUnidentified())
                    .filter(one -> warring.mayBeIn(one, tale.country()))
                    .findFirst();
            if (other.armed() && (near || back) && group.isPresent()) {
                return group;
            }
        }
        return Optional.empty();
    }

    private Optional<Participant> enemy(List<Tale> all, int at) {
        Tale tale = all.get(at);
        return tale.side(2).stream()
                .filter(one -> tale.fight())
                .filter(one -> one.type() != ActorType.CIVILIANS)
                .flatMap(
                        one -> around
                                .opponent(
                                        all, at, one.name(), foe -> Warring.isGroup(foe.type()) || Warring.isForce(foe))
                                .stream())
                .findFirst();
    }

    /** In "30 rebels of Mambo died in fighting", with nobody else named, they fought the one foreign army of the text or that of the land. */
    private Optional<Participant> state(Tale tale) {
        boolean mutual = tale.fight()
                && tale.draft().mainActs().stream().anyMatch(ActWord::mutual)
                && tale.side(1).stream().allMatch(one -> one.text().isEmpty());
        boolean rebels = !tale.side(2).isEmpty()
                && tale.side(2).stream().allMatch(one -> one.type() == ActorType.REBEL_GROUP && !one.isUnidentified());
        Participant own = warring.army(actors.holderOf(tale.country()), 1);
        List<Actor> foreign = warring.armies().stream()
                .filter(army -> !army.name().equals(own.name()))
                .toList();
        return !mutual || !rebels
                ? Optional.empty()
                : foreign.size() == 1
                        ? Optional.of(Warring.party(foreign.get(0), 1))
                        : LandsAtWar.haveManySides(tale.country()) ? Optional.empty() : Optional.of(own);
    }

    private Optional<Participant> onlyGroup(Tale tale) {
        boolean only = warring.groups().size() == 1
                && !warring.isUnclaimed()
                && (tale.type().name().equals(SubTypes.SUICIDE_BOMB) || warring.leadNames(tale));
        return only
                ? warring.groups().stream()
                        .map(group -> Warring.party(group, 1))
                        .filter(one -> warring.mayBeIn(one, tale.country()) && !tale.isHit(one))
                        .findFirst()
                : Optional.empty();
    }
}
