-- Accounts of incidents at places that the gazetteer lacks are few among many; the list of their names visits only them.
CREATE INDEX reports_unresolved ON reports (id) WHERE account #>> '{location,place,id}' = '';
