package org.sijil.assembly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijil.incident.Casualties;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Evidence;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.language.Chart;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;
import org.sijil.language.WordList;
import org.sijil.mention.ActWord;
import org.sijil.mention.Dateline;
import org.sijil.mention.Quantity;
import org.sijil.resolve.CountryVotes;
import org.sijil.resolve.PlaceInText;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;
import org.sijil.world.SubEventType;
import org.sijil.world.SubTypes;

/** Puts the mentions of an article together into incidents. Stateless; one instance serves all threads. */
public final class Assembler {

    private static final String NO_SIDE = "plain crime as far as the text says: no armed or political side";
    /** Kinds of act by which nobody is killed or wounded: a figure told with them is of what led to them. */
    private static final Set<String> BLOODLESS = Set.of(
            SubTypes.AGREEMENT,
            SubTypes.ARRESTS,
            SubTypes.CHANGE_TO_GROUP,
            SubTypes.BASE_ESTABLISHED,
            SubTypes.TRANSFER_OF_TERRITORY);

    /** Kinds of act in which nobody is abducted: a mob takes people nowhere, and those arrested are listed as captured. */
    private static final Set<String> NOBODY_TAKEN = Set.of(SubTypes.MOB_VIOLENCE, SubTypes.ARRESTS, SubTypes.AGREEMENT);

    private static final String KINSHIP = "world/kinship.yaml";

    private final EventTypes types;
    private final Actors actors;
    private final Gazetteer gazetteer;
    private final Kinship kinship;

    public Assembler(EventTypes types, Actors actors, Gazetteer gazetteer) {
        this.types = types;
        this.actors = actors;
        this.gazetteer = gazetteer;
        this.kinship = kinship(types);
    }

    private static Kinship kinship(EventTypes types) {
        Map<String, String> families = new HashMap<>();
        types.subEventTypes().forEach(type -> families.put(type.name(), type.family()));
        Set<Set<String>> together = new HashSet<>();
        Fields file = new Fields(KINSHIP, "the file", DataFiles.yaml(KINSHIP)).allow(Set.of("together"));
        for (Object pair : (List<?>) file.raw("together")) {
            Set<String> names = new HashSet<>();
            ((List<?>) pair)
                    .forEach(name -> names.add(types.get(String.valueOf(name)).name()));
            together.add(names);
        }
        return new Kinship(families, together);
    }

    /** Assembles a chart whose mentions are found and whose places are resolved. */
    public Assembly assemble(Chart chart, List<PlaceInText> places, CountryVotes votes, Optional<LocalDate> published) {
        Scene scene = new Scene(chart, places, votes, published);
        SentenceReader reader = new SentenceReader(scene, new Atoms(chart.pack()), kinship);
        Story story = new Story(scene, reader, kinship);
        List<Assembly.Told> told = new ArrayList<>();
        List<Assembly.Left> left = new ArrayList<>();
        Map<Draft, Tale> tales = new HashMap<>();
        Sides sides = new Sides(scene, actors);
        Crime crime = new Crime(scene, actors::holderOf);
        List<Draft> drafts = new Twins(scene).joined(inOrder(story.tell()));
        new Bombarded(scene).complete(drafts);
        new AtTheFence(scene).complete(drafts);
        for (Draft draft : drafts) {
            tale(scene, draft, sides, crime).ifPresent(tale -> tales.put(draft, tale));
        }
        List<Tale> complete = OneVerb.complete(drafts, tales);
        Set<Draft> incidents = complete.stream().map(Tale::draft).collect(Collectors.toSet());
        drafts.stream().filter(draft -> !incidents.contains(draft)).forEach(draft -> taken(draft)
                .forEach(item -> left.add(new Assembly.Left(item, NO_SIDE))));
        for (Tale tale : new Campaign(scene, actors).complete(complete)) {
            told.add(new Assembly.Told(incident(scene, tale), taken(tale.draft())));
        }
        reader.dropped().forEach(item -> left.add(new Assembly.Left(item.item(), item.reason())));
        story.dropped().forEach(item -> left.add(new Assembly.Left(item.item(), item.reason())));
        return new Assembly(told, left);
    }

    private static List<Draft> inOrder(List<Draft> drafts) {
        List<Draft> ordered = new ArrayList<>(drafts);
        ordered.sort(Comparator.comparingInt(draft -> draft.first().first()));
        return ordered;
    }

    private static List<Chart.Item> taken(Draft draft) {
        List<Chart.Item> taken = new ArrayList<>(draft.allActs());
        taken.addAll(draft.allTolls());
        draft.date().flatMap(Draft.Dated::source).ifPresent(taken::add);
        return taken;
    }

    /** What kind of incident a draft tells of, between whom; empty when it is plain crime. */
    private Optional<Tale> tale(Scene scene, Draft draft, Sides sides, Crime crime) {
        String country = draft.place()
                .map(Draft.Placed::place)
                .map(new Locations(scene, gazetteer)::country)
                .orElse(scene.votes().first());
        TollSum sums = scene.judge(TollSum.class, TollSum::new);
        Sides.Parties parties = sides.of(draft, country);
        Optional<SubEventType> type = new TypeChoice(types)
                .of(new TypeChoice.Grounds(
                        draft,
                        parties,
                        sums.total(draft, Harm.KILLED),
                        sums.total(draft, Harm.INJURED),
                        sums.total(draft, Harm.ABDUCTED),
                        Lands.name(actors, country),
                        isAloft(scene, draft),
                        tells(scene, draft, "missiles") && !tells(scene, draft, "drones"),
                        tells(scene, draft, "debris"),
                        tells(scene, draft, "storming"),
                        tells(scene, draft, "bullets") && !tells(scene, draft, "rubber")));
        return type.filter(kind -> !crime.is(kind, draft, parties.participants(), country))
                .map(kind -> new Tale(
                        draft,
                        kind,
                        country,
                        parties,
                        new Defaults(actors)
                                .complete(parties.participants(), kind, country, parties.harmed(), isMutual(draft))));
    }

    private static boolean isMutual(Draft draft) {
        return draft.mainActs().stream().anyMatch(ActWord::mutual);
    }

    /** Whether a word of a list stands in what tells of the incident. */
    private static boolean tells(Scene scene, Draft draft, String list) {
        WordList words = scene.chart().pack().words(list);
        return draft.tellings().stream().anyMatch(telling -> scene.says(words, telling.first(), telling.end()));
    }

    private static boolean isAloft(Scene scene, Draft draft) {
        WordList words = scene.chart().pack().words("aloft");
        return draft.tellings().stream()
                .map(telling -> scene.chart().document().sentences().get(telling.sentence()))
                .anyMatch(sentence -> scene.says(words, sentence.first(), sentence.end()));
    }

    private Incident incident(Scene scene, Tale tale) {
        Draft draft = tale.draft();
        TollSum sums = scene.judge(TollSum.class, TollSum::new);
        Optional<When> when = when(scene, draft);
        List<Evidence> evidence = new Proof(scene).of(draft, tale.parties());
        Optional<Location> location = draft.place().map(Draft.Placed::place).map(new Locations(scene, gazetteer)::of);
        return new Incident(
                tale.type(),
                when,
                location,
                tale.sides(),
                casualties(scene, tale, sums),
                total(tale, sums, Harm.KILLED),
                total(tale, sums, Harm.INJURED),
                total(tale, sums, Harm.ABDUCTED),
                evidence,
                Confidence.of(tale.type(), location, tale.sides(), evidence));
    }

    private static Optional<When> when(Scene scene, Draft draft) {
        return draft.date().map(Draft.Dated::when).or(() -> deskDay(scene)).or(() -> scene.published()
                .map(day -> new When(day, day, When.Precision.ASSUMED, When.Basis.PUBLICATION)));
    }

    /** In "Kolwe, 27 April: a shell hit a mill", published on the 30th, the day that the desk wrote of. */
    private static Optional<When> deskDay(Scene scene) {
        DateOfAct dates = scene.judge(DateOfAct.class, DateOfAct::new);
        Optional<When> day = Dateline.of(scene.chart())
                .flatMap(desk -> dates.in(desk.first(), desk.end(), Optional.empty(), Optional.empty()))
                .map(Draft.Dated::when);
        return day.filter(when -> scene.published()
                .filter(published -> when.end().isBefore(published.minusDays(1)))
                .isPresent());
    }

    private static Optional<Toll> total(Tale tale, TollSum sums, Harm harm) {
        return isOfBefore(tale, harm) ? Optional.empty() : sums.total(tale.draft(), harm);
    }

    private static boolean isOfBefore(Tale tale, Harm harm) {
        // Whom a mob drags out of a house it beats, and takes nowhere; whom a state holds it has captured.
        return (harm == Harm.KILLED || harm == Harm.INJURED)
                        && BLOODLESS.contains(tale.type().name())
                || harm == Harm.ABDUCTED && NOBODY_TAKEN.contains(tale.type().name());
    }

    private static List<Casualties> casualties(Scene scene, Tale tale, TollSum sums) {
        List<Casualties> entries = new ArrayList<>();
        for (Harm harm : Harm.values()) {
            boolean held = harm == Harm.ABDUCTED && tale.type().name().equals(SubTypes.ARRESTS);
            Harm named = held ? Harm.CAPTURED : harm;
            List<TollSum.Figure> figures =
                    isOfBefore(tale, harm) && !held ? List.of() : sums.figures(tale.draft(), harm);
            for (TollSum.Figure figure : figures) {
                Quantity quantity = figure.toll().quantity();
                String text = scene.chart()
                        .document()
                        .quote(figure.item().start(), figure.item().end());
                entries.add(new Casualties(
                        named,
                        new Toll(quantity.low(), quantity.high()),
                        figure.group(),
                        tale.parties().sideOf(figure.toll().parties()),
                        quantity.approximate(),
                        figure.source(),
                        text));
            }
        }
        return entries;
    }
}
