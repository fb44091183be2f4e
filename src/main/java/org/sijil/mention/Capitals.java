package org.sijil.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sijil.language.LanguagePack;
import org.sijil.language.Orthography;
import org.sijil.language.WordList;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;

/** The capitals of states: towns that are called so after their land, as "capital of Mali". */
public final class Capitals {

    private final WordList seatOf;
    private final Gazetteer gazetteer;

    public Capitals(LanguagePack pack, Gazetteer gazetteer) {
        this.seatOf = pack.words("seat_of");
        this.gazetteer = gazetteer;
    }

    /** Whether a place is the capital of its country. */
    public boolean has(Place place) {
        return place.kind() == Place.Kind.CITY && of(place.country()).anyMatch(place::equals);
    }

    List<Place> all() {
        return Stream.of(Locale.getISOCountries()).flatMap(this::of).distinct().toList();
    }

    private Stream<Place> of(String country) {
        return gazetteer.byKey(country).stream()
                .flatMap(land ->
                        Stream.of(Optional.of(land.name()), land.nameAr()).flatMap(Optional::stream))
                .flatMap(
                        land -> seatOf.stream().map(of -> Orthography.standard().fold(of + " " + land)))
                .flatMap(name -> gazetteer.find(name).stream())
                .filter(place -> place.kind() == Place.Kind.CITY);
    }
}
