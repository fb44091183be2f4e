package org.sijil.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What it takes to tell whether an article is a copy of another: its MinHash, and which of them was first. */
public record SketchedArticle(
        long id,
        Optional<LocalDate> published,
        String identity,
        OptionalLong copyOf,
        List<Integer> sketch,
        Optional<String> source,
        Optional<String> url) {

    public SketchedArticle {
        sketch = List.copyOf(sketch);
    }

    /** Who speaks: the source, else its address's host, else the article alone. */
    public String voice() {
        return Standing.voice(source, url, id);
    }
}
