package org.sijil.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;

/** A row of {@code api_keys}. */
@Entity
@Table(name = "api_keys")
class ApiKeyRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;
    String role;
    String hash;

    @Column(name = "created_at")
    Instant createdAt;

    static ApiKeyRow of(String name, Role role, String hash) {
        ApiKeyRow row = new ApiKeyRow();
        row.name = name;
        row.role = role.name().toLowerCase(Locale.ROOT);
        row.hash = hash;
        row.createdAt = Now.micros();
        return row;
    }

    ApiKey key() {
        return new ApiKey(id, name, Role.valueOf(role.toUpperCase(Locale.ROOT)), createdAt);
    }
}
