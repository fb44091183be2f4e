-- Views for analysts who ask the database itself. Each column is named and filled as in the CSV; docs/recipes.md shows
-- how to let a role of the database read them and nothing else.
CREATE SCHEMA IF NOT EXISTS analysis;

-- Texts in their order, each once, as one cell of the CSV holds several.
CREATE OR REPLACE FUNCTION analysis.cell(texts text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE cardinality(texts)
        WHEN 0 THEN ''
        WHEN 1 THEN texts[1]
        ELSE (SELECT string_agg(each.one, '; ' ORDER BY each.place)
              FROM (SELECT one, min(place) AS place FROM unnest(texts) WITH ORDINALITY AS all_of(one, place)
                    GROUP BY one) each)
    END
$$;

CREATE VIEW analysis.incidents AS
SELECT
    i.id AS incident_id,
    i.event_type,
    i.sub_event_type,
    i.date_start,
    i.date_end,
    i.date_precision,
    i.date_basis,
    i.country,
    i.admin1,
    i.admin1_code,
    i.place_name AS location,
    i.place_name_ar AS location_ar,
    i.site,
    i.latitude,
    i.longitude,
    i.geo_precision,
    one.names[1] AS actor1,
    one.types[1] AS actor1_type,
    nullif(analysis.cell(one.names[2:]), '') AS assoc_actor_1,
    two.names[1] AS actor2,
    two.types[1] AS actor2_type,
    nullif(analysis.cell(two.names[2:]), '') AS assoc_actor_2,
    one.attributions[1] AS attribution,
    i.killed_low,
    i.killed_high,
    i.injured_low,
    i.injured_high,
    i.abducted_low,
    i.abducted_high,
    i.report_count AS reports,
    array_to_string(i.sources, '; ') AS sources,
    array_to_string(i.urls, '; ') AS urls,
    i.status,
    i.confidence,
    i.created_at,
    i.updated_at
FROM incidents i
LEFT JOIN LATERAL (
    SELECT
        array_agg(p.name ORDER BY array_position('{party,victim,supporter}', p.role), p.ordinal) AS names,
        array_agg(p.type ORDER BY array_position('{party,victim,supporter}', p.role), p.ordinal) AS types,
        array_agg(p.attribution ORDER BY array_position('{party,victim,supporter}', p.role), p.ordinal) AS attributions
    FROM participants p WHERE p.incident_id = i.id AND p.side = 1
) one ON true
LEFT JOIN LATERAL (
    SELECT
        array_agg(p.name ORDER BY array_position('{party,victim,supporter}', p.role), p.ordinal) AS names,
        array_agg(p.type ORDER BY array_position('{party,victim,supporter}', p.role), p.ordinal) AS types
    FROM participants p WHERE p.incident_id = i.id AND p.side = 2
) two ON true
WHERE i.merged_into IS NULL;

CREATE VIEW analysis.actors AS
SELECT p.incident_id, p.ordinal, p.name, p.name_ar, p.side, p.role, p.type, p.attribution, p.text
FROM participants p JOIN incidents i ON i.id = p.incident_id WHERE i.merged_into IS NULL;

CREATE VIEW analysis.casualties AS
SELECT c.incident_id, c.ordinal, c.harm, c.low, c.high, c.victims, c.side, c.approximate, c.source, c.text
FROM public.casualties c JOIN incidents i ON i.id = c.incident_id WHERE i.merged_into IS NULL;

-- Which article tells of which incident.
CREATE VIEW analysis.reports AS
SELECT r.incident_id, r.article_id, a.title, a.published, a.source, a.url, a.language
FROM public.reports r JOIN articles a ON a.id = r.article_id JOIN incidents i ON i.id = r.incident_id
WHERE i.merged_into IS NULL;
