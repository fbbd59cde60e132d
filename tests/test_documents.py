"""The documents say what the code does."""

import re
from collections import defaultdict
from pathlib import Path

from mali_ref.domain.records import RECORD_TYPES

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "mali_ref" / "README.md"
_NAMED = re.compile(r'setObjectName\(\s*f?"([^"]+)"')


def names_of_controls() -> dict[str, list[str]]:
    """The objectNames each folder gives, with `…` for what is filled in."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in sorted((ROOT / "mali_ref").rglob("*.py")):
        folder = "/".join(path.relative_to(ROOT / "mali_ref").parts[:-1])
        for name in _NAMED.findall(path.read_text(encoding="utf-8")):
            found[folder].add(re.sub(r"\{[^}]*\}", "…", name))
    return {folder: sorted(names) for folder, names in sorted(found.items())}


def names_table() -> str:
    """The table of names as it stands in the README; print it to renew the document."""
    rows = [
        f"| `{folder}` | {', '.join(f'`{name}`' for name in names)} |" for folder, names in names_of_controls().items()
    ]
    return "\n".join(["| where | names (`…` stands for a key, a kind or a number) |", "|---|---|", *rows])


def test_every_name_of_a_control_is_listed() -> None:
    written = README.read_text(encoding="utf-8")
    missing = [
        f"{folder}: {name}"
        for folder, names in names_of_controls().items()
        for name in names
        if f"`{name}`" not in written
    ]
    assert not missing, "renew the table: python -c 'from tests.test_documents import *; print(names_table())'"


def test_names_are_plain_words() -> None:
    wrong = [
        name for names in names_of_controls().values() for name in names if not re.fullmatch(r"[a-z0-9_…-]+", name)
    ]
    assert not wrong


def test_the_readme_begins_with_its_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert text.index("make run") < text.index("make test") < 200


def test_pictures_named_in_the_readme_exist() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in re.findall(r"\]\((resources/pictures/[^)]+)\)", text):
        assert (ROOT / name).is_file(), name


def test_the_room_plan_names_every_room() -> None:
    text = README.read_text(encoding="utf-8")
    for room in (path.name for path in (ROOT / "mali_ref").iterdir() if (path / "__init__.py").is_file()):
        assert f"`{room}`" in text


def test_the_seed_documentation_shows_fields_that_exist() -> None:
    text = (ROOT / "db" / "README.md").read_text(encoding="utf-8")
    example = text[text.index("```yaml") : text.index("```\n", text.index("```yaml"))]
    fields = set(re.findall(r"^  ([a-z_]+):", example, re.MULTILINE)) - {"title", "names", "cite"}
    assert fields <= set(RECORD_TYPES["actor"].by_name)
