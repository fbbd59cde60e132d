"""Writing all of a book out under another key, or none: what SQLite's own backup cannot do.

What the engine's build (SQLCipher 4.19, SQLite 3.53) was found to do, for whoever copies books:

- ``Connection.backup`` copies page by page. Plain to plain and protected to protected work, the latter only where the
  target was opened with a key before; from plain to protected, the other way, and to ``:memory:`` it refuses ("SQL
  logic error") and writes nothing. With a target opened with the source's own `Key`, salt included, the copy opens
  with the same passphrase. Whoever opens the target without a key can therefore not leak a protected book.
- ``VACUUM INTO`` keeps key and salt of the connection, and needs none given.
- ``sqlcipher_export`` converts either way, row ids and search index unchanged, but copies neither ``application_id``
  nor ``user_version``; done here.
- Log, rollback journal and sorting stay encrypted or in memory.
- A page whose check sum is wrong spoils the connection that met it: from then on every answer is "malformed". Whoever
  reads what is left of a damaged protected book opens it anew after each such page.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mali_ref.domain.errors import BookProblem
from mali_ref.store import access, engine, header
from mali_ref.store.engine import Connection
from mali_ref.store.keys import Key

_TABLES = """SELECT "name" FROM "main"."sqlite_master" WHERE "type" = 'table' AND "sql" NOT LIKE 'CREATE VIRTUAL%'"""


def export(connection: Connection, source: Path, target: Path, key: Key | None) -> None:
    """Write all of an open book to a new file under a key, or plain, and see that it came out whole.

    The caller flushes the file to the disk; until then, and where this fails, it is not to be trusted. The book's
    connection may be one that only reads, but must not be inside a transaction.

    Raises:
        BookProblem: the book is damaged, or what was written is not the same.
        EnvironmentProblem: the disk is full or fails.
    """
    with engine.sorted_errors(source), _may_write(connection):
        _attach(connection, target, key, "rwc")
        try:
            # Nobody reads the file before it is finished, so it needs no journal that something could be left in.
            connection.execute("PRAGMA out.journal_mode = OFF")
            connection.execute("PRAGMA out.synchronous = OFF")
            connection.execute("SELECT sqlcipher_export('out')").fetchall()
            _copy_numbers(connection, "main", "out")
        finally:
            connection.execute("DETACH out")
        # Attached anew, so that it is read from the file and with the key.
        _attach(connection, target, key, "rw")
        try:
            if not _is_same(connection):
                raise BookProblem(f"{source} could not be copied whole. Check the medium and try again.")
        finally:
            connection.execute("DETACH out")


@contextmanager
def _may_write(connection: Connection) -> Iterator[None]:
    """Let a connection that only reads its book write beside it."""
    only_reads = connection.execute("PRAGMA query_only").fetchone()[0]
    connection.execute("PRAGMA query_only = OFF")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA query_only = {only_reads}")


def in_memory(path: Path, key: Key | None) -> Connection:
    """A copy of a book that needs no file, to read from while its file is replaced; it keeps the book's key in mind."""
    connection = engine.connect_memory()
    connection.key = key
    with engine.sorted_errors(path):
        _attach(connection, path, key, _reading_mode(path))
        connection.execute("SELECT sqlcipher_export('main', 'out')").fetchall()
        _copy_numbers(connection, "out", "main")
        connection.execute("DETACH out")
        # The engine has written virtual tables into the schema without reading it again.
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute("PRAGMA query_only = ON")
    return connection


def _reading_mode(path: Path) -> str:
    if not access.why_read_only(path):
        return "rw"
    return "ro" if header.holds_something(header.beside(path)[0]) else "ro&immutable=1"


def _attach(connection: Connection, path: Path, key: Key | None, mode: str) -> None:
    address = f"{path.absolute().as_uri()}?mode={mode}"
    # An empty key makes it plain; without any, it would be opened with that of the book.
    connection.execute("ATTACH ? AS out KEY ?", [address, key.literal if key else ""])


def _copy_numbers(connection: Connection, source: str, target: str) -> None:
    for name in ("application_id", "user_version"):
        number = connection.execute(f"PRAGMA {source}.{name}").fetchone()[0]
        connection.execute(f"PRAGMA {target}.{name} = {number}")


def _is_same(connection: Connection) -> bool:
    """Whether every row of the book is in the copy and no other, and every page of it sound."""
    if connection.execute("PRAGMA out.integrity_check(1)").fetchone()[0] != "ok":
        return False
    for name in ("application_id", "user_version"):
        if len({connection.execute(f"PRAGMA {schema}.{name}").fetchone()[0] for schema in ("main", "out")}) > 1:
            return False
    tables = ["sqlite_master", *(row[0] for row in connection.execute(_TABLES))]
    return all(_is_same_table(connection, table) for table in tables)


def _is_same_table(connection: Connection, table: str) -> bool:
    # The first column after the type and name of a schema row is where its pages lie, which may differ.
    columns = '"type", "name", "tbl_name", "sql"' if table == "sqlite_master" else "*"
    counts = {
        connection.execute(f'SELECT count(*) FROM "{schema}"."{table}"').fetchone()[0] for schema in ("main", "out")
    }
    differing = connection.execute(
        f'SELECT 1 FROM (SELECT {columns} FROM "main"."{table}" EXCEPT SELECT {columns} FROM "out"."{table}") LIMIT 1'
    )
    return len(counts) == 1 and differing.fetchone() is None
