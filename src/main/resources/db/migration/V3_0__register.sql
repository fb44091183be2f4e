-- What tells this register from every other one, wherever it is served: ids in feeds rest on it.
CREATE TABLE register (
    id    uuid NOT NULL DEFAULT gen_random_uuid(),
    one   boolean PRIMARY KEY DEFAULT true CHECK (one)
);
INSERT INTO register DEFAULT VALUES;
