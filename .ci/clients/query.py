"""Asks a running Sijil through the client that openapi-generator made of openapi.yaml."""

import sys

import sijil_client
from sijil_client.api.incidents_api import IncidentsApi
from sijil_client.models.incident_search import IncidentSearch

api = IncidentsApi(sijil_client.ApiClient(sijil_client.Configuration(host=sys.argv[1])))
page = api.list_incidents(country=["IQ", "SY"], killed_min=1, limit="2", count="true")
assert page.total >= len(page.incidents) > 0, page
assert page.incidents[0].location.country in ("IQ", "SY"), page
found = api.search_incidents(IncidentSearch.from_dict({"bbox": [-180, -90, 180, 90], "limit": 1}))
assert len(found.incidents) == 1, found
print("Python:", page.total, "incidents, the first", page.incidents[0].sub_event_type)
