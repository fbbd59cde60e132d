"""All controls of the kit under one name, for screens that use many of them."""

from mali_ref.views.kit.buttons import (
    Button,
    Choice,
    DropButton,
    SegmentedControl,
    ToolButton,
    icon_button,
    link_button,
    plain_button,
    primary_button,
    quiet_button,
)
from mali_ref.views.kit.cards import Card, card_note
from mali_ref.views.kit.checks import CheckBox
from mali_ref.views.kit.chips import ActiveFilterChip, CitationChip, FilterChip, KeyCap, Pill
from mali_ref.views.kit.fields import SearchField
from mali_ref.views.kit.labels import Divider, ElidedLabel, set_ground, text_label
from mali_ref.views.kit.notices import EmptyState, IconLabel, NoticeBar, WarnLine
from mali_ref.views.kit.popover import Popover

__all__ = [
    "ActiveFilterChip",
    "Button",
    "Card",
    "CheckBox",
    "Choice",
    "CitationChip",
    "Divider",
    "DropButton",
    "ElidedLabel",
    "EmptyState",
    "FilterChip",
    "IconLabel",
    "KeyCap",
    "NoticeBar",
    "Pill",
    "Popover",
    "SearchField",
    "SegmentedControl",
    "ToolButton",
    "WarnLine",
    "card_note",
    "icon_button",
    "link_button",
    "plain_button",
    "primary_button",
    "quiet_button",
    "set_ground",
    "text_label",
]
