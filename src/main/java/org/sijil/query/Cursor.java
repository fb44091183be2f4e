package org.sijil.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Where a page ended: opaque to clients, and only good for the list that gave it.
 *
 * @param list what the list was of, such as the sort's label
 * @param value the last row's sort value, as text
 * @param id the last row's id
 */
public record Cursor(String list, String value, long id) {

    /** What a violation says of a cursor that is none. */
    public static final String HINT =
            "is not a cursor of this list: take `next` of the page before, unaltered, with the same sort";

    private static final Pattern FORM = Pattern.compile("([^|]*)\\|([^|]*)\\|(\\d{1,18})\\|([0-9a-f]+)");

    public String encode() {
        String body = list + "|" + value + "|" + id;
        String whole = body + "|" + checksum(body);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /** The cursor of that text; empty when it is damaged or of another list. */
    public static Optional<Cursor> find(String text, String list) {
        Matcher form = FORM.matcher(decoded(text));
        if (!form.matches() || !form.group(1).equals(list)) {
            return Optional.empty();
        }
        String body = form.group(1) + "|" + form.group(2) + "|" + form.group(3);
        return checksum(body).equals(form.group(4))
                ? Optional.of(new Cursor(list, form.group(2), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    /** The cursor of that text, or a violation. */
    public static Cursor get(String text, String list) {
        return find(text, list).orElseThrow(() -> new InvalidQuery("cursor", HINT));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
