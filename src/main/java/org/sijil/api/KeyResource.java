package org.sijil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sijil.storage.ApiKey;
import org.sijil.storage.ApiKeys;
import org.sijil.storage.Role;

/** Gives out API keys and takes them back. */
@Path("/v1/keys")
@Tag(name = "Keys")
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {

    private static final int NAME_LIMIT = 100;

    private final ApiKeys keys;

    KeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Needs(Role.ADMIN)
    @Operation(summary = "The keys that were given out, without their secrets")
    public KeyList keys() {
        return new KeyList(keys.list().stream()
                .map(key -> KeyAnswer.of(key, Optional.empty()))
                .toList());
    }

    @POST
    @Needs(Role.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A new key; its secret is told only here")
    @APIResponse(
            responseCode = "201",
            description = "The key with its secret",
            content = @Content(schema = @Schema(implementation = KeyAnswer.class)))
    public Response createKey(KeyBody body) {
        if (body == null) {
            throw Refusal.of(Refusal.MALFORMED, "The body is empty; it is to name the key and its role");
        }
        ApiKeys.NewKey made = keys.create(body.checkedName(), body.checkedRole());
        return Response.created(URI.create("/v1/keys/" + made.key().id()))
                .entity(KeyAnswer.of(made.key(), Optional.of(made.secret())))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Needs(Role.ADMIN)
    @Operation(summary = "Takes a key back; it opens nothing from now on")
    @APIResponse(responseCode = "204", description = "The key is gone")
    public void deleteKey(@PathParam("id") long id) {
        if (!keys.delete(id)) {
            throw Refusal.of(Refusal.NOT_FOUND, "There is no key " + id);
        }
    }

    /** What a key is to be. */
    @Schema(name = "NewKey")
    public record KeyBody(
            @Schema(required = true, maxLength = NAME_LIMIT, examples = "newsroom") Optional<String> name,
            @Schema(required = true, description = "reader, contributor, reviewer or admin", examples = "contributor")
                    Optional<String> role) {

        String checkedName() {
            return name.map(String::strip)
                    .filter(words -> !words.isEmpty() && words.length() <= NAME_LIMIT && words.indexOf(0) < 0)
                    .orElseThrow(() -> Refusal.of(
                            Refusal.MALFORMED, "name", "is to be a text of 1 to " + NAME_LIMIT + " characters"));
        }

        Role checkedRole() {
            List<String> allowed =
                    Stream.of(Role.values()).map(IncidentAnswer::word).toList();
            return role.filter(allowed::contains)
                    .map(word -> Role.valueOf(word.toUpperCase(Locale.ROOT)))
                    .orElseThrow(() ->
                            Refusal.of(Refusal.MALFORMED, "role", "is to be one of " + String.join(", ", allowed)));
        }
    }

    /** All keys. */
    public record KeyList(List<KeyAnswer> keys) {}

    /** A key. */
    @Schema(name = "Key")
    public record KeyAnswer(
            String id,
            String name,
            String role,
            Instant createdAt,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) @Schema(description = "told once, when the key is made")
                    Optional<String> secret) {

        static KeyAnswer of(ApiKey key, Optional<String> secret) {
            return new KeyAnswer(
                    Long.toString(key.id()), key.name(), IncidentAnswer.word(key.role()), key.createdAt(), secret);
        }
    }
}
