package org.sijil.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;
import org.sijil.mention.ActorFinder;
import org.sijil.mention.DateFinder;
import org.sijil.mention.NumberFinder;
import org.sijil.mention.PlaceFinder;
import org.sijil.text.Article;
import org.sijil.text.Tokenizer;
import org.sijil.world.Actors;
import org.sijil.world.Gazetteer;

/**
 * Time to find the places of all corpus texts of a language, with their clitics and the words around them, beside bare
 * tokenising of the same texts. Run it with {@code mvn -Pbench test-compile exec:exec@finder}; it takes a minute.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
@State(Scope.Benchmark)
public class PlaceBenchmark {

    @Param({"ar", "en"})
    public String language;

    private final Tokenizer tokenizer = Orthography.standard().tokenizer();
    private List<Article> articles;
    private LanguagePack pack;
    private NumberFinder numbers;
    private DateFinder dates;
    private ActorFinder actors;
    private PlaceFinder finder;
    private final List<Chart> charts = new ArrayList<>();

    @Setup
    public void load() {
        articles = ExtractionBenchmark.articles(language);
        pack = LanguagePack.loadAll().get(language);
        numbers = new NumberFinder(pack);
        dates = new DateFinder(pack);
        actors = new ActorFinder(pack, Actors.load());
        finder = new PlaceFinder(pack, Gazetteer.load());
    }

    /** The charts as the finder gets them: with the numbers, dates and actors that were found before. */
    @Setup(Level.Invocation)
    public void chart() {
        charts.clear();
        for (Article article : articles) {
            Chart chart = new Chart(pack.segmenter().document(article), pack);
            numbers.find(chart);
            dates.find(chart);
            actors.find(chart);
            charts.add(chart);
        }
    }

    @Benchmark
    public int places() {
        charts.forEach(finder::find);
        return charts.size();
    }

    @Benchmark
    public int tokens() {
        return articles.stream()
                .mapToInt(article -> tokenizer.tokens(article.text()).size())
                .sum();
    }

    /** Runs the benchmark and prints tokens per second. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(PlaceBenchmark.class.getName())
                        .build())
                .run();
        Tokenizer tokenizer = Orthography.standard().tokenizer();
        for (String language : List.of("ar", "en")) {
            int tokens = ExtractionBenchmark.articles(language).stream()
                    .mapToInt(article -> tokenizer.tokens(article.text()).size())
                    .sum();
            System.out.printf(
                    Locale.ROOT,
                    "%s: places %,.0f tokens/s, bare tokenising %,.0f tokens/s%n",
                    language,
                    tokens / ExtractionBenchmark.milliseconds(results, language, "places") * 1000,
                    tokens / ExtractionBenchmark.milliseconds(results, language, "tokens") * 1000);
        }
    }
}
