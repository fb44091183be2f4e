package org.sijil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sijil.start.TestDatabase;

/** The first page as a newcomer meets it, in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FirstPageTest {

    private static Playwright playwright;
    private static Browser browser;

    @TestHTTPResource("/")
    String home;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("sijil.chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void visit() {
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(home);
    }

    @Test
    void aSampleOneClickAwayShowsItsIncidents() {
        page.locator("[data-sample=english]").click();
        assertThat(page.locator("#said")).containsText("incident");
        assertThat(page.locator("#text")).hasValue(java.util.regex.Pattern.compile("Kirkuk"));
        Locator cards = page.locator(".card");
        cards.first().waitFor();
        assertTrue(cards.count() >= 3, cards.count() + " cards");
        assertThat(cards.first().locator("dl")).containsText("Kirkuk");
        assertThat(cards.first().locator("q").first()).isVisible();
        assertEquals(List.of(), complaints);
    }

    @Test
    void arabicQuotesRunFromRightToLeft() {
        page.locator("[data-sample=arabic]").click();
        page.locator(".card").first().waitFor();
        Object direction = page.locator("#text").evaluate("area => getComputedStyle(area).direction");
        assertEquals("rtl", direction);
        Object quote = page.locator("q").first().evaluate("quote => getComputedStyle(quote).direction");
        assertEquals("rtl", quote);
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatCannotBeReadIsSaid() {
        page.locator("#text").fill("x");
        page.locator("#published").fill("2999-01-01");
        page.locator("button.main").click();
        assertThat(page.locator("#said.bad")).containsText("future");
    }

    @Test
    void nothingComesFromElsewhere() {
        page.locator("[data-sample=english]").click();
        page.locator(".card").first().waitFor();
        assertFalse(requests.isEmpty());
        assertTrue(requests.stream().allMatch(url -> url.startsWith(home)), requests::toString);
    }

    @Test
    void fitsANarrowScreen() {
        page.setViewportSize(360, 740);
        page.locator("[data-sample=arabic]").click();
        page.locator(".card").first().waitFor();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue());
    }
}
