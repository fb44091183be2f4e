package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;

/** What clauses, appositions, names and the entries of a live report tell in passing dates, places and counts no other act. */
@Execution(ExecutionMode.CONCURRENT)
class ToldInPassingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        In Taiz, which the Houthis had entered on Friday, shells killed six people on Sunday, medics said. | 10 Taiz 6
        Rebels shot dead a priest in Jilib, a town of the region of Middle Juba, on Sunday. | 10 Jilib 1
        Rebels stormed a mosque in Gao, a city of northern Mali, on Sunday, killing at least 44 worshippers. | 10 Gao 44
        Hundreds fled to Kirkuk, where a crowd marched on Sunday to demand weapons. | 10 Kirkuk -
        Gunmen ambushed an army patrol near Kasserine on Sunday, killing eight soldiers. The attack came four days after a politician was gunned down outside his home. | 10 Kasserine 8
        09:10 Gunmen killed two soldiers in Tikrit on Sunday.#11:40 Six soldiers were hurt when gunmen opened fire on a bus in Kirkuk. | 10 Tikrit 2, 12 Kirkuk -
        Bandits shot dead a guard in Zurmi on Sunday.#MARADUN (Zamfara). A crowd gathered at noon. One farmer and three soldiers were wounded by gunmen. | 10 Maradun -, 10 Zurmi 1
        A guard on leave, Jan Marek, was shot dead by gunmen in Tikrit on Sunday. | 10 Tikrit 1
        Gunmen shot dead a sheikh identified as Omar Kubaisi in Tikrit on Sunday. | 10 Tikrit 1
        Militants killed the district's deputy police chief and two of his guards in Ghazni on Sunday. | 10 Ghazni 3
        On Sunday, commandos stormed a police post in Jilib, where militants had overpowered their guards on Friday. Nine militants were killed. | 10 Jilib 9, 8 Jilib -
        The death toll from a suicide bombing in Kabul rose to 14 on Monday, police said, a day after a bomber struck the market. | 10 Kabul 14
        Among the dead of last month's shelling of Laiza, which killed 29 people on February 9, were six children. | 9 Laiza 29
        At least 160 people died in the raid on Bokkos on Sunday, the mayor said. The army put the dead at as many as 113. | 10 Bokkos 160
        Gunmen killed 85 people in Bokkos on Sunday, police said. The mayor put the toll at 120. | 10 Bokkos 85
        Gunmen abducted a trader in Zurmi on Friday. His body was found on Sunday. | 8 Zurmi 1
        Gunmen abducted nine traders in Zurmi on Friday. The bodies of three soldiers were found in Gusau on Sunday. | 8 Zurmi -, 10 Gusau 3
        Clashes in Abyei on Sunday left 32 people dead, among them a nurse, and wounded over 20. | 10 Abyei 32
        """)
    void each(String text, String told) {
        String found = MadeUp.incidents(text.replace('#', '\n')).stream()
                .map(ToldInPassingTest::written)
                .sorted()
                .collect(Collectors.joining(", "));

        assertEquals(Arrays.stream(told.split(", ")).sorted().collect(Collectors.joining(", ")), found, text);
    }

    private static String written(Incident incident) {
        String day = incident.when()
                .map(when -> String.valueOf(when.start().getDayOfMonth()))
                .orElse("-");
        return day + " " + MadeUp.place(incident) + " " + MadeUp.least(incident.killed());
    }
}
