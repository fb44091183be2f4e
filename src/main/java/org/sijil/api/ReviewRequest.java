package org.sijil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.incident.Incident;
import org.sijil.query.InvalidQuery;
import org.sijil.query.Status;
import org.sijil.query.Violation;
import org.sijil.storage.Corrections;
import org.sijil.tracking.Reviewer;
import org.sijil.world.EventTypes;

/** The body of a review, read field by field, since null and absence differ; violations name each field. */
final class ReviewRequest {

    private static final Set<String> ALWAYS = Set.of("reviewer", "reason", "version");
    static final Set<String> CORRECTION = with(CorrectionFields.NAMES, "status");
    static final Set<String> MERGE = with(ALWAYS, "incidents", "into");
    static final Set<String> SPLIT = with(ALWAYS, "reports");
    static final Set<String> UNDO = ALWAYS;

    /** What the API's document shows of a correction. */
    @Schema(name = "Review")
    record Document(
            Integer version,
            String reviewer,
            String reason,
            String status,
            String eventType,
            String subEventType,
            String dateStart,
            String dateEnd,
            String datePrecision,
            String dateBasis,
            Map<String, Object> location,
            List<Map<String, Object>> actors,
            Map<String, Integer> killed,
            Map<String, Integer> injured,
            Map<String, Integer> abducted) {}

    /** What the API's document shows of a merge. */
    @Schema(name = "Merge")
    record MergeDocument(List<String> incidents, String into, Integer version, String reviewer, String reason) {}

    /** What the API's document shows of a split. */
    @Schema(name = "Split")
    record SplitDocument(List<String> reports, Integer version, String reviewer, String reason) {}

    /** What the API's document shows of an undoing. */
    @Schema(name = "Undo")
    record UndoDocument(Integer version, String reviewer, String reason) {}

    private final JsonNode body;
    private final Optional<String> match;
    private final Caller caller;
    private final List<Violation> violations = new ArrayList<>();

    ReviewRequest(JsonNode body, String match, Caller caller, Set<String> allowed) {
        this.body = body == null ? JsonNodeFactory.instance.objectNode() : body;
        this.match = Optional.ofNullable(match);
        this.caller = caller;
        if (!this.body.isObject()) {
            throw new InvalidQuery("body", "is to be a JSON object");
        }
        Set<String> all = with(allowed, ALWAYS.toArray(String[]::new));
        this.body.fieldNames().forEachRemaining(name -> {
            if (!all.contains(name)) {
                refuse(name, "is no field here; allowed are " + String.join(", ", all));
            }
        });
    }

    void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    void check() {
        if (!violations.isEmpty()) {
            throw new InvalidQuery(violations);
        }
    }

    Corrections corrections(Incident current, EventTypes types) {
        CorrectionFields fields = new CorrectionFields(body, current, types);
        Corrections corrections = fields.read();
        violations.addAll(fields.violations());
        return corrections;
    }

    /** The status asked for; corrections alone make an incident corrected. */
    Status status(Corrections corrections) {
        Optional<String> asked = text("status");
        List<String> allowed = Arrays.stream(Status.values()).map(Status::label).toList();
        if (asked.isPresent() && !allowed.contains(asked.get())) {
            refuse("status", "'" + asked.get() + "' is not allowed; allowed are " + String.join(", ", allowed));
            return Status.CORRECTED;
        }
        if (asked.isEmpty() && corrections.equals(Corrections.NONE) && violations.isEmpty()) {
            refuse("status", "is missing: give a status, or fields to correct");
        }
        return asked.map(Status::of).orElse(Status.CORRECTED);
    }

    List<Long> keys(String field) {
        JsonNode given = body.path(field);
        List<Long> keys = new ArrayList<>();
        for (JsonNode key : given.isArray() ? given : given.isMissingNode() ? List.<JsonNode>of() : List.of(given)) {
            if (key.asText().matches("\\d{1,18}")) {
                keys.add(key.asLong());
            } else {
                refuse(field, "'" + key.asText() + "' is no id");
            }
        }
        return keys;
    }

    /** Who reviews: the name given, with that of the key that vouches for it, or the key's alone. */
    Reviewer reviewer() {
        Optional<String> told = text("reviewer").filter(name -> !name.equals(caller.name()));
        String who = told.map(name -> caller.isLocal() ? name : name + " (" + caller.name() + ")")
                .orElse(caller.name());
        return new Reviewer(who, text("reason"), version());
    }

    private OptionalInt version() {
        JsonNode given = body.path("version");
        String text = given.isMissingNode() || given.isNull()
                ? match.map(tag -> tag.replaceAll("^(W/)?\"|\"$", "")).orElse("*")
                : given.asText();
        if (text.equals("*")) {
            return OptionalInt.empty();
        }
        if (!text.matches("\\d{1,9}")) {
            throw new InvalidQuery("version", "'" + text + "' is no version; it is a whole number, such as 1");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    private Optional<String> text(String field) {
        JsonNode given = body.path(field);
        if (!given.isMissingNode() && !given.isNull() && !given.isTextual()) {
            refuse(field, "is to be a text");
        }
        return Optional.of(given)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(more));
        return all;
    }
}
