package org.sijil.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;

/** What English news tells in an order of its own: an act named another, what was done to attackers, whose people died. */
@Execution(ExecutionMode.CONCURRENT)
class OrdersOfTellingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // An act named another behind those whom it harmed.
                "Two soldiers were killed in Kolofata on Sunday. Three farmers were killed in Mora in a separate attack on Monday. | Armed clash Kolofata 2 - -; Attack Mora 3 - -",
                "Gunmen killed two soldiers in Kolofata on Sunday. Two traders were abducted in Mora in another incident. | Armed clash Kolofata 2 - -; Abduction/forced disappearance Mora - - 2",
                "Two policemen were killed in Peshawar, while a soldier was injured in a separate incident in Bannu. | Armed clash Peshawar 2 - -; Armed clash Bannu - 1 -",
                // Taken and then killed.
                "A trader was abducted by gunmen in Jalingo and later killed on Sunday. | Abduction/forced disappearance Jalingo 1 - 1",
                "Gunmen kidnapped and killed a priest in Jos on Sunday. | Abduction/forced disappearance Jos 1 - 1",
                "Nine workers were taken by gunmen in Tal Afar on Sunday. | Abduction/forced disappearance Tal Afar - - 9",
                "A mob lynched a man in Nankana Sahib after dragging him out of a police station on Sunday. | Mob violence Nankana Sahib 1 - -",
                // Parts of those counted, and the people of the one who was killed.
                "Residents of Ahero lynched two men accused of theft. One of them died on the spot. | Mob violence Ahero 2 - -",
                "The leader of a militia was killed by a roadside bomb near Tal Afar on Friday. Two of his bodyguards also died. | Remote explosive/landmine/IED Tal Afar 3 - -",
                "In Port-au-Prince, a nurse and her daughter were kidnapped on Sunday. | Abduction/forced disappearance Port-au-Prince - - 2",
                "A teacher, who was on his way home, was shot dead by gunmen in Khuzdar on Sunday. | Attack Khuzdar 1 - -",
                "Ramon Diaz, a tribal elder, was shot dead by gunmen in Masbate on Sunday. | Attack Masbate 1 - -",
                "Three fishermen, who had strayed into the lake, were abducted by Boko Haram near Bol on Sunday. | Abduction/forced disappearance Bol - - 3",
                "Gunmen killed a farmer and abducted two in Wase local government area on Sunday. The victims were returning from a market in Kampani when they were ambushed. | Abduction/forced disappearance Wase 1 - 2",
                "Two reporters working for a local station were shot dead by gunmen in Ghazni on Monday. | Attack Ghazni 2 - -",
                "A mother of three was killed by bandits in Faskari on Sunday. | Attack Faskari 1 - -",
                "A shell killed a family of six in Idlib on Sunday. | Shelling/artillery/missile attack Idlib 6 - -",
                "The insurgents killed the driver and took the remaining seven passengers away near Damboa on Sunday. | Abduction/forced disappearance Damboa 1 - 7",
                "Militants killed 11 coal miners after abducting them near Mach on Sunday. | Abduction/forced disappearance Mach 11 - 11",
                "The bodies of two brothers, who had been kidnapped by gunmen near Baqubah last Tuesday, were found on Saturday. | Abduction/forced disappearance Baqubah 2 - 2",
                "Gunmen shot dead a trader in Anka on Sunday along with his driver. | Attack Anka 2 - -",
                // What people march over; days after another act.
                "Hundreds protested in Deir Hafer on Sunday after two men were killed by soldiers. | Peaceful protest Deir Hafer - - -",
                "Three protesters were killed in Dakar on Sunday after police opened fire on demonstrators. | Excessive force against protesters Dakar 3 - -",
                "Two days after a bombing in Mardan that killed a police officer, gunmen shot three workers dead in Bannu on Sunday. | Remote explosive/landmine/IED Mardan 1 - -; Attack Bannu 3 - -",
                "A bomb killed a blogger in Saint Petersburg on Sunday. Moscow accused Kyiv of organising the blast. | Remote explosive/landmine/IED Saint Petersburg 1 - -",
                "The imam of a mosque in Herat and two worshippers were killed by a bomb on Sunday. | Remote explosive/landmine/IED Herat 3 - -",
                "Six persons were killed, three others kidnapped and houses burnt by gunmen who invaded Faskari on Sunday. | Attack Faskari 6 - 3",
                "Gunmen assassinated a former member of the Free Syrian Army in Daraa on Sunday. | Attack Daraa 1 - -",
                // Kinds of act.
                "Rockets fired by Hamas at Ashkelon on Sunday wounded two people. | Shelling/artillery/missile attack Ashkelon - 2 -",
                "Protests over bread prices turned violent in Tunis on Sunday. | Violent demonstration Tunis - - -",
                "A mine hit an army convoy near Gao on Monday, and it then came under fire from gunmen; six soldiers were killed. | Armed clash Gao 6 - -",
                "A roadside bomb killed two policemen in Quetta on Monday. | Remote explosive/landmine/IED Quetta 2 - -",
                "A ship was struck by an anti-ship missile off Aden on Saturday. | Shelling/artillery/missile attack Aden - - -",
                "A blast tore through a church in Jolo on Sunday, killing three people. | Remote explosive/landmine/IED Jolo 3 - -",
                "A blast tore through a bakery in Lyon on Sunday, killing three people. | ''",
                "A ship and its 25 crew were seized by Houthi gunmen in the Red Sea on Sunday. | Abduction/forced disappearance Red Sea - - 25",
                "The tanker was taken to the port of Hodeidah on Sunday. | ''",
                "The rebels captured Bria on Thursday after weeks of heavy fighting. | Non-state actor overtakes territory Bria - - -",
                "At least 30 people were killed in a string of attacks by gunmen on villages in Bokkos on Sunday. | Attack Bokkos 30 - -",
                "Gunmen burned down a store in Pattani on Monday. | Looting/property destruction Pattani - - -",
                "A Palestinian stabbed two people in Haifa on Monday. | Attack Haifa - 2 -",
                "A man stabbed two people in Haifa on Monday. | ''",
                "Five protesters were killed after police opened fire in Nukus on Monday, prosecutors said. | Excessive force against protesters Nukus 5 - -",
            })
    void tellsOf(String text, String expected) {
        assertEquals(
                expected,
                MadeUp.incidents(text).stream().map(OrdersOfTellingTest::told).collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen killed four soldiers in an ambush in Tillaberi on Thursday. Troops pursued the attackers and killed six of them. | 1 Unidentified Armed Group, 2 Military Forces of Niger",
                "Gunmen attacked a church in Owo on Sunday, killing four worshippers. Police said they shot dead three of the attackers. | 1 Unidentified Armed Group, 2 Civilians",
                "Troops killed six of the attackers near Gao on Sunday, the army said. | 1 Military Forces of Mali, 2 Unidentified Armed Group",
                "Clashes between herders and farmers in Moundou, Chad, left 12 people dead on Thursday. | 1 Unidentified Armed Group, 2 Unidentified Armed Group",
                "Clashes in Moundou, Chad, left 12 people dead on Thursday. | 1 Unidentified Armed Group, 2 Military Forces of Chad",
                "Two herders were killed by Boko Haram near Bol on Monday. | 1 Boko Haram, 2 Civilians",
                "Security forces killed two militants in Bannu on Sunday. One soldier embraced martyrdom in the fire exchange. | 1 Military Forces of Pakistan, 2 Unidentified Armed Group",
                "Security forces killed two militants in Bannu on Sunday. | 1 Police Forces of Pakistan, 2 Unidentified Armed Group",
                "Two militants were killed in a gunfight with soldiers in Anantnag on Thursday following a tip. | 1 Military Forces of India, 2 Unidentified Armed Group",
                "Gang members dressed as policemen shot dead a patient in Tijuana on Sunday. | 1 Unidentified Armed Group, 2 Civilians",
                "An ethnic Albanian policeman was killed when gunmen ambushed a patrol in Banjska, in Kosovo, on Sunday. | 1 Unidentified Armed Group, 2 Police Forces of Kosovo",
                "Soldiers raided a camp of Ansaru near Kaduna on Sunday and two of the kidnappers were killed. | 1 Military Forces of Nigeria, 2 Ansaru",
                "An al-Shabaab ambush on a convoy of Somali and Ethiopian troops near Baidoa killed 20 soldiers on Sunday. | 1 Al-Shabaab, 2 Military Forces of Somalia, 2 Military Forces of Ethiopia",
                "An Islamic State attack on Iraqi soldiers and Kurdish peshmerga near Makhmur killed 20 fighters on Sunday. | 1 Islamic State, 2 Military Forces of Iraq, 2 Peshmerga",
                "Twenty Russian drones were shot down over Odesa on Sunday. | 1 Military Forces of Ukraine, 2 Military Forces of Russia",
                "The Houthis shot down a U.S. drone over Marib on Sunday. | 1 Houthis, 2 Military Forces of United States",
                "More than 50 Hezbollah rockets were fired at Tamra on Sunday, wounding a man. | 1 Hezbollah, 2 Civilians",
                "Vigilantes killed three kidnappers in Lokoja on Sunday. | 1 Vigilante Militia (Nigeria), 2 Unidentified Armed Group",
                "Militants attacked a boat on the River Niger near Timbuktu on Thursday, killing 49 civilians. | 1 Unidentified Armed Group, 2 Civilians",
            })
    void takesSides(String text, String expected) {
        assertEquals(
                expected,
                MadeUp.incidents(text).stream()
                        .flatMap(incident -> incident.participants().stream())
                        .map(one -> one.side() + " " + one.name())
                        .collect(Collectors.joining(", ")));
    }

    private static String told(Incident incident) {
        return incident.type().name() + " "
                + MadeUp.place(incident) + " "
                + figure(incident.killed()) + " "
                + figure(incident.injured()) + " "
                + figure(incident.abducted());
    }

    private static String figure(Optional<Toll> toll) {
        return toll.map(figure -> String.valueOf(figure.low().orElse(0))).orElse("-");
    }
}
