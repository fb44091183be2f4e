package org.sijil.storage;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Runs work as one transaction, again when it and another one stood in each other's way. */
@ApplicationScoped
public class Transactions {

    /** Deadlock, serialization failure, and a unique key that a rival wrote first. */
    private static final Set<String> PASSING = Set.of("40P01", "40001", "23505");

    private static final int ATTEMPTS = 4;

    /** All of the work, or nothing. */
    public <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !passes(failed)) {
                    throw failed;
                }
            }
        }
    }

    private static boolean passes(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && PASSING.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
