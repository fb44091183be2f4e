package org.sijil.world;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubTypesTest {

    @Test
    void eachKindIsNamedAsTheFileNamesIt() {
        Set<String> listed = EventTypes.load().subEventTypes().stream()
                .map(SubEventType::name)
                .collect(Collectors.toSet());
        Set<String> named = Stream.of(SubTypes.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(SubTypesTest::value)
                .collect(Collectors.toSet());
        assertEquals(listed, named);
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException failed) {
            throw new AssertionError(failed);
        }
    }
}
