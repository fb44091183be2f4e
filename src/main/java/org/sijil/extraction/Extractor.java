package org.sijil.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sijil.assembly.Assembler;
import org.sijil.assembly.Assembly;
import org.sijil.incident.Incident;
import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.resolve.CountryVotes;
import org.sijil.resolve.PlaceInText;
import org.sijil.resolve.PlaceResolver;
import org.sijil.text.Article;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;

/** Reads an article: one function, article in, incidents out. Stateless, safe for any number of threads. */
public final class Extractor {

    private final Map<String, Reader> readers = new TreeMap<>();
    private final Actors actors;
    private final Assembler assembler;
    private final PlaceResolver places = new PlaceResolver();

    private Extractor(EventTypes types, Actors actors, Gazetteer gazetteer) {
        LanguagePack.loadAll().forEach((code, pack) -> readers.put(code, new Reader(pack, actors, gazetteer)));
        this.actors = actors;
        this.assembler = new Assembler(types, actors, gazetteer);
    }

    /** Loads the language packs and the world from the class path, once. */
    public static Extractor load() {
        return load(EventTypes.load(), Actors.load(), Gazetteer.load());
    }

    /** Loads the language packs, for a world that is loaded already. */
    public static Extractor load(EventTypes types, Actors actors, Gazetteer gazetteer) {
        return new Extractor(types, actors, gazetteer);
    }

    /**
     * The incidents that the article reports.
     *
     * @throws UnsupportedLanguage when no language pack reads the text
     */
    public Extraction extract(Article article) {
        Reader reader = readers.get(languageOf(article));
        Chart chart = reader.read(article);
        CountryVotes votes = new CountryVotes(actors::abroad).add(chart).add(article.countries());
        article.title()
                .ifPresent(title -> votes.add(
                        reader.read(Article.of(title, article.published().orElse(LocalDate.EPOCH)))));
        List<PlaceInText> resolved = places.resolve(chart, votes);
        Assembly assembly = assembler.assemble(chart, resolved, votes, article.published());
        List<Incident> incidents =
                assembly.told().stream().map(Assembly.Told::incident).toList();
        return new Extraction(chart.pack().code(), incidents, Explanation.of(chart, assembly));
    }

    private String languageOf(Article article) {
        Optional<String> language = LanguageChoice.of(
                article.text(), readers.values().stream().map(Reader::pack).toList());
        return language.orElseThrow(() -> new UnsupportedLanguage(
                "The text is in no language that is read here; there are " + readers.keySet() + "."));
    }
}
