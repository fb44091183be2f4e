package org.sijil.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.sijil.extraction.Extractor;
import org.sijil.text.Article;

/**
 * Time to extract all corpus texts of a language, beside bare tokenising and normalising of the same texts by Lucene. Run
 * it with {@code mvn -Pbench test-compile exec:exec@bench}; it takes five minutes, since the compiler works for the first of them.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 5)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class ExtractionBenchmark {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @Param({"ar", "en"})
    public String language;

    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream plain = new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(words)));
            return new TokenStreamComponents(words, plain);
        }
    };
    private List<Article> articles;
    private Extractor extractor;

    @Setup
    public void load() {
        articles = articles(language);
        extractor = Extractor.load();
    }

    @Benchmark
    public int extraction() {
        return articles.stream()
                .mapToInt(article -> extractor.extract(article).incidents().size())
                .sum();
    }

    @Benchmark
    public int tokens() throws IOException {
        int count = 0;
        for (Article article : articles) {
            try (TokenStream tokens = analyzer.tokenStream("text", new StringReader(article.text()))) {
                tokens.reset();
                while (tokens.incrementToken()) {
                    count++;
                }
                tokens.end();
            }
        }
        return count;
    }

    static List<Article> articles(String language) {
        try (Stream<Path> files = Files.list(CORPUS.resolve(language))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(ExtractionBenchmark::article)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article article(Path file) {
        try {
            JsonNode node = new ObjectMapper().readTree(file.toFile());
            return Article.of(
                    node.get("text").asText(),
                    LocalDate.parse(node.get("published").asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no corpus text", e);
        }
    }

    /** Runs the benchmark and prints characters per second and the ratio of the two. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .build())
                .run();
        for (String language : List.of("ar", "en")) {
            int characters = articles(language).stream()
                    .mapToInt(article -> article.text().length())
                    .sum();
            double extraction = milliseconds(results, language, "extraction");
            double tokens = milliseconds(results, language, "tokens");
            System.out.printf(
                    Locale.ROOT,
                    "%s: extraction %,.0f characters/s, tokens %,.0f characters/s, ratio %.1f, 5000 characters in %.2f"
                            + " ms%n",
                    language,
                    characters / extraction * 1000,
                    characters / tokens * 1000,
                    extraction / tokens,
                    extraction / characters * 5000);
        }
    }

    static double milliseconds(Collection<RunResult> results, String language, String name) {
        return results.stream()
                .filter(result -> result.getParams().getParam("language").equals(language))
                .filter(result -> result.getPrimaryResult().getLabel().equals(name))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult()
                .getScore();
    }
}
