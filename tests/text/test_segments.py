"""What a selection, a double click and a triple click take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.span import Span
from fact_desk.text.segments import sentence_at, snap, word_at

FAMILY = "👩\u200d👩\u200d👧"
E_ACUTE = "e\u0301"

SNAPS = [
    ("trims blanks", "on [ Monday ] or", "Monday"),
    ("trims no-break spaces and line ends", "x[\u00a0\nfour\u2009]y", "four"),
    ("keeps blanks inside", "[ 3.5 million ]", "3.5 million"),
    ("nothing left", "a[ \u00a0\n ]b", None),
    ("empty", "a[]b", None),
    ("widens at the start", f"caf{E_ACUTE[0]}[{E_ACUTE[1]} closed]", f"{E_ACUTE} closed"),
    ("widens at the end", f"[caf{E_ACUTE[0]}]{E_ACUTE[1]} closed", f"caf{E_ACUTE}"),
    ("takes an emoji whole", f"so {FAMILY[:1]}[{FAMILY[1]}]{FAMILY[2:]} many", FAMILY),
    ("takes a flag whole", "🇫[🇷]🇩🇪", "🇫🇷"),
    ("takes a skin tone with its hand", "👍[🏽]!", "👍🏽"),
    ("leaves marks alone", "[“No”], he said", "“No”"),
]

WORDS = [
    ("Mayor |Jana Roth", "Jana"),
    ("Mayor Ja|na Roth", "Jana"),
    ("Mayor Jana| Roth", "Jana"),
    ("they don|’t know", "don’t"),
    ("they don'|t know", "don't"),
    ("‘pl|enty’ of it", "plenty"),
    ("rose 3.|5 points", "3.5"),
    ("rose 3|.5% in all", "3.5%"),
    ("some 1,3|00, he said", "1,300"),
    ("about €|66 billion", "€66"),
    ("at 10:|30 sharp", "10:30"),
    ("end 20|25.", "2025"),
    ("twenty-|one votes", "twenty-one"),
    (f"the caf{E_ACUTE[0]}|{E_ACUTE[1]}s here", f"caf{E_ACUTE}s"),
    (f"so {FAMILY[:1]}|{FAMILY[1:]} many", FAMILY),
    ("wait |… now", "…"),
    ("two  |  blanks", None),
    ("the end.|", None),
    ("|", None),
]

SENTENCES = [
    ("It rose. It f|ell. It stayed.", "It fell."),
    ("It rose. |It fell.", "It fell."),
    ("It rose.| It fell.", "It rose."),
    ("Mr. Oke paid $3.5 m|illion. He left.", "Mr. Oke paid $3.5 million."),
    ("One.\nTwo thr|ee. Four.\nFive.", "Two three."),
    ("One.|\nTwo.", "One."),
    ("“We won. W|e did,” she said. Then she left.", "“We won. We did,” she said."),
    ("👍🏽 Good. 🇫🇷 Bes|t. Rest.", "🇫🇷 Best."),
    ("One\u00a0day. Two\u00a0d|ays.", "Two\u00a0days."),
    ("no full stop| here", "no full stop here"),
    ("One.\n|\nTwo.", None),
    ("The last.|", "The last."),
    ("|", None),
]


def _marked(marked: str) -> tuple[str, Span]:
    start, end = marked.index("["), marked.index("]") - 1
    return marked.replace("[", "").replace("]", ""), Span(start, end)


def _clicked(marked: str) -> tuple[str, int]:
    return marked.replace("|", ""), marked.index("|")


@pytest.mark.parametrize(("marked", "taken"), [row[1:] for row in SNAPS], ids=[r[0] for r in SNAPS])
def test_selection_snaps(marked: str, taken: str | None) -> None:
    text, span = _marked(marked)
    snapped = snap(text, span)
    assert (snapped and snapped.of(text)) == taken


@pytest.mark.parametrize(("marked", "word"), WORDS)
def test_double_click_takes_a_word(marked: str, word: str | None) -> None:
    text, offset = _clicked(marked)
    taken = word_at(text, offset)
    assert (taken and taken.of(text)) == word


@pytest.mark.parametrize(("marked", "sentence"), SENTENCES)
def test_triple_click_takes_a_sentence(marked: str, sentence: str | None) -> None:
    text, offset = _clicked(marked)
    taken = sentence_at(text, offset)
    assert (taken and taken.of(text)) == sentence


def test_a_word_longer_than_the_first_look_is_taken_whole() -> None:
    text = "so " + "very" * 500 + " long"
    taken = word_at(text, 1_000)
    assert taken == Span(3, 2_003)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_snapping_twice_is_snapping_once(text: str, one: int, other: int) -> None:
    text = text.replace("\r", "")
    span = Span(min(one, other), max(one, other))
    snapped = snap(text, span)
    if snapped is None:
        assert not span.of(text).strip()
    else:
        assert snap(text, snapped) == snapped
        assert snapped.of(text).strip()


@given(st.text(max_size=40), st.integers(0, 40))
def test_every_click_takes_whole_characters_or_nothing(text: str, offset: int) -> None:
    text = text.replace("\r", "")
    offset = min(offset, len(text))
    word, sentence = word_at(text, offset), sentence_at(text, offset)
    if word is not None:
        assert word.start <= offset <= word.end
        assert snap(text, word) == word
    if sentence is not None:
        assert sentence.of(text) == sentence.of(text).strip()
        assert "\n" not in text[min(offset, sentence.start) : max(offset, sentence.end)]
