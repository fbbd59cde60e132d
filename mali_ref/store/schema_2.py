"""The tables of the data sets and of the map, as text; frozen."""

# A row of a data set is replaced with all others of its set, and nothing points at it.
DATA_SETS = """
CREATE TABLE "data_set" (
    "name" TEXT PRIMARY KEY CHECK ("name" <> ''),
    "source_id" INTEGER NOT NULL REFERENCES "record"("id")
) STRICT, WITHOUT ROWID;

CREATE TABLE "data_ucdp_event" (
    "number" INTEGER PRIMARY KEY CHECK ("number" >= 1),
    "ucdp_id" TEXT NOT NULL CHECK ("ucdp_id" <> ''),
    "date" TEXT NOT NULL,
    "date_earliest" TEXT CHECK ("date_earliest" GLOB '????-??-??'),
    "date_latest" TEXT CHECK ("date_latest" >= "date_earliest"),
    "date_mark" TEXT CHECK (("date" IS NULL) = ("date_mark" IS NULL)),
    "violence" TEXT NOT NULL CHECK ("violence" <> ''),
    "side_a" TEXT NOT NULL CHECK ("side_a" <> ''),
    "side_b" TEXT NOT NULL CHECK ("side_b" <> ''),
    "actor_a" INTEGER REFERENCES "record"("id"),
    "actor_b" INTEGER REFERENCES "record"("id"),
    "dyad" TEXT,
    "conflict" TEXT,
    "place" TEXT,
    "cercle" TEXT,
    "region" INTEGER REFERENCES "record"("id"),
    "precision" TEXT NOT NULL CHECK ("precision" <> ''),
    "latitude" REAL CHECK ("latitude" BETWEEN -90 AND 90),
    "longitude" REAL CHECK ("longitude" BETWEEN -180 AND 180),
    "deaths" REAL,
    "deaths_low" REAL CHECK ("deaths_low" <= "deaths"),
    "deaths_high" REAL CHECK ("deaths_high" >= coalesce("deaths", "deaths_low")),
    "deaths_qualifier" TEXT CHECK ("deaths_qualifier" IN ('>=', '<=', '>', '<', '~')),
    "deaths_side_a" REAL CHECK ("deaths_side_a" >= 0),
    "deaths_side_b" REAL CHECK ("deaths_side_b" >= 0),
    "deaths_civilians" REAL CHECK ("deaths_civilians" >= 0),
    "deaths_unknown" REAL CHECK ("deaths_unknown" >= 0),
    "clarity" TEXT NOT NULL CHECK ("clarity" <> ''),
    "sources" REAL CHECK ("sources" >= 0)
) STRICT;

CREATE TABLE "data_mission_death" (
    "number" INTEGER PRIMARY KEY CHECK ("number" >= 1),
    "casualty" TEXT NOT NULL CHECK ("casualty" <> ''),
    "date" TEXT NOT NULL,
    "date_earliest" TEXT CHECK ("date_earliest" GLOB '????-??-??'),
    "date_latest" TEXT CHECK ("date_latest" >= "date_earliest"),
    "date_mark" TEXT CHECK (("date" IS NULL) = ("date_mark" IS NULL)),
    "nationality" TEXT NOT NULL CHECK ("nationality" <> ''),
    "iso3" TEXT,
    "country" INTEGER REFERENCES "record"("id"),
    "personnel" TEXT NOT NULL CHECK ("personnel" <> ''),
    "cause" TEXT NOT NULL CHECK ("cause" <> ''),
    "gender" TEXT
) STRICT;

CREATE TABLE "data_mission_base" (
    "number" INTEGER PRIMARY KEY CHECK ("number" >= 1),
    "year" REAL NOT NULL CHECK ("year" BETWEEN 1800 AND 2200),
    "location" TEXT NOT NULL CHECK ("location" <> ''),
    "place" INTEGER REFERENCES "record"("id"),
    "latitude" REAL NOT NULL CHECK ("latitude" BETWEEN -90 AND 90),
    "longitude" REAL NOT NULL CHECK ("longitude" BETWEEN -180 AND 180),
    "troops" REAL CHECK ("troops" >= 0),
    "infantry" REAL CHECK ("infantry" >= 0),
    "reserve" REAL CHECK ("reserve" >= 0),
    "headquarters" REAL CHECK ("headquarters" >= 0),
    "police" REAL CHECK ("police" >= 0),
    "medical" REAL CHECK ("medical" >= 0),
    "aviation" REAL CHECK ("aviation" >= 0),
    "observers" REAL CHECK ("observers" >= 0),
    "contributor_count" REAL CHECK ("contributor_count" >= 0),
    "contributors" TEXT
) STRICT;

CREATE TABLE "data_refugee" (
    "number" INTEGER PRIMARY KEY CHECK ("number" >= 1),
    "direction" TEXT NOT NULL CHECK ("direction" <> ''),
    "year" REAL NOT NULL CHECK ("year" BETWEEN 1800 AND 2200),
    "country" TEXT NOT NULL CHECK ("country" <> ''),
    "iso3" TEXT NOT NULL CHECK ("iso3" <> ''),
    "refugees" REAL NOT NULL CHECK ("refugees" >= 0),
    "asylum_seekers" REAL CHECK ("asylum_seekers" >= 0)
) STRICT;

CREATE TABLE "data_locality" (
    "number" INTEGER PRIMARY KEY CHECK ("number" >= 1),
    "name" TEXT NOT NULL CHECK ("name" <> ''),
    "name_fr" TEXT,
    "other_names" TEXT,
    "class" TEXT NOT NULL CHECK ("class" <> ''),
    "iso3" TEXT NOT NULL CHECK ("iso3" <> ''),
    "region" TEXT,
    "region_pcode" TEXT,
    "cercle" TEXT,
    "cercle_pcode" TEXT,
    "commune" TEXT,
    "commune_pcode" TEXT,
    "pcode" TEXT,
    "latitude" REAL NOT NULL CHECK ("latitude" BETWEEN -90 AND 90),
    "longitude" REAL NOT NULL CHECK ("longitude" BETWEEN -180 AND 180),
    "population" REAL CHECK ("population" >= 0),
    "geonames_id" TEXT,
    "origin" TEXT NOT NULL CHECK ("origin" <> ''),
    "place" INTEGER REFERENCES "record"("id")
) STRICT;
"""

# The points of a part are one text, "lon lat lon lat ...": no question is ever asked about a single one.
MAP = """
CREATE TABLE "map_shape" (
    "id" INTEGER PRIMARY KEY,
    "layer" TEXT NOT NULL CHECK ("layer" <> ''),
    "key" TEXT NOT NULL CHECK ("key" <> ''),
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL CHECK ("role" IN ('', 'mission', 'neighbour', 'context')),
    "rank" INTEGER NOT NULL CHECK ("rank" >= 0),
    "label_lon" REAL CHECK ("label_lon" BETWEEN -180 AND 180),
    "label_lat" REAL CHECK ("label_lat" BETWEEN -90 AND 90),
    "source_id" INTEGER NOT NULL REFERENCES "record"("id"),
    UNIQUE ("layer", "key")
) STRICT;

CREATE TABLE "map_part" (
    "shape_id" INTEGER NOT NULL REFERENCES "map_shape"("id") ON DELETE CASCADE,
    "position" INTEGER NOT NULL,
    "points" TEXT NOT NULL CHECK ("points" GLOB '*[0-9] *[0-9] *[0-9] *[0-9]'),
    PRIMARY KEY ("shape_id", "position")
) STRICT, WITHOUT ROWID;
"""

SCRIPTS = (DATA_SETS, MAP)
