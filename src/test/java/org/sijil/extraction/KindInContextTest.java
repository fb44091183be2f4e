package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What kind of act each incident is, where only the words around it tell. */
@Execution(ExecutionMode.CONCURRENT)
class KindInContextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        Jets bombed Nyala on Monday, killing 12. In Kabkabiya, five people were killed. | Nyala Air/drone strike, Kabkabiya Air/drone strike
        Jets bombed Nyala on Monday, killing 12. In Kabkabiya, gunmen killed five people. | Nyala Air/drone strike, Kabkabiya Attack
        Jets bombed Nyala on Monday, killing 12. In Kabkabiya, five people were shot dead. | Nyala Air/drone strike, Kabkabiya Attack
        Fighters attacked a base in Gao on Monday, setting off two car bombs before storming it; six soldiers died. | Gao Armed clash
        Two car bombs went off at a base in Gao on Monday, killing six soldiers. | Gao Remote explosive/landmine/IED
        A suspect in the murder of a journalist was arrested in Manta on Monday. | Manta Arrests
        Gunmen abducted two nurses from a hospital in Yola on Monday. | Yola Abduction/forced disappearance
        French troops withdrew their last tanks from Gao on Monday. | Gao Change to group/activity
        Two boys were killed in Huwara, 5 km south of Nablus, on Monday. Hours later, hundreds of settlers stormed the town. | Huwara Attack, Huwara Mob violence
        The attack on a bus in Oromia on Saturday, in which nine died, came as fighting continued in Tigray. | Oromia Attack
        Gunmen attacked a Taliban checkpoint in Kabul on Monday, killing two. | Kabul Armed clash
        A grenade wounded two guards in the Socio Vivienda area of Guayaquil on Monday. | Guayaquil Grenade
        At least 88 inmates escaped from a prison in Bria after an attack by rebels on Monday. | Bria Armed clash
        Demonstrators hurled stones and petrol bombs at police in Zvecan on Monday. | Zvečan Violent demonstration
        Clashes between the Tiv and Jukun communities in Taraba state on Sunday left eight people dead. | Taraba Armed clash
        """)
    void each(String text, String told) {
        String found = MadeUp.incidents(text).stream()
                .map(incident -> incident.location().orElseThrow().place().name() + " "
                        + incident.type().name())
                .collect(Collectors.joining(", "));

        assertEquals(told, found, text);
    }
}
