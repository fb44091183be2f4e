-- Search goes by whole words and their beginnings, which PostgreSQL's own index of words finds; it has an entry for each
-- word, where the index of trigrams had one for each letter.
CREATE FUNCTION lexemes(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN octet_length(words) < 250000 AND words !~ '[^ ]{255}' AND words !~ '  '
            THEN array_to_tsvector(string_to_array(trim(words), ' '))
        -- No text makes it fail: what is no word, and what is beyond what a vector holds, is left out.
        ELSE (SELECT coalesce(array_to_tsvector(array_agg(word)), '')
              FROM (SELECT word, sum(octet_length(word) + 1) OVER (ORDER BY place) AS bytes
                    FROM unnest(string_to_array(words, ' ')) WITH ORDINALITY AS all_of (word, place)
                    WHERE word <> '' AND octet_length(word) <= 2000) AS measured
              WHERE bytes < 1000000)
    END
$$;
ALTER TABLE incident_words ADD COLUMN lexemes tsvector GENERATED ALWAYS AS (lexemes(words)) STORED;
DROP INDEX incident_words_search;
CREATE INDEX incident_words_search ON incident_words USING gin (lexemes);
