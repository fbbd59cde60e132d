"""Every colour and size of the design. No other file names a colour or a size.

Colours are ``#RRGGBB`` or ``#AARRGGBB``; sizes are pixels at 100 % text, multiplied by the theme's scale when used.
They stand in named tuples: data classes of this many fields take several times longer to make at every start.
"""

from typing import Final, NamedTuple

GROUPS: Final = (
    "state",
    "platform",
    "cma",
    "jihadist",
    "self_defence",
    "regional",
    "international",
    "other",
)

GROUP_SHAPES: Final = {
    "state": "square",
    "platform": "circle",
    "cma": "triangle_up",
    "jihadist": "diamond",
    "self_defence": "triangle_down",
    "regional": "hexagon",
    "international": "plus",
    "other": "ring",
}


class GroupColors(NamedTuple):
    """One colour for each kind of actor."""

    state: str
    platform: str
    cma: str
    jihadist: str
    self_defence: str
    regional: str
    international: str
    other: str


class Tokens(NamedTuple):
    """The colours of one theme, named by use."""

    canvas: str
    surface: str
    sunken: str
    hover: str
    line: str
    line_strong: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    on_accent: str
    tint: str
    selected: str
    danger: str
    danger_ground: str
    warn: str
    warn_ground: str
    match: str
    chart: str
    chart2: str
    track: str
    land: str
    other_land: str
    water: str
    border: str
    handle: str
    shadow: str
    veil: str
    groups: GroupColors


LIGHT: Final = Tokens(
    canvas="#F6F4EF",
    surface="#FFFFFF",
    sunken="#EFECE5",
    hover="#F0EDE6",
    line="#E2DED5",
    line_strong="#878277",
    ink="#1A1C20",
    ink2="#4A4D54",
    ink3="#65676C",
    accent="#0B6B5B",
    accent_hover="#08584B",
    on_accent="#FFFFFF",
    tint="#E2F0EB",
    selected="#DCEDE7",
    danger="#B3261E",
    danger_ground="#FCEBE9",
    warn="#7A5200",
    warn_ground="#FFF3D6",
    match="#FFE08A",
    chart="#3C4A5E",
    chart2="#8A93A1",
    track="#E6E2D9",
    land="#FFFFFF",
    other_land="#EEEBE4",
    water="#9CC3D6",
    border="#B9B3A6",
    handle="#C9C5BB",
    shadow="#30000000",
    veil="#521A1C20",
    groups=GroupColors(
        state="#2A3042",
        platform="#0F93BA",
        cma="#BF7407",
        jihadist="#C42F63",
        self_defence="#465600",
        regional="#70267A",
        international="#1F4FC6",
        other="#65676C",
    ),
)

DARK: Final = Tokens(
    canvas="#16181B",
    surface="#1E2125",
    sunken="#26292E",
    hover="#282C31",
    line="#33373D",
    line_strong="#6F737C",
    ink="#ECEBE6",
    ink2="#BDBEC3",
    ink3="#9699A1",
    accent="#5CC9B0",
    accent_hover="#7AD8C2",
    on_accent="#0E1A17",
    tint="#1B332E",
    selected="#1F3A35",
    danger="#FF8A80",
    danger_ground="#3A1F1E",
    warn="#F0C064",
    warn_ground="#352B14",
    match="#6B5416",
    chart="#A9B6C9",
    chart2="#6F7A8D",
    track="#33373D",
    land="#2A2E34",
    other_land="#1E2125",
    water="#35566A",
    border="#4C525B",
    handle="#464A52",
    shadow="#99000000",
    veil="#99000000",
    groups=GroupColors(
        state="#E4E5EA",
        platform="#62BAC4",
        cma="#E6982A",
        jihadist="#E0433F",
        self_defence="#93E07A",
        regional="#AE5CAA",
        international="#5C86F5",
        other="#9699A1",
    ),
)

SUNLIGHT: Final = LIGHT._replace(
    canvas="#FFFFFF",
    sunken="#F0EFEA",
    hover="#ECEAE4",
    line="#B9B4A8",
    line_strong="#4A463E",
    ink="#000000",
    ink2="#1F2125",
    ink3="#3B3D42",
    accent="#00473B",
    accent_hover="#003229",
    tint="#D3EAE2",
    selected="#C5E3D9",
    danger="#9A1B14",
    warn="#5E3F00",
    chart="#1B2430",
    chart2="#5C6675",
    track="#D5D1C7",
    handle="#8B867B",
    groups=LIGHT.groups._replace(platform="#006F92", cma="#8F5200", other="#3B3D42"),
)

THEMES: Final = {"light": LIGHT, "dark": DARK, "sunlight": SUNLIGHT}


class Sizes(NamedTuple):
    """Heights, radii and spaces at 100 % text."""

    control: int = 32
    field: int = 34
    table_row: int = 30
    list_row: int = 26
    outline_row: int = 25
    chip: int = 24
    active_chip: int = 27
    citation: int = 15
    citation_raise: int = 4
    keycap: int = 18
    pill: int = 18
    top_bar: int = 52
    tabs: int = 38
    target: int = 24
    icon: int = 16
    card_padding: int = 16
    gutter: int = 12
    reading_width: int = 660
    reading_line: int = 22
    body_line: int = 20
    radius_small: int = 4
    radius_chip: int = 3
    radius_control: int = 6
    radius_card: int = 8
    radius_popover: int = 10
    focus_ring: int = 2
    focus_gap: int = 1
    scroll_bar: int = 10
    selection_bar: int = 3


SIZES: Final = Sizes()


class Typeface(NamedTuple):
    """One kind of text: size in pixels, weight, and whether the display cut of Inter is used."""

    size: int
    weight: int = 400
    display: bool = False
    mono: bool = False


TYPEFACES: Final = {
    "figure": Typeface(26, 600),
    "figure_small": Typeface(18, 600),
    "page_title": Typeface(22, 600, display=True),
    "panel_title": Typeface(17, 600, display=True),
    "subtitle": Typeface(15, 600),
    "tab": Typeface(14, 500),
    "reading": Typeface(14),
    "body": Typeface(13),
    "medium": Typeface(13, 500),
    "strong": Typeface(13, 600),
    "label": Typeface(12, 600),
    "caption": Typeface(12),
    "caption_medium": Typeface(12, 500),
    "chip": Typeface(11, 600),
    "keycap": Typeface(11, 500),
    "mono": Typeface(13, mono=True),
}

SCALES: Final = (1.0, 1.12, 1.25, 1.5)
DISPLAY_OPTICAL_SIZE: Final = 32.0
TEXT_OPTICAL_SIZE: Final = 14.0
DISPLAY_SPACING: Final = -0.2
ICON_STROKE: Final = 1.75
FADED: Final = 0.45
