package org.sijil.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sijil.query.Sql;

/** The keys that were given out, by their hashes. */
@ApplicationScoped
public class ApiKeys {

    private static final String PREFIX = "sijil_";
    private static final int SECRET_BYTES = 32;
    private static final String COLUMNS = "id, name, role, created_at";

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(Database database) {
        this.database = database;
    }

    /** A key with its secret, which is told once, here. */
    public record NewKey(ApiKey key, String secret) {}

    public NewKey create(String name, Role role) {
        String secret = newSecret();
        Sql insert = Sql.of(
                "INSERT INTO api_keys (name, role, hash) VALUES (?, ?, ?) RETURNING " + COLUMNS,
                name,
                role.name().toLowerCase(Locale.ROOT),
                hash(secret));
        return new NewKey(database.list(insert, ApiKeys::read).get(0), secret);
    }

    /** An admin's key when there is no key at all yet; one of many servers that start together makes it. */
    public Optional<String> createFirst(String name) {
        String secret = newSecret();
        int made = database.change(Sql.of(
                "INSERT INTO api_keys (id, name, role, hash) SELECT 0, ?, 'admin', ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM api_keys) ON CONFLICT DO NOTHING",
                name,
                hash(secret)));
        return made == 1 ? Optional.of(secret) : Optional.empty();
    }

    public Optional<ApiKey> find(String secret) {
        return database.find(
                Sql.of("SELECT " + COLUMNS + " FROM api_keys WHERE hash = ?", hash(secret)), ApiKeys::read);
    }

    public List<ApiKey> list() {
        return database.list(Sql.of("SELECT " + COLUMNS + " FROM api_keys ORDER BY id"), ApiKeys::read);
    }

    /** Whether there was such a key. */
    public boolean delete(long id) {
        return database.change(Sql.of("DELETE FROM api_keys WHERE id = ?", id)) == 1;
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
