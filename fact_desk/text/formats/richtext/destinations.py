"""Groups of a rich text file whose words go elsewhere: notes, boxes, labels, properties."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from fact_desk.text.formats.converted import Comment
from fact_desk.text.formats.look import Look, link_start, note_reference
from fact_desk.text.formats.moments import moment
from fact_desk.text.formats.richtext.page import Page, Setting
from fact_desk.text.formats.richtext.state import Capture
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.tally import words_in

if TYPE_CHECKING:
    from fact_desk.text.formats.richtext.reader import Reader

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(\S+))')
_HEADING = re.compile(r"heading ([1-6])", re.IGNORECASE)
_MARGINS = tuple(f"{name}{which}" for name in ("header", "footer") for which in ("", *"lrf"))
_Kept = Callable[[str], None]


class Destinations:
    """What was kept beside the text, and the groups that are read otherwise."""

    def __init__(self, reader: Reader) -> None:
        self.title, self.author = "", ""
        self.notes: list[str] = []
        self.comments: dict[str, Comment] = {}
        self.headings: dict[int, int] = {}
        self._reader = reader
        self._boxes: list[tuple[Page, Page]] = []
        self._in_note = False
        self._commented = ""
        self._comment_author, self._comment_at = "", ""
        self._font_number = 0
        self._link, self._in_link = "", False
        self._in = ""
        self._takers = self._all_takers()

    def take(self, word: str, number: int | None) -> bool:
        """Whether the word begins or belongs to such a group; then it is dealt with."""
        if self._in == "fonttbl" and word in ("f", "fcharset", "cpg"):
            self._font(word, number or 0)
            return True
        if self._in == "stylesheet" and word == "s":
            self._keep(partial(self._name_style, number or 0))
            return True
        taker = self._takers.get(word)
        if taker is not None:
            taker()
        return taker is not None

    def release_boxes(self, page: Page) -> None:
        """Puts the text boxes that hang on the paragraph behind it."""
        for owner, box in self._boxes:
            if owner is page:
                page.insert(box.html())
        self._boxes = [(owner, box) for owner, box in self._boxes if owner is not page]

    def _all_takers(self) -> dict[str, Callable[[], None]]:
        return {
            "info": _nothing,
            "upr": self._reader.skip_next_group,
            "ud": _nothing,
            "nonshppict": self._reader.skip_group,
            "title": lambda: self._keep(self._take_title),
            "author": lambda: self._keep(self._take_author),
            "fonttbl": lambda: self._table("fonttbl"),
            "stylesheet": lambda: self._table("stylesheet"),
            "footnote": self._note,
            "shptxt": self._box,
            "dptxbxtext": self._box,
            "shp": _nothing,
            "shpinst": _nothing,
            "do": _nothing,
            "shppict": _nothing,
            "pict": lambda: self._left_out("picture"),
            "object": lambda: self._left_out("embedded object"),
            "mmath": lambda: self._left_out("equation"),
            "moMath": lambda: self._left_out("equation"),
            "moMathPara": lambda: self._left_out("equation"),
            "listtext": lambda: self._keep(self._label),
            "pntext": lambda: self._keep(self._label),
            "field": _nothing,
            "fldinst": lambda: self._keep(self._instruction),
            "fldrslt": self._result,
            "atnauthor": lambda: self._keep(self._author_of_comment),
            "atrfstart": lambda: self._keep(self._start_of_comment),
            "atrfend": lambda: self._keep(self._end_of_comment),
            "annotation": lambda: self._keep(self._comment),
            "atnref": lambda: self._keep(self._ignored),
            "atndate": lambda: self._keep(self._date_of_comment),
        } | dict.fromkeys(_MARGINS, lambda: self._keep(self._margin))

    def _keep(self, take: _Kept) -> None:
        """The group's words are no part of the text; when it ends they are taken elsewhere."""
        kept, state = Capture(), self._reader.state
        state.sink, state.page, state.look = kept, None, Look()
        state.ended = lambda: take(" ".join(kept.text().split()))

    def _left_out(self, noun: str) -> None:
        if not self._reader.state.look.hidden:
            self._reader.tally.left_out[noun] += 1
        self._reader.skip_group()

    def _take_title(self, words: str) -> None:
        self.title = words

    def _take_author(self, words: str) -> None:
        self.author = words

    def _ignored(self, words: str) -> None:
        pass

    def _margin(self, words: str) -> None:
        self._reader.tally.margin_words += words_in(words)

    def _label(self, words: str) -> None:
        outer = self._reader.outer
        outer.setting = outer.setting._replace(label=words)

    def _table(self, name: str) -> None:
        self._in = name
        kept, state = Capture(), self._reader.state
        state.sink, state.page = kept, None

        def ended() -> None:
            self._in = ""

        state.ended = ended

    def _font(self, word: str, number: int) -> None:
        if word == "f":
            self._font_number = number
        elif word == "fcharset":
            self._reader.fonts.say_charset(self._font_number, number)
        else:
            self._reader.fonts.say_code_page(self._font_number, number)

    def _name_style(self, number: int, words: str) -> None:
        name = words.rstrip(";").strip()
        if found := _HEADING.fullmatch(name):
            self.headings[number] = int(found[1])
        elif name.lower() == "title":
            self.headings[number] = 1

    def _note(self) -> None:
        outer = self._reader.state.page
        if outer is None or self._in_note or self._reader.is_silent():
            self._reader.skip_group()
            return
        page, back = self._divert()
        self._in_note = True

        def ended() -> None:
            back()
            self._in_note = False
            self.notes.append(page.html())
            outer.add_html(note_reference(len(self.notes)))

        self._reader.state.ended = ended

    def _box(self) -> None:
        outer = self._reader.state.page
        if outer is None or self._reader.is_silent():
            self._reader.skip_group()
            return
        page, back = self._divert()
        self._reader.tally.boxes += 1

        def ended() -> None:
            back()
            self._boxes.append((outer, page))

        self._reader.state.ended = ended

    def _divert(self) -> tuple[Page, Callable[[], None]]:
        """Sends what follows to a page of its own; what is returned with it ends that."""
        page, state, said = Page(), self._reader.state, self._reader.said
        state.sink, state.page, state.look, state.setting = page, page, Look(), Setting()
        self._reader.said = Said()

        def back() -> None:
            self._reader.end_paragraph()
            self._reader.told.append(self._reader.said)
            self._reader.said = said

        return page, back

    def _instruction(self, words: str) -> None:
        found = _LINK.match(words)
        self._link = (found[1] or found[2] or "") if found else ""

    def _result(self) -> None:
        page, link = self._reader.state.page, self._link
        self._link = ""
        if page is None or not link or self._in_link:
            return
        page.add_html(link_start(link))
        self._in_link = True

        def ended() -> None:
            page.add_html("</a>")
            self._in_link = False

        self._reader.state.ended = ended

    def _start_of_comment(self, name: str) -> None:
        self._reader.said.start(name)

    def _end_of_comment(self, name: str) -> None:
        self._reader.said.end(name)
        self._commented = name

    def _author_of_comment(self, words: str) -> None:
        self._comment_author = words

    def _date_of_comment(self, words: str) -> None:
        self._comment_at = _moment(words)

    def _comment(self, words: str) -> None:
        name = self._commented or f"#{len(self.comments)}"
        if not self._commented:
            self._reader.said.point(name)
        author, at = self._comment_author, self._comment_at
        self.comments[name] = Comment("", "", "", author, at, words)
        self._commented = self._comment_author = self._comment_at = ""


def _nothing() -> None:
    pass


def _moment(given: str) -> str:
    """The time in a DTTM: minutes, hours, day, month and years since 1900 in 6, 5, 5, 4, 9 bits."""
    try:
        bits = int(given)
        at = datetime(
            1900 + (bits >> 20 & 0x1FF),
            bits >> 16 & 0xF,
            bits >> 11 & 0x1F,
            bits >> 6 & 0x1F,
            bits & 0x3F,
        )
    except ValueError:
        return ""
    return moment(at.isoformat())
