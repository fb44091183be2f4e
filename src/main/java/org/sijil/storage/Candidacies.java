package org.sijil.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijil.query.Sql;

/**
 * What bears on how much incidents need a reviewer's eyes because others may be the same ones.
 *
 * Accounts go by their marks here, as {@link NewReport} has them.
 *
 * @param pairs accounts of different incidents that are alike
 * @param touched accounts that came or moved
 * @param gone accounts that were taken away
 * @param changed incidents that were written
 */
public record Candidacies(
        Collection<Pair> pairs, Collection<Long> touched, Collection<Long> gone, Collection<Long> changed) {

    /**
     * Two accounts that may be of one act.
     *
     * @param one the mark of the one
     * @param other the mark of the other
     * @param weight the share that it takes of the attention that is left
     */
    public record Pair(long one, long other, double weight) {}

    /** Nothing bears on it. */
    public static final Candidacies NONE = new Candidacies(List.of(), List.of(), List.of(), List.of());

    /** Weighs them; to be run when everything else is written, as the migration's function tells. */
    Database.Answer<Map.Entry<Long, Double>> weigh(Database.Round round) {
        return round.list(
                Sql.of(
                        "SELECT incident, weighed FROM weigh_candidates(?::json, ?, ?, ?)",
                        Json.write(pairs),
                        array(touched),
                        array(gone),
                        array(changed)),
                row -> Map.entry(row.getLong(1), row.getDouble(2)));
    }

    static Map<Long, Double> byIncident(List<Map.Entry<Long, Double>> weighed) {
        Map<Long, Double> all = new HashMap<>();
        weighed.forEach(one -> all.put(one.getKey(), one.getValue()));
        return all;
    }

    private static Long[] array(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
