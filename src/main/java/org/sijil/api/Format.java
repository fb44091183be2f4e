package org.sijil.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sijil.query.Parameters;

/** The formats of a list of incidents. */
enum Format {
    JSON("application/json", "json"),
    CSV("text/csv", "csv"),
    GEOJSON("application/geo+json", "geojson"),
    NDJSON("application/x-ndjson", "ndjson");

    private final MediaType type;
    private final String extension;

    Format(String type, String extension) {
        this.type = MediaType.valueOf(type);
        this.extension = extension;
    }

    MediaType mediaType() {
        return this == CSV ? type.withCharset("utf-8") : type;
    }

    String extension() {
        return extension;
    }

    /** The format of the parameter {@code format}, else of the header {@code Accept}, its dearest first; else JSON. */
    static Format read(Parameters given, HttpHeaders headers) {
        Optional<String> asked = given.one("format");
        if (asked.isPresent()) {
            String label = given.choice("format", labels(), JSON.extension);
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> Arrays.stream(values()).filter(format -> accepted.isCompatible(format.type)))
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException("lists come as " + List.of(values())));
    }

    private static List<String> labels() {
        return Arrays.stream(values()).map(format -> format.extension).toList();
    }
}
