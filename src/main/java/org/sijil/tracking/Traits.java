package org.sijil.tracking;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;
import org.sijil.language.Orthography;
import org.sijil.storage.KeptReport;
import org.sijil.world.ActorType;

/**
 * What of an account can be compared with another one's, put in order once.
 *
 * @param site the named spot, folded
 * @param attackers names of who fights on side 1
 * @param others names of who fights on side 2
 * @param doubted whether an account only accuses or suspects its first side, or tells that it denies
 * @param victims who was harmed, where the account says so
 * @param words marks of the words around it, sorted; empty when they cannot be compared
 * @param key equal for accounts that likeness cannot tell apart but by their words
 * @param mark a number that accounts share when likeness cannot tell them apart, words and all
 * @param facets what reports of one incident may disagree in, as {@link Attention} has them
 */
record Traits(
        Incident account,
        Optional<String> site,
        Set<String> attackers,
        Set<String> others,
        boolean doubted,
        Set<Casualties.Group> victims,
        String language,
        int[] words,
        String key,
        long mark,
        List<String> facets) {

    private static final int[] NONE = {};

    static Traits of(KeptReport report) {
        int[] words = Stream.of(report.words().split(" "))
                .filter(word -> !word.isEmpty())
                .mapToInt(String::hashCode)
                .sorted()
                .distinct()
                .toArray();
        return of(report.account(), report.language().orElse(""), words);
    }

    /** Of an account whose words are not known. */
    static Traits of(Incident account) {
        return of(account, "", NONE);
    }

    private static Traits of(Incident account, String language, int[] words) {
        Optional<String> site = account.location().flatMap(l -> l.site()).map(Traits::fold);
        Set<String> attackers = fighters(account, 1);
        Set<String> others = fighters(account, 2);
        boolean doubted = account.participants().stream()
                .filter(p -> p.side() == 1 && p.role() == Participant.Role.PARTY)
                .anyMatch(p -> p.attribution() != Participant.Attribution.STATED
                        && p.attribution() != Participant.Attribution.CLAIMED);
        Set<Casualties.Group> victims = account.casualties().stream()
                .map(Casualties::group)
                .filter(group -> group != Casualties.Group.UNKNOWN)
                .collect(Collectors.toCollection(TreeSet::new));
        String key = key(account, site, attackers, others, doubted, victims);
        return new Traits(
                account,
                site,
                attackers,
                others,
                doubted,
                victims,
                language,
                words,
                key,
                mark(key, language, words),
                Attention.facets(account));
    }

    /** What the likeness of two accounts is told by, in one string. */
    private static String key(
            Incident account,
            Optional<String> site,
            Set<String> attackers,
            Set<String> others,
            boolean doubted,
            Set<Casualties.Group> victims) {
        return String.join(
                "|",
                account.type().name(),
                account.when()
                        .map(w -> w.start() + "/" + w.end() + w.precision())
                        .orElse(""),
                account.location()
                        .map(l ->
                                l.place().country() + l.place().id() + l.place().name() + l.precision())
                        .orElse(""),
                site.orElse(""),
                attackers.toString(),
                others.toString(),
                Boolean.toString(doubted),
                account.killed().toString(),
                account.injured().toString(),
                account.abducted().toString(),
                victims.toString());
    }

    private static long mark(String key, String language, int[] words) {
        byte[] plain = (key + "|" + language + "|").getBytes(StandardCharsets.UTF_8);
        ByteBuffer all = ByteBuffer.allocate(plain.length + words.length * Integer.BYTES);
        all.put(plain);
        all.asIntBuffer().put(words);
        return ByteBuffer.wrap(Digest.of(all.array())).getLong();
    }

    /** Whether another account of these traits is of the same act, whatever its words. */
    boolean distinctive() {
        Traits plain = new Traits(account, site, attackers, others, doubted, victims, "", NONE, key, mark, facets);
        return Likeness.of(plain, plain).total() >= Likeness.SAME;
    }

    /** Whether the same account in the same words is of the same act. */
    boolean repeated() {
        return Likeness.of(this, this).total() >= Likeness.SAME;
    }

    /** Who fights under a name of its own, on either side. */
    Set<String> named() {
        Set<String> both = new TreeSet<>(attackers);
        both.addAll(others);
        return both;
    }

    /** Of the words of the shorter one, how many the other one has too; nothing when that cannot be told. */
    Optional<Double> sharedWords(Traits other, int least) {
        if (!language.equals(other.language) || words.length < least || other.words.length < least) {
            return Optional.empty();
        }
        int shared = 0;
        for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
            if (words[i] == other.words[j]) {
                shared++;
                i++;
                j++;
            } else if (words[i] < other.words[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Optional.of((double) shared / Math.min(words.length, other.words.length));
    }

    private static Set<String> fighters(Incident account, int side) {
        return account.participants().stream()
                .filter(p -> p.side() == side && p.role() == Participant.Role.PARTY)
                .filter(p -> p.type() != ActorType.CIVILIANS && !p.isUnidentified())
                .map(Participant::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String fold(String name) {
        return Orthography.standard().fold(name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Traits traits && key.equals(traits.key) && Arrays.equals(words, traits.words);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }

    static boolean meet(Collection<String> one, Collection<String> other) {
        return one.stream().anyMatch(other::contains);
    }
}
