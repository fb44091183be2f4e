package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sijil.incident.Casualties.Group;
import org.sijil.incident.Casualties.Harm;
import org.sijil.incident.Toll;
import org.sijil.language.Chart;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Party;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;

/** Adds up the figures of one harm over the tellings of an incident: repeats once, parts never, updates in place. */
final class TollSum {

    /** Counts farther apart than this factor are of different people. */
    private static final int RIVAL_FACTOR = 4;

    /** A round figure, as of a war's dead, and how many times the dead of one act it is. */
    private static final int ROUND = 100;

    private static final int TIMES_MORE = 8;

    /** Words before a figure within which it is said to replace another. */
    private static final int CUE_REACH = 6;

    /** Words between "among them" and the figure of a part. */
    private static final int PART_REACH = 12;

    /** Words between a figure and "among them", and between that and who they are. */
    private static final int PART_AFTER = 3;

    private final Scene scene;
    private final Sources sources;
    private final Set<String> reaching;
    private final Set<String> attackers;

    TollSum(Scene scene) {
        this.scene = scene;
        this.reaching = scene.chart().pack().words("reaching");
        this.sources = new Sources(scene);
        this.attackers = scene.chart().pack().words("attackers");
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

        boolean others() {
            return toll.parties().stream().anyMatch(party -> party.role()
                    .filter(role -> role.actor().equals("none"))
                    .isPresent());
        }

        int size() {
            return toll.quantity().low().orElse(toll.quantity().high().orElse(0));
        }
    }

    /** The figures of a harm that count, in the order of the text. */
    List<Figure> figures(Draft draft, Harm harm) {
        return claims(draft, harm).stream().flatMap(List::stream).toList();
    }

    /** Whether nobody of one side was harmed, of an act that harmed others: "no soldier was hurt". */
    private static boolean isNobodyOfSide(Draft draft, TollMention toll) {
        return toll.quantity().high().orElse(1) == 0
                && toll.parties().stream().anyMatch(Party::isArmed)
                && draft.figures().stream()
                        .anyMatch(figure -> figure.quantity().low().orElse(0) > 0
                                && (figure.harm() == Harm.KILLED || figure.harm() == Harm.INJURED));
    }

    /** Groups of people harmed, each with the figures that rival sources give of it. */
    private List<List<Figure>> claims(Draft draft, Harm harm) {
        List<List<Figure>> claims = new ArrayList<>();
        for (Draft.Telling telling : draft.tellings()) {
            if (isOfParts(claims, telling, harm)) {
                continue;
            }
            boolean update = scene.hasCue(Cue.Kind.UPDATE, telling.first(), telling.end());
            for (Chart.Item item : telling.tolls()) {
                TollMention toll = (TollMention) item.value();
                if (toll.harm() == harm && !isNobodyOfSide(draft, toll)) {
                    boolean whole = toll.total()
                            || update && reaches(item)
                            || leads(Cue.Kind.UPDATE, telling, item)
                            || leads(Cue.Kind.TOTAL, telling, item)
                            || countsAttackers(item);
                    if (!whole && isPart(claims, telling, item)) {
                        continue;
                    }
                    Figure figure =
                            new Figure(item, toll, telling, update, whole, sources.words(item, telling.sentence()));
                    if (claims.isEmpty() || !isOfMore(claims.get(0).get(0), figure)) {
                        take(claims, figure);
                    }
                }
            }
        }
        if (claims.size() > 1) {
            boolean told =
                    claims.stream().anyMatch(claim -> !claim.get(0).toll().definite());
            claims.removeIf(claim -> told && pointsBack(claim.get(0)));
            boolean people = claims.stream().anyMatch(claim -> claim.get(0).size() > 0);
            claims.removeIf(claim -> people && claim.get(0).size() == 0);
        }
        return claims;
    }

    /** Whether a telling only divides what is counted: "eighteen died", then "fifteen bodies from one village, three from the other". */
    private static boolean isOfParts(List<List<Figure>> claims, Draft.Telling telling, Harm harm) {
        List<Quantity> parts = telling.tolls().stream()
                .map(item -> (TollMention) item.value())
                .filter(toll -> toll.harm() == harm)
                .map(TollMention::quantity)
                .toList();
        int sum = parts.stream().mapToInt(part -> part.low().orElse(0)).sum();
        return parts.size() > 1
                && sum > 0
                && claims.stream()
                        .map(claim -> claim.get(0))
                        .anyMatch(whole -> whole.telling() != telling && whole.size() == sum);
    }

    /** Whether a figure is one of those that a larger one counts: "hit several sites, among them a college, where 70 died". */
    private boolean isPart(List<List<Figure>> claims, Draft.Telling telling, Chart.Item item) {
        int size = ((TollMention) item.value()).quantity().low().orElse(0);
        return claims.stream()
                        .map(claim -> claim.get(0))
                        .anyMatch(whole -> whole.telling() != telling && whole.size() > size)
                && scene.in(Kinds.CUE, Math.max(telling.first(), item.start() - PART_REACH), item.start()).stream()
                        .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART)
                        .anyMatch(cue -> scene.in(Kinds.TOLL, cue.start() - PART_REACH, item.start())
                                .isEmpty());
    }

    /** Whether those who attacked are counted too: "six were killed, the bomber among them". */
    private boolean countsAttackers(Chart.Item item) {
        return scene.in(Kinds.CUE, item.end(), item.end() + PART_AFTER).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART)
                .anyMatch(cue ->
                        scene.says(attackers, cue.end(), Math.min(scene.chart().size(), cue.end() + PART_AFTER)));
    }

    /** Whether a later round figure is so far above the first that it counts the dead of more than this. */
    private static boolean isOfMore(Figure lead, Figure figure) {
        return figure.telling() != lead.telling()
                && !lead.vague()
                && !figure.update()
                && figure.toll().quantity().high().isEmpty()
                && figure.size() >= ROUND
                && figure.size() > TIMES_MORE * Math.max(1, lead.size());
    }

    private static boolean pointsBack(Figure figure) {
        return figure.toll().definite()
                && (figure.vague() || figure.toll().parties().isEmpty());
    }

    /** Whether a figure is what a toll rose to. */
    private boolean reaches(Chart.Item item) {
        return item.start() > 0
                && reaching.contains(
                        scene.chart().document().token(item.start() - 1).folded());
    }

    /** Whether a cue stands in the words of a figure, or a few words before them with no like figure between. */
    private boolean leads(Cue.Kind kind, Draft.Telling telling, Chart.Item item) {
        Harm harm = ((TollMention) item.value()).harm();
        return scene.in(Kinds.CUE, Math.max(0, item.start() - CUE_REACH), item.end()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == kind)
                .anyMatch(cue -> telling.tolls().stream()
                        .filter(other -> ((TollMention) other.value()).harm() == harm)
                        .noneMatch(other -> other.start() >= cue.start() && other.start() < item.start()));
    }

    /** Whether the figure counts everybody that the figures before it count: it is no less than their sum, nor far more. */
    private static boolean sumsUp(List<List<Figure>> claims, Figure figure) {
        int sum = claims.stream().mapToInt(claim -> claim.get(0).size()).sum();
        return figure.whole() && figure.size() >= sum && figure.size() <= RIVAL_FACTOR * Math.max(1, sum);
    }

    private void take(List<List<Figure>> claims, Figure figure) {
        if (figure.update() && !figure.vague()) {
            claims.removeIf(claim -> claim.get(0).telling() != figure.telling()
                    && claim.get(0).size() <= RIVAL_FACTOR * Math.max(1, figure.size()));
        }
        if (sumsUp(claims, figure)) {
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
            if (!samePeople(other, figure)) {
                continue;
            }
            if (other.vague() && !figure.vague()) {
                claim.clear();
                claim.add(figure);
            } else if (rivals(other, figure)) {
                claim.add(figure);
            } else if ((figure.size() > other.size() || opens(other, figure))
                    && !figure.vague()
                    && !figure.toll().definite()) {
                claim.clear();
                claim.add(figure);
            }
            return;
        }
        claims.add(new ArrayList<>(List.of(figure)));
    }

    /** "At least 32" after "32" leaves the number open. */
    private static boolean opens(Figure other, Figure figure) {
        return figure.toll().quantity().low().equals(other.toll().quantity().low())
                && figure.toll().quantity().high().isEmpty();
    }

    /** Whether two figures count the same people: one group, and not "others" nor a second item of one list. */
    private boolean samePeople(Figure other, Figure figure) {
        boolean together = other.telling() == figure.telling();
        if (!together && ofAttackers(other) != ofAttackers(figure)) {
            return false;
        }
        boolean sameGroup =
                other.group() == figure.group() || other.group() == Group.UNKNOWN || figure.group() == Group.UNKNOWN;
        if (!together && figure.others() && !other.vague()) {
            return (other.others() || figure.vague())
                    && figure.toll().quantity().equals(other.toll().quantity());
        }
        if (together) {
            return !figure.others() && (sameAgain(other, figure) || sameGroup && apart(other, figure));
        }
        return sameGroup;
    }

    /** Whether those who attacked are counted by themselves: "the bomber also died". */
    private boolean ofAttackers(Figure figure) {
        return !figure.toll().parties().isEmpty()
                && figure.toll().parties().stream().allMatch(party -> scene.chart().forms(party.head()).stream()
                        .anyMatch(form -> attackers.contains(form.text())));
    }

    /** Within one sentence, a second speaker or an update between two figures sets them against each other. */
    private boolean apart(Figure other, Figure figure) {
        int first = other.item().end();
        int end = figure.item().start();
        return first < end && (scene.hasCue(Cue.Kind.SPEAKER, first, end) || scene.hasCue(Cue.Kind.UPDATE, first, end));
    }

    /** Two exact counts by different sources; the second is not far from the first. */
    private boolean rivals(Figure other, Figure figure) {
        boolean exact =
                !figure.vague() && !figure.toll().definite() && figure.size() != other.size() && !figure.update();
        boolean near = figure.size() <= RIVAL_FACTOR * other.size() && other.size() <= RIVAL_FACTOR * figure.size();
        boolean told = figure.source().isPresent()
                ? !figure.source().equals(other.source())
                : scene.hasCue(
                        Cue.Kind.SPEAKER,
                        figure.telling().first(),
                        figure.telling().end());
        return exact && near && told;
    }

    private static boolean sameAgain(Figure a, Figure b) {
        return a.toll().quantity().equals(b.toll().quantity())
                && a.group() == b.group()
                && !b.others()
                && a.group() != Group.UNKNOWN;
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
        return new Quantity(
                least.toll().quantity().low(), most.toll().quantity().high(), false);
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
