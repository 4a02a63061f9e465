"""A report's HTML as a strict reader sees it."""

from __future__ import annotations

from html.parser import HTMLParser

_EMPTY = frozenset(("br", "hr", "meta"))
ELEMENTS = frozenset(
    "html head meta title style body header main section p h1 h2 h3 h4 h5 h6 span a b bdi em"
    " strong s code sup pre blockquote hr br table thead tbody tr th td".split()
)
"""All that a report is made of."""

ATTRIBUTES = frozenset(
    "charset class content dir href http-equiv id lang name rel".split(),
)


class Page(HTMLParser):
    """The page's lines of words, links and ids; `errors` says where it is not well formed."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.text: list[str] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.policy = ""
        self.styles: list[str] = []
        self.errors: list[str] = []
        self._open: list[tuple[str, str]] = []
        self.feed(page.decode())
        self.close()
        self.errors += [f"<{tag}> is not closed" for tag, _ in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag not in ELEMENTS:
            self.errors.append(f"<{tag}> does not belong here")
        self.errors += [f"{name} at <{tag}>" for name in found if name not in ATTRIBUTES]
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found["content"]
        if "href" in found:
            self.links.append(found["href"])
        if "id" in found:
            self.ids.append(found["id"])
        if found.get("class") == "w":
            self.lines.append("")
        if tag not in _EMPTY:
            self._open.append((tag, found.get("class", "")))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            self.errors.append(f"</{tag}> closes nothing")
        else:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        classes = [found for _, found in self._open]
        aside = any(found in ("aside", "n") for found in classes)
        if self._open and self._open[-1][0] == "style":
            self.styles.append(data)
        elif "w" in classes and not aside:
            self.lines[-1] += data
        self.text.append(data)

    def handle_comment(self, data: str) -> None:
        self.errors.append("a comment")

    def unknown_decl(self, data: str) -> None:
        self.errors.append("a declaration")

    def handle_pi(self, data: str) -> None:
        self.errors.append("a processing instruction")
