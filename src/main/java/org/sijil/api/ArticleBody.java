package org.sijil.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sijil.query.Violation;
import org.sijil.text.Article;
import org.sijil.text.HtmlText;

/** An article as a client hands it in. */
@Schema(name = "Article")
public record ArticleBody(
        @Schema(
                        required = true,
                        maxLength = ArticleBody.TEXT_LIMIT,
                        description = "Plain text, or HTML with content_type text/html")
                Optional<String> text,
        @Schema(maxLength = ArticleBody.NAME_LIMIT) Optional<String> title,
        @Schema(
                        description = "ISO date or date-time, as the publisher writes it; without it, words such as"
                                + " 'yesterday' stay unresolved",
                        examples = "2024-03-12")
                Optional<String> published,
        @Schema(maxLength = ArticleBody.NAME_LIMIT) Optional<String> source,
        @Schema(maxLength = ArticleBody.URL_LIMIT) Optional<String> url,
        @Schema(description = "ISO 639-1; the text decides when it is absent", examples = "ar")
                Optional<String> language,
        @Schema(description = "text/plain or text/html", defaultValue = ArticleBody.PLAIN) Optional<String> contentType,
        @Schema(
                        maxItems = ArticleBody.COUNTRIES_LIMIT,
                        description =
                                "ISO 3166-1 alpha-2 codes of the countries that the article is about, as far as the"
                                        + " caller knows: of places that share a name, those in them are taken",
                        examples = "[\"LB\", \"SY\"]")
                Optional<List<String>> countries) {

    static final int TEXT_LIMIT = 200_000;
    static final int NAME_LIMIT = 1_000;
    static final int URL_LIMIT = 2_000;
    static final int COUNTRIES_LIMIT = 20;
    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";

    /** Where a day begins first: what is dated later than today there is not published yet anywhere. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** ISO 3166-1 alpha-2, and the customary code of Kosovo. */
    private static final Set<String> COUNTRIES =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toSet());

    /** The article, with the text that evidence counts in. */
    Article article() {
        checkForm();
        Optional<HtmlText> page = holdsHtml() ? Optional.of(HtmlText.of(text.get())) : Optional.empty();
        String read = page.map(HtmlText::text).orElseGet(text::get);
        Optional<LocalDate> day = published.map(ArticleBody::day).or(() -> page.flatMap(HtmlText::published));
        checkUse(read, day);
        return new Article(
                read,
                given(title).or(() -> page.flatMap(HtmlText::title)),
                day,
                given(source),
                given(url),
                given(language).map(code -> code.toLowerCase(Locale.ROOT)),
                Set.copyOf(countries.orElse(List.of()).stream()
                        .map(code -> code.toUpperCase(Locale.ROOT))
                        .toList()));
    }

    boolean holdsHtml() {
        return contentType.map(type -> type.equalsIgnoreCase(HTML)).orElse(false);
    }

    private void checkForm() {
        List<Violation> wrong = new ArrayList<>();
        if (text.isEmpty()) {
            wrong.add(new Violation("text", "is missing"));
        }
        if (published.isPresent() && findDay(published.get()).isEmpty()) {
            wrong.add(new Violation("published", "is to be an ISO date or date-time, such as 2024-03-12"));
        }
        contentType
                .filter(type -> !type.equalsIgnoreCase(HTML) && !type.equalsIgnoreCase(PLAIN))
                .ifPresent(type -> wrong.add(new Violation("content_type", "is to be " + PLAIN + " or " + HTML)));
        language.filter(code -> !code.matches("[A-Za-z]{2}"))
                .ifPresent(code -> wrong.add(new Violation("language", "is to be an ISO 639-1 code, such as ar")));
        checkCountries(wrong);
        if (!wrong.isEmpty()) {
            throw Refusal.of(Refusal.MALFORMED, wrong);
        }
    }

    private void checkCountries(List<Violation> wrong) {
        List<String> codes = countries.orElse(List.of());
        if (codes.size() > COUNTRIES_LIMIT) {
            wrong.add(new Violation("countries", "holds more than " + COUNTRIES_LIMIT + " codes"));
        }
        codes.stream()
                .filter(code -> code == null || !COUNTRIES.contains(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(code -> wrong.add(
                        new Violation("countries", "is to hold ISO 3166-1 alpha-2 codes, such as SY; not " + code)));
    }

    private void checkUse(String read, Optional<LocalDate> day) {
        if (read.codePointCount(0, read.length()) > TEXT_LIMIT) {
            throw Refusal.of(Refusal.TOO_LARGE, "text", "is longer than " + TEXT_LIMIT + " characters");
        }
        List<Violation> wrong = new ArrayList<>();
        if (read.isBlank()) {
            wrong.add(new Violation("text", holdsHtml() ? "holds no text besides its markup" : "is blank"));
        }
        if (!holdsHtml() && HtmlText.looksLikePage(read)) {
            wrong.add(new Violation("content_type", "is to be " + HTML + " for a text that is a web page"));
        }
        day.filter(date -> date.isAfter(LocalDate.now(EARLIEST_ZONE)))
                .ifPresent(date -> wrong.add(new Violation("published", "is in the future: " + date)));
        day.filter(date -> date.isBefore(FIRST_DAY))
                .ifPresent(date -> wrong.add(new Violation("published", "is before " + FIRST_DAY)));
        limit(wrong, "title", title, NAME_LIMIT);
        limit(wrong, "source", source, NAME_LIMIT);
        limit(wrong, "url", url, URL_LIMIT);
        given(url)
                .filter(address -> !isWebAddress(address))
                .ifPresent(address -> wrong.add(new Violation("url", "is no http or https address")));
        checkLetters(wrong, "text", read);
        title.ifPresent(words -> checkLetters(wrong, "title", words));
        source.ifPresent(words -> checkLetters(wrong, "source", words));
        if (!wrong.isEmpty()) {
            throw Refusal.of(Refusal.UNUSABLE, wrong);
        }
    }

    private static void limit(List<Violation> wrong, String field, Optional<String> value, int limit) {
        value.filter(words -> words.length() > limit)
                .ifPresent(words -> wrong.add(new Violation(field, "is longer than " + limit + " characters")));
    }

    /** No database keeps a NUL, and half a letter is none. */
    private static void checkLetters(List<Violation> wrong, String field, String words) {
        boolean broken = words.codePoints()
                .anyMatch(letter ->
                        letter == 0 || letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE);
        if (broken) {
            wrong.add(new Violation(field, "holds U+0000 or half of a surrogate pair, which are no characters"));
        }
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address.replaceAll("[^\\x21-\\x7e]", "x"));
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static Optional<String> given(Optional<String> value) {
        return value.map(String::strip).filter(words -> !words.isEmpty());
    }

    private static LocalDate day(String iso) {
        return findDay(iso).orElseThrow();
    }

    /** The day as the publisher writes it: a time zone does not move it. */
    private static Optional<LocalDate> findDay(String iso) {
        try {
            DateTimeFormatter format =
                    iso.contains("T") ? DateTimeFormatter.ISO_DATE_TIME : DateTimeFormatter.ISO_LOCAL_DATE;
            return Optional.of(format.parse(iso.strip(), LocalDate::from));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }
}
