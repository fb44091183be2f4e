package org.sijil.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sijil.world.Point;

/** Incidents as a GeoJSON feature collection (RFC 7946); one without coordinates is a feature without geometry. */
public final class GeoJsonIncidents implements IncidentWriter {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> GEOMETRY = Set.of("latitude", "longitude");
    private static final List<Column> PROPERTIES = IncidentColumns.ALL.stream()
            .filter(column -> !GEOMETRY.contains(column.name()))
            .toList();

    private final Writer out;
    private final JsonGenerator json;

    public GeoJsonIncidents(Writer out) throws IOException {
        this.out = out;
        this.json = JSON.createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    }

    @Override
    public void begin() throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(KeptIncident incident) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", Long.toString(incident.id()));
        json.writeFieldName("geometry");
        geometry(incident.incident().location().flatMap(l -> l.place().point()));
        json.writeObjectFieldStart("properties");
        for (Column column : PROPERTIES) {
            json.writeFieldName(column.name());
            value(column.value().apply(incident));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
        out.flush();
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        flush();
    }

    private void geometry(Optional<Point> point) throws IOException {
        if (point.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(point.get().longitude());
        json.writeNumber(point.get().latitude());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void value(Object value) throws IOException {
        if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeString(number.toString());
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value.equals(IncidentColumns.NOTHING)) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
