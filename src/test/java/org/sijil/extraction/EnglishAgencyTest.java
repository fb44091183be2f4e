package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Location;
import org.sijil.incident.Toll;
import org.sijil.text.Article;

/** How English agency reports tell of acts over several sentences: place, first day, killed, injured, taken and the first side. */
@Execution(ExecutionMode.CONCURRENT)
class EnglishAgencyTest {

    private static final LocalDate PUBLISHED = LocalDate.of(2024, 3, 13);

    private static Extractor extractor;

    @BeforeAll
    static void load() {
        extractor = Extractor.load();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // "The capital", with no name, is that of the land.
                "Bamako 2024-02-01 9/-/- Unidentified Armed Group | Last month gunmen killed nine students in the capital. The Malian government condemned it.",
                "Kidal 2024-03-11 2/-/- Unidentified Armed Group | Gunmen killed two nurses in Kidal on Monday. Mali proclaimed it its capital of culture.",
                // The members of those counted stand between commas.
                "Khiam 2024-03-11 2/-/- Military Forces of Israel | Two civilians, a mother and her son, were killed when an Israeli shell hit their house in Khiam on Monday.",
                "Goma 2024-03-11 3/-/- Unidentified Armed Group | Three members of one family, a couple and their baby, were shot dead by gunmen in Goma on Monday.",
                // A figure that a total has taken in adds nothing.
                "Komanda 2024-03-10 18/-/- Allied Democratic Forces | At least 14 were killed, but the toll of the ADF attack on Komanda on Sunday rose to 18 after four more bodies were found.",
                // The night to the day on which it was announced.
                "Fizi 2024-03-10 4/-/- Unidentified Armed Group | Gunmen killed four villagers near Fizi in eastern Congo overnight, officials said on Monday.",
                "Fizi 2024-03-12 4/-/- Unidentified Armed Group | Gunmen killed four villagers near Fizi in eastern Congo overnight.",
                // What follows goes on with the act and not with what was before it.
                "Mopti 2024-03-11 34/-/- Unidentified Armed Group; Konna 2024-03-10 -/-/- Military Forces of Mali | Rebels attacked an army camp near Mopti in Mali on Monday, a day after troops recaptured the town of Konna. The rebels said they had killed 34 soldiers.",
                // Whom fighters are close to, beside their own name; two lands of one strike.
                "Beni 2024-03-11 4/-/- Allied Democratic Forces | Militants linked to Islamic State attacked a school in Beni on Monday, killing four people. The Allied Democratic Forces (ADF) raided the school at night, police said.",
                "Hodeidah 2024-03-11 8/-/- Military Forces of United Kingdom, Military Forces of United States | Eight Houthi fighters were killed in U.S. and British air strikes on Hodeidah on Monday.",
                // Who are called herders and are hit are people.
                "Zuru 2024-03-11 7/-/- Unidentified Military Forces | Seven herders were killed in an air strike near Zuru, Nigeria, on Monday.",
                "Metula 2024-03-11 1/2/- Hezbollah | A farm worker was killed and two others hurt when a missile hit an orchard in Metula on Monday. The Israeli army said Hezbollah fired it.",
                // The unit named with a place says which one is meant, known or not.
                "Valencia 2024-03-10 9/-/- Unidentified Armed Group | Gunmen killed nine people in Valencia in Nigeria's Borno State on Sunday.",
                "Kolwe 2024-03-10 2/-/- Unidentified Armed Group | In Congo's Ituri province, gunmen killed two farmers in Kolwe on Sunday. Ugandan troops crossed from Kasese.",
                "Sokoto 2024-03-10 9/-/- Unidentified Armed Group | In Sokoto, Zamfara and Katsina states, gunmen killed nine people on Sunday.",
                // Whose weapon came down; on whom it fell.
                "Kyiv 2024-03-10 -/2/- Military Forces of Russia | Debris from a downed Russian drone fell on a school in Kyiv on Sunday, wounding two pupils.",
                // A new subject is none of those told of before.
                "Jerusalem 2024-03-10 1/3/- Unidentified Armed Group | A Palestinian man stabbed three people in Jerusalem on Sunday before he was shot dead by police.",
                "Gao 2024-03-10 6/-/- Unidentified Armed Group | An officer and five of his men were killed when gunmen attacked a post near Gao, Mali, on Sunday.",
                "Maguing 2024-03-10 4/-/- Unidentified Armed Group | Four policemen escorting Governor Jan Marek were killed in an ambush in Maguing, Lanao del Sur, on Sunday.",
                // What a group did over the years.
                "Garissa 2021-04-01 14/-/- Al-Shabaab | Al-Shabaab has carried out dozens of attacks in Kenya, the deadliest in Garissa in April 2021, when 14 people were killed.",
                "Garissa 2021-04-01 14/-/- Unidentified Armed Group | There were dozens of attacks in Kenya, the deadliest in Garissa in April 2021, when 14 people were killed by gunmen.",
                // Whence people come says nothing of who took them.
                "Ganthier 2024-03-09 -/-/17 Gang (Haiti) | A gang that kidnapped 17 missionaries from the United States and Canada in Ganthier, Haiti, on Saturday is demanding a ransom.",
                // Allies that nothing names are no side of their own.
                "Derna 2024-03-11 -/-/- Libyan National Army | The Libyan National Army and allied militias captured Derna on Monday.",
                "Cadale 2024-03-11 -/-/- Military Forces of Somalia, Clan Militia (Somalia) | The Somali army and allied clan militias retook the village of Adale on Monday.",
                // A short name that ends in a capital is no word.
                "Gusau 2024-03-11 -/-/2 Unidentified Armed Group | Gunmen kidnapped two nurses in Gusau, Nigeria, on Monday and let a third go.",
                "Bunagana 2024-03-11 -/-/- March 23 Movement | The town of Bunagana passed into the hands of the M23 on Monday, local officials said.",
                "Kuje 2024-03-12 1/-/- Unidentified Armed Group | Inmates escaped from a prison in Kuje, Nigeria, after gunmen blew open its gates on Tuesday. A guard was killed.",
            })
    void tellsOf(String expected, String text) {
        assertEquals(
                expected,
                extractor.extract(Article.of(text, PUBLISHED)).incidents().stream()
                        .map(EnglishAgencyTest::told)
                        .collect(Collectors.joining("; ")));
    }

    private static String told(Incident incident) {
        String doers = incident.participants().stream()
                .filter(actor -> actor.side() == 1)
                .map(actor -> actor.name())
                .collect(Collectors.joining(", "));
        return incident.location()
                        .map(Location::place)
                        .map(place -> place.name())
                        .orElse("-")
                + incident.when().map(when -> " " + when.start() + " ").orElse(" - ")
                + count(incident.killed())
                + "/"
                + count(incident.injured())
                + "/"
                + count(incident.abducted())
                + " "
                + doers;
    }

    private static String count(Optional<Toll> toll) {
        return toll.map(count -> String.valueOf(count.low().orElse(0))).orElse("-");
    }
}
