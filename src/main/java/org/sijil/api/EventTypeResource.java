package org.sijil.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.storage.Role;
import org.sijil.world.EventTypes;
import org.sijil.world.SubEventType;

/** The kinds of incident that Sijil tells apart. */
@Path("/v1/event-types")
@Tag(name = "World")
@Produces(MediaType.APPLICATION_JSON)
public class EventTypeResource {

    private final EventTypes types;

    EventTypeResource(EventTypes types) {
        this.types = types;
    }

    @GET
    @Needs(Role.READER)
    @Operation(summary = "Event types and sub-event types, with Arabic names and ACLED's disorder types")
    public EventTypeList eventTypes() {
        return new EventTypeList(types.list().stream().map(EventTypeAnswer::of).toList());
    }

    /** All of them. */
    public record EventTypeList(List<EventTypeAnswer> eventTypes) {}

    /** An event type. */
    @Schema(name = "EventType")
    public record EventTypeAnswer(String eventType, String nameAr, List<SubEventTypeAnswer> subEventTypes) {

        static EventTypeAnswer of(EventTypes.EventType type) {
            return new EventTypeAnswer(
                    type.name(),
                    type.nameAr(),
                    type.subEventTypes().stream().map(SubEventTypeAnswer::of).toList());
        }
    }

    /** A sub-event type. */
    @Schema(name = "SubEventType")
    public record SubEventTypeAnswer(String subEventType, String nameAr, String family, String disorderType) {

        static SubEventTypeAnswer of(SubEventType type) {
            return new SubEventTypeAnswer(type.name(), type.nameAr(), type.family(), type.disorderType());
        }
    }
}
