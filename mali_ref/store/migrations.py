"""The steps that make and change the tables of a book; each is frozen once released.

A step never imports today's record descriptions: it must still do tomorrow what it did when it was written. A test
compares the tables that all steps together make with the descriptions.
"""

import sqlite_utils
from sqlite_utils import Migrations

from mali_ref.store import schema_1

migrations = Migrations("mali_ref")


@migrations()
def m001_the_first_book(db: sqlite_utils.Database) -> None:
    """All kinds of record of the first edition, with names, citations, links, series and the search index."""
    for script in schema_1.SCRIPTS:
        db.executescript(script)
    # “MALI” in ASCII, so that a file manager or `file` can tell a book from other databases.
    db.execute("PRAGMA application_id = 0x4D414C49")
    db.execute("PRAGMA user_version = 1")
