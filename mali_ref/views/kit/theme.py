"""The one theme of the running application: colours, sizes, fonts, palette and style sheet.

Widgets ask it by name and redraw on ``changed``; fonts and tones given through this module follow the theme alone.
"""

from typing import Final

import fontpkg_inter  # type: ignore[import-untyped]
import fontpkg_noto_sans_arabic  # type: ignore[import-untyped]
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from mali_ref.views.kit.every_widget import every_widget
from mali_ref.views.kit.focus_ring import FocusFollower
from mali_ref.views.kit.qt_palette import build_palette
from mali_ref.views.kit.style_sheet import build_style_sheet
from mali_ref.views.kit.tokens import (
    DISPLAY_OPTICAL_SIZE,
    DISPLAY_SPACING,
    SCALES,
    SIZES,
    TEXT_OPTICAL_SIZE,
    THEMES,
    TYPEFACES,
    Tokens,
)

MODES: Final = ("system", "light", "dark", "sunlight")
_FAMILIES: Final = ["Inter", "Noto Sans Arabic"]
_MONO_FAMILIES: Final = ["Noto Sans Mono", "DejaVu Sans Mono", "Consolas", "Menlo", "monospace", "Noto Sans Arabic"]
_WEIGHT: Final = QFont.Tag("wght")
_OPTICAL_SIZE: Final = QFont.Tag("opsz")
_TABULAR: Final = QFont.Tag("tnum")
_FONT_BEFORE_SHEET: Final = "_q_styleSheetWidgetFont"


class Theme(QObject):
    """Colours, sizes and fonts by name.

    Signals:
        changed: mode, scale or the system's own scheme changed; everything asked for before is out of date.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._mode = "system"
        self._scale = 1.0
        self._dressed = ""
        self._app: QApplication | None = None
        self._fonts: dict[str, QFont] = {}

    @property
    def mode(self) -> str:
        """What the user chose: one of ``MODES``."""
        return self._mode

    @mode.setter
    def mode(self, mode: str) -> None:
        if mode not in MODES:
            raise ValueError(f"no theme is called {mode}")
        if mode != self._mode:
            self._mode = mode
            self._apply()

    @property
    def scale(self) -> float:
        """Text size: one of ``SCALES``."""
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        if scale not in SCALES:
            raise ValueError(f"{scale} is not one of the text sizes")
        if scale != self._scale:
            self._scale = scale
            self._apply()

    @property
    def shown(self) -> str:
        """The theme on screen: ``light``, ``dark`` or ``sunlight``."""
        if self._mode != "system":
            return self._mode
        if self._app is None:
            return "light"
        return "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

    @property
    def tokens(self) -> Tokens:
        """The colours on screen."""
        return THEMES[self.shown]

    def color(self, name: str) -> QColor:
        """A colour of the tokens, or of a group as ``group:jihadist``."""
        if name.startswith("group:"):
            return self.group_color(name[6:])
        return QColor(getattr(self.tokens, name))

    def group_color(self, group: str) -> QColor:
        """The colour of a kind of actor; an unknown kind looks like ``other``."""
        groups = self.tokens.groups
        return QColor(getattr(groups, group, groups.other))

    def px(self, size: float) -> int:
        """Pixels at the text size in use."""
        return int(size * self._scale + 0.5)

    def size(self, name: str) -> int:
        """A size of the tokens at the text size in use."""
        return self.px(getattr(SIZES, name))

    def font(self, role: str) -> QFont:
        """The font of a kind of text, as named in ``TYPEFACES``."""
        if role not in self._fonts:
            self._fonts[role] = self._make_font(role)
        return QFont(self._fonts[role])

    def _make_font(self, role: str) -> QFont:
        face = TYPEFACES[role]
        font = QFont()
        font.setFamilies(_MONO_FAMILIES if face.mono else _FAMILIES)
        font.setPixelSize(self.px(face.size))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if face.display:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, DISPLAY_SPACING * self._scale)
        if not face.mono:
            font.setVariableAxis(_OPTICAL_SIZE, DISPLAY_OPTICAL_SIZE if face.display else TEXT_OPTICAL_SIZE)
        return with_weight(font, face.weight)

    def install(self, app: QApplication, in_fusion: bool = False) -> None:
        """Load the fonts and dress the application; call before the first window, later calls change nothing.

        ``in_fusion`` says that the application was made in Fusion's style; setting it later takes longer.
        """
        if self._app is app:
            return
        self._app = app
        _load_fonts()
        if not in_fusion:
            app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._focus = FocusFollower(app, self)
        self._apply()

    def _on_system_scheme_changed(self) -> None:
        if self._mode == "system" and self.shown != self._dressed:
            self._apply()

    def _apply(self) -> None:
        self._fonts.clear()
        if self._app is not None:
            self._tell_system()
            self._dressed = self.shown
            self._app.setPalette(build_palette(self.color))
            QToolTip.setFont(self.font("caption"))
            self._app.setFont(self.font("body"))
            self._app.setStyleSheet(build_style_sheet(self.tokens, self.px))
            for widget in every_widget():
                _renew_font(widget)
        self.changed.emit()

    def _tell_system(self) -> None:
        """Let title bars and file dialogs follow; without a choice of the user's they already do."""
        hints = QGuiApplication.styleHints()
        if self._mode == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._mode == "dark" else Qt.ColorScheme.Light)


_THEME = Theme()


def theme() -> Theme:
    """The application's theme."""
    return _THEME


def with_weight(font: QFont, weight: int) -> QFont:
    """The same font at another weight; a variable font needs its axis set, the weight alone changes nothing."""
    font = QFont(font)
    font.setWeight(QFont.Weight(weight))
    if "Inter" in font.families():
        font.setVariableAxis(_WEIGHT, float(weight))
    return font


def italic(font: QFont) -> QFont:
    """The same font in italics."""
    font = QFont(font)
    font.setItalic(True)
    return font


def tabular(font: QFont) -> QFont:
    """The same font with digits of one width, for columns of numbers."""
    font = QFont(font)
    font.setFeature(_TABULAR, 1)
    return font


def set_role(widget: QWidget, role: str, tone: str = "", tabular_digits: bool = False) -> None:
    """Give a widget the font of a role and, for labels, an ink tone; both follow the theme.

    Tones are ``ink``, ``ink2``, ``ink3``, ``accent``, ``warn``, ``danger`` and ``on_accent``.
    """
    widget.setProperty("font_role", f"{role}:tnum" if tabular_digits else role)
    _renew_font(widget)
    if tone:
        set_tone(widget, tone)


def set_tone(widget: QWidget, tone: str) -> None:
    """Colour a label's text by name."""
    set_flag(widget, "tone", tone)


def set_flag(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at, and restyle the widget if it is already styled."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _renew_font(widget: QWidget) -> None:
    named = widget.property("font_role")
    if not named:
        return
    role, _, digits = named.partition(":")
    font = _THEME.font(role)
    font = tabular(font) if digits else font
    _set_font(widget, font)
    if isinstance(widget, QAbstractScrollArea):
        # Under a style sheet a font does not reach the viewport, which headers and views paint on.
        _set_font(widget.viewport(), font)


def _set_font(widget: QWidget, font: QFont) -> None:
    widget.setFont(font)
    if widget.property(_FONT_BEFORE_SHEET) is not None:
        # WORKAROUND: under the application's style sheet Qt keeps the font a widget had when it was first styled and
        # brings it back with every restyling, whatever was set since.
        widget.setProperty(_FONT_BEFORE_SHEET, font)


def _load_fonts() -> None:
    if "Inter" in QFontDatabase.families():
        return
    for root in (fontpkg_inter.ROOT, fontpkg_noto_sans_arabic.ROOT):
        for file in sorted((root / "files").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
