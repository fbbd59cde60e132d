"""Pictures of the real window, every screen in every size and theme: ``make pictures`` or
``python tests/pictures.py FOLDER [NAME…]``.

Names choose scenes (``overview``), looks (``1366x768-dark``), or both. Needs a display, or draws offscreen without one.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from mali_ref.models.workspace import ESTIMATE_DAY, LATEST

if TYPE_CHECKING:
    from mali_ref.app.main_window import MainWindow
    from mali_ref.domain.refs import Ref


@dataclass(frozen=True)
class Look:
    """A window size, theme, text size and language to take pictures in."""

    width: int
    height: int
    theme: str
    scale: float = 1.0
    language: str = "en"

    @property
    def name(self) -> str:
        """The look's name in file names."""
        size = "" if self.scale == 1.0 else f"-{round(self.scale * 100)}"
        language = "" if self.language == "en" else f"-{self.language}"
        return f"{self.width}x{self.height}-{self.theme}{size}{language}"


LOOKS = (
    Look(1366, 768, "light"),
    Look(1366, 768, "dark"),
    Look(1366, 768, "sunlight"),
    Look(1366, 768, "light", 1.25),
    Look(1366, 768, "light", 1.5),
    Look(1366, 768, "light", 1.25, "fr"),
    Look(1024, 700, "light"),
    Look(1024, 700, "dark"),
    Look(1024, 700, "light", 1.0, "fr"),
    Look(1920, 1080, "light"),
)


@dataclass(frozen=True)
class Scene:
    """What a picture shows.

    Attributes:
        page: a tab, or a page of the window that has no tab.
        refs: the records shown: none is the tab's home, several stand side by side; a kind alone is its first record.
        state: what differs from how the screen opens, as the screen itself remembers it.
        day: the ISO day of the book, or LATEST.
    """

    name: str
    page: str
    refs: str = ""
    state: Mapping[str, object] = field(default_factory=dict)
    day: str = ESTIMATE_DAY


def _years(**choice: object) -> dict[str, object]:
    return {"yearly": choice}


SCENES: tuple[Scene, ...] = (
    Scene("overview", "overview"),
    Scene("overview-latest", "overview", day=LATEST),
    Scene("section", "overview", "section:9b"),
    Scene("section-short", "overview", "section:4"),
    Scene("recommendation", "overview", "recommendation"),
    Scene("actor", "actors", "actor:jnim"),
    Scene("actor-gatia", "actors", "actor:gatia"),
    Scene("actor-lineage", "actors", "actor:mnla", day=LATEST),
    Scene("person", "actors", "person:ibrahim-boubacar-keita"),
    Scene("relation", "actors", "relation"),
    Scene("graph", "graph", "actor:jnim"),
    Scene("graph-list", "graph", "actor:jnim", {"list": True}),
    Scene("graph-latest", "graph", "actor:jnim", {"list": False}, LATEST),
    Scene("compare", "compare", "actor:mnla actor:jnim actor:hcua"),
    Scene("compare-countries", "compare", "place:mali place:niger place:burkina-faso"),
    Scene("compare-one", "compare", "place:mali"),
    Scene("events", "events"),
    Scene("events-map", "events", state={"map": {"view": "map"}}),
    Scene("events-layer", "events", state={"layer": True, "map": {"view": "both"}}),
    Scene("events-latest", "events", state={"layer": True}, day=LATEST),
    Scene("event", "events", "event:gao-bombing-2017", {"layer": False}),
    Scene("place", "events", "place:kidal-region"),
    Scene("place-town", "events", "place:gao"),
    Scene("indicators", "indicators"),
    Scene("indicator-years", "indicators", "indicator:life-expectancy", day=LATEST),
    Scene("indicator-change", "indicators", "indicator:life-expectancy", _years(mode="change"), LATEST),
    Scene("indicator-ranked", "indicators", "indicator:life-expectancy", _years(mode="ranked"), LATEST),
    Scene("indicator-bars", "indicators", "indicator:troops-contributed"),
    Scene("indicator-parts", "indicators", "indicator:export-partner-share"),
    Scene("indicator-budget", "indicators", "indicator:mission-budget"),
    Scene("indicator-single", "indicators", "indicator:nomadic-share"),
    Scene("observation", "indicators", "observation"),
    Scene("sources", "sources"),
    Scene("source", "sources", "source:estimate-2017"),
    Scene("note", "sources", "note"),
    Scene("data-set", "sources", "data:ucdp_event"),
    Scene("data-row", "sources", "data:mission_death/7"),
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
        """Every scene in every look, then the palette."""
        for look in LOOKS:
            scenes = [scene for scene in SCENES if self._wants(look, scene.name)]
            texts = [text for text in ("keita", "Tinbuktu", "deaths") if self._wants(look, "palette")]
            if scenes or texts:
                self._use(look)
                window = self._make()
                window.resize(look.width, look.height)
                window.open_start()
                window.show()
                self._wait(300)
                for scene in scenes:
                    self._show(window, scene)
                    self._shoot(window, f"{scene.name}-{look.name}")
                for text in texts:
                    window.popups.open_search(text)
                    self._shoot(window, f"palette-{text.lower()}-{look.name}")
                    window.popups.palette.close_palette()
                window.close()
                window.deleteLater()

    def _wants(self, look: Look, name: str) -> bool:
        looks, names = {each.name for each in LOOKS} & self._wanted, self._wanted - {each.name for each in LOOKS}
        return (not looks or look.name in looks) and (not names or name in names)

    def _use(self, look: Look) -> None:
        from mali_ref.app.translation import use_language

        use_language(look.language)
        self._theme.mode = look.theme
        self._theme.scale = look.scale

    def _show(self, window: "MainWindow", scene: Scene) -> None:
        from mali_ref.app.tabs import TABS

        window.workspace.set_as_of(scene.day)
        refs = [self._ref(text) for text in scene.refs.split()]
        if scene.page not in TABS:
            window.open_page(scene.page, refs[0], {"with": [str(ref) for ref in refs[1:]]})
        elif refs:
            window.open_record(refs[0])
        else:
            window.open_tab(TABS.index(scene.page))
            window.screen.show_home()
            # The window asks for the page's actions again.
            window.navigator.moved.emit()
        if scene.state:
            window.screen.restore({**window.screen.state(), **scene.state})

    def _ref(self, text: str) -> "Ref":
        from mali_ref.domain.refs import Ref

        return Ref.parse(text) if ":" in text else self._book.headings(text)[0].ref

    def _shoot(self, window: "MainWindow", name: str) -> None:
        from mali_ref.views.map.canvas import MapCanvas

        self._wait(250)
        # A map spreads its drawing over several frames; a picture shows it whole.
        for canvas in window.findChildren(MapCanvas):
            if canvas.isVisible():
                canvas.settle()
        window.grab().save(str(self._out / f"{name}.png"))
        print(f"{name}.png")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
