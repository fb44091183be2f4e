package org.sijil.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijil.language.Chart;
import org.sijil.mention.PlaceMention;
import org.sijil.world.Place;

/** What the names close to a mention may mean, by country. */
final class Neighbours {

    /** Tokens within which two names bear on each other. */
    private static final int NEAR = 14;

    private final Map<String, Company> byCountry = new HashMap<>();

    /** @param items the text's places in their order */
    Neighbours(List<Chart.Item> items, int index) {
        for (int step : new int[] {-1, 1}) {
            for (int i = index + step; i >= 0 && i < items.size() && near(items.get(index), items.get(i)); i += step) {
                for (Place other : ((PlaceMention) items.get(i).value()).candidates()) {
                    byCountry
                            .computeIfAbsent(other.country(), country -> new Company())
                            .add(other);
                }
            }
        }
    }

    private static boolean near(Chart.Item a, Chart.Item b) {
        return Math.abs(a.start() - b.start()) <= NEAR;
    }

    /** Whether one of them may be a unit or a country that the place lies in. */
    boolean hold(Place place) {
        Company company = byCountry.get(place.country());
        return company != null && company.holds(place);
    }

    /** Whether one of them may be another place of its country. */
    boolean shareCountry(Place place) {
        Company company = byCountry.get(place.country());
        return company != null && Company.others(company.all, place);
    }

    /** The ids of places of one country, and those of them that a place may lie in; none speaks for itself. */
    private static final class Company {

        private final Set<String> all = new HashSet<>();
        private final Set<String> countries = new HashSet<>();
        private final Map<String, Set<String>> units = new HashMap<>();

        void add(Place place) {
            all.add(place.id());
            if (place.kind() == Place.Kind.COUNTRY) {
                countries.add(place.id());
            } else if (place.kind() == Place.Kind.ADMIN1 && place.admin1().isPresent()) {
                units.computeIfAbsent(place.admin1().get(), unit -> new HashSet<>())
                        .add(place.id());
            }
        }

        boolean holds(Place place) {
            return others(countries, place)
                    || place.admin1()
                            .filter(unit -> others(units.getOrDefault(unit, Set.of()), place))
                            .isPresent();
        }

        static boolean others(Set<String> ids, Place place) {
            return ids.size() > (ids.contains(place.id()) ? 1 : 0);
        }
    }
}
