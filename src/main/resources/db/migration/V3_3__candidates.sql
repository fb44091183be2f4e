-- Incidents that may be one and that nobody decided about raise each other's attention. How like two accounts are never
-- changes, so it is written down once, for accounts in different articles that stood under different incidents when they
-- came or were parted; which incidents that makes candidates of each other follows from where the reports stand. Reprints
-- mostly tell the same: accounts that likeness cannot tell apart share a mark, and stand here once.

-- Empty for what was kept before there were marks; it is no candidate.
ALTER TABLE reports ADD COLUMN mark bigint;
CREATE INDEX reports_mark ON reports (mark, incident_id) WHERE mark IS NOT NULL;

CREATE TABLE likenesses (
    -- Marks; each pair stands here both ways.
    one          bigint NOT NULL,
    other        bigint NOT NULL,
    -- The share that such a candidate takes of the attention that is left.
    weight       double precision NOT NULL CHECK (weight BETWEEN 0 AND 1),
    PRIMARY KEY (one, other)
);

-- The attention that the incident needs by itself; empty when candidates were never weighed: then it is all of it.
ALTER TABLE incidents ADD COLUMN need double precision CHECK (need BETWEEN 0 AND 1);

-- Weighs the candidates of incidents anew, and of all whose candidates they are.
--   told     pairs of marks that are alike, [{one, other, weight}]
--   touched  marks of reports that came or moved
--   gone     marks of reports that were taken away
--   changed  incidents that were written
-- Answers whose attention is another one now. Whoever changes what an incident's attention rests on holds its row, so
-- that the later of two rivals sees what the earlier one did.
-- Whether one article tells two incidents apart is asked once for the two: where one act is told often, pairs of reports
-- are many. Who adds or takes away accounts of a time and country waits for others who do (see Blocks).
CREATE FUNCTION weigh_candidates(told json, touched bigint[], gone bigint[], changed bigint[])
RETURNS TABLE (incident bigint, weighed double precision) LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    held bigint[] := '{}';
    affected bigint[];
    unused bigint[];
BEGIN
    INSERT INTO likenesses
    WITH pairs AS (
        SELECT p.one, p.other, p.weight FROM json_to_recordset(told) AS p (one bigint, other bigint, weight double precision))
    SELECT p.one, p.other, p.weight FROM pairs p UNION SELECT p.other, p.one, p.weight FROM pairs p
    ON CONFLICT DO NOTHING;
    LOOP
        affected := ARRAY(
            SELECT i.id FROM incidents i WHERE i.id = ANY(changed)
            UNION
            SELECT r.incident_id FROM reports r WHERE r.mark = ANY(touched)
            UNION
            SELECT r.incident_id FROM likenesses l JOIN reports r ON r.mark = l.other WHERE l.one = ANY(touched || gone)
            ORDER BY 1);
        EXIT WHEN affected <@ held;
        PERFORM 1 FROM incidents i WHERE i.id = ANY(affected) ORDER BY i.id FOR NO KEY UPDATE;
        held := affected || held;
    END LOOP;
    unused := ARRAY(SELECT g FROM unnest(gone) AS g WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.mark = g));
    IF cardinality(unused) > 0 THEN
        DELETE FROM likenesses l USING likenesses m WHERE m.one = ANY(unused) AND l.one = m.other AND l.other = m.one;
        DELETE FROM likenesses l WHERE l.one = ANY(unused);
    END IF;
    RETURN QUERY
    WITH candidates AS MATERIALIZED (
        SELECT mine.id, theirs.incident_id AS other, max(l.weight) AS weight
        FROM (
            SELECT DISTINCT i.id, r.mark
            FROM incidents i
            JOIN reports r ON r.incident_id = i.id
            WHERE i.id = ANY(affected) AND i.status = 'extracted') AS mine
        JOIN likenesses l ON l.one = mine.mark
        CROSS JOIN LATERAL (SELECT DISTINCT r.incident_id FROM reports r WHERE r.mark = l.other) AS theirs
        WHERE theirs.incident_id <> mine.id
        GROUP BY mine.id, theirs.incident_id),
    now AS (
        SELECT i.id, coalesce(i.need, i.attention) AS need, coalesce((
            SELECT c.weight
            FROM candidates c
            JOIN incidents j ON j.id = c.other
            WHERE c.id = i.id AND j.status <> 'rejected'
              -- Of two whose reports a reviewer settled each is its own.
              AND NOT (i.settled AND j.settled)
              -- What one article tells as two is two.
              AND NOT EXISTS (
                  SELECT 1 FROM reports mine JOIN reports theirs ON theirs.article_id = mine.article_id
                  WHERE mine.incident_id = i.id AND theirs.incident_id = j.id)
            ORDER BY c.weight DESC
            LIMIT 1), 0) AS weight
        FROM incidents i WHERE i.id = ANY(affected))
    UPDATE incidents i SET need = now.need, attention = now.need + (1 - now.need) * now.weight
    FROM now
    WHERE i.id = now.id AND i.attention <> now.need + (1 - now.need) * now.weight
    RETURNING i.id, i.attention;
END $$;
