"""Bring mali_ref_fr.ts up to date: ``python resources/translations/collect_labels.py [FILE]``.

Qt's lupdate finds the words that stand in a call of `tr` or `translate`. The words of the record descriptions, of the
units and of the window's commands stand in tables instead; they are written as such calls into a file that lupdate
reads with the sources.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from mali_ref.app.actions import COMMANDS, THEMES  # noqa: E402 - the package need not be installed
from mali_ref.app.translation_files import qt_tool  # noqa: E402
from mali_ref.domain.data_sets import DATA_SETS  # noqa: E402
from mali_ref.domain.date_faults import SENTENCES as DATE_FAULTS  # noqa: E402
from mali_ref.domain.date_vocabulary import WEEKDAYS  # noqa: E402
from mali_ref.domain.date_words import English  # noqa: E402
from mali_ref.domain.fields import Choice, Field, LinkList  # noqa: E402
from mali_ref.domain.figure_reading import SENTENCES as FIGURE_FAULTS  # noqa: E402
from mali_ref.domain.record import CONFIDENCES, STATUSES  # noqa: E402
from mali_ref.domain.records import RECORD_TYPES  # noqa: E402
from mali_ref.domain.records.relation import INVERSE  # noqa: E402
from mali_ref.domain.units import UNITS  # noqa: E402
from mali_ref.exchange.book_inputs import edition_folders  # noqa: E402
from mali_ref.exchange.seed_files import Scalar, read_edition  # noqa: E402

TRANSLATION = HERE / "mali_ref_fr.ts"


def domain_words() -> Iterator[str]:
    """The English words that `mali_ref.models.labels` translates."""
    for record_type in RECORD_TYPES.values():
        yield from (record_type.label, record_type.plural)
        for field in record_type.fields:
            yield from _field_words(field)
    for data_set in DATA_SETS.values():
        yield data_set.label
        for field in data_set.fields:
            yield from _field_words(field)
    yield from (*STATUSES.values(), *CONFIDENCES.values())
    yield from INVERSE.values()
    yield from (unit.label for unit in UNITS.values())
    yield from ("yes", "no")
    yield from (getattr(English, name) for name in _date_patterns())
    yield from (*English.months, *English.short_months, *English.seasons.values())
    yield from (*DATE_FAULTS, *FIGURE_FAULTS, *WEEKDAYS)
    yield from _unit_words()


def command_words() -> Iterator[str]:
    """The English words of the window's commands and themes."""
    yield from (command.words for command in COMMANDS)
    yield from (command.submenu for command in COMMANDS)
    yield from (words for _, words in THEMES)


def _field_words(field: Field) -> Iterator[str]:
    yield from (field.label, field.help)
    if isinstance(field, Choice):
        yield from field.choices.values()
    if isinstance(field, LinkList):
        yield from (field.roles or {}).values()


def _date_patterns() -> Iterator[str]:
    return (name for name, value in vars(English).items() if isinstance(value, str) and not name.startswith("_"))


def _unit_words() -> Iterator[str]:
    """The words after the figures of one indicator, which belong to the figure and not to the text of the book."""
    for folder in edition_folders(ROOT / "db"):
        for indicator in read_edition(folder, tuple(RECORD_TYPES)):
            words = indicator.fields.get("unit_label")
            if indicator.kind == "indicator" and isinstance(words, Scalar):
                yield words.text


def _calls(context: str, words: Iterable[str]) -> Iterator[str]:
    for english in sorted({word for word in words if word}):
        quoted = english.replace("\\", "\\\\").replace('"', '\\"')
        yield f'QCoreApplication.translate("{context}", "{quoted}")'


def update(translation: Path) -> None:
    """Merge all source texts into a translation; what is translated stays, what is gone from the sources goes."""
    sources = [str(path) for path in sorted((ROOT / "mali_ref").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        lines = (*_calls("domain", domain_words()), *_calls("commands", command_words()))
        tables.write_text("\n".join(("from PySide6.QtCore import QCoreApplication", *lines, "")), encoding="utf-8")
        command = [str(qt_tool("lupdate")), "-silent", "-locations", "none", "-no-obsolete"]
        languages = ["-source-language", "en", "-target-language", "fr"]
        subprocess.run([*command, *languages, *sources, str(tables), "-ts", str(translation)], check=True)


if __name__ == "__main__":
    update(Path(sys.argv[1]) if sys.argv[1:] else TRANSLATION)
