"""What the window remembers between starts, each setting described once."""

from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSettings


class Setting(NamedTuple):
    """A remembered value: its key in the file, its default, and the values it may have (any where empty)."""

    key: str
    default: Any
    choices: tuple[Any, ...] = ()


TEXT_SCALE = Setting("text_scale", 1.0, (1.0, 1.12, 1.25, 1.5))
THEME = Setting("theme", "system", ("system", "light", "dark", "sunlight"))
LANGUAGE = Setting("language", "system", ("system", "en", "fr"))
TAB = Setting("tab", "overview", ("overview", "actors", "events", "indicators", "sources"))
RECORD = Setting("record", "")
WINDOW = Setting("window", b"")
AUTHOR = Setting("author", "")
# Which machine wrote an entry of the journal; made once, says nothing about the machine.
LAPTOP = Setting("laptop", "")


class Settings:
    """The settings file. A value that cannot be read, or is not allowed, is its default; a file that cannot be
    written is not an error: the window then opens next time as it did this time."""

    def __init__(self, path: Path) -> None:
        self._file = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting) -> Any:
        """The remembered value, of the default's type."""
        value = self._file.value(setting.key, setting.default)
        try:
            if isinstance(setting.default, float):
                value = float(value)
            elif isinstance(setting.default, bytes):
                value = bytes(value)
            else:
                value = str(value)
        except (TypeError, ValueError):
            return setting.default
        return value if not setting.choices or value in setting.choices else setting.default

    def set(self, setting: Setting, value: Any) -> None:
        """Remember a value."""
        self._file.setValue(setting.key, value)

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()

    def laptop(self) -> str:
        """This machine's id for the journal, made on the first call."""
        known = str(self.get(LAPTOP))
        if not known:
            import uuid  # asks what machine this is, which only the first start needs

            known = uuid.uuid4().hex[:12]
            self.set(LAPTOP, known)
            self.save()
        return known
