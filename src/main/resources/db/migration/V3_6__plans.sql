-- Plans of functions are kept for long: one that was made while tables were small must not go through all of a table that
-- has grown since. So the tallies' triggers count by what they are handed, and read no table.
CREATE OR REPLACE FUNCTION tally_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO tally_steps
    SELECT month, country, admin1, event_type, status, count(*),
        sum(killed_told), sum(killed_open), sum(killed_low), sum(killed_high),
        sum(injured_told), sum(injured_open), sum(injured_low), sum(injured_high),
        sum(abducted_told), sum(abducted_open), sum(abducted_low), sum(abducted_high)
    FROM (
        SELECT date_trunc('month', date_start::timestamp)::date AS month, country, admin1, event_type, status,
            (num_nonnulls(killed_low, killed_high) > 0)::integer AS killed_told,
            (killed_low IS NOT NULL AND killed_high IS NULL)::integer AS killed_open,
            coalesce(killed_low, 0) AS killed_low,
            coalesce(killed_high, 0) AS killed_high,
            (num_nonnulls(injured_low, injured_high) > 0)::integer AS injured_told,
            (injured_low IS NOT NULL AND injured_high IS NULL)::integer AS injured_open,
            coalesce(injured_low, 0) AS injured_low,
            coalesce(injured_high, 0) AS injured_high,
            (num_nonnulls(abducted_low, abducted_high) > 0)::integer AS abducted_told,
            (abducted_low IS NOT NULL AND abducted_high IS NULL)::integer AS abducted_open,
            coalesce(abducted_low, 0) AS abducted_low,
            coalesce(abducted_high, 0) AS abducted_high
        FROM came WHERE merged_into IS NULL) AS new_ones
    GROUP BY month, country, admin1, event_type, status;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION tally_old() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.merged_into IS NULL THEN
        INSERT INTO tally_steps VALUES (
            date_trunc('month', OLD.date_start::timestamp)::date, OLD.country, OLD.admin1, OLD.event_type, OLD.status, -1,
            -(num_nonnulls(OLD.killed_low, OLD.killed_high) > 0)::integer,
            -(OLD.killed_low IS NOT NULL AND OLD.killed_high IS NULL)::integer,
            -coalesce(OLD.killed_low, 0), -coalesce(OLD.killed_high, 0),
            -(num_nonnulls(OLD.injured_low, OLD.injured_high) > 0)::integer,
            -(OLD.injured_low IS NOT NULL AND OLD.injured_high IS NULL)::integer,
            -coalesce(OLD.injured_low, 0), -coalesce(OLD.injured_high, 0),
            -(num_nonnulls(OLD.abducted_low, OLD.abducted_high) > 0)::integer,
            -(OLD.abducted_low IS NOT NULL AND OLD.abducted_high IS NULL)::integer,
            -coalesce(OLD.abducted_low, 0), -coalesce(OLD.abducted_high, 0));
    END IF;
    IF TG_OP = 'UPDATE' THEN
        IF NEW.merged_into IS NULL THEN
            INSERT INTO tally_steps VALUES (
                date_trunc('month', NEW.date_start::timestamp)::date, NEW.country, NEW.admin1, NEW.event_type, NEW.status, 1,
                (num_nonnulls(NEW.killed_low, NEW.killed_high) > 0)::integer,
                (NEW.killed_low IS NOT NULL AND NEW.killed_high IS NULL)::integer,
                coalesce(NEW.killed_low, 0), coalesce(NEW.killed_high, 0),
                (num_nonnulls(NEW.injured_low, NEW.injured_high) > 0)::integer,
                (NEW.injured_low IS NOT NULL AND NEW.injured_high IS NULL)::integer,
                coalesce(NEW.injured_low, 0), coalesce(NEW.injured_high, 0),
                (num_nonnulls(NEW.abducted_low, NEW.abducted_high) > 0)::integer,
                (NEW.abducted_low IS NOT NULL AND NEW.abducted_high IS NULL)::integer,
                coalesce(NEW.abducted_low, 0), coalesce(NEW.abducted_high, 0));
        END IF;
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION weigh_candidates(json, bigint[], bigint[], bigint[]) SET enable_hashjoin = off;
ALTER FUNCTION weigh_candidates(json, bigint[], bigint[], bigint[]) SET enable_mergejoin = off;
