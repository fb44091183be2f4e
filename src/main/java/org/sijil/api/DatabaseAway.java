package org.sijil.api;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Tells a database that cannot be reached from one that said no. */
final class DatabaseAway {

    private static final String CONNECTION_CLASS = "08";
    /** Shut down by an admin, crashed, starting up, too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");
    /** How the connection pool says that it got no connection in time. */
    private static final String NO_CONNECTION_IN_TIME = "Acquisition timeout";

    private DatabaseAway() {}

    static boolean caused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof SQLException sql && isAway(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state.startsWith(CONNECTION_CLASS)
                || STATES.contains(state)
                || String.valueOf(failure.getMessage()).contains(NO_CONNECTION_IN_TIME);
    }
}
