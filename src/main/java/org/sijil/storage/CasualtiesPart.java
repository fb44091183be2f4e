package org.sijil.storage;

import jakarta.persistence.Embeddable;
import org.sijil.incident.Casualties;

/** A row of {@code casualties}, a part of its incident. */
@Embeddable
class CasualtiesPart {

    String harm;
    Integer low;
    Integer high;
    String victims;
    Integer side;
    boolean approximate;
    String source;
    String text;

    static CasualtiesPart of(Casualties casualties) {
        CasualtiesPart part = new CasualtiesPart();
        part.harm = Labels.of(casualties.harm());
        part.low = Labels.bound(casualties.toll().low());
        part.high = Labels.bound(casualties.toll().high());
        part.victims = Labels.of(casualties.group());
        part.side = casualties.side().orElse(null);
        part.approximate = casualties.approximate();
        part.source = casualties.source().orElse(null);
        part.text = casualties.text();
        return part;
    }
}
