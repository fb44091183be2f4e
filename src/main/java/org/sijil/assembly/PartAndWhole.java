package org.sijil.assembly;

import java.util.List;
import org.sijil.assembly.TollSum.Figure;
import org.sijil.incident.Casualties.Harm;
import org.sijil.language.Chart;
import org.sijil.language.WordList;
import org.sijil.mention.Cue;
import org.sijil.mention.Kinds;
import org.sijil.mention.Quantity;
import org.sijil.mention.TollMention;

/** Whether a figure counts everybody harmed, only some of whom another figure counts, or more than this act's. */
final class PartAndWhole {

    /** A figure, as of a war's dead, and how many times the dead of one act it is. */
    private static final int ROUND = 100;

    private static final int TIMES_MORE = 8;

    /** Words before a figure within which it is said to replace another. */
    private static final int CUE_REACH = 6;

    /** Words from the figure of a part to that of the rest of a total. */
    private static final int REST_REACH = 20;

    /** Words between "among them" and the figure of a part. */
    private static final int PART_REACH = 12;

    /** Words between a figure and "among them", and between that and who they are. */
    private static final int PART_AFTER = 3;

    private final Scene scene;
    private final WordList reaching;
    private final WordList attackers;
    private final WordList partOf;
    private final WordList thoseTold;
    private final WordList gravely;
    private final WordList wholes;

    PartAndWhole(Scene scene) {
        this.scene = scene;
        this.reaching = scene.chart().pack().words("reaching");
        this.attackers = scene.chart().pack().words("attackers");
        this.partOf = scene.chart().pack().words("part_of");
        this.thoseTold = scene.chart().pack().words("those_told");
        this.wholes = scene.chart().pack().words("wholes");
        this.gravely = scene.chart().pack().words("gravely");
    }

    /** Whether a telling only divides what is counted: "eighteen died", then "fifteen bodies from one village, three from the other". */
    static boolean isOfParts(List<List<Figure>> claims, Draft.Telling telling, Harm harm) {
        if (claims.isEmpty() || telling.tolls().size() <= 1) {
            return false;
        }
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

    /** In "34 were killed. Twenty died in the market and 14 at the station", whether the rest of a total stands behind the figure. */
    private boolean isWithRest(List<List<Figure>> claims, Draft.Telling telling, Chart.Item item, int size) {
        return claims.stream()
                .map(claim -> claim.get(0))
                .filter(whole -> size > 0 && whole.telling() != telling && whole.size() > size)
                .anyMatch(whole ->
                        scene.in(Kinds.NUMBER, item.end(), Math.min(telling.end(), item.end() + REST_REACH)).stream()
                                .filter(number -> !scene.chart().covered(Kinds.TOLL, number.start())
                                        && !scene.chart().covered(Kinds.DATE, number.start())
                                        && !scene.chart().covered(Kinds.MEASURE, number.start()))
                                .anyMatch(number ->
                                        ((Quantity) number.value()).equals(Quantity.exactly(whole.size() - size))));
    }

    /** Whether a figure is one of those that a larger one counts: "hit several sites, among them a college, where 70 died". */
    boolean isPart(List<List<Figure>> claims, Draft.Telling telling, Chart.Item item) {
        int size = ((TollMention) item.value()).quantity().low().orElse(0);
        if (isToldApart(claims, telling, item, size)
                || isGrave(claims, item, size)
                || isWithRest(claims, telling, item, size)) {
            return true;
        }
        return claims.stream()
                        .map(claim -> claim.get(0))
                        .anyMatch(whole -> whole.telling() != telling && whole.size() > size)
                && scene.in(Kinds.CUE, Math.max(telling.first(), item.start() - PART_REACH), item.start()).stream()
                        .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART && !opens(cue))
                        .anyMatch(cue -> scene.in(Kinds.TOLL, cue.start() - PART_REACH, item.start())
                                .isEmpty());
    }

    /** In "All three attackers were shot dead", at the head of a sentence, nobody is told to be a part of others. */
    private boolean opens(Chart.Item cue) {
        return wholes.isAt(scene.chart(), cue.start())
                && scene.sentenceAt(cue.start()).first() == cue.start();
    }

    /** In "more than 120 were hurt, and 15 are in a critical state", the later ones are some of those told before. */
    private boolean isGrave(List<List<Figure>> claims, Chart.Item item, int size) {
        int end = Math.min(scene.chart().size(), item.end() + PART_AFTER);
        return ((TollMention) item.value()).harm() == Harm.INJURED
                && scene.says(gravely, item.end(), end)
                && claims.stream().anyMatch(claim -> claim.get(0).size() > size);
    }

    /** In "20 soldiers died in the raid, 8 of whom were killed by a bomb", told as "among them 8 were-killed", in one breath. */
    private boolean isToldApart(List<List<Figure>> claims, Draft.Telling telling, Chart.Item item, int size) {
        return scene.in(Kinds.CUE, Math.max(telling.first(), item.start() - PART_REACH), item.start() + 1).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART)
                .filter(cue -> scene.in(Kinds.TOLL, cue.end(), item.start()).isEmpty())
                .anyMatch(cue -> claims.stream()
                        .map(claim -> claim.get(0))
                        .anyMatch(whole -> whole.telling() == telling
                                && whole.item().end() <= cue.start()
                                && whole.size() > size));
    }

    /** In "lynched two men; one of them died on the spot", whether it counts a part of those counted before. */
    boolean isOfThem(List<List<Figure>> claims, Chart.Item item) {
        int size = ((TollMention) item.value()).quantity().low().orElse(0);
        int of = scene.in(Kinds.NUMBER, item.start(), item.start() + 1).stream()
                .mapToInt(Chart.Item::end)
                .max()
                .orElse(item.start() + 1);
        return of + 1 < item.end()
                && partOf.isAt(scene.chart(), of)
                && thoseTold.isAt(scene.chart(), of + 1)
                && claims.stream().anyMatch(claim -> claim.get(0).size() > size);
    }

    /** Whether the words of a figure say that it counts everybody. */
    boolean isWhole(Draft.Telling telling, Chart.Item item, boolean update) {
        return ((TollMention) item.value()).total()
                || update && reaches(item)
                || leads(Cue.Kind.UPDATE, telling, item)
                || leads(Cue.Kind.TOTAL, telling, item)
                || countsAttackers(item);
    }

    /** Whether those who attacked are counted too: "six were killed, the bomber among them". */
    private boolean countsAttackers(Chart.Item item) {
        return scene.in(Kinds.CUE, item.end(), item.end() + PART_AFTER).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == Cue.Kind.PART)
                .anyMatch(cue ->
                        scene.says(attackers, cue.end(), Math.min(scene.chart().size(), cue.end() + PART_AFTER)));
    }

    /** Whether a later figure is so far above the first that it counts the dead of more than this. */
    static boolean isOfMore(Figure lead, Figure figure) {
        return figure.telling() != lead.telling()
                && !lead.vague()
                && !figure.update()
                && figure.size() >= ROUND
                && figure.size() > TIMES_MORE * Math.max(1, lead.size());
    }

    /** Whether a figure is what a toll rose to. */
    private boolean reaches(Chart.Item item) {
        return item.start() > 0 && reaching.isAt(scene.chart(), item.start() - 1);
    }

    /** Whether a cue stands in the words of a figure, or a few words before them with no like figure between. */
    private boolean leads(Cue.Kind kind, Draft.Telling telling, Chart.Item item) {
        Harm harm = ((TollMention) item.value()).harm();
        return scene.in(Kinds.CUE, Math.max(0, item.start() - CUE_REACH), item.end()).stream()
                .filter(cue -> ((Cue) cue.value()).kind() == kind)
                .anyMatch(cue -> telling.tolls().stream()
                        .filter(other -> ((TollMention) other.value()).harm() == harm)
                        .noneMatch(other -> other.end() > cue.start() && other.start() < item.start()));
    }
}
