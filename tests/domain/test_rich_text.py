"""The markup of long texts: spans, references, plain words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mali_ref.domain.refs import Ref
from mali_ref.domain.rich_text import Block, Cited, LinkTo, Words, parse, parse_citation, plain, references

marked = st.text("[]{}|:@¶-# \nabc9", max_size=60)


@given(st.one_of(st.text(), marked))
@example("[[actor: ]]")
@example("[[actor:|x]]")
@example("{ }")
@example("[[a:b|]]")
def test_any_text_is_only_text(text: str) -> None:
    for block in parse(text):
        assert block.style in ("paragraph", "bullet", "heading")
        for span in block.spans:
            assert not isinstance(span, LinkTo) or (span.ref.kind and span.ref.key.strip())
    assert isinstance(plain(text), str)
    assert len(set(references(text))) == len(references(text))


@given(st.lists(st.sampled_from(["[[actor:a]]", "[[place:b|the town]]", "{¶9b}", "{ucdp@p. 3}", "word", "and,"])))
def test_plain_words_hold_no_marks(parts: list[str]) -> None:
    words = plain(" ".join(parts))
    assert not set("[]{}|¶@") & set(words)
    assert words.count("word") == parts.count("word")


def test_a_text_becomes_blocks_of_spans() -> None:
    text = "## Who\n\nIt is [[actor:jnim]] {¶9b},\nor [[actor:aqim|the old\nname]].\n\n- one\n  more\n- two {ucdp@p. 3}"
    assert parse(text) == (
        Block("heading", (Words("Who"),)),
        Block(
            "paragraph",
            (
                Words("It is "),
                LinkTo(Ref("actor", "jnim")),
                Words(" "),
                Cited("¶9b"),
                Words(", or "),
                LinkTo(Ref("actor", "aqim"), "the old name"),
                Words("."),
            ),
        ),
        Block("bullet", (Words("one more"),)),
        Block("bullet", (Words("two "), Cited("p. 3", "ucdp"))),
    )


def test_plain_words_use_titles_and_leave_citations_out() -> None:
    titles = {Ref("actor", "jnim"): "Jama'at"}
    text = "By [[actor:jnim]] {¶9b}, [[actor:two-words]] and [[actor:x|others]] {¶4}.\n\n- end"
    assert plain(text, lambda ref: titles.get(ref, ref.key)) == "By Jama'at, two-words and others.\n- end"
    assert "two words" in plain(text)


def test_references_stand_once_and_in_order() -> None:
    text = "[[actor:b]] [[place:a]] [[actor:b|again]]"
    assert references(text) == (Ref("actor", "b"), Ref("place", "a"))


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("¶9b", Cited("¶9b")),
        ("ucdp@p. 3", Cited("p. 3", "ucdp")),
        ("ucdp", Cited("", "ucdp")),
        (" ucdp @ 4 ", Cited("4", "ucdp")),
    ],
)
def test_each_form_of_citation_is_read(text: str, cited: Cited) -> None:
    assert parse_citation(text) == cited
