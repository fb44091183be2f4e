package org.sijil.extraction;

import org.sijil.language.Chart;
import org.sijil.language.LanguagePack;
import org.sijil.mention.ActFinder;
import org.sijil.mention.ActorFinder;
import org.sijil.mention.Brackets;
import org.sijil.mention.CueFinder;
import org.sijil.mention.DateFinder;
import org.sijil.mention.NumberFinder;
import org.sijil.mention.Parentheticals;
import org.sijil.mention.PartyFinder;
import org.sijil.mention.PeopleFinder;
import org.sijil.mention.PlaceFinder;
import org.sijil.mention.SomebodyFinder;
import org.sijil.mention.SpeakerFinder;
import org.sijil.mention.TollFinder;
import org.sijil.text.Article;
import org.sijil.text.Document;
import org.sijil.world.Actors;
import org.sijil.world.Gazetteer;

/** Finds everything that one language can find in an article, each finder building on those before it. */
final class Reader {

    private final LanguagePack pack;
    private final NumberFinder numbers;
    private final DateFinder dates;
    private final ActorFinder actors;
    private final PlaceFinder places;
    private final CueFinder cues;
    private final PartyFinder parties;
    private final SomebodyFinder somebody;
    private final PeopleFinder people;
    private final Parentheticals parentheticals;
    private final TollFinder tolls;
    private final ActFinder acts;
    private final SpeakerFinder speakers;

    Reader(LanguagePack pack, Actors knownActors, Gazetteer gazetteer) {
        this.pack = pack;
        this.numbers = new NumberFinder(pack);
        this.dates = new DateFinder(pack);
        this.actors = new ActorFinder(pack, knownActors);
        this.places = new PlaceFinder(pack, gazetteer);
        this.cues = new CueFinder(pack);
        this.parties = new PartyFinder(pack);
        this.somebody = new SomebodyFinder(pack);
        this.people = new PeopleFinder(pack);
        this.parentheticals = new Parentheticals(pack);
        this.tolls = new TollFinder(pack);
        this.acts = new ActFinder(pack);
        this.speakers = new SpeakerFinder(pack);
    }

    LanguagePack pack() {
        return pack;
    }

    Chart read(Article article) {
        Document document = pack.segmenter().document(article);
        Chart chart = new Chart(document, pack);
        numbers.find(chart);
        dates.find(chart);
        actors.find(chart);
        places.find(chart);
        cues.find(chart);
        parties.find(chart);
        somebody.find(chart);
        people.find(chart);
        Brackets.find(chart);
        parentheticals.find(chart);
        tolls.find(chart);
        acts.find(chart);
        speakers.find(chart);
        chart.close();
        return chart;
    }
}
