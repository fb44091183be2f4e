package org.sijil.storage;

import java.sql.SQLException;

/** The database could not do what it was asked; the cause tells why. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageFailure(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
