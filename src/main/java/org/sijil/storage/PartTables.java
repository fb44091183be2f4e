package org.sijil.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sijil.incident.Casualties;
import org.sijil.incident.Incident;
import org.sijil.incident.Participant;
import org.sijil.query.KeptIncident;
import org.sijil.query.Sql;

/** The parts of incidents that have numbered rows of their own: who takes part, and who was harmed. */
final class PartTables {

    private static final Rows PARTICIPANTS = Rows.of(
            "participants",
            "incident_id bigint",
            "ordinal integer",
            "name text",
            "name_ar text",
            "keys text[]",
            "side smallint",
            "role text",
            "type text",
            "attribution text",
            "text text");

    private static final Rows CASUALTIES = Rows.of(
            "casualties",
            "incident_id bigint",
            "ordinal integer",
            "harm text",
            "low integer",
            "high integer",
            "victims text",
            "side smallint",
            "approximate boolean",
            "source text",
            "text text");

    private PartTables() {}

    /** Adds the statements that write the parts of the incidents. */
    static void write(List<Sql> statements, List<NextIncident> all) {
        Parts participants = new Parts();
        Parts casualties = new Parts();
        for (NextIncident next : all) {
            next.content().ifPresent(content -> {
                Optional<Incident> before = next.before().map(KeptIncident::incident);
                participants.add(
                        next.id(),
                        before.map(Incident::participants),
                        content.incident().participants(),
                        PartTables::row);
                casualties.add(
                        next.id(),
                        before.map(Incident::casualties),
                        content.incident().casualties(),
                        PartTables::row);
            });
        }
        empty(statements, "participants", participants);
        PARTICIPANTS.insert(statements, participants.rows, "");
        empty(statements, "casualties", casualties);
        CASUALTIES.insert(statements, casualties.rows, "");
    }

    private static void empty(List<Sql> statements, String table, Parts parts) {
        if (!parts.emptied.isEmpty()) {
            statements.add(Sql.of("DELETE FROM " + table + " WHERE incident_id = ANY(?)", (Object)
                    parts.emptied.toArray(Long[]::new)));
        }
    }

    private static List<Object> row(Participant participant) {
        String nameAr = participant.nameAr().orElse(null);
        return Arrays.asList(
                participant.name(),
                nameAr,
                Keys.of(participant.name(), nameAr),
                participant.side(),
                Labels.of(participant.role()),
                participant.type().label(),
                Labels.of(participant.attribution()),
                participant.text());
    }

    private static List<Object> row(Casualties figure) {
        return Arrays.asList(
                Labels.of(figure.harm()),
                Labels.bound(figure.toll().low()),
                Labels.bound(figure.toll().high()),
                Labels.of(figure.group()),
                figure.side().orElse(null),
                figure.approximate(),
                figure.source().orElse(null),
                figure.text());
    }

    /** Makes a row of a part of an incident. */
    private interface PartRow<T> {
        List<Object> of(T part);
    }

    /** The numbered parts of incidents: rows that stand already stay, as long as all of them do. */
    private static final class Parts {

        private final List<Long> emptied = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();

        <T> void add(long incident, Optional<List<T>> before, List<T> now, PartRow<T> row) {
            List<T> stand = before.orElse(List.of());
            boolean grown = stand.size() <= now.size() && stand.equals(now.subList(0, stand.size()));
            if (!grown) {
                emptied.add(incident);
            }
            for (int i = grown ? stand.size() : 0; i < now.size(); i++) {
                List<Object> values = new ArrayList<>(List.of(incident, i));
                values.addAll(row.of(now.get(i)));
                rows.add(values);
            }
        }
    }
}
