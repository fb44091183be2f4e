package org.sijil.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sijil.query.Parameters;

/** The formats of a list of incidents. */
enum Format {
    JSON("application/json", "json"),
    CSV("text/csv", "csv"),
    GEOJSON("application/geo+json", "geojson"),
    NDJSON("application/x-ndjson", "ndjson"),
    ATOM("application/atom+xml", "atom");

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
        return read(given, headers, List.of(values()));
    }

    /** As above, among some of the formats. */
    static Format read(Parameters given, HttpHeaders headers, List<Format> allowed) {
        Optional<String> asked = given.one("format");
        if (asked.isPresent()) {
            List<String> labels =
                    allowed.stream().map(format -> format.extension).toList();
            String label = given.choice("format", labels, JSON.extension);
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> allowed.stream().filter(format -> accepted.isCompatible(format.type)))
                .findFirst()
                .orElseThrow(() -> new NotAcceptableException("this comes as " + allowed));
    }
}
