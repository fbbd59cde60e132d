"""The tables of the first released book, as text; frozen."""

COMMON = """
CREATE TABLE "meta" (
    "name" TEXT PRIMARY KEY,
    "value" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "record" (
    "id" INTEGER PRIMARY KEY,
    "kind" TEXT NOT NULL CHECK ("kind" <> ''),
    "key" TEXT NOT NULL CHECK ("key" <> ''),
    "edition" TEXT NOT NULL CHECK ("edition" <> ''),
    "title" TEXT NOT NULL CHECK ("title" <> ''),
    "grouping" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    "from_day" TEXT NOT NULL CHECK ("from_day" = '' OR "from_day" GLOB '????-??-??'),
    "to_day" TEXT NOT NULL CHECK ("to_day" = '' OR "to_day" GLOB '????-??-??'),
    "confidence" TEXT NOT NULL CHECK ("confidence" IN ('', 'confirmed', 'single', 'general')),
    UNIQUE ("kind", "key")
) STRICT;

CREATE TABLE "name" (
    "record_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL CHECK ("text" <> ''),
    "folded" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "type" TEXT NOT NULL
        CHECK ("type" IN ('name', 'acronym', 'alias', 'former', 'translit', 'printed', 'weak', 'term')),
    PRIMARY KEY ("record_id", "position")
) STRICT, WITHOUT ROWID;

CREATE INDEX "name_by_folded" ON "name" ("folded");

CREATE TABLE "citation" (
    "record_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "locator" TEXT NOT NULL,
    PRIMARY KEY ("record_id", "position")
) STRICT, WITHOUT ROWID;

CREATE INDEX "citation_by_source" ON "citation" ("source_id");

CREATE TABLE "link" (
    "record_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "field" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "target_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "role" TEXT NOT NULL,
    PRIMARY KEY ("record_id", "field", "position")
) STRICT, WITHOUT ROWID;

CREATE TABLE "statement" (
    "record_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL CHECK ("text" <> ''),
    "edition" TEXT NOT NULL,
    "source_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "locator" TEXT NOT NULL,
    PRIMARY KEY ("record_id", "position")
) STRICT, WITHOUT ROWID;

CREATE INDEX "link_by_target" ON "link" ("target_id");
"""

# Yearly values of open data, kept apart from what documents state.
SERIES = """
CREATE TABLE "series" (
    "id" INTEGER PRIMARY KEY,
    "key" TEXT NOT NULL UNIQUE CHECK ("key" <> ''),
    "indicator_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "source_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "upstream" TEXT NOT NULL,
    "note" TEXT NOT NULL
) STRICT;

CREATE INDEX "series_by_indicator" ON "series" ("indicator_id");

CREATE TABLE "series_value" (
    "series_id" INTEGER NOT NULL REFERENCES "series"("id") ON DELETE CASCADE,
    "country_id" INTEGER NOT NULL REFERENCES "record"("id"),
    "year" INTEGER NOT NULL CHECK ("year" BETWEEN 1800 AND 2200),
    "value" REAL NOT NULL,
    PRIMARY KEY ("series_id", "country_id", "year")
) STRICT, WITHOUT ROWID;
"""

# Made from the tables above and made anew by a repair: every pointer between records, and the words for search.
DERIVED = """
CREATE TABLE "pointer" (
    "target_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "record_id" INTEGER NOT NULL REFERENCES "record"("id") ON DELETE CASCADE,
    "field" TEXT NOT NULL,
    PRIMARY KEY ("target_id", "record_id", "field")
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE "search" USING fts5 (
    "title", "names", "terms", "linked", "body",
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3 4'
);

CREATE VIRTUAL TABLE "search_word" USING fts5vocab ("search", 'row');
"""

KINDS = """
CREATE TABLE "section" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "number" TEXT NOT NULL CHECK ("number" <> ''),
    "order" REAL NOT NULL,
    "group" TEXT NOT NULL CHECK ("group" <> ''),
    "part_of" INTEGER REFERENCES "record"("id"),
    "body" TEXT NOT NULL CHECK ("body" <> '')
) STRICT;

CREATE TABLE "actor" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "group" TEXT NOT NULL CHECK ("group" <> ''),
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "description" TEXT,
    "founded" TEXT,
    "founded_earliest" TEXT CHECK ("founded_earliest" GLOB '????-??-??'),
    "founded_latest" TEXT CHECK ("founded_latest" >= "founded_earliest"),
    "founded_mark" TEXT CHECK (("founded" IS NULL) = ("founded_mark" IS NULL)),
    "ended" TEXT,
    "ended_earliest" TEXT CHECK ("ended_earliest" GLOB '????-??-??'),
    "ended_latest" TEXT CHECK ("ended_latest" >= "ended_earliest"),
    "ended_mark" TEXT CHECK (("ended" IS NULL) = ("ended_mark" IS NULL)),
    "status" TEXT,
    "part_of" INTEGER REFERENCES "record"("id"),
    "leader" TEXT,
    "strength" TEXT,
    "made_up_of" TEXT,
    "aims" TEXT,
    "funding" TEXT,
    "summary" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "person" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "description" TEXT,
    "born" TEXT,
    "born_earliest" TEXT CHECK ("born_earliest" GLOB '????-??-??'),
    "born_latest" TEXT CHECK ("born_latest" >= "born_earliest"),
    "born_mark" TEXT CHECK (("born" IS NULL) = ("born_mark" IS NULL)),
    "country" INTEGER REFERENCES "record"("id"),
    "affiliation" INTEGER REFERENCES "record"("id"),
    "summary" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "post" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "role" TEXT NOT NULL CHECK ("role" <> ''),
    "short_role" TEXT,
    "holder" INTEGER NOT NULL REFERENCES "record"("id"),
    "body" INTEGER NOT NULL REFERENCES "record"("id"),
    "start" TEXT,
    "start_earliest" TEXT CHECK ("start_earliest" GLOB '????-??-??'),
    "start_latest" TEXT CHECK ("start_latest" >= "start_earliest"),
    "start_mark" TEXT CHECK (("start" IS NULL) = ("start_mark" IS NULL)),
    "end" TEXT,
    "end_earliest" TEXT CHECK ("end_earliest" GLOB '????-??-??'),
    "end_latest" TEXT CHECK ("end_latest" >= "end_earliest"),
    "end_mark" TEXT CHECK (("end" IS NULL) = ("end_mark" IS NULL)),
    "observed" TEXT,
    "observed_earliest" TEXT CHECK ("observed_earliest" GLOB '????-??-??'),
    "observed_latest" TEXT CHECK ("observed_latest" >= "observed_earliest"),
    "observed_mark" TEXT CHECK (("observed" IS NULL) = ("observed_mark" IS NULL)),
    "order" REAL
) STRICT;

CREATE TABLE "relation" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "from" INTEGER NOT NULL REFERENCES "record"("id"),
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "to" INTEGER NOT NULL REFERENCES "record"("id"),
    "start" TEXT,
    "start_earliest" TEXT CHECK ("start_earliest" GLOB '????-??-??'),
    "start_latest" TEXT CHECK ("start_latest" >= "start_earliest"),
    "start_mark" TEXT CHECK (("start" IS NULL) = ("start_mark" IS NULL)),
    "end" TEXT,
    "end_earliest" TEXT CHECK ("end_earliest" GLOB '????-??-??'),
    "end_latest" TEXT CHECK ("end_latest" >= "end_earliest"),
    "end_mark" TEXT CHECK (("end" IS NULL) = ("end_mark" IS NULL)),
    "certainty" TEXT,
    "remark" TEXT
) STRICT;

CREATE TABLE "place" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "part_of" INTEGER REFERENCES "record"("id"),
    "latitude" REAL CHECK ("latitude" BETWEEN -90 AND 90),
    "longitude" REAL CHECK ("longitude" BETWEEN -180 AND 180),
    "pcode" TEXT,
    "iso_code" TEXT,
    "valid_from" TEXT,
    "valid_from_earliest" TEXT CHECK ("valid_from_earliest" GLOB '????-??-??'),
    "valid_from_latest" TEXT CHECK ("valid_from_latest" >= "valid_from_earliest"),
    "valid_from_mark" TEXT CHECK (("valid_from" IS NULL) = ("valid_from_mark" IS NULL)),
    "valid_to" TEXT,
    "valid_to_earliest" TEXT CHECK ("valid_to_earliest" GLOB '????-??-??'),
    "valid_to_latest" TEXT CHECK ("valid_to_latest" >= "valid_to_earliest"),
    "valid_to_mark" TEXT CHECK (("valid_to" IS NULL) = ("valid_to_mark" IS NULL)),
    "summary" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "event" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "date" TEXT NOT NULL,
    "date_earliest" TEXT CHECK ("date_earliest" GLOB '????-??-??'),
    "date_latest" TEXT CHECK ("date_latest" >= "date_earliest"),
    "date_mark" TEXT CHECK (("date" IS NULL) = ("date_mark" IS NULL)),
    "date_as_printed" TEXT,
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "status" TEXT,
    "killed" REAL,
    "killed_low" REAL CHECK ("killed_low" <= "killed"),
    "killed_high" REAL CHECK ("killed_high" >= coalesce("killed", "killed_low")),
    "killed_qualifier" TEXT CHECK ("killed_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "injured" REAL,
    "injured_low" REAL CHECK ("injured_low" <= "injured"),
    "injured_high" REAL CHECK ("injured_high" >= coalesce("injured", "injured_low")),
    "injured_qualifier" TEXT CHECK ("injured_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "toll" TEXT,
    "summary" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "indicator" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "topic" TEXT NOT NULL CHECK ("topic" <> ''),
    "unit" TEXT NOT NULL CHECK ("unit" <> ''),
    "unit_label" TEXT,
    "definition" TEXT,
    "remark" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "observation" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "indicator" INTEGER NOT NULL REFERENCES "record"("id"),
    "subject" INTEGER NOT NULL REFERENCES "record"("id"),
    "category" TEXT,
    "as_of" TEXT,
    "as_of_earliest" TEXT CHECK ("as_of_earliest" GLOB '????-??-??'),
    "as_of_latest" TEXT CHECK ("as_of_latest" >= "as_of_earliest"),
    "as_of_mark" TEXT CHECK (("as_of" IS NULL) = ("as_of_mark" IS NULL)),
    "value" REAL,
    "value_low" REAL CHECK ("value_low" <= "value"),
    "value_high" REAL CHECK ("value_high" >= coalesce("value", "value_low")),
    "value_qualifier" TEXT CHECK ("value_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "unit" TEXT,
    "status" TEXT,
    "preferred" INTEGER CHECK ("preferred" IN (0, 1)),
    "remark" TEXT
) STRICT;

CREATE TABLE "resolution" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "number" TEXT NOT NULL CHECK ("number" <> ''),
    "symbol" TEXT,
    "adopted" TEXT,
    "adopted_earliest" TEXT CHECK ("adopted_earliest" GLOB '????-??-??'),
    "adopted_latest" TEXT CHECK ("adopted_latest" >= "adopted_earliest"),
    "adopted_mark" TEXT CHECK (("adopted" IS NULL) = ("adopted_mark" IS NULL)),
    "subject" TEXT,
    "military_ceiling" REAL,
    "military_ceiling_low" REAL CHECK ("military_ceiling_low" <= "military_ceiling"),
    "military_ceiling_high" REAL
        CHECK ("military_ceiling_high" >= coalesce("military_ceiling", "military_ceiling_low")),
    "military_ceiling_qualifier" TEXT CHECK ("military_ceiling_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "police_ceiling" REAL,
    "police_ceiling_low" REAL CHECK ("police_ceiling_low" <= "police_ceiling"),
    "police_ceiling_high" REAL
        CHECK ("police_ceiling_high" >= coalesce("police_ceiling", "police_ceiling_low")),
    "police_ceiling_qualifier" TEXT CHECK ("police_ceiling_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "mandate_until" TEXT,
    "mandate_until_earliest" TEXT CHECK ("mandate_until_earliest" GLOB '????-??-??'),
    "mandate_until_latest" TEXT CHECK ("mandate_until_latest" >= "mandate_until_earliest"),
    "mandate_until_mark" TEXT CHECK (("mandate_until" IS NULL) = ("mandate_until_mark" IS NULL)),
    "summary" TEXT,
    "later" TEXT
) STRICT;

CREATE TABLE "mandate_task" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "order" REAL NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" <> ''),
    "resolution" INTEGER REFERENCES "record"("id"),
    "police" INTEGER CHECK ("police" IN (0, 1)),
    "summary" TEXT
) STRICT;

CREATE TABLE "issue" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "order" REAL NOT NULL,
    "summary" TEXT NOT NULL CHECK ("summary" <> '')
) STRICT;

CREATE TABLE "recommendation" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "order" REAL NOT NULL,
    "addressee" TEXT NOT NULL CHECK ("addressee" <> ''),
    "made_by" TEXT,
    "summary" TEXT NOT NULL CHECK ("summary" <> '')
) STRICT;

CREATE TABLE "source" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "code" TEXT,
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "publisher" TEXT,
    "date" TEXT,
    "date_earliest" TEXT CHECK ("date_earliest" GLOB '????-??-??'),
    "date_latest" TEXT CHECK ("date_latest" >= "date_earliest"),
    "date_mark" TEXT CHECK (("date" IS NULL) = ("date_mark" IS NULL)),
    "address" TEXT,
    "licence" TEXT,
    "summary" TEXT
) STRICT;

CREATE TABLE "note" (
    "id" INTEGER PRIMARY KEY REFERENCES "record"("id") ON DELETE CASCADE,
    "type" TEXT NOT NULL CHECK ("type" <> ''),
    "warning" TEXT,
    "first_statement" TEXT,
    "second_statement" TEXT,
    "as_printed" TEXT,
    "corrected" TEXT,
    "shown" TEXT
) STRICT;
"""

SCRIPTS = (COMMON, KINDS, SERIES, DERIVED)
