-- Puts what was tracked first into one more cell of the earth: the same acts in other towns and on other days of the same
-- ten years, with ids of their own.
INSERT INTO places
SELECT n.* FROM places p CROSS JOIN LATERAL jsonb_populate_record(p, jsonb_build_object(
    'id', p.id || '-:cell', 'latitude', p.latitude + :north, 'longitude', p.longitude + :east)) AS n
WHERE p.id NOT LIKE '%-%';

INSERT INTO articles
SELECT n.* FROM articles a CROSS JOIN LATERAL jsonb_populate_record(a, jsonb_build_object(
    'id', a.id + 1000000 * :cell, 'text', a.text || ' :cell',
    'identity', md5(a.identity || ':cell') || md5(':cell' || a.identity))) AS n
WHERE a.id < 1000000;

INSERT INTO incidents
SELECT n.* FROM incidents i CROSS JOIN LATERAL (
    SELECT DATE '2015-01-01' + (i.date_start - DATE '2015-01-01' + 37 * :cell) % 3650 AS day) AS other
CROSS JOIN LATERAL jsonb_populate_record(i, jsonb_build_object(
    'id', i.id + 1000000 * :cell, 'story', i.story + 1000000 * :cell, 'merged_into', i.merged_into + 1000000 * :cell,
    'place_id', i.place_id || '-:cell', 'latitude', i.latitude + :north, 'longitude', i.longitude + :east,
    'date_start', other.day, 'date_end', other.day)) AS n
WHERE i.id < 1000000 ORDER BY i.id;

INSERT INTO reports
SELECT n.* FROM reports r CROSS JOIN LATERAL (
    SELECT DATE '2015-01-01' + (r.date_start - DATE '2015-01-01' + 37 * :cell) % 3650 AS day) AS other
CROSS JOIN LATERAL jsonb_populate_record(r, jsonb_build_object(
    'id', r.id + 1000000 * :cell, 'article_id', r.article_id + 1000000 * :cell,
    'incident_id', r.incident_id + 1000000 * :cell, 'mark', r.mark # (1000000007::bigint * :cell),
    'latitude', r.latitude + :north, 'longitude', r.longitude + :east,
    'date_start', other.day, 'date_end', other.day,
    'account', jsonb_set(jsonb_set(jsonb_set(jsonb_set(r.account,
        '{location,place,id}', to_jsonb((r.account #>> '{location,place,id}') || '-:cell')),
        '{location,place,point}', jsonb_build_object(
            'latitude', r.latitude + :north, 'longitude', r.longitude + :east)),
        '{when,start}', to_jsonb(other.day)),
        '{when,end}', to_jsonb(other.day)))) AS n
WHERE r.id < 1000000;

INSERT INTO participants
SELECT n.* FROM participants p CROSS JOIN LATERAL jsonb_populate_record(p, jsonb_build_object(
    'incident_id', p.incident_id + 1000000 * :cell, 'started', NULL)) AS n
WHERE p.incident_id < 1000000;

INSERT INTO casualties
SELECT n.* FROM casualties c CROSS JOIN LATERAL jsonb_populate_record(c, jsonb_build_object(
    'incident_id', c.incident_id + 1000000 * :cell)) AS n
WHERE c.incident_id < 1000000;

INSERT INTO incident_words (incident_id, words)
SELECT w.incident_id + 1000000 * :cell, w.words FROM incident_words w WHERE w.incident_id < 1000000;

INSERT INTO history
SELECT n.* FROM history h CROSS JOIN LATERAL jsonb_populate_record(h, jsonb_build_object(
    'id', h.id + 1000000 * :cell, 'incident_id', h.incident_id + 1000000 * :cell,
    'article_id', h.article_id + 1000000 * :cell)) AS n
WHERE h.id < 1000000;

INSERT INTO changes (kind, incident_id, version, merged_into, at)
SELECT kind, incident_id + 1000000 * :cell, version, merged_into + 1000000 * :cell, at
FROM changes WHERE incident_id < 1000000;

INSERT INTO likenesses
SELECT l.one # (1000000007::bigint * :cell), l.other # (1000000007::bigint * :cell), l.weight
FROM likenesses l WHERE EXISTS (SELECT 1 FROM reports r WHERE r.mark = l.one AND r.id < 1000000);
