"""Front matter gives title, standfirst, byline and date, and never the text of the article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.text.front_matter import FrontMatter, split_front_matter

READ = [
    ("title: Two boats", FrontMatter(title="Two boats")),
    ("TITLE: 'Two: boats'\nBy: Ida Holt", FrontMatter(title="Two: boats", byline="Ida Holt")),
    ("title: No\nauthor: 010", FrontMatter(title="No", byline="010")),
    ("authors: [Ida Holt, Per Aske]", FrontMatter(byline="Ida Holt, Per Aske")),
    ("authors:\n  - name: Ida Holt\n    mail: x\n  - Per", FrontMatter(byline="Ida Holt, Per")),
    ("byline: A\nauthor: B", FrontMatter(byline="A")),
    ("date: 2025-02-13 10:00:00 -0400", FrontMatter(published="2025-02-13")),
    ("pubdate: 13 February 2025", FrontMatter(published="2025-02-13")),
    ("subtitle: >\n  It sails\n  on Monday.", FrontMatter(standfirst="It sails on Monday.")),
    ("description: Short.\ndek: Shorter.", FrontMatter(standfirst="Shorter.")),
    ("title: The FDA&#8217;s caf&eacute;", FrontMatter(title="The FDA’s café")),
    ('title: "One\\ntwo\\u2028three"', FrontMatter(title="One two three")),
    ("title:\ntags: [a, b]", FrontMatter()),
    ("title: {a: b}", FrontMatter()),
    ("", FrontMatter()),
]

BROKEN = [
    "title: [never closed",
    "title: 'never closed",
    "title: a: b",
    "title: one\n\tauthor: two",
    "title: *nobody",
    "title: \x01",
    "title: " + "[" * 2_000,
    "title: " + "x" * 200_000,
]

NO_FRONT_MATTER = [
    "A paragraph.\n\n---\n\nAnother.",
    "---\nA rule above the first paragraph.\n---\n\nAnother.",
    "---\n\nA rule, and no second one.",
    "---\n# A heading between rules\n---\n",
    "--- \n- a list\n- of two\n---\n",
    " ---\ntitle: indented\n---\n",
    "----\ntitle: four\n----\n",
    "",
    "---",
]


@pytest.mark.parametrize(("matter", "read"), READ)
def test_yaml(matter: str, read: FrontMatter) -> None:
    assert split_front_matter(f"---\n{matter}\n---\nThe body.\n") == (read, "The body.\n")


def test_toml() -> None:
    source = (
        '+++\ntitle = "Two boats"\ndate = 2025-02-13T10:00:00Z\nauthors = ["Ida", "Per"]\n+++\nBody'
    )
    read = FrontMatter(title="Two boats", byline="Ida, Per", published="2025-02-13")
    assert split_front_matter(source) == (read, "Body")


def test_toml_local_date() -> None:
    assert split_front_matter("+++\ndate = 2025-02-13\n+++\n")[0].published == "2025-02-13"


def test_three_dots_end_yaml_too() -> None:
    assert split_front_matter("---\ntitle: A\n...\nBody") == (FrontMatter(title="A"), "Body")


def test_nothing_after_it() -> None:
    assert split_front_matter("---\ntitle: A\n---") == (FrontMatter(title="A"), "")


@pytest.mark.parametrize("matter", BROKEN, ids=lambda matter: ascii(matter)[:30])
def test_broken_front_matter_is_left_out_and_told(matter: str) -> None:
    front_matter, body = split_front_matter(f"---\n{matter}\n---\nThe body.")
    assert body == "The body."
    assert front_matter.title == ""
    assert front_matter.notices[0].startswith("The front matter could not be read")


def test_broken_toml_is_left_out_and_told() -> None:
    front_matter, body = split_front_matter("+++\ntitle = Two boats\n+++\nThe body.")
    assert body == "The body."
    assert len(front_matter.notices) == 1


def test_a_notice_names_the_broken_line() -> None:
    front_matter, _ = split_front_matter("---\ntitle: A\nby: [x\n---\n")
    assert "at its line" in front_matter.notices[0]


@pytest.mark.parametrize("source", NO_FRONT_MATTER)
def test_what_only_looks_like_it_stays_in_the_text(source: str) -> None:
    assert split_front_matter(source) == (FrontMatter(), source)


def test_a_date_that_can_t_be_told_is_told() -> None:
    front_matter, _ = split_front_matter("---\ndate: 3/4/2025\n---\n")
    assert front_matter.published == ""
    assert "“3/4/2025”" in front_matter.notices[0]


def test_names_that_multiply_do_not_grow() -> None:
    """Row 33: ten names of ten names each, nine times over."""
    layers = [f"x{n}: &x{n} [{', '.join([f'*x{n - 1}'] * 10)}]" for n in range(1, 10)]
    matter = "\n".join(["x0: &x0 [a, a]", *layers, "byline: *x9", "title: T"])
    front_matter, _ = split_front_matter(f"---\n{matter}\n---\n")
    assert front_matter == FrontMatter(title="T")


@given(st.text("-+.: \n\t[]{}*&'\"#>|?!%@ab1=", max_size=60))
def test_any_front_matter_leaves_the_body(matter: str) -> None:
    for mark in ("---", "+++"):
        _, body = split_front_matter(f"{mark}\n{matter}\n{mark}\nThe body.")
        assert body.endswith("The body.")
