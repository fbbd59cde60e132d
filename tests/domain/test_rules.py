"""The book's own rules: sums, units, and ends that come before beginnings."""

from mali_ref.domain.dates import parse_edtf
from mali_ref.domain.errors import Fault
from mali_ref.domain.figures import Figure, parse_figure
from mali_ref.domain.record import Record
from mali_ref.domain.refs import Ref
from mali_ref.domain.rules import SUMS, broken_rules, doubtful_sums

MISSION = Ref("actor", "minusma")
STRENGTH = {
    "strength-troops": "10,591",
    "strength-observers": "38",
    "strength-staff-officers": "337",
    "strength-police": "1,587",
    "strength-uniformed": "12,553",
    "strength-civilians": "1,329",
    "strength-volunteers": "161",
    "strength-total": "14,043",
}


def observed(indicator: str, value: str, **fields: object) -> Record:
    own = {
        "indicator": Ref("indicator", indicator),
        "subject": MISSION,
        "as_of": parse_edtf("2017-05-31"),
        "value": parse_figure(value),
        **fields,
    }
    key = "-".join([indicator, *(str(part) for part in fields.values() if isinstance(part, str))])
    return Record("observation", key, key, "e", {name: part for name, part in own.items() if part is not None})


def faults(*records: Record) -> list[tuple[str, str]]:
    indicators = {Ref("indicator", key): Record("indicator", key, key, "e", {"unit": "people"}) for key in STRENGTH}
    book = {**indicators, **{record.ref: record for record in records}}
    broken = ((fault.ref, fault.sentence) for fault in broken_rules(book))
    return [(ref.key, sentence) for ref, sentence in (*broken, *doubtful_sums(book))]


def test_figures_that_add_up_break_no_rule() -> None:
    assert faults(*(observed(indicator, value) for indicator, value in STRENGTH.items())) == []


def test_a_total_that_does_not_add_up_is_named_with_both_numbers() -> None:
    wrong = {**STRENGTH, "strength-police": "1,588"}
    [(key, sentence)] = faults(*(observed(indicator, value) for indicator, value in wrong.items()))
    assert key == "strength-uniformed"
    assert "12,553" in sentence
    assert "12,554" in sentence


def test_every_part_of_every_sum_counts() -> None:
    for total, parts in SUMS.items():
        values = dict.fromkeys(parts, "2") | {total: str(2 * len(parts))}
        indicators = {Ref("indicator", key): Record("indicator", key, key, "e", {"unit": "people"}) for key in values}
        for changed in (total, *parts):
            records = [observed(key, "3" if key == changed else value) for key, value in values.items()]
            found = [ref.key for ref, _ in doubtful_sums({**indicators, **{r.ref: r for r in records}})]
            assert found == [total]


def test_a_sum_is_compared_only_within_one_subject_day_and_edition() -> None:
    other_day = observed("strength-troops", "1", as_of=parse_edtf("2016-01"), category=None)
    records = [observed(indicator, value) for indicator, value in STRENGTH.items() if indicator != "strength-troops"]
    assert faults(other_day, *records) == []


def test_shares_and_figures_that_are_not_preferred_stay_out_of_sums() -> None:
    part = observed("strength-police", "9", category="women")
    disputed = observed("strength-troops", "1", preferred=False, status="claimed")
    assert faults(part, disputed, *(observed(indicator, value) for indicator, value in STRENGTH.items())) == []


def test_a_unit_that_cannot_be_compared_with_that_of_the_indicator_is_named() -> None:
    [(key, sentence)] = faults(observed("strength-police", "9", unit="percent"))
    assert key == "strength-police-percent"
    assert "percent cannot be compared with people" in sentence


def test_money_may_stand_in_another_currency() -> None:
    budget = Record("indicator", "budget", "Budget", "e", {"unit": "usd_million"})
    spent = observed("budget", "5", unit="eur_million")
    assert list(broken_rules({budget.ref: budget, spent.ref: spent})) == []


def test_an_end_before_the_beginning_is_named() -> None:
    fields = {"start": parse_edtf("2015"), "end": parse_edtf("2014")}
    relation = Record("relation", "a--b", "a b", "e", fields)
    [fault] = broken_rules({relation.ref: relation})
    assert fault == Fault(relation.ref, "end", "it ends (2014) before it begins (2015).")


def placed(key: str, whole: str) -> Record:
    return Record("place", key, key.title(), "e", {"part_of": Ref("place", whole)} if whole else {})


def test_a_circle_of_parts_is_named_once() -> None:
    places = [placed("camp", "gao"), placed("gao", "region"), placed("region", "camp"), placed("hut", "camp")]
    [fault] = broken_rules({place.ref: place for place in places})
    sentence = "it would be a part of itself, by way of “Gao”, “Region”."
    assert fault == Fault(Ref("place", "camp"), "part_of", sentence)


def test_a_chain_of_parts_is_no_fault() -> None:
    places = [placed("camp", "gao"), placed("gao", "region"), placed("region", ""), placed("hut", "gone")]
    assert list(broken_rules({place.ref: place for place in places})) == []


def test_an_end_in_the_same_year_is_no_fault() -> None:
    post = Record("post", "p", "p", "e", {"start": parse_edtf("2015-06"), "end": parse_edtf("2015")})
    assert list(broken_rules({post.ref: post})) == []


def test_a_bare_range_counts_with_its_middle() -> None:
    assert Figure(None, 4.0, 6.0).middle() == 5
