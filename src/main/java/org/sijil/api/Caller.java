package org.sijil.api;

import jakarta.enterprise.context.RequestScoped;
import org.sijil.storage.Role;

/** Who sent the request that is being answered. */
@RequestScoped
public class Caller {

    static final String LOCAL = "local";

    private String name = "nobody";
    private Role role = Role.READER;

    void is(String knownName, Role knownRole) {
        name = knownName;
        role = knownRole;
    }

    /** The name of the caller's key, or {@code local} for a caller of this machine. */
    public String name() {
        return name;
    }

    /** Whether it came from this machine without a key. */
    boolean isLocal() {
        return name.equals(LOCAL);
    }

    public Role role() {
        return role;
    }
}
