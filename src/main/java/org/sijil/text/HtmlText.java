package org.sijil.text;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The article of a web page: its body without menus, related headlines and comments, a line for each paragraph.
 *
 * @param text empty when the page holds no text
 * @param published the day that the page's own metadata gives
 */
public record HtmlText(String text, Optional<String> title, Optional<LocalDate> published) {

    /** A body shorter than this share of the page's text means that the reader picked a side box. */
    private static final double LEAST_SHARE = 0.2;

    private static final Pattern LD_JSON_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");
    private static final String[] DATE_TAGS = {
        "meta[property=article:published_time]", "meta[itemprop=datePublished]", "meta[name=date]", "meta[name=pubdate]"
    };

    public static HtmlText of(String html) {
        Document page = Jsoup.parse(html);
        Optional<LocalDate> published = published(page);
        Optional<String> title = title(page);
        page.select("script, style, noscript, template, nav, footer, aside, form, figure, iframe")
                .remove();
        String whole = lines(page.body());
        String article = Optional.ofNullable(new Readability4J("https://article.invalid/", html)
                        .parse()
                        .getContent())
                .map(content -> lines(Jsoup.parseBodyFragment(content).body()))
                .orElse("");
        return new HtmlText(article.length() < whole.length() * LEAST_SHARE ? whole : article, title, published);
    }

    /** Whether a text that was handed in as plain is a web page. */
    public static boolean looksLikePage(String text) {
        String start = text.stripLeading();
        return start.regionMatches(true, 0, "<!doctype html", 0, 14) || start.regionMatches(true, 0, "<html", 0, 5);
    }

    private static Optional<String> title(Document page) {
        Element tag = page.selectFirst("meta[property=og:title]");
        String title = tag == null ? page.title() : tag.attr("content");
        return Optional.of(title.strip()).filter(found -> !found.isEmpty());
    }

    private static Optional<LocalDate> published(Document page) {
        for (String tag : DATE_TAGS) {
            Element found = page.selectFirst(tag);
            if (found != null && found.attr("content").length() >= 10) {
                return day(found.attr("content").substring(0, 10));
            }
        }
        Matcher inJson = LD_JSON_DATE.matcher(
                page.select("script[type=application/ld+json]").html());
        return inJson.find() ? day(inJson.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static String lines(Element body) {
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else if (breaksLine(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (breaksLine(node)) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .replaceAll("[ \\u00a0]*\\n[ \\u00a0]*", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }

    private static boolean breaksLine(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }
}
