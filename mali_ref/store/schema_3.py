"""The journal of edits, unsaved forms, and what a record's keeper says of it, as text; frozen."""

JOURNAL = """
CREATE TABLE "edit" (
    "id" INTEGER PRIMARY KEY,
    "uid" TEXT NOT NULL UNIQUE CHECK ("uid" <> ''),
    "time" TEXT NOT NULL CHECK ("time" GLOB '????-??-??T??:??:??Z'),
    "author" TEXT NOT NULL,
    "laptop" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "deed" TEXT NOT NULL CHECK ("deed" IN ('edit', 'undo', 'redo', 'revert')),
    "of" INTEGER REFERENCES "edit"("id")
) STRICT;

CREATE TABLE "change" (
    "edit_id" INTEGER NOT NULL REFERENCES "edit"("id"),
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" <> ''),
    "key" TEXT NOT NULL CHECK ("key" <> ''),
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY ("edit_id", "position"),
    CHECK ("before" IS NOT NULL OR "after" IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX "change_by_record" ON "change" ("kind", "key");
"""

# A form that is not saved yet is no part of the book, but lies in its file, so that a protected book protects it too.
DRAFTS = """
CREATE TABLE "draft" (
    "key" TEXT PRIMARY KEY CHECK ("key" <> ''),
    "time" TEXT NOT NULL,
    "text" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
"""

RECORD = """
ALTER TABLE "record" ADD COLUMN "status" TEXT NOT NULL DEFAULT ''
    CHECK ("status" IN ('', 'draft', 'reviewed', 'disputed'));
ALTER TABLE "record" ADD COLUMN "private" INTEGER NOT NULL DEFAULT 0 CHECK ("private" IN (0, 1));
"""

# A record that goes is looked for in every column that may point at it.
POINTING = """
CREATE INDEX "pointer_by_record" ON "pointer" ("record_id");
CREATE INDEX "statement_by_source" ON "statement" ("source_id");
CREATE INDEX "series_value_by_country" ON "series_value" ("country_id");
CREATE INDEX "observation_by_subject" ON "observation" ("subject");
CREATE INDEX "observation_by_indicator" ON "observation" ("indicator");
CREATE INDEX "relation_by_from" ON "relation" ("from");
CREATE INDEX "relation_by_to" ON "relation" ("to");
"""

SCRIPTS = (JOURNAL, DRAFTS, RECORD, POINTING)
