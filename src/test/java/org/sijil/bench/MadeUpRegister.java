package org.sijil.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.sijil.language.Orthography;
import org.sijil.world.Actor;
import org.sijil.world.Actors;
import org.sijil.world.EventTypes;
import org.sijil.world.Gazetteer;
import org.sijil.world.Place;
import org.sijil.world.SubEventType;

/**
 * Fills a register with made-up incidents, loaded by COPY: at the gazetteer's towns by their population and their
 * country's share of the news, ever more towards the present and in campaigns of some months, by the actors that are
 * known there, with words in both scripts. The same number gives the same incidents. They have no articles. The tables
 * are there already, as the service makes them; to what they hold the new incidents are added.
 */
public final class MadeUpRegister {

    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay());
    private static final int PIECE = 1 << 20;
    private static final int CAMPAIGNS = 12;

    /** Countries that much of the news is about, and how much; all others share one. */
    private static final Map<String, Integer> SHARES = Map.ofEntries(
            Map.entry("SY", 14),
            Map.entry("IQ", 10),
            Map.entry("YE", 9),
            Map.entry("UA", 12),
            Map.entry("AF", 8),
            Map.entry("SO", 5),
            Map.entry("SD", 5),
            Map.entry("PS", 5),
            Map.entry("NG", 4),
            Map.entry("MM", 4),
            Map.entry("IN", 4),
            Map.entry("PK", 3),
            Map.entry("CD", 3),
            Map.entry("ML", 2),
            Map.entry("LY", 2),
            Map.entry("MX", 2),
            Map.entry("LB", 2),
            Map.entry("EG", 2),
            Map.entry("ET", 2),
            Map.entry("BF", 1));

    private static final Set<String> ARABIC = Set.of(
            "SY", "IQ", "YE", "PS", "SD", "LY", "LB", "EG", "JO", "SA", "DZ", "TN", "MA", "KW", "AE", "QA", "BH");

    /** How often each sort of incident comes; sorts that are not named come once. */
    private static final Map<String, Integer> OFTEN = Map.of(
            "Armed clash", 30,
            "Shelling/artillery/missile attack", 24,
            "Air/drone strike", 18,
            "Peaceful protest", 16,
            "Attack", 14,
            "Remote explosive/landmine/IED", 10,
            "Abduction/forced disappearance", 5,
            "Mob violence", 4,
            "Violent demonstration", 3);

    private static final String[] ENGLISH = ("killed wounded attack fighters forces soldiers police village town road"
                    + " checkpoint night morning shelling artillery drone strike house market school hospital residents"
                    + " officials said source witnesses clashes gunmen explosion convoy border protest demonstrators"
                    + " streets arrested kidnapped released prison militia army battalion command local council north"
                    + " south east west civilians children women bodies rockets aircraft targeted positions retreat")
            .split(" ");

    private static final String[] ARABIC_WORDS =
            ("قتل جرح هجوم مقاتلون قوات جنود الشرطة قرية بلدة طريق حاجز ليل صباح قصف"
                            + " مدفعي مسيرة غارة منزل سوق مدرسة مستشفى سكان مسؤولون قال مصدر شهود اشتباكات مسلحون انفجار رتل"
                            + " حدود احتجاج متظاهرون شوارع اعتقل خطف سجن ميليشيا الجيش كتيبة قيادة محلي مجلس شمال جنوب شرق غرب"
                            + " مدنيون اطفال نساء جثث صواريخ طائرات استهدف مواقع انسحاب")
                    .split(" ");

    private static final List<String> INCIDENTS = List.of(
            "id",
            "version",
            "status",
            "event_type",
            "sub_event_type",
            "sub_event_type_ar",
            "family",
            "disorder_type",
            "date_start",
            "date_end",
            "date_precision",
            "date_basis",
            "place_id",
            "place_name",
            "place_name_ar",
            "place_kind",
            "site",
            "country",
            "admin1",
            "admin1_code",
            "latitude",
            "longitude",
            "geo_precision",
            "place_keys",
            "admin1_keys",
            "killed_low",
            "killed_high",
            "injured_low",
            "injured_high",
            "abducted_low",
            "abducted_high",
            "evidence",
            "confidence",
            "report_count",
            "sources",
            "urls",
            "languages",
            "created_at",
            "updated_at",
            "story",
            "independent",
            "first_report",
            "last_report",
            "attention");

    private static final List<String> PARTICIPANTS = List.of(
            "incident_id",
            "ordinal",
            "name",
            "name_ar",
            "keys",
            "side",
            "role",
            "type",
            "attribution",
            "text",
            "started");

    private static final List<String> CASUALTIES = List.of(
            "incident_id", "ordinal", "harm", "low", "high", "victims", "side", "approximate", "source", "text");

    private final Random random = new Random(20240312);
    private final Orthography orthography = Orthography.standard();
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, Towns> towns = new LinkedHashMap<>();
    private final Map<String, List<Actor>> actors = new HashMap<>();
    private final Map<String, int[]> campaigns = new HashMap<>();
    private final List<SubEventType> types = new ArrayList<>();
    private final TreeMap<Double, String> countries = new TreeMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final Gazetteer gazetteer = Gazetteer.load();

    /** The towns of a country, with the sums of their populations, to choose by. */
    private record Towns(List<Place> places, double[] sums) {

        Place any(Random random) {
            int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
            return places.get(Math.min(found < 0 ? -found - 1 : found, places.size() - 1));
        }
    }

    private MadeUpRegister() {
        Map<String, List<Place>> byCountry = gazetteer.stream()
                .filter(place ->
                        place.kind() == Place.Kind.CITY && place.point().isPresent())
                .collect(Collectors.groupingBy(Place::country, TreeMap::new, Collectors.toList()));
        double sum = 0;
        for (var entry : byCountry.entrySet()) {
            List<Place> places = entry.getValue();
            double[] sums = new double[places.size()];
            double people = 0;
            for (int i = 0; i < sums.length; i++) {
                people += Math.sqrt(200 + places.get(i).population());
                sums[i] = people;
            }
            towns.put(entry.getKey(), new Towns(places, sums));
            sum += SHARES.getOrDefault(entry.getKey(), 0) + 1.0 / byCountry.size();
            countries.put(sum, entry.getKey());
        }
        for (SubEventType type : EventTypes.load().subEventTypes()) {
            for (int i = 0; i < OFTEN.getOrDefault(type.name(), 1); i++) {
                types.add(type);
            }
        }
        List<Actor> known = Actors.load().list();
        for (String country : towns.keySet()) {
            List<Actor> here = known.stream()
                    .filter(actor -> actor.countries().contains(country))
                    .toList();
            actors.put(
                    country,
                    here.isEmpty()
                            ? known.stream()
                                    .filter(actor -> actor.countries().isEmpty())
                                    .toList()
                            : here);
            campaigns.put(country, random.ints(CAMPAIGNS, 0, DAYS - 120).toArray());
        }
    }

    /** {@code MadeUpRegister JDBC-URL NUMBER}; the URL names user and password where they are needed. */
    public static void main(String[] arguments) throws SQLException {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(arguments[0])) {
            fill(connection, Integer.parseInt(arguments[1]));
        }
        System.out.printf("%s incidents in %d s%n", arguments[1], (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Adds so many incidents, all or none. */
    public static void fill(Connection connection, int many) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL synchronous_commit = off");
            statement.execute("SET LOCAL session_replication_role = replica");
            statement.execute("SET LOCAL maintenance_work_mem = '512MB'");
            long first;
            try (ResultSet last = statement.executeQuery("SELECT coalesce(max(id), 0) + 1 FROM incidents")) {
                last.next();
                first = last.getLong(1);
            }
            // Where as much comes as is there, indexes are built faster over all than entry by entry.
            List<String> indexes = many < first ? List.of() : without(statement);
            new MadeUpRegister().copy(connection, first, many);
            statement.execute(
                    "SELECT setval(pg_get_serial_sequence('incidents', 'id'), " + (first + many) + ", false)");
            for (String index : indexes) {
                statement.execute(index);
            }
            // No trigger counted along.
            statement.execute("SELECT recount_tallies()");
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "VACUUM (ANALYZE) incidents, participants, casualties, incident_words, places, tallies, unit_tallies");
        }
    }

    private static List<String> without(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> makings = new ArrayList<>();
        try (ResultSet indexes = statement.executeQuery(
                "SELECT i.indexname, i.indexdef FROM pg_indexes i WHERE i.schemaname = current_schema()"
                        + " AND i.tablename IN ('incidents', 'participants', 'casualties', 'incident_words')"
                        + " AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)")) {
            while (indexes.next()) {
                names.add(indexes.getString(1));
                makings.add(indexes.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("DROP INDEX " + name);
        }
        return makings;
    }

    private void copy(Connection connection, long first, int many) throws SQLException {
        StringBuilder incidents = new StringBuilder();
        StringBuilder participants = new StringBuilder();
        StringBuilder casualties = new StringBuilder();
        StringBuilder words = new StringBuilder();
        for (long id = first; id < first + many; id++) {
            incident(id, incidents, participants, casualties, words);
            if (incidents.length() > PIECE || id == first + many - 1) {
                send(connection, "incidents", INCIDENTS, incidents);
                send(connection, "participants", PARTICIPANTS, participants);
                send(connection, "casualties", CASUALTIES, casualties);
                send(connection, "incident_words", List.of("incident_id", "started", "words"), words);
            }
        }
        StringBuilder places = new StringBuilder();
        for (String id : used) {
            Place place = gazetteer.get(id);
            line(
                    places,
                    place.id(),
                    place.name(),
                    place.nameAr().orElse(null),
                    place.country(),
                    place.admin1().orElse(null),
                    place.admin1Code().orElse(null),
                    place.point().get().latitude(),
                    place.point().get().longitude(),
                    "city",
                    place.population());
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE new_places (LIKE places) ON COMMIT DROP");
            send(
                    connection,
                    "new_places",
                    List.of(
                            "id",
                            "name",
                            "name_ar",
                            "country",
                            "admin1",
                            "admin1_code",
                            "latitude",
                            "longitude",
                            "kind",
                            "population"),
                    places);
            statement.execute("INSERT INTO places SELECT * FROM new_places ON CONFLICT DO NOTHING");
        }
    }

    private void incident(
            long id,
            StringBuilder incidents,
            StringBuilder participants,
            StringBuilder casualties,
            StringBuilder words) {
        String country =
                countries.higherEntry(random.nextDouble() * countries.lastKey()).getValue();
        Place place = towns.get(country).any(random);
        used.add(place.id());
        SubEventType type = types.get(random.nextInt(types.size()));
        LocalDate day = day(country);
        int kind = random.nextInt(20);
        int length = kind == 0 ? 30 : kind < 3 ? 6 : 0;
        String precision = kind == 0 ? "month" : kind < 3 ? "week" : kind == 3 ? "assumed" : "day";
        boolean dated = random.nextInt(100) > 0;
        LocalDate started = dated ? day : LocalDate.of(1, 1, 1);
        boolean arabic = ARABIC.contains(country) && random.nextInt(10) < 7;
        Integer[] killed = toll(type, 4, 3);
        Integer[] injured = toll(type, 4, 6);
        Integer[] abducted = type.name().startsWith("Abduction") ? new Integer[] {1 + random.nextInt(4), null} : NONE;
        int reports = 1 + (int) (-Math.log(1 - random.nextDouble()) * 1.2);
        List<String> sources = Stream.generate(() -> source(arabic))
                .limit(Math.min(reports, 4))
                .distinct()
                .toList();
        String site = random.nextInt(12) == 0 ? "the market" : null;
        String moment = day.plusDays(length + random.nextInt(3)) + "T" + (10 + random.nextInt(14)) + ":"
                + (10 + random.nextInt(50)) + ":" + (10 + random.nextInt(50)) + "." + random.nextInt(999_999) + "Z";
        String admin1 = place.admin1().orElse(null);
        line(
                incidents,
                id,
                1,
                random.nextInt(50) == 0 ? "rejected" : random.nextInt(8) == 0 ? "confirmed" : "extracted",
                type.eventType(),
                type.name(),
                type.nameAr(),
                type.family(),
                type.disorderType(),
                dated ? day : null,
                dated ? day.plusDays(length) : null,
                dated ? precision : null,
                dated ? "relative" : null,
                place.id(),
                place.name(),
                place.nameAr().orElse(null),
                "city",
                site,
                country,
                admin1,
                place.admin1Code().orElse(null),
                place.point().get().latitude(),
                place.point().get().longitude(),
                site == null ? "city" : "site",
                array(keys(place.name(), place.nameAr().orElse(null), site)),
                array(keys(admin1)),
                killed[0],
                killed[1],
                injured[0],
                injured[1],
                abducted[0],
                abducted[1],
                "[{\"field\":\"event_type\",\"quote\":\"" + (arabic ? ARABIC_WORDS[0] : ENGLISH[0])
                        + "\",\"rule\":\"made#up\",\"article\":0,\"start\":0,\"end\":4}]",
                (300 + random.nextInt(690)) / 1000.0,
                reports,
                array(sources),
                array(List.of("https://outlet.example/" + id)),
                array(List.of(arabic ? "ar" : "en")),
                moment,
                moment,
                id,
                sources.size(),
                day.plusDays(length),
                day.plusDays(length + 2L),
                random.nextInt(1000) / 1000.0);
        Set<String> text = new TreeSet<>(keys(place.name(), place.nameAr().orElse(null), type.name()));
        List<Actor> here = actors.get(country);
        int many = Math.min(here.size(), 1 + random.nextInt(3));
        for (int i = 0; i < many; i++) {
            // Some act far more often than others.
            double share = random.nextDouble();
            Actor actor = here.get((int) (share * share * here.size()));
            line(
                    participants,
                    id,
                    i,
                    actor.name(),
                    actor.nameAr().orElse(null),
                    array(keys(actor.name(), actor.nameAr().orElse(null))),
                    i == 1 ? 2 : 1,
                    i == 2 ? "supporter" : "party",
                    actor.type().label(),
                    "stated",
                    actor.name(),
                    started);
            text.addAll(keys(actor.name(), actor.nameAr().orElse(null)));
        }
        figure(casualties, id, 0, "killed", killed);
        figure(casualties, id, 1, "injured", injured);
        String[] told = arabic ? ARABIC_WORDS : ENGLISH;
        for (int i = 0; i < 24; i++) {
            double share = random.nextDouble();
            text.add(fold(told[(int) (share * share * told.length)]));
        }
        Place other = towns.get(country).any(random);
        text.addAll(keys(arabic ? other.nameAr().orElse(other.name()) : other.name()));
        line(
                words,
                id,
                started,
                " "
                        + text.stream()
                                .flatMap(part -> Stream.of(part.split(" ")))
                                .sorted()
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }

    private static final Integer[] NONE = {null, null};

    private LocalDate day(String country) {
        if (random.nextInt(10) < 4) {
            int[] begins = campaigns.get(country);
            return FIRST.plusDays(begins[random.nextInt(begins.length)] + random.nextInt(120));
        }
        double share = Math.max(random.nextDouble(), random.nextDouble());
        return FIRST.plusDays((int) (share * DAYS));
    }

    private Integer[] toll(SubEventType type, int oneIn, double usual) {
        if (type.disorderType().equals("Demonstrations") && random.nextInt(20) > 0 || random.nextInt(oneIn) > 1) {
            return NONE;
        }
        int low = 1 + (int) (-Math.log(1 - random.nextDouble()) * usual);
        int open = random.nextInt(10);
        return new Integer[] {low, open == 0 ? null : open == 1 ? low + random.nextInt(10) : Integer.valueOf(low)};
    }

    private void figure(StringBuilder casualties, long id, int ordinal, String harm, Integer[] toll) {
        if (toll[0] != null) {
            line(casualties, id, ordinal, harm, toll[0], toll[1], "unknown", null, false, null, harm + " " + toll[0]);
        }
    }

    private String source(boolean arabic) {
        double share = random.nextDouble();
        int number = (int) (share * share * share * 200);
        return arabic ? "وكالة " + number : "Outlet " + number;
    }

    private List<String> keys(String... names) {
        return Stream.of(names)
                .filter(Objects::nonNull)
                .map(this::fold)
                .filter(key -> !key.isEmpty())
                .distinct()
                .toList();
    }

    private String fold(String name) {
        return folded.computeIfAbsent(name, orthography::fold);
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** One row in COPY's text form. */
    private static void line(StringBuilder out, Object... values) {
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : "\t");
            out.append(
                    values[i] == null
                            ? "\\N"
                            : values[i]
                                    .toString()
                                    .replace("\\", "\\\\")
                                    .replace("\t", " ")
                                    .replace("\n", " "));
        }
        out.append('\n');
    }

    private static void send(Connection connection, String table, List<String> columns, StringBuilder rows)
            throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN");
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
        rows.setLength(0);
    }
}
