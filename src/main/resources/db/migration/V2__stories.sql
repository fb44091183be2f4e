-- What it takes to keep an article in a few round trips, and to let the order in which articles come not matter.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- The words that search reads stand apart from the incident: its row changes with every report, and would take their
-- large index along each time.
CREATE TABLE incident_words (
    incident_id  bigint PRIMARY KEY REFERENCES incidents (id) ON DELETE CASCADE,
    -- Folded words in their order, each after one space and once.
    words        text NOT NULL
);
INSERT INTO incident_words (incident_id, words) SELECT id, search_text FROM incidents;
CREATE INDEX incident_words_search ON incident_words USING gin (words gin_trgm_ops);
DROP INDEX incidents_search;
ALTER TABLE incidents DROP COLUMN search_text;

-- Incidents whose reports may tell of one act share a story, named by the first of them; they are judged together.
ALTER TABLE incidents
    ADD COLUMN story        bigint,
    -- A reviewer settled which reports belong here; only new ones may still come.
    ADD COLUMN settled      boolean NOT NULL DEFAULT false,
    -- Sources that do not reprint each other.
    ADD COLUMN independent  integer NOT NULL DEFAULT 0 CHECK (independent >= 0),
    ADD COLUMN first_report date,
    ADD COLUMN last_report  date,
    -- The report that each field comes from: {"event_type": 12, "date": 15}.
    ADD COLUMN origins      jsonb NOT NULL DEFAULT '{}',
    -- How much a reviewer's eyes are needed, 0 to 1.
    ADD COLUMN attention    double precision NOT NULL DEFAULT 0 CHECK (attention BETWEEN 0 AND 1);
UPDATE incidents i SET
    story = i.id,
    settled = i.status <> 'extracted' OR i.merged_into IS NOT NULL
        OR EXISTS (SELECT 1 FROM history h WHERE h.incident_id = i.id AND h.review_id IS NOT NULL),
    independent = cardinality(i.sources);
CREATE INDEX incidents_story ON incidents (story);
CREATE INDEX incidents_by_attention ON incidents (attention, id) WHERE merged_into IS NULL;

-- Where and when an account's act may have been, for the look-up of accounts that may tell of one act; a day that is
-- only assumed may be two days too late.
ALTER TABLE reports
    ADD COLUMN family       text,
    ADD COLUMN country      text,
    ADD COLUMN date_start   date,
    ADD COLUMN date_end     date,
    -- Empty when the place is no nearer than a district: it may be anywhere in the country then.
    ADD COLUMN latitude     double precision,
    ADD COLUMN longitude    double precision;
UPDATE reports SET
    family = account #>> '{type,family}',
    country = account #>> '{location,place,country}',
    date_start = (account #>> '{when,start}')::date
        - CASE WHEN account #>> '{when,precision}' = 'ASSUMED' THEN 2 ELSE 0 END,
    date_end = (account #>> '{when,end}')::date;
UPDATE reports SET
    latitude = (account #>> '{location,place,point,latitude}')::double precision,
    longitude = (account #>> '{location,place,point,longitude}')::double precision
WHERE account #>> '{location,precision}' IN ('SITE', 'CITY');
CREATE INDEX reports_around ON reports USING gist (country, family, daterange(date_start, date_end, '[]'))
    WHERE country IS NOT NULL AND date_start IS NOT NULL;

-- Reprints: the first telling that an article copies, and the later version at the same address that took its place.
ALTER TABLE articles
    ADD COLUMN copy_of      bigint REFERENCES articles (id) ON DELETE SET NULL,
    ADD COLUMN replaced_by  bigint REFERENCES articles (id) ON DELETE SET NULL,
    -- MinHash of its shingles of words, and parts of it; articles that share a part are compared. Empty for a text too
    -- short to tell.
    ADD COLUMN sketch       integer[],
    ADD COLUMN bands        bigint[];
CREATE INDEX articles_copy ON articles (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX articles_replaced ON articles (replaced_by) WHERE replaced_by IS NOT NULL;
CREATE INDEX articles_url ON articles USING hash (url);
-- Looked through at every article, so nothing may pile up in front of it.
CREATE INDEX articles_bands ON articles USING gin (bands) WITH (fastupdate = off);
