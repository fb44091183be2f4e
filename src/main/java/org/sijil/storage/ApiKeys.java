package org.sijil.storage;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Sql;

/** The keys that were given out, by their hashes. */
@ApplicationScoped
public class ApiKeys {

    private static final String PREFIX = "sijil_";
    private static final int SECRET_BYTES = 32;

    private final ApiKeyRows rows;
    private final Database database;
    private final SecureRandom random = new SecureRandom();

    ApiKeys(ApiKeyRows rows, Database database) {
        this.rows = rows;
        this.database = database;
    }

    @ApplicationScoped
    static class ApiKeyRows implements PanacheRepository<ApiKeyRow> {}

    /** A key with its secret, which is told once, here. */
    public record NewKey(ApiKey key, String secret) {}

    @Transactional
    public NewKey create(String name, Role role) {
        String secret = newSecret();
        ApiKeyRow row = ApiKeyRow.of(name, role, hash(secret));
        rows.persist(row);
        return new NewKey(row.key(), secret);
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
        return rows.find("hash", hash(secret)).singleResultOptional().map(ApiKeyRow::key);
    }

    public List<ApiKey> list() {
        return rows.listAll(Sort.by("id")).stream().map(ApiKeyRow::key).toList();
    }

    /** Whether there was such a key. */
    @Transactional
    public boolean delete(long id) {
        return rows.deleteById(id);
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
