package org.sijil.storage;

import java.time.Instant;

/** A key that was given out; its secret is not kept. */
public record ApiKey(long id, String name, Role role, Instant createdAt) {}
