"""The steps that make and change the tables of a book; each is frozen once released.

A step never imports today's record descriptions: it must still do tomorrow what it did when it was written. A test
compares the tables that all steps together make with the descriptions.
"""

import sqlite_utils
from sqlite_utils import Migrations

from mali_ref.store import schema_1, schema_2, schema_3

migrations = Migrations("mali_ref")


@migrations()
def m001_the_first_book(db: sqlite_utils.Database) -> None:
    """All kinds of record of the first edition, with names, citations, links, series and the search index."""
    for script in schema_1.SCRIPTS:
        db.executescript(script)
    # “MALI” in ASCII, so that a file manager or `file` can tell a book from other databases.
    db.execute("PRAGMA application_id = 0x4D414C49")
    db.execute("PRAGMA user_version = 1")


@migrations()
def m002_data_sets_and_the_map(db: sqlite_utils.Database) -> None:
    """Rows of open data that are no records, and the shapes of the map; a book of the first edition has none."""
    for script in schema_2.SCRIPTS:
        db.executescript(script)
    db.execute("PRAGMA user_version = 2")


@migrations()
def m003_a_journal(db: sqlite_utils.Database) -> None:
    """Edits with what they changed, unsaved forms, and the status and privacy of a record."""
    for script in schema_3.SCRIPTS:
        db.executescript(script)
    db.execute("PRAGMA user_version = 3")
