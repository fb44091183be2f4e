package org.sijil.api;

import java.util.List;
import org.sijil.query.Violation;

/** A request that is turned away, with the problem that the caller is told. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final int MALFORMED = 400;
    static final int NO_KEY = 401;
    static final int NOT_ALLOWED = 403;
    static final int NOT_FOUND = 404;
    static final int OTHER_METHOD = 405;
    static final int CONFLICT = 409;
    static final int TOO_LARGE = 413;
    static final int OTHER_MEDIA_TYPE = 415;
    static final int UNUSABLE = 422;

    private final transient Problem problem;

    private Refusal(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static Refusal of(int status, String detail) {
        return new Refusal(Problem.of(status, detail));
    }

    /** Turned away for one field of the request. */
    static Refusal of(int status, String field, String message) {
        return of(status, List.of(new Violation(field, message)));
    }

    static Refusal of(int status, List<Violation> violations) {
        String detail = String.join(
                "; ",
                violations.stream().map(v -> v.field() + " " + v.message()).toList());
        return new Refusal(Problem.of(status, detail, violations));
    }

    Problem problem() {
        return problem;
    }
}
