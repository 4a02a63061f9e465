"""The query letter: who is asked what, and nothing in it is markup."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from fact_desk.exports.letter.asking import Grouping, addressees
from fact_desk.exports.letter.docx_letter import letter_docx
from fact_desk.exports.letter.markdown_letter import escaped, letter_markdown
from fact_desk.exports.letter.plain_letter import letter_text
from fact_desk.exports.printable import printable
from fact_desk.model.annotation import Annotation, Claim, Quote, Status, Tag
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.model.source import Citation, Source
from tests.exports.articles import checked, dossier, on, three
from tests.exports.attacks import attacks

_CLAIM = on("took 66,000 people across", Tag.CLAIM)
_FIGURE = on("66,000 people", Tag.FIGURE)
_QUOTE = on("We held out for six years,", Tag.QUOTE)
_DOUBT = Flag("f", "shares", Severity.ERROR, "They add up to 103.")

ASKED = [
    (_CLAIM, ["What does this rest on? Please name a source."]),
    (
        replace(_CLAIM, claim=Claim("the port")),
        ["What does this rest on? Please name a source. (the port is named for it.)"],
    ),
    (_FIGURE, ["Where does this figure come from?"]),
    (_QUOTE, ["Please confirm that the speaker said this, in these words."]),
    (
        replace(_QUOTE, quote=Quote("Odile Marrin")),
        ["Please confirm that Odile Marrin said this, in these words."],
    ),
    (replace(_FIGURE, flags=(_DOUBT,)), ["They add up to 103."]),
    (replace(_FIGURE, flags=(Flag("f", reason="which May?"),)), ["which May?"]),
    (
        replace(checked(_FIGURE, Status.NEEDS_CORRECTION, "60,000"), flags=(_DOUBT,)),
        ["They add up to 103.", "We would change this to: 60,000. Do you agree?"],
    ),
    (
        checked(_FIGURE, Status.NEEDS_CORRECTION),
        ["This seems to be wrong. How should it read?"],
    ),
    (
        checked(_FIGURE, Status.UNVERIFIABLE),
        ["We could not verify this. Do you know of a source for it?"],
    ),
    (
        replace(checked(_FIGURE, Status.RECHECK), note="new\nin draft 2"),
        [
            "The text was changed here after it was checked. Is it right as it now stands?",
            "Note: new in draft 2",
        ],
    ),
]


@pytest.mark.parametrize(("annotation", "asked"), ASKED)
def test_what_is_asked(annotation: Annotation, asked: list[str]) -> None:
    (addressee,) = addressees([dossier(annotation)], Grouping.AUTHOR)
    assert [list(question.asked) for question in addressee.questions] == [asked]


def test_what_is_settled_is_not_asked() -> None:
    dismissed = replace(_DOUBT, state=FlagState.DISMISSED)
    settled = replace(checked(_FIGURE, Status.CONFIRMED), flags=(dismissed,))
    assert addressees([dossier(settled)], Grouping.AUTHOR) == ()
    assert letter_text([dossier(settled)]).endswith("No questions are open.\n")


def test_a_letter_about_nothing() -> None:
    assert letter_markdown([]) == "# Questions\n\nNo questions are open.\n"
    assert docx.Document(io.BytesIO(letter_docx([]))).paragraphs[0].text == "Questions"


def _cited(annotation: Annotation, *sources: Source) -> Annotation:
    return replace(annotation, sources=tuple(Citation(one.id, one) for one in sources))


def test_questions_are_grouped() -> None:
    ledger, odile = Source("s1", "Port ledger"), Source("s2", "Interview", person="Odile Marrin")
    article = dossier(
        replace(_cited(_CLAIM, ledger, odile), claim=Claim("the port office")),
        _cited(_FIGURE, ledger),
        replace(_QUOTE, quote=Quote("Odile Marrin")),
    )
    groups = {
        grouping: {
            one.name: [question.number for question in one.questions]
            for one in addressees([article], grouping)
        }
        for grouping in Grouping
    }
    assert groups == {
        Grouping.AUTHOR: {"Ida Lund": [1, 2, 3]},
        Grouping.SPEAKER: {"the port office": [1], "Odile Marrin": [3], "": [2]},
        Grouping.SOURCE: {"Port ledger": [1, 2], "Odile Marrin": [1], "": [3]},
    }
    assert [*groups[Grouping.SPEAKER]][-1] == ""


CONTEXTS = [
    ("All 14 of them.\nNext line.", "All ", " of them."),
    ("Before.\n14", "", ""),
    (f"{'longer ' * 30}14{' words' * 30}", f"…{'longer ' * 12}", f"{' words' * 15}…"),
    (f"{'x' * 200} 14{'y' * 200}", f"…{'x' * 89} ", f"{'y' * 90}…"),
]


@pytest.mark.parametrize(("text", "before", "after"), CONTEXTS)
def test_the_words_stand_in_their_context(text: str, before: str, after: str) -> None:
    (addressee,) = addressees([dossier(on("14", Tag.FIGURE, text), text=text)], Grouping.AUTHOR)
    (question,) = addressee.questions
    assert (question.before, question.words, question.after) == (before, "14", after)


LETTER = """\
Questions about “Ferries” (draft 1)
-----------------------------------

Dear [name],

We are checking “Ferries” (draft 1) before publication and would be grateful for your help with \
the questions below. Please answer beneath each of them, if you can by [day].

Ida Lund
--------

1. 🦭 The harbour at Ostrelle [took 66,000 people across] in May, the port office said.
   of what year?
   We would change this to: 60,000. Do you agree?
   Note: Ring them <b>again</b>

2. 🦭 The harbour at Ostrelle took [66,000 people] across in May, the port office said.
   Where does this figure come from?

With many thanks,

Ines Varga
"""


def test_a_whole_letter() -> None:
    assert letter_text([dossier(*three())]) == LETTER


def test_the_same_as_markdown() -> None:
    letter = letter_markdown([dossier(*three())])
    assert (
        "## Ida Lund\n\n**1** · 🦭 The harbour at Ostrelle **took 66,000 people across** in"
        in letter
    )
    assert "> Note: Ring them \\<b\\>again\\</b\\>" in letter


def test_gaps_of_the_frame_read_as_they_are() -> None:
    hostile = "[name]: https://a.example [day](https://b.example)"
    unsigned = replace(dossier(*three(), title=hostile), editor="")
    letter = letter_markdown([unsigned])
    assert "\nDear [name],\n" in letter
    assert " if you can by [day].\n" in letter
    assert letter.endswith("\n[your name]\n")
    words, kinds = _reads_as(letter)
    assert "Dear [name]," in words
    assert hostile in words
    assert "link_open" not in kinds


def test_several_articles_are_named() -> None:
    letter = letter_markdown([dossier(_FIGURE), dossier(_CLAIM, title="Tolls")])
    assert letter.startswith("# Questions about 2 articles\n")
    assert letter.count("### “Ferries” (draft 1)") == letter.count("### “Tolls” (draft 1)") == 1


def test_as_a_word_document() -> None:
    letter = docx.Document(io.BytesIO(letter_docx([dossier(*three())])))
    words = [paragraph.text for paragraph in letter.paragraphs]
    assert words[0] == "Questions about “Ferries” (draft 1)"
    assert (
        "2\t🦭 The harbour at Ostrelle took 66,000 people across in May, the port office said."
        in words
    )
    # An empty line under each question is for the answer.
    assert words[words.index("Where does this figure come from?") + 1] == ""
    assert letter.core_properties.author == "Ines Varga"


def _reads_as(markdown: str) -> tuple[str, set[str]]:
    """The words of the rendered Markdown, and the kinds of its inline tokens."""
    tokens = [
        child for token in MarkdownIt().parse(markdown) for child in token.children or [token]
    ]
    words = "".join(token.content for token in tokens if token.type != "softbreak")
    return words, {token.type for token in tokens}


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1))
def test_escaped_words_read_as_they_are(text: str) -> None:
    words = printable(text).strip()
    said, kinds = _reads_as(f"> {escaped(words)}")
    assert said.strip() == words.strip()
    assert kinds <= {
        "blockquote_open",
        "paragraph_open",
        "text",
        "text_special",
        "paragraph_close",
        "blockquote_close",
    }


@pytest.mark.parametrize(
    "words", ["- a", "+ a", "= a", "1. a", "12) a", "# a", "> a", "~~~", "***", "a_b_c", "&amp;"]
)
def test_no_block_begins_in_it(words: str) -> None:
    said, kinds = _reads_as(f"> {escaped(words)}")
    assert said == words
    assert not kinds & {"bullet_list_open", "ordered_list_open", "heading_open", "fence", "hr"}


def test_no_attack_is_a_link_or_markup() -> None:
    for words in attacks():
        text = words.replace("\n", " ") or "?"
        annotation = replace(on(text, Tag.QUOTE, text), note=words, quote=Quote(words))
        letter = letter_markdown([dossier(annotation, text=text, title=words)], Grouping.SPEAKER)
        _, kinds = _reads_as(letter)
        assert not kinds & {"html_inline", "html_block", "link_open", "image", "code_inline"}
        letter_text([dossier(annotation, text=text, title=words)])
