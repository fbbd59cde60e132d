"""The ties between actors: how the types of relation are gathered into the few that a picture can tell apart."""

from typing import Final

from PySide6.QtCore import QCoreApplication

MEMBER, CHANGE, ALLY, FIGHT, GIVE, OTHER = "member", "change", "ally", "fight", "give", "other"
TIES: Final = (MEMBER, CHANGE, ALLY, FIGHT, GIVE, OTHER)
# Who pays and sends troops, and what fits nowhere else, would hide the conflict; the reader asks for them.
SHOWN_AT_FIRST: Final = frozenset((MEMBER, CHANGE, ALLY, FIGHT))

_TYPES: Final = {
    MEMBER: ("member_of", "part_of"),
    CHANGE: (
        *("merged_into", "split_from", "fragmented_into", "remerged_with", "joined_by", "founded_as", "renamed_to"),
        *("generation_of", "dissident_of", "former_members_of", "replaced", "preceded"),
    ),
    ALLY: (
        *("allied_with", "ties_to", "pledged_allegiance_to", "supports", "supports_logistically", "trains"),
        *("authorised_to_support", "cooperates_with", "relies_on"),
    ),
    FIGHT: (
        *("opposes", "operates_against", "attacked", "claimed_attack_on", "allegedly_attacked", "threatens"),
        *("targets",),
    ),
    GIVE: ("contributes_to", "funds"),
}
_TIE_OF: Final = {type_name: tie for tie, names in _TYPES.items() for type_name in names}
# Read from the other end, so that an arrow leads to what there was before, or to what came of it.
TURNED: Final = frozenset(("fragmented_into", "joined_by", "replaced"))
# What the merger of groups makes is made of them: a coalition holds together whom it grew from.
_COALITION: Final = "coalition"


def tie_of(type_name: str, target_type: str = "") -> str:
    """The tie of a relation's type; a group that merged into a coalition is its member."""
    if type_name == "merged_into" and target_type == _COALITION:
        return MEMBER
    return _TIE_OF.get(type_name, OTHER)


def tie_label(tie: str) -> str:
    """A tie in the language of the screen."""
    words = {
        MEMBER: QCoreApplication.translate("GraphTies", "Member or part of"),
        CHANGE: QCoreApplication.translate("GraphTies", "Split from or joined"),
        ALLY: QCoreApplication.translate("GraphTies", "Allied, supports, trains"),
        FIGHT: QCoreApplication.translate("GraphTies", "Fights or attacked"),
        GIVE: QCoreApplication.translate("GraphTies", "Gives troops or money"),
    }
    return words.get(tie, QCoreApplication.translate("GraphTies", "Other ties"))


def short_tie_label(tie: str) -> str:
    """The same in a word or two, for a small key."""
    words = {
        MEMBER: QCoreApplication.translate("GraphTies", "member of"),
        CHANGE: QCoreApplication.translate("GraphTies", "split, joined"),
        ALLY: QCoreApplication.translate("GraphTies", "allied"),
        FIGHT: QCoreApplication.translate("GraphTies", "fights"),
        GIVE: QCoreApplication.translate("GraphTies", "gives"),
    }
    return words.get(tie, QCoreApplication.translate("GraphTies", "other"))


def has_arrow(tie: str) -> bool:
    """Whether the picture shows from whom to whom a tie goes."""
    return tie in (CHANGE, FIGHT)
