package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.sijil.incident.Participant;

/** A row of {@code participants}, a part of its incident. */
@Embeddable
class ParticipantPart {

    String name;

    @Column(name = "name_ar")
    String nameAr;

    String[] keys;
    int side;
    String role;
    String type;
    String attribution;
    String text;

    static ParticipantPart of(Participant participant) {
        ParticipantPart part = new ParticipantPart();
        part.name = participant.name();
        part.nameAr = participant.nameAr().orElse(null);
        part.keys = Keys.of(participant.name(), part.nameAr);
        part.side = participant.side();
        part.role = Labels.of(participant.role());
        part.type = participant.type().label();
        part.attribution = Labels.of(participant.attribution());
        part.text = participant.text();
        return part;
    }
}
