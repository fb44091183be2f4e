package org.sijil.query;

import java.util.List;
import java.util.Optional;
import org.sijil.incident.Toll;

/**
 * One row of statistics.
 *
 * @param keys the value of each dimension, in the order asked; empty where the incidents have none
 * @param incidents how many there are
 * @param killed over those that tell a toll; its ceiling is open when any of theirs is
 */
public record Statistic(
        List<Optional<String>> keys,
        long incidents,
        Optional<Toll> killed,
        Optional<Toll> injured,
        Optional<Toll> abducted) {}
