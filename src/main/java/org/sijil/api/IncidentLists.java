package org.sijil.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.sijil.query.Dimension;
import org.sijil.query.IncidentFilter;
import org.sijil.query.IncidentPage;
import org.sijil.query.Page;
import org.sijil.query.Parameters;
import org.sijil.query.Periods;
import org.sijil.query.QueryReader;
import org.sijil.query.Sort;
import org.sijil.query.Statistic;
import org.sijil.storage.IncidentQueries;
import org.sijil.storage.RegisterIdentity;

/** Answers a question about incidents, wherever its parameters stand: a page, a feed, an export or statistics. */
@ApplicationScoped
class IncidentLists {

    /** What a list takes besides the filter. */
    static final List<String> OF_LISTS = List.of("sort", "limit", "cursor", "count", "format", "bom", "profile");

    /** What statistics take besides the filter. */
    static final List<String> OF_STATISTICS = List.of("by", "empty", "format", "bom");

    private final IncidentQueries queries;
    private final QueryReader reader;
    private final Exports exports;
    private final RegisterIdentity register;
    private final CurrentVertxRequest request;

    IncidentLists(
            IncidentQueries queries,
            QueryReader reader,
            Exports exports,
            RegisterIdentity register,
            CurrentVertxRequest request) {
        this.queries = queries;
        this.reader = reader;
        this.exports = exports;
        this.register = register;
        this.request = request;
    }

    /**
     * A page, a feed or an export.
     *
     * @param address where the list is to be had again; empty when its filter stands in a body
     */
    Response list(Parameters given, HttpHeaders headers, Optional<UriInfo> address) {
        IncidentFilter filter = reader.filter(given);
        Format format = Format.read(given, headers);
        Page page = reader.page(given, format == Format.ATOM ? Sort.UPDATED_DOWN : Sort.DATE_DOWN);
        boolean acled =
                given.choice("profile", List.of("sijil", "acled"), "sijil").equals("acled");
        Exports.Look look = new Exports.Look(format, acled, given.flag("bom"));
        if (acled && format != Format.CSV) {
            given.refuse("profile", "acled is a form of CSV; ask for format=csv");
        }
        if (format == Format.ATOM && address.isEmpty()) {
            given.refuse("format", "atom is a form of GET alone, as a feed needs an address of its own");
        }
        given.check();
        return switch (format) {
            case JSON ->
                Response.ok(IncidentListAnswer.of(queries.list(filter, page)), Format.JSON.mediaType())
                        .build();
            case ATOM -> feed(queries.list(filter, page), given, address.orElseThrow());
            case CSV, GEOJSON, NDJSON ->
                exports.stream(
                        filter,
                        page.sort(),
                        look,
                        new Exports.Exchange(
                                FilterText.of(given, filter),
                                String.join(",", headers.getRequestHeader(HttpHeaders.ACCEPT_ENCODING)),
                                request.getCurrent().response()));
        };
    }

    private Response feed(IncidentPage page, Parameters given, UriInfo address) {
        AtomFeed feed = new AtomFeed(register.id(), address, FilterText.of(given));
        return Response.ok(feed.write(page), Format.ATOM.mediaType()).build();
    }

    Response statistics(Parameters given, HttpHeaders headers) {
        IncidentFilter filter = reader.filter(given);
        List<Dimension> by = Dimension.read(given);
        Optional<Periods> periods = given.flag("empty") ? Periods.of(by, filter, given) : Optional.empty();
        Format format = Format.read(given, headers, List.of(Format.JSON, Format.CSV));
        boolean mark = given.flag("bom");
        given.check();
        List<Statistic> found = queries.statistics(filter, by);
        List<Statistic> rows = periods.map(p -> p.fill(found)).orElse(found);
        return format == Format.CSV
                ? Response.ok(StatisticsAnswer.csv(by, rows, mark), Format.CSV.mediaType())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"statistics.csv\"")
                        .build()
                : Response.ok(StatisticsAnswer.of(by, rows, queries.count(filter)), Format.JSON.mediaType())
                        .build();
    }
}
