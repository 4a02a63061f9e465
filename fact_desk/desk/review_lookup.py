"""Questions to a desk about its review: what was found, decided, known, and cited."""

from __future__ import annotations

from fact_desk.desk.source_search import best_sources
from fact_desk.errors import DeskDamaged, NoSuchThing
from fact_desk.model.article import Draft, Shelf
from fact_desk.model.event import Event
from fact_desk.model.figure import Figure
from fact_desk.model.finding import Finding, Ruling
from fact_desk.model.flag import Severity
from fact_desk.model.source import Source
from fact_desk.model.span import Span
from fact_desk.store import checks, findings, mentions, queries, sources
from fact_desk.store.checks import CheckKey
from fact_desk.store.desk_file import DeskFile
from fact_desk.store.mentions import PlacedMention

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


class ReviewLookup:
    """What stands in a desk for its review; nothing here changes it."""

    def __init__(self, file: DeskFile) -> None:
        self._file = file

    def findings(self, article: str) -> list[Finding]:
        """What stands against the figures of the article's newest draft, errors first.

        With what was raised by hand on figures, and with what was decided; reminders too. One that
        nobody has marked has no annotation.
        """
        with self._file.reading() as connection:
            return sorted(findings.findings(connection, article), key=_gravest_first)

    def findings_of_desk(self) -> list[Finding]:
        """The same for all articles that are not deleted, the newest article first."""
        with self._file.reading() as connection:
            found = [*findings.findings(connection)]
            order = {one.id: place for place, one in enumerate(queries.articles(connection))}
        return sorted(found, key=lambda one: (order[one.article], _gravest_first(one)))

    def unmarked_doubts(self, draft: Draft) -> list[Finding]:
        """What the rules have against figures of the draft that nobody marked, in text order.

        Without reminders, and without those about which an editor has decided.
        """
        with self._file.reading() as connection:
            found = findings.unmarked_doubts(connection, draft.article, draft.id)
        return sorted(found, key=lambda one: (one.span, _gravest_first(one)))

    def finding(self, article: str, name: str) -> Finding:
        """The finding in the article whose flag's id is or begins with `name`.

        Raises NoSuchThing for none or several.
        """
        found = [one for one in self.findings(article) if name and one.flag.id.startswith(name)]
        if len({one.flag.id for one in found}) != 1:
            many = "More than one flag is" if found else "There is no flag"
            raise NoSuchThing(f"{many} called “{name}” in the article; look it up in its flags.")
        return found[0]

    def ruling(self, article: str, fingerprint: str) -> Ruling | None:
        """What was decided about the article's flags of that fingerprint, or None."""
        with self._file.reading() as connection:
            return checks.ruling(connection, article, fingerprint)

    def events(self, article: str) -> list[Event]:
        """The events known for the article, behind those of the whole desk ("": those alone)."""
        with self._file.reading() as connection:
            return checks.events(connection, article)

    def all_events(self) -> list[Event]:
        """All known events, the whole desk's first, but for those of deleted articles."""
        with self._file.reading() as connection:
            kept = {
                article.id
                for article in queries.articles(connection)
                if article.shelf is not Shelf.DELETED
            }
            found = checks.all_events(connection)
        return [event for event in found if not event.article or event.article in kept]

    def rules_off(self) -> frozenset[str]:
        """The names of the rules that are switched off for the desk."""
        with self._file.reading() as connection:
            return checks.rules_off(connection)

    def sources(self, words: str = "", limit: int = 20) -> list[Source]:
        """The sources that hold all the words or letters typed, the best first."""
        with self._file.reading() as connection:
            found = sources.all_sources(connection)
        return best_sources(found, words, limit)

    def source_named(self, name: str) -> Source:
        """The source of that id; raises NoSuchThing for none."""
        with self._file.reading() as connection:
            found = sources.source(connection, name)
        if found is None:
            raise NoSuchThing(f"The desk has no source {name}; look it up in the list of them.")
        return found

    def annotations_citing(self, source: str) -> list[str]:
        """The ids of the annotations that cite the source."""
        with self._file.reading() as connection:
            return sources.citing(connection, source)

    def values_by_hand(self, draft: str) -> list[tuple[Span, Figure]]:
        """The figures of the draft whose value an editor has set."""
        with self._file.reading() as connection:
            return checks.values_by_hand(connection, draft)

    def stored_text(self, draft: Draft) -> tuple[str, str]:
        """The draft's text and its layout as JSON; raises DeskDamaged where they are missing."""
        with self._file.reading() as connection:
            body = queries.body(connection, draft.body)
        if body is None or (draft.words and not body[0]):
            raise DeskDamaged(f"The text of draft {draft.number} is missing; restore a backup.")
        return body

    def check_key(self, draft: str) -> CheckKey | None:
        """From what the draft's findings were worked out; None where it was never checked."""
        with self._file.reading() as connection:
            return checks.key_of(connection, draft)

    def unchecked(self) -> list[str]:
        """The articles whose newest draft was never checked, newest first."""
        with self._file.reading() as connection:
            return checks.unchecked(connection)

    def confirmed_mentions(self, article: str = "") -> list[tuple[str, PlacedMention]]:
        """The quantities that editors have confirmed, in an article or on the desk.

        Each with the annotation by which it was confirmed.
        """
        with self._file.reading() as connection:
            return mentions.confirmed(connection, article)

    def confirmed_by(self, annotation: str) -> list[PlacedMention]:
        """The quantities that are confirmed by that annotation, none where it is gone."""
        with self._file.reading() as connection:
            return [one for _, one in mentions.confirmed(connection, annotation=annotation)]

    def mentions_in(self, draft: str) -> list[PlacedMention]:
        """The quantities of a checked draft in text order."""
        with self._file.reading() as connection:
            return mentions.of_draft(connection, draft)

    def mentions_of(self, measure: str) -> list[PlacedMention]:
        """All quantities of that measure in the desk's articles."""
        with self._file.reading() as connection:
            return mentions.of_measure(connection, measure)

    def words_by(self, measure: str) -> list[tuple[str, str]]:
        """The articles that tell a quantity of that measure, each time with the words near it."""
        with self._file.reading() as connection:
            return mentions.words_by(connection, measure)

    def mark_over(self, draft: str, span: Span) -> tuple[str, str] | None:
        """The id and status of the smallest annotation as figure over that place, or None."""
        with self._file.reading() as connection:
            return mentions.mark_over(connection, draft, span.start, span.end)


def _gravest_first(finding: Finding) -> tuple[int, Span, str]:
    return _GRAVITY[finding.flag.severity], finding.span, finding.flag.rule
