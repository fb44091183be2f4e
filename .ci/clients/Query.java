import java.math.BigDecimal;
import java.util.List;
import org.sijil.client.ApiClient;
import org.sijil.client.api.IncidentsApi;
import org.sijil.client.model.IncidentList;
import org.sijil.client.model.IncidentSearch;

/** Asks a running Sijil through the client that openapi-generator made of openapi.yaml. */
public final class Query {

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        IncidentList found = new IncidentsApi(client)
                .searchIncidents(new IncidentSearch().country(List.of("IQ", "SY")).killedMin(1).limit(2).count(true));
        if (found.getIncidents().isEmpty() || found.getTotal() < found.getIncidents().size()) {
            throw new IllegalStateException(found.toString());
        }
        System.out.println("Java: " + found.getTotal() + " incidents, the first "
                + found.getIncidents().get(0).getSubEventType());
    }
}
