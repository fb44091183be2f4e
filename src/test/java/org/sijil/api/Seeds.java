package org.sijil.api;

import static org.sijil.tracking.Told.MONDAY;
import static org.sijil.tracking.Told.article;
import static org.sijil.tracking.Told.city;
import static org.sijil.tracking.Told.clash;
import static org.sijil.tracking.Told.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sijil.extraction.Extraction;
import org.sijil.incident.Incident;
import org.sijil.incident.Toll;
import org.sijil.incident.When;
import org.sijil.text.Article;
import org.sijil.tracking.Tracker;
import org.sijil.world.ActorType;

/** Six incidents of four countries for queries to choose from, tracked as articles would bring them. */
@ApplicationScoped
public class Seeds {

    static final String PRISON = "Islamic State fighters attacked the prison in Raqqa on Monday, killing five.";
    static final String PROTEST = "خرج محتجون في بغداد يوم الأحد للمطالبة بإصلاحات.";
    static final String STRIKE = "An air strike on Hodeidah last week killed at least ten people, =officials said.";

    private final Tracker tracker;
    private final EmptyRegister register;

    Seeds(Tracker tracker, EmptyRegister register) {
        this.tracker = tracker;
        this.register = register;
    }

    void sow() {
        register.empty();
        keep(PRISON, "Example News", prison());
        keep(PROTEST, "وكالة مثال", protest());
        keep(STRIKE, "=Formula Times", strike());
        keep("Abducted in Raqqa, released.", "Example News", abduction());
        keep(
                "A clash nobody dates or places.",
                "Example Wire",
                clash().undated().nowhere().sure(0.2).made());
        keep("Fiji saw a riot.", "Pacific Post", riot());
        register.run("UPDATE register SET id = '00000000-0000-4000-8000-000000000000'");
        // Clocks make the rows' moments; goldens need fixed ones.
        register.run("UPDATE incidents SET created_at = '2024-03-12T09:00:00Z',"
                + " updated_at = TIMESTAMPTZ '2024-03-12T09:00:00Z' + id * INTERVAL '1 minute'");
    }

    private void keep(String text, String source, Incident told) {
        Article article = article(text, source);
        String language = text.equals(PROTEST) ? "ar" : "en";
        tracker.keep(article, new Extraction(language, read(told).incidents(), List.of()), "seeds");
    }

    static Incident prison() {
        return clash().at("the prison")
                .by("Islamic State", Optional.of("تنظيم الدولة الإسلامية"), 1, ActorType.REBEL_GROUP)
                .by("Syrian Democratic Forces", 2, ActorType.REBEL_GROUP)
                .by("Civilians", 2, ActorType.CIVILIANS)
                .killed(5)
                .injured(2)
                .resting(PRISON, "attacked the prison")
                .sure(0.9)
                .made();
    }

    private static Incident protest() {
        return clash().type("Peaceful protest")
                .in(city("baghdad", "Baghdad", "بغداد", "IQ", "Baghdad", "IQ-BG", 33.34, 44.40))
                .on(LocalDate.of(2024, 3, 10))
                .by("Protesters (Iraq)", 1, ActorType.PROTESTERS)
                .resting(PROTEST, "خرج محتجون")
                .sure(0.8)
                .made();
    }

    private static Incident strike() {
        return clash().type("Air/drone strike")
                .in(city("hodeidah", "Al Hudaydah", "الحديدة", "YE", "Al Hudaydah", "YE-HU", 14.80, 42.95))
                .from(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 10), When.Precision.WEEK)
                .by("Unidentified Military Forces", 1, ActorType.STATE_FORCES)
                .by("Civilians", 2, ActorType.CIVILIANS)
                .killed(Toll.atLeast(10))
                .resting(STRIKE, "air strike")
                .sure(0.6)
                .made();
    }

    private static Incident abduction() {
        return clash().type("Abduction/forced disappearance")
                .on(MONDAY.minusMonths(2))
                .by("Islamic State", 1, ActorType.REBEL_GROUP)
                .sure(0.5)
                .made();
    }

    private static Incident riot() {
        return clash().type("Mob violence")
                .in(city("suva", "Suva", null, "FJ", "Central", "FJ-C", -18.14, 178.44))
                .on(LocalDate.of(2023, 12, 31))
                .killed(3)
                .made();
    }
}
