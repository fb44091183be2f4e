-- Lists compare first days in the terms of their own indexes, with the longest span taken off; this one has it at hand
-- and holds few. The index of spans is not asked any more.
CREATE INDEX incidents_long ON incidents ((date_end - date_start))
    WHERE merged_into IS NULL AND date_end - date_start > 31;
DROP INDEX incidents_span;

-- Exports tell their number of rows before the first one: counting by time and country need not visit the rows.
DROP INDEX incidents_by_date;
CREATE INDEX incidents_by_date ON incidents ((coalesce(date_start, DATE '0001-01-01')), id)
    INCLUDE (date_start, date_end, status) WHERE merged_into IS NULL;
DROP INDEX incidents_country;
CREATE INDEX incidents_country ON incidents (country, (coalesce(date_start, DATE '0001-01-01')), id)
    INCLUDE (date_start, date_end, status) WHERE merged_into IS NULL;
