"""The command that exports annotations."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from fact_desk.cli.naming import find_article
from fact_desk.cli.options import DeskCommand, text, word_of, words_in
from fact_desk.cli.output import put, show, tell
from fact_desk.cli.session import Session
from fact_desk.cli.working import open_desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import FORMATS, Format, format_named
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.writing import Written, content, write_each, write_together
from fact_desk.errors import BadRequest
from fact_desk.exports.letter.asking import Grouping
from fact_desk.model.annotation import Status, Tag
from fact_desk.settings import read_settings

_NAMES = [form.name for form in FORMATS]


@click.command("export", cls=DeskCommand, epilog=f"Formats: {', '.join(_NAMES)}.")
@click.argument("form", metavar="FORMAT", type=click.Choice(_NAMES))
@click.option(
    "-o", "--out", default="-", metavar="OUT", help="The file, or a folder; - is standard output."
)
@click.option("--separate", is_flag=True, help="One file an article, in the folder OUT.")
@click.option(
    "--article", "articles", multiple=True, type=text, metavar="A", help="Of this article alone."
)
@click.option(
    "--tag", "tags", multiple=True, type=word_of(Tag), help="In tables claims, unless said."
)
@click.option(
    "--status",
    "statuses",
    multiple=True,
    type=word_of(Status),
    help=f"All, unless said: {words_in(Status)}.",
)
@click.option("--flagged", is_flag=True, help="Only what is flagged.")
@click.option(
    "--by",
    type=word_of(Grouping),
    default=Grouping.AUTHOR,
    help="What a letter groups its questions by: author, speaker or source.",
)
@click.option("--organisation", type=text, default="", metavar="NAME", help="Who publishes it.")
@click.option("--journal", is_flag=True, help="With the article's journal, in json.")
@click.pass_obj
def export_as(
    session: Session,
    form: str,
    out: str,
    separate: bool,
    articles: tuple[str, ...],
    tags: tuple[Tag, ...],
    statuses: tuple[Status, ...],
    flagged: bool,
    by: Grouping,
    organisation: str,
    journal: bool,
) -> None:
    """Write annotations, in text order: tables, data for other programs, reports, a letter.

    A report is one file an article. For several articles, or with --separate, OUT is a folder that
    is there, and the files are named by the articles' titles.
    """
    chosen = format_named(form)
    options = ExportOptions(read_settings().csv, by, organisation, journal)
    with open_desk(session) as desk:
        selection = Selection(
            articles=frozenset(find_article(desk, name).id for name in articles),
            tags=frozenset(tags) or chosen.tags,
            statuses=frozenset(statuses),
            flagged=flagged,
        )
        gathering = Gathering(desk, selection)
        if out == "-":
            _refuse_terminal(chosen)
            put(content(chosen, gathering, options))
            written = Written((), gathering.annotations, gathering.left_out, gathering.left_behind)
        elif separate or (not chosen.together and Path(out).is_dir()):
            written = write_each(desk, chosen, gathering, options, Path(out))
        else:
            written = write_together(desk, chosen, gathering, options, Path(out))
    _tell_missing(written)
    if out != "-":
        _show(session, written)


def _refuse_terminal(form: Format) -> None:
    if not form.text and sys.stdout.isatty():
        raise BadRequest(f"{form.label} is no text that a terminal shows; name a file with -o.")


def _tell_missing(written: Written) -> None:
    if written.left_out:
        tell(f"{written.left_out} damaged annotations were left out; run “fact-desk doctor”.")
    if written.left_behind:
        tell(
            f"{written.left_behind} annotations were left behind by an earlier draft and are not "
            "in it; settle them in the window first."
        )


def _show(session: Session, written: Written) -> None:
    files = [str(path.absolute()) for path in written.files]
    document: dict[str, object] = {
        "file": files[0] if len(files) == 1 else None,
        "files": files,
        "rows": written.annotations,
        "left_out": written.left_out,
        "left_behind": written.left_behind,
    }
    lines = [f"{written.annotations} annotations written to {', '.join(files) or 'no file'}."]
    show(document, lines, session.json)
