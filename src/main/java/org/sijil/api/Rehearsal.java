package org.sijil.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sijil.extraction.Extractor;
import org.sijil.text.Article;

/**
 * Reads the two sample articles over and over in the first seconds after the start, so that the machine code
 * of reading is ready before the first articles come. Nothing of it is kept.
 */
@ApplicationScoped
class Rehearsal {

    /** Long enough for what is read often to be compiled well; then the machine is left alone. */
    private static final Duration LASTS = Duration.ofSeconds(6);

    private static final List<String> SAMPLES = List.of("english", "arabic");

    private final Extractor extractor;
    private final ObjectMapper json;
    private volatile boolean over;

    Rehearsal(Extractor extractor, ObjectMapper json) {
        this.extractor = extractor;
        this.json = json;
    }

    void begin(@Observes StartupEvent started) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            Thread thread = new Thread(this::read, "rehearsal");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        }
    }

    void end(@Observes ShutdownEvent stopping) {
        over = true;
    }

    private void read() {
        List<Article> articles = SAMPLES.stream().map(this::sample).toList();
        long end = System.nanoTime() + LASTS.toNanos();
        while (!over && System.nanoTime() < end) {
            articles.forEach(extractor::extract);
        }
    }

    private Article sample(String name) {
        try (InputStream file = Rehearsal.class.getResourceAsStream("/META-INF/resources/samples/" + name + ".json")) {
            JsonNode sample = json.readTree(file);
            return Article.of(
                    sample.get("text").asText(),
                    LocalDate.parse(sample.get("published").asText()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
