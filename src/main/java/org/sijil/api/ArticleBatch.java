package org.sijil.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.sijil.extraction.UnsupportedLanguage;
import org.sijil.tracking.Intake;

/** Keeps the articles of a stream of lines, and answers each line before it reads the next. */
final class ArticleBatch {

    /** As long as a request with one article may be. */
    private static final int LONGEST_LINE = 10 * 1024 * 1024;

    private final Intake intake;
    private final ObjectMapper json;
    private final String who;
    private final ProblemMappers problems = new ProblemMappers();

    ArticleBatch(Intake intake, ObjectMapper json, String who) {
        this.intake = intake;
        this.json = json;
        this.who = who;
    }

    void answer(InputStream body, OutputStream out) throws IOException {
        Lines lines = new Lines(new BufferedInputStream(body), LONGEST_LINE);
        for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                out.write(json.writeValueAsBytes(answer(line.get())));
                out.write('\n');
                out.flush();
            }
        }
    }

    private Object answer(Lines.Line line) {
        try {
            if (line.tooLong()) {
                throw LimitedStream.tooLarge(LONGEST_LINE);
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.bytes()))
                    .toString();
            ArticleBody article = json.readValue(text, ArticleBody.class);
            if (article == null) {
                throw Refusal.of(Refusal.MALFORMED, "The line is to be an article as JSON");
            }
            return ArticleAnswer.of(intake.take(article.article(), who));
        } catch (Refusal refused) {
            return refused.problem();
        } catch (UnsupportedLanguage unsupported) {
            return problems.unsupportedLanguage(unsupported).getEntity();
        } catch (CharacterCodingException notUtf8) {
            return Problem.of(Refusal.MALFORMED, "The line is not UTF-8");
        } catch (JsonProcessingException bad) {
            return problems.badJson(bad).getEntity();
        } catch (RuntimeException failure) {
            return problems.unexpected(failure).getEntity();
        }
    }
}
