package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sijil.incident.Casualties.Group;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Toll;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;

/** Adds up the figures of one harm over the tellings of an incident: repeats once, parts never, updates in place. */
final class TollSum {

    /** The rule of people whom a knife or a car struck. */
    private static final String STRUCK = "#struck";

    /** Words before a figure, and behind it, within which it is said to be an earlier one. */
    private static final int SAID_BEFORE = 20;

    private static final int SAID_AFTER = 4;

    private final Scene scene;
    private final Sources sources;
    private final PartAndWhole parts;
    private final SamePeople people;
    private final DealtOut dealtOut;
    private final WordList earlier;

    /** What was summed of the drafts of a story that is told: each step that comes after asks for it. */
    private final Map<Draft, Map<Harm, List<List<Figure>>>> sums = new IdentityHashMap<>();

    TollSum(Scene scene) {
        this.scene = scene;
        this.sources = new Sources(scene);
        this.parts = new PartAndWhole(scene);
        this.people = new SamePeople(scene);
        this.earlier = scene.chart().pack().words("earlier_told");
        this.dealtOut = scene.judge(DealtOut.class, DealtOut::new);
    }

    /** One figure that counts. */
    record Figure(
            Chart.Item item,
            TollMention toll,
            Draft.Telling telling,
            boolean update,
            boolean whole,
            Optional<String> source) {

        Group group() {
            List<Group> groups = toll.parties().stream()
                    .flatMap(party -> party.role().stream())
                    .map(role -> role.group())
                    .distinct()
                    .toList();
            return groups.size() == 1 ? groups.get(0) : Group.UNKNOWN;
        }

        boolean vague() {
            return toll.quantity().approximate() && toll.quantity().high().isEmpty() || mixed();
        }

        /** Whether the dead and the wounded are counted together, and only the bounds of each are known. */
        private boolean mixed() {
            return toll.quantity().approximate()
                    && toll.quantity().low().orElse(0) == 1
                    && toll.quantity().high().orElse(1) > 1;
        }

        /** Whether they are others than those counted before; "18 were killed and 600 others hurt" are only others than the dead. */
        boolean others() {
            boolean said = toll.parties().stream().anyMatch(party -> party.role()
                    .filter(role -> role.actor().equals("none"))
                    .isPresent());
            List<Harm> before = telling.tolls().stream()
                    .filter(other -> other.start() < item.start())
                    .map(other -> ((TollMention) other.value()).harm())
                    .toList();
            return said && (before.isEmpty() || before.contains(toll.harm()));
        }

        int size() {
            return toll.quantity().low().orElse(toll.quantity().high().orElse(0));
        }
    }

    /** The figures of a harm that count, in the order of the text. */
    List<Figure> figures(Draft draft, Harm harm) {
        return claims(draft, harm).stream().flatMap(List::stream).toList();
    }

    /** Whether only some are said to be unharmed, of an act that harmed others: "no soldier was hurt", "it hit no civilian". */
    private static boolean isNobodyOfSide(Draft draft, TollMention toll) {
        return toll.quantity().high().orElse(1) == 0
                && !toll.parties().isEmpty()
                && draft.figures().stream()
                        .anyMatch(figure -> figure.quantity().low().orElse(0) > 0
                                && (figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED));
    }

    /** In "ran over soldiers, killed one and hurt three", whether what became of those who were struck is told behind it. */
    private static boolean isToldApart(Draft.Telling telling, Chart.Item item) {
        if (!item.rule().endsWith(STRUCK)) {
            return false;
        }
        List<TollMention> after = telling.tolls().stream()
                .filter(other -> other.start() >= item.end() && !SamePeople.isAttacker(other))
                .map(other -> (TollMention) other.value())
                .filter(toll -> toll.harm() == Harm.KILLED || toll.harm() == Harm.INJURED)
                .toList();
        Quantity struck = ((TollMention) item.value()).quantity();
        int sum =
                after.stream().mapToInt(toll -> toll.quantity().low().orElse(0)).sum();
        // One dead alone may be the attacker himself.
        boolean told = sum > 1 || after.stream().anyMatch(toll -> toll.harm() == Harm.INJURED);
        boolean again = after.size() > 1 || after.stream().anyMatch(TollMention::definite);
        return struck.high().isEmpty()
                ? told
                : again && sum > 1 && sum == struck.low().orElse(0);
    }

    private List<List<Figure>> claims(Draft draft, Harm harm) {
        return sums.computeIfAbsent(draft, key -> new EnumMap<>(Harm.class))
                .computeIfAbsent(harm, key -> gather(draft, harm));
    }

    /** Groups of people harmed, each with the figures that rival sources give of it. */
    private List<List<Figure>> gather(Draft draft, Harm harm) {
        List<List<Figure>> claims = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            if (PartAndWhole.isOfParts(claims, telling, harm)) {
                continue;
            }
            boolean update = scene.hasCue(Cue.Kind.UPDATE, telling.first(), telling.end());
            for (Chart.Item item : telling.tolls()) {
                TollMention toll = (TollMention) item.value();
                boolean dealt = draft.tellings().size() > 1 && dealtOut.is(item);
                if (toll.harm() == harm && !dealt && !isNobodyOfSide(draft, toll) && !isToldApart(telling, item)) {
                    boolean whole = parts.isWhole(telling, item, update);
                    boolean hurt = draft.figures().stream().anyMatch(other -> other.harm() == Harm.INJURED);
                    boolean own = whole || SamePeople.isAttacker(item);
                    if (!own && (parts.isPart(claims, telling, item) || !hurt && parts.isOfThem(claims, item))) {
                        continue;
                    }
                    Figure figure =
                            new Figure(item, toll, telling, update, whole, sources.words(item, telling.sentence()));
                    if (LaterDead.counts(scene, draft, claims, figure)) {
                        claims.add(new ArrayList<>(List.of(figure)));
                    } else if (claims.isEmpty()
                            || !PartAndWhole.isOfMore(claims.get(0).get(0), figure)) {
                        take(claims, figure);
                    }
                }
            }
        }
        if (isDivided(claims)) {
            claims.subList(1, claims.size()).clear();
        }
        if (claims.size() > 1) {
            boolean told = claims.stream()
                    .map(claim -> claim.get(0))
                    .anyMatch(figure -> !figure.toll().definite() && !SamePeople.isAttacker(figure.item()));
            claims.removeIf(claim -> told && pointsBack(claim.get(0)) && !people.ofAttackers(claim.get(0)));
            boolean anybody = claims.stream().anyMatch(claim -> claim.get(0).size() > 0);
            claims.removeIf(claim -> anybody && claim.get(0).size() == 0);
        }
        return claims;
    }

    /** In "21 people were killed: 14 died in one village and seven in the other", the later figures are parts of the first. */
    private static boolean isDivided(List<List<Figure>> claims) {
        if (claims.size() <= 2) {
            return false;
        }
        List<Figure> parts = claims.stream().skip(1).map(claim -> claim.get(0)).toList();
        return parts.size() > 1
                && parts.stream()
                        .allMatch(part -> part.toll().parties().isEmpty()
                                && part.telling() == claims.get(0).get(0).telling())
                && parts.stream().mapToInt(Figure::size).sum()
                        == claims.get(0).get(0).size();
    }

    private static boolean pointsBack(Figure figure) {
        return figure.toll().definite()
                && (figure.vague() || figure.toll().parties().isEmpty());
    }

    /** Whether the figure counts everybody that the figures before it count: it is no less than their sum, nor far more. */
    private static boolean sumsUp(List<List<Figure>> claims, Figure figure) {
        int sum = claims.stream().mapToInt(claim -> claim.get(0).size()).sum();
        return figure.whole() && figure.size() >= sum && figure.size() <= SamePeople.RIVAL_FACTOR * Math.max(1, sum);
    }

    /** In "the toll rose to 90. The ministry had earlier spoken of 64", the second was true before the first. */
    private boolean isSuperseded(List<List<Figure>> claims, Figure figure) {
        int first = Math.max(figure.telling().first(), figure.item().start() - SAID_BEFORE);
        int end = Math.min(scene.chart().size(), figure.item().end() + SAID_AFTER);
        return claims.stream()
                        .map(claim -> claim.get(0))
                        .anyMatch(other -> other.update() && other.size() > figure.size())
                && scene.says(earlier, first, end);
    }

    private void take(List<List<Figure>> claims, Figure figure) {
        if (figure.update() && !figure.vague()) {
            claims.removeIf(claim -> claim.get(0).telling() != figure.telling()
                    && claim.get(0).size() <= SamePeople.RIVAL_FACTOR * Math.max(1, figure.size()));
        }
        if (isSuperseded(claims, figure)) {
            return;
        }
        boolean rival = claims.size() == 1
                && people.same(claims.get(0).get(0), figure)
                && people.rivals(claims.get(0).get(0), figure);
        if (sumsUp(claims, figure) && !rival) {
            claims.clear();
        }
        boolean counted = claims.stream()
                .map(claim -> claim.get(0))
                .anyMatch(other -> other.whole() && other.telling() == figure.telling());
        if (counted && !figure.whole()) {
            return;
        }
        for (List<Figure> claim : claims) {
            Figure other = claim.get(0);
            if (!people.same(other, figure)) {
                continue;
            }
            if (other.vague() && !figure.vague()) {
                claim.clear();
                claim.add(figure);
            } else if (people.rivals(other, figure)) {
                claim.add(figure);
            } else if ((figure.size() > other.size() || SamePeople.opens(other, figure))
                    && !figure.vague()
                    && !figure.toll().definite()) {
                claim.clear();
                claim.add(figure);
            }
            return;
        }
        claims.add(new ArrayList<>(List.of(figure)));
    }

    /** The range over all figures of a harm; empty when the text says nothing. */
    Optional<Toll> total(Draft draft, Harm harm) {
        List<List<Figure>> claims = claims(draft, harm);
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        Quantity total =
                claims.stream().map(TollSum::range).reduce(TollSum::sum).orElseThrow();
        return Optional.of(new Toll(total.low(), total.high()));
    }

    /** The lowest low and the highest high of rival figures; open only when the largest is. */
    private static Quantity range(List<Figure> claim) {
        Figure least = claim.stream().min(Comparator.comparingInt(Figure::size)).orElseThrow();
        Figure most = claim.stream().max(Comparator.comparingInt(Figure::size)).orElseThrow();
        Quantity bottom = least.toll().quantity();
        Quantity top = most.toll().quantity();
        return new Quantity(
                bottom.low().isPresent() || top.high().isPresent() ? bottom.low() : top.low(), top.high(), false);
    }

    private static Quantity sum(Quantity a, Quantity b) {
        boolean low = a.low().isPresent() || b.low().isPresent();
        boolean closed = a.high().isPresent() && b.high().isPresent();
        return new Quantity(
                low ? OptionalInt.of(a.low().orElse(0) + b.low().orElse(0)) : OptionalInt.empty(),
                closed ? OptionalInt.of(a.high().getAsInt() + b.high().getAsInt()) : OptionalInt.empty(),
                a.approximate() || b.approximate());
    }
}
