package org.sijil.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.sijil.incident.Participant;
import org.sijil.world.SubTypes;

/** What the incidents told before and after one make plain of its sides. */
final class TalesAround {

    /** Incidents before and after that may tell who stands on the sides of one. */
    static final int WINDOW = 30;

    private final Warring warring;

    TalesAround(Warring warring) {
        this.warring = warring;
    }

    /** Whom somebody fights in the incident told nearest. */
    Optional<Participant> opponent(List<Tale> all, int at, String name, Predicate<Participant> wanted) {
        String here = all.get(at).country();
        boolean fight = all.get(at).fight();
        return IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> fight && !all.get(i).fight())
                        .thenComparingInt(i -> Math.abs(i - at)))
                .flatMap(i -> all.get(i).sides().stream()
                        .filter(one -> one.name().equals(name))
                        .flatMap(one -> all.get(i).side(3 - one.side()).stream()))
                .filter(one -> wanted.test(one) && !one.isUnidentified())
                .filter(one -> warring.mayBeIn(one, here))
                .findFirst();
    }

    /** Who of that kind stands on that side of the incident of that kind told nearest, and takes no part in this one. */
    Optional<Participant> nearest(
            List<Tale> all, int at, Predicate<Tale> like, int side, Predicate<Participant> wanted) {
        Tale tale = all.get(at);
        return IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at)
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - at) * 2 + (i > at ? 1 : 0)))
                .map(all::get)
                .filter(like)
                .flatMap(other -> other.side(side).stream())
                .filter(one -> wanted.test(one) && !one.isUnidentified())
                .filter(one ->
                        tale.sides().stream().noneMatch(mine -> mine.name().equals(one.name())))
                .findFirst();
    }

    /**
     * The same incident with those who struck beside its doer in the like incident told nearest: after "Kolwean and Mamban air
     * strikes", those of the next day are of both.
     */
    Tale withCompanions(List<Tale> all, int at, Tale tale, Participant doer) {
        List<Participant> companions = IntStream.range(Math.max(0, at - WINDOW), Math.min(all.size(), at + WINDOW + 1))
                .filter(i -> i != at && tale.type().name().equals(SubTypes.AIR_STRIKE))
                .boxed()
                .sorted(Comparator.comparingInt(i -> Math.abs(i - at) * 2 + (i > at ? 1 : 0)))
                .map(all::get)
                .filter(other ->
                        other.type().equals(tale.type()) && other.country().equals(tale.country()))
                .findFirst()
                .filter(other ->
                        other.side(1).stream().anyMatch(one -> one.name().equals(doer.name())))
                .map(other -> other.side(1))
                .orElse(List.of());
        List<Participant> sides = new ArrayList<>(tale.sides());
        companions.stream()
                .filter(one -> Warring.isForce(one) && !one.isUnidentified())
                .filter(one -> sides.stream().noneMatch(known -> known.name().equals(one.name())))
                .forEach(sides::add);
        sides.sort(Comparator.comparingInt(Participant::side));
        return tale.with(sides);
    }
}
