-- Lists by actor, by words and by a wide stretch of the map find their page in the order of days, however many incidents
-- match in all: what they look for is kept beside the first day.

CREATE FUNCTION started_of(incident bigint) RETURNS date LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN (SELECT coalesce(date_start, DATE '0001-01-01') FROM incidents WHERE id = incident);
END $$;

-- The incident's first day, as lists sort by it.
ALTER TABLE participants ADD COLUMN started date;
ALTER TABLE incident_words ADD COLUMN started date;
-- Written anew as whole tables, which leaves no dead rows behind.
ALTER TABLE participants ALTER COLUMN started TYPE date USING started_of(incident_id), ALTER COLUMN started SET NOT NULL;
ALTER TABLE incident_words ALTER COLUMN started TYPE date USING started_of(incident_id), ALTER COLUMN started SET NOT NULL;

-- Whoever writes rows need not know of it, nor who moves an incident to another day; a load brings it, and is spared asking.
CREATE FUNCTION take_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.started := started_of(NEW.incident_id);
    RETURN NEW;
END $$;
CREATE TRIGGER participants_start BEFORE INSERT ON participants FOR EACH ROW
    WHEN (NEW.started IS NULL) EXECUTE FUNCTION take_start();
CREATE TRIGGER incident_words_start BEFORE INSERT ON incident_words FOR EACH ROW
    WHEN (NEW.started IS NULL) EXECUTE FUNCTION take_start();
CREATE FUNCTION move_start() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE participants SET started = started_of(NEW.id) WHERE incident_id = NEW.id;
    UPDATE incident_words SET started = started_of(NEW.id) WHERE incident_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER incidents_start_moved AFTER UPDATE ON incidents FOR EACH ROW
    WHEN (OLD.date_start IS DISTINCT FROM NEW.date_start) EXECUTE FUNCTION move_start();

-- An actor has a folded name in each script at most.
ALTER TABLE participants ADD CHECK (cardinality(keys) <= 2);
CREATE INDEX participants_key ON participants ((keys[1]), started, incident_id);
CREATE INDEX participants_other_key ON participants ((keys[2]), started, incident_id) WHERE keys[2] IS NOT NULL;

-- The map in squares of a quarter of a degree.
CREATE FUNCTION square(latitude double precision, longitude double precision) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN floor(latitude * 4)::integer * 10000 + floor(longitude * 4)::integer;
CREATE INDEX incidents_square ON incidents
    (square(latitude, longitude), (coalesce(date_start, DATE '0001-01-01')), id)
    INCLUDE (date_start, latitude, longitude, status) WHERE merged_into IS NULL AND latitude IS NOT NULL;

-- Each word behind its month, so that one month's incidents are found without those of all others.
CREATE FUNCTION month_code(day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(year FROM day) * 12 + extract(month FROM day))::integer::text || ':';
-- Indexes are built without a search path, so that it calls nothing but PostgreSQL's own functions.
CREATE FUNCTION lexemes_by_month(lexemes tsvector, started date) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    month text := (extract(year FROM started) * 12 + extract(month FROM started))::integer::text || ':';
    words text := month || array_to_string(tsvector_to_array(lexemes), ' ' || month);
BEGIN
    IF octet_length(words) < 1000000 THEN
        RETURN array_to_tsvector(string_to_array(words, ' '));
    END IF;
    -- What is beyond what a vector holds is left out.
    RETURN (SELECT array_to_tsvector(array_agg(word))
            FROM (SELECT word, sum(octet_length(word) + 1) OVER (ORDER BY place) AS bytes
                  FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS all_of (word, place)) AS measured
            WHERE bytes < 1000000);
END $$;
-- Its entries go in at once: whoever asks month after month would go through all that wait each time.
CREATE INDEX incident_words_monthly ON incident_words USING gin (lexemes_by_month(lexemes, started))
    WITH (fastupdate = off);
