package org.sijil.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.ActFinder;
import org.sijil.mention.ActorFinder;
import org.sijil.mention.CueFinder;
import org.sijil.mention.Kinds;
import org.sijil.mention.NumberFinder;
import org.sijil.mention.PartyFinder;
import org.sijil.mention.SpeakerFinder;
import org.sijil.mention.TollFinder;
import org.sijil.resolve.CountryVotes;
import org.sijil.text.Article;
import org.sijil.world.Actors;

/** The part that each party has in one sentence, by its wording alone. */
@Execution(ExecutionMode.CONCURRENT)
class CastingTest {

    private static final Map<String, LanguagePack> PACKS = LanguagePack.loadAll();
    private static final Actors ACTORS = Actors.load();
    private static final Map<String, List<Consumer<Chart>>> FINDERS = new ConcurrentHashMap<>();

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            en | Rebels attacked a police post.                         | Rebels=AGENT a police post=TARGET
            en | A police post was attacked by rebels.                  | A police post=TARGET rebels=AGENT
            en | Russian shelling hit a convoy of the army.             | a convoy of the army=TARGET Russian=AGENT
            en | Clashes broke out between the army and rebels.         | the army=BOTH rebels=BOTH
            en | The army said it had killed three rebels.              | The army=AGENT three rebels=TARGET
            en | The army repelled an attack by rebels.                 | The army=TARGET rebels=AGENT
            en | Rebels crossed the river and burned a truck.              | Rebels=AGENT a truck=TARGET
            ar | هاجم مسلحون مركزا للشرطة                               | مسلحون=AGENT مركزا للشرطة=TARGET
            ar | قصف الجيش مواقع للمتمردين                              | الجيش=AGENT للمتمردين=TARGET
            ar | اشتباكات بين حركة الشباب والشرطة                       | حركة الشباب=BOTH والشرطة=BOTH
            """)
    void parts(String language, String text, String expected) {
        assertEquals(expected, partsIn(language, text));
    }

    @Test
    void aRepelledAttackTurnsTheSides() {
        Judged agent = new Judged(Cast.Part.AGENT, Cast.TOLD);
        assertEquals(Judged.TARGET, agent.turned());
        assertEquals(agent, Judged.TARGET.turned());
        assertEquals(Judged.SPEAKER, Judged.SPEAKER.turned());
    }

    private static List<Consumer<Chart>> finders(LanguagePack pack) {
        return List.of(
                new NumberFinder(pack)::find,
                new ActorFinder(pack, ACTORS)::find,
                new CueFinder(pack)::find,
                new PartyFinder(pack)::find,
                new TollFinder(pack)::find,
                new ActFinder(pack)::find,
                new SpeakerFinder(pack)::find);
    }

    private static String partsIn(String language, String text) {
        LanguagePack pack = PACKS.get(language);
        Article article = Article.of(text, LocalDate.of(2024, 3, 12));
        Chart chart = new Chart(pack.segmenter().document(article), pack);
        FINDERS.computeIfAbsent(language, code -> finders(pack)).forEach(finder -> finder.accept(chart));
        Scene scene = new Scene(chart, List.of(), new CountryVotes(), Optional.empty());
        Draft.Telling telling = new Draft.Telling(
                0, 0, 0, chart.size(), scene.in(Kinds.ACT, 0, chart.size()), scene.in(Kinds.TOLL, 0, chart.size()));
        return new Casting(scene)
                .of(telling).stream()
                        .map(cast -> chart.document()
                                        .quote(
                                                cast.party().start(),
                                                cast.party().end()) + "=" + cast.part())
                        .collect(Collectors.joining(" "));
    }
}
