package org.sijil.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sijil.language.DataFiles;
import org.sijil.language.Fields;

/** The kinds of incident that exist, from {@code world/event-types.yaml}, in its order. */
public final class EventTypes {

    private static final String FILE = "world/event-types.yaml";
    private static final Set<String> FAMILIES = Set.of("armed", "unrest", "strategic");

    private final List<EventType> types;
    private final Map<String, SubEventType> byName = new LinkedHashMap<>();

    /** An event type with the sub-event types under it. */
    public record EventType(String name, String nameAr, List<SubEventType> subEventTypes) {

        public EventType {
            subEventTypes = List.copyOf(subEventTypes);
        }
    }

    private EventTypes(List<EventType> types) {
        this.types = List.copyOf(types);
    }

    /**
     * Reads the file from the class path.
     *
     * @throws org.sijil.language.BadEntry when an entry is incomplete or stands there twice
     */
    public static EventTypes load() {
        List<EventType> types = new ArrayList<>();
        Fields file = new Fields(FILE, "the file", DataFiles.yaml(FILE)).allow(Set.of("event_types"));
        for (Fields entry : file.entries("event_types")) {
            types.add(eventType(entry));
        }
        EventTypes loaded = new EventTypes(types);
        loaded.index(file);
        return loaded;
    }

    /** The event types, each with its sub-event types. */
    public List<EventType> list() {
        return types;
    }

    /** Every sub-event type. */
    public List<SubEventType> subEventTypes() {
        return List.copyOf(byName.values());
    }

    /** The sub-event type of that name, such as {@code Armed clash}. */
    public Optional<SubEventType> find(String subEventType) {
        return Optional.ofNullable(byName.get(subEventType));
    }

    /** @throws IllegalArgumentException when there is no sub-event type of that name */
    public SubEventType get(String subEventType) {
        return find(subEventType)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no sub-event type '" + subEventType + "'; there are " + byName.keySet()));
    }

    private void index(Fields file) {
        for (EventType type : types) {
            for (SubEventType sub : type.subEventTypes()) {
                if (byName.put(sub.name(), sub) != null) {
                    throw file.bad("the sub-event type '" + sub.name() + "' stands there twice; remove one");
                }
            }
        }
    }

    private static EventType eventType(Fields entry) {
        entry.allow(Set.of("name", "name_ar", "disorder", "family", "sub_event_types"));
        if (!FAMILIES.contains(entry.get("family"))) {
            throw entry.bad("the family '" + entry.get("family") + "' is unknown; write one of " + FAMILIES);
        }
        List<SubEventType> subs = entry.entries("sub_event_types").stream()
                .map(sub -> subEventType(entry, sub))
                .toList();
        return new EventType(entry.get("name"), entry.get("name_ar"), subs);
    }

    private static SubEventType subEventType(Fields type, Fields sub) {
        sub.allow(Set.of("name", "name_ar", "disorder"));
        return new SubEventType(
                type.get("name"),
                sub.get("name"),
                sub.get("name_ar"),
                type.get("family"),
                sub.find("disorder").orElse(type.get("disorder")));
    }
}
