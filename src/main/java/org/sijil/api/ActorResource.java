package org.sijil.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.storage.Role;
import org.sijil.world.Actor;
import org.sijil.world.Actors;

/** The armed groups and forces that Sijil knows by name. */
@Path("/v1/actors")
@Tag(name = "World")
@Produces(MediaType.APPLICATION_JSON)
public class ActorResource {

    private static final String DEFAULT_LIMIT = "50";
    private static final int MOST = 1000;

    private final Actors actors;

    ActorResource(Actors actors) {
        this.actors = actors;
    }

    @GET
    @Needs(Role.READER)
    @Operation(summary = "Known actors, searched by any of their names in either script, best match first")
    public ActorList actors(
            @Parameter(description = "words of a name, an acronym or an epithet; without it, all actors by name")
                    @QueryParam("q")
                    String q,
            @QueryParam("limit") @DefaultValue(DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(Refusal.MALFORMED, "limit", "must be between 1 and " + MOST);
        }
        return new ActorList(actors.search(q == null ? "" : q, limit).stream()
                .map(ActorAnswer::of)
                .toList());
    }

    /** Those that match. */
    public record ActorList(List<ActorAnswer> actors) {}

    /** An actor; {@code countries} is empty when it acts anywhere. */
    @Schema(name = "KnownActor")
    public record ActorAnswer(String name, String nameAr, String type, List<String> countries, List<String> aliases) {

        static ActorAnswer of(Actor actor) {
            return new ActorAnswer(
                    actor.name(),
                    actor.nameAr().orElse(null),
                    actor.type().label(),
                    actor.countries(),
                    actor.aliases());
        }
    }
}
