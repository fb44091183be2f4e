-- Counts and tolls by month, country, type and status, and by first-level unit as well, kept as incidents change, so that
-- statistics and counts need not read every incident. A change appends steps, which wait for nobody and make nobody wait;
-- they are folded into the tallies now and then. Tallies and steps together are exact at any moment, in any snapshot.

CREATE TABLE unit_tallies (
    -- The first day of the month in which incidents began; empty for undated ones.
    month          date,
    country        text,
    admin1         text,
    event_type     text NOT NULL,
    status         text NOT NULL,
    incidents      bigint NOT NULL,
    -- Of each harm: incidents that tell of it, those of them whose toll is open above, and the sums of both bounds.
    killed_told    bigint NOT NULL,
    killed_open    bigint NOT NULL,
    killed_low     bigint NOT NULL,
    killed_high    bigint NOT NULL,
    injured_told   bigint NOT NULL,
    injured_open   bigint NOT NULL,
    injured_low    bigint NOT NULL,
    injured_high   bigint NOT NULL,
    abducted_told  bigint NOT NULL,
    abducted_open  bigint NOT NULL,
    abducted_low   bigint NOT NULL,
    abducted_high  bigint NOT NULL
) WITH (fillfactor = 70);
CREATE UNIQUE INDEX unit_tallies_cell ON unit_tallies (month, country, admin1, event_type, status) NULLS NOT DISTINCT;
CREATE INDEX unit_tallies_country ON unit_tallies (country, month);
CREATE TABLE tally_steps (LIKE unit_tallies);
-- The same without units, of which there are many.
CREATE TABLE tallies (LIKE unit_tallies) WITH (fillfactor = 70);
ALTER TABLE tallies DROP COLUMN admin1;
CREATE UNIQUE INDEX tallies_cell ON tallies (month, country, event_type, status) NULLS NOT DISTINCT;
CREATE INDEX tallies_country ON tallies (country, month);

-- What an incident counts for, so many times: once less is -1.
CREATE FUNCTION tally_of(i incidents, times integer) RETURNS SETOF tally_steps LANGUAGE sql IMMUTABLE AS $$
    SELECT
        date_trunc('month', i.date_start::timestamp)::date, i.country, i.admin1, i.event_type, i.status, times::bigint,
        times::bigint * (num_nonnulls(i.killed_low, i.killed_high) > 0)::integer,
        times::bigint * (i.killed_low IS NOT NULL AND i.killed_high IS NULL)::integer,
        times::bigint * coalesce(i.killed_low, 0), times::bigint * coalesce(i.killed_high, 0),
        times::bigint * (num_nonnulls(i.injured_low, i.injured_high) > 0)::integer,
        times::bigint * (i.injured_low IS NOT NULL AND i.injured_high IS NULL)::integer,
        times::bigint * coalesce(i.injured_low, 0), times::bigint * coalesce(i.injured_high, 0),
        times::bigint * (num_nonnulls(i.abducted_low, i.abducted_high) > 0)::integer,
        times::bigint * (i.abducted_low IS NOT NULL AND i.abducted_high IS NULL)::integer,
        times::bigint * coalesce(i.abducted_low, 0), times::bigint * coalesce(i.abducted_high, 0)
    WHERE i.merged_into IS NULL
$$;

-- New ones are counted together, as a load brings many at once. Plans of functions are kept for long: one that was made while
-- tables were small must not go through all of a table that has grown since. So triggers count by what they are handed.
CREATE FUNCTION tally_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_steps
    SELECT t.month, t.country, t.admin1, t.event_type, t.status, sum(t.incidents),
        sum(t.killed_told), sum(t.killed_open), sum(t.killed_low), sum(t.killed_high),
        sum(t.injured_told), sum(t.injured_open), sum(t.injured_low), sum(t.injured_high),
        sum(t.abducted_told), sum(t.abducted_open), sum(t.abducted_low), sum(t.abducted_high)
    FROM came CROSS JOIN LATERAL tally_of(ROW(came.*)::incidents, 1) AS t
    GROUP BY t.month, t.country, t.admin1, t.event_type, t.status;
    RETURN NULL;
END $$;
CREATE TRIGGER incidents_tally_new AFTER INSERT ON incidents
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION tally_new();

-- What an incident counted for before it changed or went is taken off.
CREATE FUNCTION tally_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_steps SELECT * FROM tally_of(OLD, -1);
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO tally_steps SELECT * FROM tally_of(NEW, 1);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER incidents_tally_gone AFTER DELETE ON incidents FOR EACH ROW EXECUTE FUNCTION tally_old();
CREATE TRIGGER incidents_tally_changed AFTER UPDATE ON incidents FOR EACH ROW
    WHEN ((OLD.merged_into IS NULL OR NEW.merged_into IS NULL) AND
        (OLD.date_start, OLD.country, OLD.admin1, OLD.event_type, OLD.status, OLD.merged_into,
            OLD.killed_low, OLD.killed_high, OLD.injured_low, OLD.injured_high, OLD.abducted_low, OLD.abducted_high)
        IS DISTINCT FROM
        (NEW.date_start, NEW.country, NEW.admin1, NEW.event_type, NEW.status, NEW.merged_into,
            NEW.killed_low, NEW.killed_high, NEW.injured_low, NEW.injured_high, NEW.abducted_low, NEW.abducted_high))
    EXECUTE FUNCTION tally_old();

CREATE FUNCTION tally_nothing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    TRUNCATE tallies, unit_tallies, tally_steps;
    RETURN NULL;
END $$;
CREATE TRIGGER incidents_tally_nothing AFTER TRUNCATE ON incidents EXECUTE FUNCTION tally_nothing();

-- Counts all anew, after a load that fired no triggers; nobody changes incidents meanwhile.
CREATE FUNCTION recount_tallies() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE incidents IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM tallies;
    DELETE FROM unit_tallies;
    DELETE FROM tally_steps;
    INSERT INTO tallies
    SELECT t.month, t.country, t.event_type, t.status, sum(t.incidents),
        sum(t.killed_told), sum(t.killed_open), sum(t.killed_low), sum(t.killed_high),
        sum(t.injured_told), sum(t.injured_open), sum(t.injured_low), sum(t.injured_high),
        sum(t.abducted_told), sum(t.abducted_open), sum(t.abducted_low), sum(t.abducted_high)
    FROM incidents i CROSS JOIN LATERAL tally_of(i, 1) AS t GROUP BY t.month, t.country, t.event_type, t.status;
    INSERT INTO unit_tallies
    SELECT t.month, t.country, t.admin1, t.event_type, t.status, sum(t.incidents),
        sum(t.killed_told), sum(t.killed_open), sum(t.killed_low), sum(t.killed_high),
        sum(t.injured_told), sum(t.injured_open), sum(t.injured_low), sum(t.injured_high),
        sum(t.abducted_told), sum(t.abducted_open), sum(t.abducted_low), sum(t.abducted_high)
    FROM incidents i CROSS JOIN LATERAL tally_of(i, 1) AS t GROUP BY t.month, t.country, t.admin1, t.event_type, t.status;
END $$;
SELECT recount_tallies();

-- Folds the steps into the tallies, unless a rival is at it; answers how many steps there were.
CREATE FUNCTION fold_tallies() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    folded bigint;
BEGIN
    IF NOT pg_try_advisory_xact_lock(7453011) THEN
        RETURN 0;
    END IF;
    WITH gone AS (DELETE FROM tally_steps RETURNING *),
    by_country AS (
        INSERT INTO tallies AS t
        SELECT month, country, event_type, status, sum(incidents),
            sum(killed_told), sum(killed_open), sum(killed_low), sum(killed_high),
            sum(injured_told), sum(injured_open), sum(injured_low), sum(injured_high),
            sum(abducted_told), sum(abducted_open), sum(abducted_low), sum(abducted_high)
        FROM gone GROUP BY month, country, event_type, status
        ON CONFLICT (month, country, event_type, status) DO UPDATE SET
            incidents = t.incidents + excluded.incidents,
            killed_told = t.killed_told + excluded.killed_told,
            killed_open = t.killed_open + excluded.killed_open,
            killed_low = t.killed_low + excluded.killed_low,
            killed_high = t.killed_high + excluded.killed_high,
            injured_told = t.injured_told + excluded.injured_told,
            injured_open = t.injured_open + excluded.injured_open,
            injured_low = t.injured_low + excluded.injured_low,
            injured_high = t.injured_high + excluded.injured_high,
            abducted_told = t.abducted_told + excluded.abducted_told,
            abducted_open = t.abducted_open + excluded.abducted_open,
            abducted_low = t.abducted_low + excluded.abducted_low,
            abducted_high = t.abducted_high + excluded.abducted_high),
    by_unit AS (
        INSERT INTO unit_tallies AS t
        SELECT month, country, admin1, event_type, status, sum(incidents),
            sum(killed_told), sum(killed_open), sum(killed_low), sum(killed_high),
            sum(injured_told), sum(injured_open), sum(injured_low), sum(injured_high),
            sum(abducted_told), sum(abducted_open), sum(abducted_low), sum(abducted_high)
        FROM gone GROUP BY month, country, admin1, event_type, status
        ON CONFLICT (month, country, admin1, event_type, status) DO UPDATE SET
            incidents = t.incidents + excluded.incidents,
            killed_told = t.killed_told + excluded.killed_told,
            killed_open = t.killed_open + excluded.killed_open,
            killed_low = t.killed_low + excluded.killed_low,
            killed_high = t.killed_high + excluded.killed_high,
            injured_told = t.injured_told + excluded.injured_told,
            injured_open = t.injured_open + excluded.injured_open,
            injured_low = t.injured_low + excluded.injured_low,
            injured_high = t.injured_high + excluded.injured_high,
            abducted_told = t.abducted_told + excluded.abducted_told,
            abducted_open = t.abducted_open + excluded.abducted_open,
            abducted_low = t.abducted_low + excluded.abducted_low,
            abducted_high = t.abducted_high + excluded.abducted_high)
    SELECT count(*) INTO folded FROM gone;
    RETURN folded;
END $$;
