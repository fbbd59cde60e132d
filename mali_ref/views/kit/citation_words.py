"""The few words of a citation chip."""

from mali_ref.domain.rich_text import Cited


def citation_label(cited: Cited) -> str:
    """What a chip shows: the paragraph, or the source's short code where another document speaks."""
    return cited.locator if not cited.source else cited.source.replace("-", " ").upper()
