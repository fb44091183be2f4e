package org.sijil.tracking;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256: so long that no two things that are kept have the same one by chance. */
final class Digest {

    private Digest() {}

    static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
