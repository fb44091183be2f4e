package org.sijil.api;

import jakarta.ws.rs.core.UriInfo;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sijil.incident.Location;
import org.sijil.incident.Participant;
import org.sijil.incident.Toll;
import org.sijil.query.IncidentPage;
import org.sijil.query.KeptIncident;
import org.sijil.world.Point;

/** A page of incidents as an Atom feed (RFC 4287), with GeoRSS points; ids stay whatever address the feed is read at. */
final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String GEORSS = "http://www.georss.org/georss";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final UUID register;
    private final UriInfo address;
    private final String filter;
    private final StringWriter text = new StringWriter();

    /** @param filter as it stands in an address */
    AtomFeed(UUID register, UriInfo address, String filter) {
        this.register = register;
        this.address = address;
        this.filter = filter;
    }

    String write(IncidentPage page) {
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("georss", GEORSS);
            element(xml, "id", urn("feed?" + filter));
            element(xml, "title", filter.isEmpty() ? "Sijil: incidents" : "Sijil: incidents with " + filter);
            element(xml, "updated", latest(page.incidents()));
            xml.writeStartElement("author");
            element(xml, "name", "Sijil");
            xml.writeEndElement();
            link(
                    xml,
                    "self",
                    address.getRequestUri().toString(),
                    Format.ATOM.mediaType().toString());
            if (page.next().isPresent()) {
                String next = address.getRequestUriBuilder()
                        .replaceQueryParam("cursor", page.next().get())
                        .build()
                        .toString();
                link(xml, "next", next, Format.ATOM.mediaType().toString());
            }
            for (KeptIncident incident : page.incidents()) {
                entry(xml, incident);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed is always XML", e);
        }
    }

    private void entry(XMLStreamWriter xml, KeptIncident kept) throws XMLStreamException {
        text.write('\n');
        xml.writeStartElement("entry");
        element(xml, "id", urn("incident/" + kept.id()));
        element(xml, "title", title(kept));
        element(xml, "updated", kept.updatedAt().toString());
        element(xml, "published", kept.createdAt().toString());
        link(
                xml,
                "alternate",
                address.getBaseUriBuilder()
                        .path("v1/incidents/" + kept.id())
                        .build()
                        .toString(),
                Format.JSON.mediaType().toString());
        for (String url : kept.urls()) {
            if (url.startsWith("http://") || url.startsWith("https://")) {
                link(xml, "via", url, "text/html");
            }
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", kept.incident().type().eventType());
        element(xml, "summary", summary(kept));
        Optional<Point> point =
                kept.incident().location().flatMap(l -> l.place().point());
        if (point.isPresent()) {
            xml.writeStartElement(GEORSS, "point");
            xml.writeCharacters(point.get().latitude() + " " + point.get().longitude());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static String title(KeptIncident kept) {
        return joined(
                ", ",
                Optional.of(kept.incident().type().name()),
                kept.incident().location().map(l -> l.place().name()),
                kept.incident().location().map(l -> l.place().country()),
                kept.incident().when().map(when -> when.start().toString()));
    }

    private static String summary(KeptIncident kept) {
        return joined(
                "; ",
                kept.incident().location().map(AtomFeed::place),
                actors(kept),
                toll(kept, "killed", KeptTolls.KILLED),
                toll(kept, "injured", KeptTolls.INJURED),
                toll(kept, "abducted", KeptTolls.ABDUCTED),
                Optional.of("reports: " + kept.reports()),
                Optional.of(kept.sources())
                        .filter(sources -> !sources.isEmpty())
                        .map(sources -> "sources: " + String.join(", ", sources)),
                Optional.of("status: " + kept.status().label()));
    }

    private static String place(Location location) {
        return joined(
                ", ",
                location.site(),
                Optional.of(location.place().name()),
                location.place().nameAr(),
                location.place().admin1());
    }

    private static Optional<String> actors(KeptIncident kept) {
        String names = kept.incident().participants().stream()
                .map(Participant::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of("actors: " + names);
    }

    /** Which toll of an incident. */
    private enum KeptTolls {
        KILLED(kept -> kept.incident().killed()),
        INJURED(kept -> kept.incident().injured()),
        ABDUCTED(kept -> kept.incident().abducted());

        private final Function<KeptIncident, Optional<Toll>> toll;

        KeptTolls(Function<KeptIncident, Optional<Toll>> toll) {
            this.toll = toll;
        }
    }

    private static Optional<String> toll(KeptIncident kept, String name, KeptTolls which) {
        return which.toll.apply(kept).map(toll -> name + ": " + people(toll));
    }

    private static String people(Toll toll) {
        if (toll.low().isPresent() && toll.high().isPresent()) {
            int low = toll.low().getAsInt();
            int high = toll.high().getAsInt();
            return low == high ? Integer.toString(low) : low + " to " + high;
        }
        return toll.low().isPresent()
                ? "at least " + toll.low().getAsInt()
                : "at most " + toll.high().getAsInt();
    }

    @SafeVarargs
    private static String joined(String between, Optional<String>... parts) {
        return Stream.of(parts).flatMap(Optional::stream).collect(Collectors.joining(between));
    }

    /** An empty feed was never updated. */
    private static String latest(List<KeptIncident> incidents) {
        return incidents.stream()
                .map(KeptIncident::updatedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH)
                .toString();
    }

    /** The same for the same thing of the same register, wherever it is served. */
    private String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((register + "/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(content).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String to, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", NOT_XML.matcher(to).replaceAll("\uFFFD"));
    }
}
