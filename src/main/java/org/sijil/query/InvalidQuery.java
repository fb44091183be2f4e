package org.sijil.query;

import java.util.List;

/** A request asks for what cannot be asked; the violations name each parameter and what it allows. */
public final class InvalidQuery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public InvalidQuery(List<Violation> violations) {
        super(violations.stream()
                .map(v -> v.field() + ": " + v.message())
                .toList()
                .toString());
        this.violations = List.copyOf(violations);
    }

    public InvalidQuery(String field, String message) {
        this(List.of(new Violation(field, message)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
