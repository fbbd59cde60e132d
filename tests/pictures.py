"""Pictures of the real window, every screen in every size and theme: ``make pictures`` or
``python tests/pictures.py FOLDER [NAME…]``.

Names choose screens (``overview``) or looks (``1366x768-dark``). Needs a display, or draws offscreen without one.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Look:
    """A window size, theme and text size to take pictures in."""

    width: int
    height: int
    theme: str
    scale: float = 1.0

    @property
    def name(self) -> str:
        """The look's name in file names."""
        size = "" if self.scale == 1.0 else f"-{round(self.scale * 100)}"
        return f"{self.width}x{self.height}-{self.theme}{size}"


LOOKS = (
    Look(1366, 768, "light"),
    Look(1366, 768, "dark"),
    Look(1366, 768, "sunlight"),
    Look(1366, 768, "light", 1.25),
    Look(1366, 768, "light", 1.5),
    Look(1024, 700, "light"),
    Look(1024, 700, "dark"),
    Look(1920, 1080, "light"),
)

# A screen's name and the record shown in it; no record is the tab's home, several stand side by side.
SCREENS: tuple[tuple[str, str, str], ...] = (
    ("overview", "overview", ""),
    ("section", "overview", "section:9b"),
    ("section-short", "overview", "section:4"),
    ("recommendation", "overview", "recommendation:"),
    ("actor", "actors", "actor:jnim"),
    ("actor-gatia", "actors", "actor:gatia"),
    ("person", "actors", "person:ibrahim-boubacar-keita"),
    ("relation", "actors", "relation:"),
    ("events", "events", ""),
    ("event", "events", "event:gao-bombing-2017"),
    ("place", "events", "place:kidal-region"),
    ("indicator", "indicators", "indicator:troops-contributed"),
    ("indicator-single", "indicators", "indicator:literacy-adult"),
    ("indicator-budget", "indicators", "indicator:mission-budget"),
    ("observation", "indicators", "observation:"),
    ("sources", "sources", ""),
    ("source", "sources", "source:estimate-2017"),
    ("note", "sources", "note:"),
    ("data-set", "sources", "data:ucdp_event"),
    ("data-row", "sources", "data:mission_death/7"),
    ("graph", "graph", "actor:jnim"),
    ("compare", "compare", "actor:mnla actor:jnim actor:hcua"),
    ("compare-one", "compare", "place:mali"),
)


def main(arguments: list[str]) -> int:
    """Take the pictures."""
    out = Path(arguments[0]) if arguments else Path("build/pictures")
    wanted = set(arguments[1:])
    out.mkdir(parents=True, exist_ok=True)
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY") and sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["MALI_REF_HOME"] = home
        _Camera(out, wanted).run()
    return 0


class _Camera:
    def __init__(self, out: Path, wanted: set[str]) -> None:
        # Qt and the window are loaded after the platform is chosen.
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from mali_ref.app import paths, window_start
        from mali_ref.app.main_window import MainWindow
        from mali_ref.app.opening import open_for_window
        from mali_ref.app.settings import Settings
        from mali_ref.models.workspace import Workspace
        from mali_ref.views.kit.theme import theme

        self._wait = QTest.qWait
        self._out = out
        self._wanted = wanted
        self._app: QApplication = window_start._application()
        self._theme = theme()
        self._theme.install(self._app)
        self._book = open_for_window().book
        self._make: Callable[[], MainWindow] = lambda: MainWindow(
            Workspace(self._book), Settings(paths.settings_file())
        )

    def run(self) -> None:
        """Every screen in every look, then the palette and the popovers."""
        for look in LOOKS:
            if self._wanted and not self._wants(look.name) and not any(self._wants(name) for name, _, _ in SCREENS):
                continue
            self._theme.mode = look.theme
            self._theme.scale = look.scale
            window = self._make()
            window.resize(look.width, look.height)
            window.open_start()
            window.show()
            self._wait(300)
            for name, tab, ref in SCREENS:
                if not self._wanted or self._wants(name) or self._wants(look.name):
                    self._show(window, tab, ref)
                    self._shoot(window, f"{name}-{look.name}")
            for text in ("keita", "Tinbuktu", "deaths"):
                if not self._wanted or self._wants("palette"):
                    window.open_search(text)
                    self._shoot(window, f"palette-{text.lower()}-{look.name}")
                    window.palette_dialog.close_palette()
            window.close()
            window.deleteLater()

    def _wants(self, name: str) -> bool:
        return name in self._wanted

    def _show(self, window: object, tab: str, text: str) -> None:
        from mali_ref.app.tabs import TABS
        from mali_ref.domain.refs import Ref

        kind, _, key = text.partition(":")
        if tab not in TABS:
            first, *others = text.split()
            window.open_page(tab, Ref.parse(first), {"with": others})  # type: ignore[attr-defined]
        elif not text:
            window.open_tab(TABS.index(tab))  # type: ignore[attr-defined]
            window.screen.show_home()  # type: ignore[attr-defined]
        else:
            ref = Ref(kind, key) if key else self._book.headings(kind)[0].ref
            window.open_record(ref)  # type: ignore[attr-defined]

    def _shoot(self, window: object, name: str) -> None:
        self._wait(250)
        window.grab().save(str(self._out / f"{name}.png"))  # type: ignore[attr-defined]
        print(f"{name}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
