package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.OptionalLong;
import org.sijil.query.Change;

/** A row of {@code changes}, as it is read; {@link ChangeLog} writes it among the other rows of an article. */
@Entity
@Table(name = "changes")
class ChangeRow {

    @Id
    Long cursor;

    Instant at;
    String kind;

    @Column(name = "incident_id")
    Long incident;

    int version;

    @Column(name = "merged_into")
    Long mergedInto;

    Change change() {
        return new Change(
                cursor,
                at,
                kind,
                incident,
                version,
                mergedInto == null ? OptionalLong.empty() : OptionalLong.of(mergedInto));
    }
}
