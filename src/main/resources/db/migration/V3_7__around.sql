-- Looking for accounts of the same act reads those of the same town alone, however many their country has on those days:
-- where an account may be is a box of degrees, all the world when it does not say exactly where.

CREATE FUNCTION reach(latitude double precision, longitude double precision) RETURNS box LANGUAGE sql IMMUTABLE AS $$
SELECT box(
    point(coalesce(longitude, 180), coalesce(latitude, 90)), point(coalesce(longitude, -180), coalesce(latitude, -90)))
$$;

DROP INDEX reports_around;
CREATE INDEX reports_around
    ON reports USING gist (country, family, daterange(date_start, date_end, '[]'), reach(latitude, longitude))
    WHERE country IS NOT NULL AND date_start IS NOT NULL;
