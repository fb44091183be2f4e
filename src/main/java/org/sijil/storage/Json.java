package org.sijil.storage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.blackbird.BlackbirdModule;
import java.io.IOException;

/** The form of values inside {@code jsonb} columns; what a later version adds, an earlier one passes over. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new BlackbirdModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("not to be written as JSON: " + value.getClass(), unwritable);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        return read(reader(type), json);
    }

    /** Reads a text value by value. */
    static JsonParser parser(String json) throws IOException {
        return MAPPER.createParser(json);
    }

    /** Reads values of that type, again and again. */
    static ObjectReader reader(TypeReference<?> type) {
        return MAPPER.readerFor(type);
    }

    static <T> T read(ObjectReader reader, String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("the register holds JSON that is no " + reader.getValueType(), unreadable);
        }
    }
}
