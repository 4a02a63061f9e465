"""Block tokens of Markdown as blocks of the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from fact_desk.model.layout import Block, BlockKind, Cell
from fact_desk.text.composer import NOWHERE, Composer
from fact_desk.text.markdown_inline import set_inline

BULLET = "•"

_ALIGNMENT = "text-align:"


@dataclass(slots=True)
class _List:
    """A list being set: the number of its next item, or None where it has bullets."""

    number: int | None
    delimiter: str

    def next_bullet(self) -> str:
        if self.number is None:
            return BULLET
        self.number += 1
        return f"{self.number - 1}{self.delimiter}"


class BlockSetter:
    """Sets block tokens with a composer; `wrapped` says what a soft break is."""

    def __init__(self, composer: Composer, *, wrapped: bool) -> None:
        self._composer = composer
        self._wrapped = wrapped
        self._quote_depth = 0
        self._lists: list[_List] = []
        self._bullet = ""
        self._body = BlockKind.PARAGRAPH
        self._heading = 0
        self._table, self._row, self._column = -1, -1, -1
        self._cell: Cell | None = None
        self._takers = self._all_takers()

    def take(self, tokens: Sequence[Token]) -> None:
        """Set the tokens; what is of no account to a reader is passed over."""
        for token in tokens:
            taker = self._takers.get(token.type)
            if taker is not None:
                taker(token)

    def take_footnote(self, label: str, tokens: Sequence[Token]) -> None:
        """Set the tokens as a footnote with its label before the first block."""
        self._bullet, self._body = label, BlockKind.FOOTNOTE
        self.take(tokens)
        self._bullet, self._body = "", BlockKind.PARAGRAPH

    def _all_takers(self) -> dict[str, Callable[[Token], None]]:
        return {
            "blockquote_open": self._open_quote,
            "blockquote_close": self._close_quote,
            "bullet_list_open": self._open_list,
            "ordered_list_open": self._open_list,
            "bullet_list_close": self._close_list,
            "ordered_list_close": self._close_list,
            "list_item_open": self._open_item,
            "list_item_close": self._close_item,
            "heading_open": self._open_heading,
            "heading_close": self._close_heading,
            "table_open": self._open_table,
            "tr_open": self._open_row,
            "th_open": self._open_cell,
            "td_open": self._open_cell,
            "th_close": self._close_cell,
            "td_close": self._close_cell,
            "inline": self._set_inline,
            "fence": self._set_code,
            "code_block": self._set_code,
            "hr": self._set_rule,
        }

    def _open_quote(self, token: Token) -> None:
        self._quote_depth += 1

    def _close_quote(self, token: Token) -> None:
        self._quote_depth -= 1

    def _open_list(self, token: Token) -> None:
        ordered = token.type == "ordered_list_open"
        start = int(token.attrs.get("start", 1)) if ordered else None
        self._lists.append(_List(start, token.markup))

    def _close_list(self, token: Token) -> None:
        self._lists.pop()

    def _open_item(self, token: Token) -> None:
        self._bullet = self._lists[-1].next_bullet()

    def _close_item(self, token: Token) -> None:
        self._bullet = ""

    def _open_heading(self, token: Token) -> None:
        self._heading = int(token.tag[1:])

    def _close_heading(self, token: Token) -> None:
        self._heading = 0

    def _open_table(self, token: Token) -> None:
        self._table += 1
        self._row = -1

    def _open_row(self, token: Token) -> None:
        self._row += 1
        self._column = -1

    def _open_cell(self, token: Token) -> None:
        self._column += 1
        style = str(token.attrs.get("style", ""))
        align = style.removeprefix(_ALIGNMENT) if style.startswith(_ALIGNMENT) else ""
        heading = token.type == "th_open"
        self._cell = Cell(self._table, self._row, self._column, heading, align)

    def _close_cell(self, token: Token) -> None:
        self._cell = None

    def _set_inline(self, token: Token) -> None:
        kind = self._kind()
        # A heading's or a cell's line ends are never paragraphs.
        wrapped = self._wrapped or kind in (BlockKind.HEADING, BlockKind.CELL)
        begun = False
        for line in set_inline(token.children or [], wrapped=wrapped):
            words, runs = line.finished()
            if kind is BlockKind.CELL:
                self._composer.set(self._block(kind), words, runs)
            elif words or runs:
                continues = begun and line.continues
                self._composer.set_line(self._block(kind, continues=continues), words, runs)
                begun = True

    def _set_code(self, token: Token) -> None:
        lines = token.content.removesuffix("\n").split("\n") if token.content.strip() else []
        for number, line in enumerate(lines):
            block = self._block(BlockKind.CODE, continues=number > 0)
            self._composer.set(block, line.rstrip(" \t"))

    def _set_rule(self, token: Token) -> None:
        self._composer.set(self._block(BlockKind.RULE))

    def _kind(self) -> BlockKind:
        if self._cell is not None:
            return BlockKind.CELL
        return BlockKind.HEADING if self._heading else self._body

    def _block(self, kind: BlockKind, *, continues: bool = False) -> Block:
        bullet, self._bullet = self._bullet, ""
        return Block(
            kind,
            NOWHERE,
            level=self._heading if kind is BlockKind.HEADING else 0,
            quote_depth=self._quote_depth,
            list_depth=len(self._lists),
            bullet=bullet,
            continues=continues,
            cell=self._cell if kind is BlockKind.CELL else None,
        )
