"""Reads a rich text file from brace to brace, without recursion."""

from __future__ import annotations

from collections.abc import Callable

from striprtf.striprtf import destinations, specialchars

from fact_desk.errors import ArticleUnreadable
from fact_desk.text.formats.look import note_list
from fact_desk.text.formats.marks import raised, without_marks
from fact_desk.text.formats.richtext.destinations import Destinations
from fact_desk.text.formats.richtext.fonts import Fonts
from fact_desk.text.formats.richtext.page import Page, Setting
from fact_desk.text.formats.richtext.state import State
from fact_desk.text.formats.richtext.tokens import Token, Tokens
from fact_desk.text.formats.said import Said
from fact_desk.text.formats.tally import Tally, words_in

DEEPEST = 2_000
"""Groups that may lie in one another; no program writes more than some dozens."""

_LETTERS = {
    word: letter
    for word, letter in specialchars.items()
    if word.isalpha() and letter.strip("\n") and word not in ("cell", "nestcell", "row")
}
_SIGNS = {"~": "\u00a0", "-": "\u00ad", "_": "\u2011", "{": "{", "}": "}", "\\": "\\"}
_LOOKS = {"b": "strong", "i": "slanted", "strike": "struck", "striked": "struck", "v": "hidden"}
_MOST_HEADINGS = 6


class Reader:
    """What a rich text file says: `page`, `said`, `tally`, and what `kept` keeps."""

    def __init__(self, text: str, origin: str) -> None:
        self.page, self.said, self.tally = Page(), Said(), Tally()
        self.told: list[Said] = []
        """The words of notes and boxes."""
        self.fonts = Fonts()
        self._origin = origin
        self._tokens = Tokens(text)
        self._skips_next = False
        self.kept = Destinations(self)
        self._state = State(self.page, self.page)
        self._outer: list[State] = []
        self._raw: list[str] = []
        self._units: list[int] = []
        self._skipping = 0
        self._starred = False
        self._doings = self._all_doings()
        for token in self._tokens:
            if not self._take(token):
                break
        self._flush()
        self.end_paragraph()

    @property
    def state(self) -> State:
        """What is in force now."""
        return self._state

    @property
    def outer(self) -> State:
        """What is in force around the group that is open."""
        return self._outer[-1] if self._outer else self._state

    def html(self) -> str:
        """The text and its notes."""
        page = self.page.html()
        self.kept.release_boxes(self.page)
        return page + self.page.html() + note_list(self.kept.notes)

    def is_silent(self) -> bool:
        """Whether words here would be hidden, or are deleted."""
        return self._state.deleted or self._state.look.hidden

    def say(self, words: str) -> None:
        """Words of the text, unless they are hidden or deleted."""
        state = self._state
        if not words or state.deleted:
            return
        words = without_marks(words)
        if state.page is None:
            state.sink.add(words, state.look)
        elif state.look.hidden:
            self.tally.hidden_words += words_in(words)
        else:
            words = raised(words) if state.look.raised else words
            self.said.add(words)
            state.sink.add(words, state.look)

    def _take(self, token: Token) -> bool:
        if token.raw:
            self._take_raw(token.raw)
            return True
        if token.word == "u":
            self._flush_raw()
            self._take_unicode(token.number or 0)
            return True
        if self._skipping and token.sign:
            self._skipping -= 1
            return True
        self._flush()
        self._skipping = 0
        if token.brace:
            return self._take_brace(token.brace)
        if token.word:
            self._take_word(token.word, token.number)
        else:
            self._take_sign(token.sign)
        return True

    def _take_raw(self, raw: str) -> None:
        self._starred = False
        skipped = min(self._skipping, len(raw))
        self._skipping -= skipped
        if raw[skipped:]:
            self._flush_units()
            self._raw.append(raw[skipped:])

    def _take_unicode(self, number: int) -> None:
        self._starred = False
        self._units.append(number % 0x10000)
        self._skipping = self._state.skip

    def _take_brace(self, brace: str) -> bool:
        self._starred = False
        if brace == "{" and self._skips_next:
            self._skips_next = False
            self._tokens.skip_group()
            return True
        if brace == "{":
            if len(self._outer) >= DEEPEST:
                raise ArticleUnreadable(
                    f"{self._origin} is nested far deeper than articles are, so it was not opened; "
                    "copy its text into a new document."
                )
            self._outer.append(self._state)
            self._state = self._state.inner()
            return True
        if len(self._outer) == 1:
            self.end_paragraph()
        if self._outer:
            self._state.ended()
            self._state = self._outer.pop()
        # Behind the outermost group nothing belongs to the text.
        return bool(self._outer)

    def _take_sign(self, sign: str) -> None:
        if sign == "*":
            self._starred = True
        elif sign in "\r\n":
            self.end_paragraph()
        elif sign in _SIGNS:
            self.say(_SIGNS[sign])

    def _take_word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if self.kept.take(word, number):
            return
        if starred or (word in destinations and word not in self._doings):
            self.skip_group()
            return
        doing = self._doings.get(word)
        if doing is not None:
            doing(number)
        elif word in _LOOKS:
            self._set_look(_LOOKS[word], number != 0)
        elif word in _LETTERS:
            self.say(_LETTERS[word])
        else:
            self.fonts.say(word, number)

    def skip_next_group(self) -> None:
        """Nothing is read of the next group: behind it stands the same in Unicode."""
        self._skips_next = True

    def skip_group(self) -> None:
        """Nothing of the group that is open is read."""
        self._tokens.skip_group()
        if self._outer:
            # What it was until here, a note for one, is whole.
            self._state.ended()
            self._state = self._outer.pop()

    def _all_doings(self) -> dict[str, Callable[[int | None], None]]:
        return {
            "par": lambda number: self.end_paragraph(),
            "sect": lambda number: self.end_paragraph(),
            "page": lambda number: self.end_paragraph(),
            "line": lambda number: self._break_line(),
            "tab": lambda number: self.say("\t"),
            "cell": lambda number: self._end_cell(),
            "row": lambda number: self._end_row(),
            "nestcell": lambda number: self.end_paragraph(),
            "pard": lambda number: self._set(setting=Setting()),
            "plain": lambda number: self._plain(),
            "intbl": lambda number: self._set(setting=self._state.setting._replace(in_table=True)),
            "ilvl": lambda number: self._set(
                setting=self._state.setting._replace(depth=max(0, number or 0))
            ),
            "outlinelevel": lambda number: self._set_heading((number or 0) + 1),
            "s": lambda number: self._set_heading(self.kept.headings.get(number or 0, 0)),
            "f": self._set_font,
            "uc": lambda number: self._set(skip=max(0, number if number is not None else 1)),
            "super": lambda number: self._set_look("raised", number != 0),
            "nosupersub": lambda number: self._set_look("raised", False),
            "deleted": self._set_deleted,
            "revised": self._count_revised,
        }

    def _set(self, *, setting: Setting | None = None, skip: int | None = None) -> None:
        if setting is not None:
            self._state.setting = setting
        if skip is not None:
            self._state.skip = skip

    def _set_look(self, name: str, on: bool) -> None:
        self._state.look = self._state.look._replace(**{name: on})

    def _set_heading(self, level: int) -> None:
        if 0 < level <= _MOST_HEADINGS:
            self._state.setting = self._state.setting._replace(heading=level)

    def _set_font(self, number: int | None) -> None:
        self._state.font = number or 0

    def _plain(self) -> None:
        self._state.look, self._state.deleted = type(self._state.look)(), False

    def _set_deleted(self, number: int | None) -> None:
        self._state.deleted = number != 0
        self.tally.changes += number != 0

    def _count_revised(self, number: int | None) -> None:
        self.tally.changes += number != 0

    def end_paragraph(self) -> None:
        """The paragraph is over, and what hangs on it comes behind it."""
        page, state = self._state.page, self._state
        if page is None:
            state.sink.add(" ", state.look)
        if page is None or state.deleted:
            return
        self.said.add("\n")
        page.end_paragraph(state.setting)
        state.setting = state.setting._replace(label="")
        self.kept.release_boxes(page)

    def _break_line(self) -> None:
        page = self._state.page
        if page is not None and not (self._state.look.hidden or self._state.deleted):
            self.said.add("\n")
            page.add_html("<br>")

    def _end_cell(self) -> None:
        if (page := self._state.page) is not None:
            self.said.add("\n")
            page.end_cell(self._state.setting)
            self._state.setting = self._state.setting._replace(label="")

    def _end_row(self) -> None:
        if (page := self._state.page) is not None:
            page.end_row()

    def _flush(self) -> None:
        self._flush_raw()
        self._flush_units()

    def _flush_raw(self) -> None:
        if self._raw:
            raw, self._raw = "".join(self._raw), []
            self.say(self.fonts.decoded(raw, self._state.font))

    def _flush_units(self) -> None:
        if self._units:
            # Halves of a pair come one after the other; a lone one is no letter.
            units = b"".join(unit.to_bytes(2, "little") for unit in self._units)
            self._units = []
            self.say(units.decode("utf-16-le", "replace"))
