package org.sijil.bench;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
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
import org.sijil.text.Article;

/**
 * Time to extract the incidents of all English corpus texts, beside CoreNLP's names and dates of the same texts, on one
 * thread: a known pipeline for scale, as it comes and at its least, which finds parts of what Sijil puts together. CoreNLP is under the GPL and is never
 * shipped: it is here for this measurement alone. Run it with {@code mvn -Pcorenlp test-compile exec:exec@corenlp}; it
 * fetches half a gigabyte and takes some minutes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g"})
@State(Scope.Benchmark)
public class CoreNlpBenchmark {

    /** A day for the dates that CoreNLP reads from "Monday" and the like; any will do for their cost. */
    private static final String DAY = LocalDate.of(2024, 3, 12).toString();

    @Param("en")
    public String language;

    /**
     * Whether names are told apart as CoreNLP does when nothing is said: countries, cities and nationalities among places and
     * groups, which Sijil tells apart as well. Without, they are people, places and groups alone, which is the least it can do.
     */
    @Param({"true", "false"})
    public String fineGrained;

    private List<Article> articles;
    private StanfordCoreNLP pipeline;

    @Setup
    public void load() {
        articles = ExtractionBenchmark.articles(language);
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,pos,lemma,ner");
        properties.setProperty("ner.applyFineGrained", fineGrained);
        properties.setProperty("ner.useSUTime", "true");
        properties.setProperty("threads", "1");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Benchmark
    public int namesAndDates() {
        int mentions = 0;
        for (Article article : articles) {
            Annotation text = new Annotation(article.text());
            text.set(CoreAnnotations.DocDateAnnotation.class, DAY);
            pipeline.annotate(text);
            mentions += text.get(CoreAnnotations.MentionsAnnotation.class).size();
        }
        return mentions;
    }

    /** Runs the benchmark and prints characters per second and the ratio of the two. */
    public static void main(String[] arguments) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CoreNlpBenchmark.class.getName())
                        .include(ExtractionBenchmark.class.getName() + ".extraction")
                        .param("language", "en")
                        .build())
                .run();
        int characters = ExtractionBenchmark.articles("en").stream()
                .mapToInt(article -> article.text().length())
                .sum();
        double extraction = ExtractionBenchmark.milliseconds(results, "en", "extraction");
        for (RunResult result : results) {
            String fineGrained = result.getParams().getParam("fineGrained");
            if (fineGrained != null) {
                double beside = result.getPrimaryResult().getScore();
                System.out.printf(
                        Locale.ROOT,
                        "en: extraction %,.0f characters/s, CoreNLP %,.0f characters/s (fine-grained names: %s), %.0f times"
                                + " as fast%n",
                        characters / extraction * 1000,
                        characters / beside * 1000,
                        fineGrained,
                        beside / extraction);
            }
        }
    }
}
