"""From the arguments to the exit code, and what a call must not do on the way."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk import __version__
from fact_desk.cli import running, working
from fact_desk.cli.running import run
from tests.cli.conftest import Call

PROGRAM = [sys.executable, "-m", "fact_desk"]
posix_only = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and files")


def test_the_version(call: Call) -> None:
    answer = call("--version")
    assert (answer.code, answer.out.decode()) == (0, f"Fact Desk {__version__}\n")


def test_help_names_every_command(call: Call) -> None:
    answer = call("--help")
    assert answer.code == 0
    listed = answer.out.decode().partition("Commands:")[2]
    for command in (
        "open import articles text annotate annotations set-status flag unflag retag delete"
        " undo redo log export backup restore rescue doctor"
    ).split():
        assert f"\n  {command} " in listed
        assert call(command, "--help").code == 0


def test_help_tells_every_command_whole(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = call("--help").out.decode()
    assert "..." not in told.partition("Commands:")[2]
    assert max(map(len, told.splitlines())) <= 80
    assert "An ARTICLE is named by its id" in told
    assert "..." not in call("source", "--help").out.decode().partition("Commands:")[2]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("impotr", "There is no command “impotr”; did you mean “import”? “fact-desk --help”"),
        ("Articles", "did you mean “articles”?"),
        ("source lst", "did you mean “list”? “fact-desk source --help”"),
        ("qqqq", "There is no command “qqqq”; “fact-desk --help” lists them all."),
        ("--helq", "No such option"),
    ],
)
def test_a_command_that_is_none(call: Call, arguments: str, told: str) -> None:
    answer = call(*arguments.split())
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    assert told in answer.err


def test_what_options_take_can_be_read(call: Call) -> None:
    told = call("set-figure", "--help").out.decode()
    assert "--value NUMBER" in told
    assert "--kind KIND" in told
    assert "amount, percent, points" in " ".join(told.split())
    assert "_DECIMAL" not in told
    assert "A STATUS is open, confirmed" in call("set-status", "--help").out.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--desk", "{desk}", "articles"),
        ("articles", "--json", "--desk", "{desk}"),
        ("--desk", "{desk}", "articles", "--json"),
        ("--desk", "/nowhere", "articles", "--desk", "{desk}", "--json"),
    ],
)
def test_options_before_and_after_the_command(
    call: Call,
    article: str,
    desk_path: Path,
    arguments: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("FACT_DESK")
    answer = call(*(argument.format(desk=desk_path) for argument in arguments))
    assert [item["article"] for item in answer.json] == [article]


MISSING = [
    ("articles",),
    ("text", "x"),
    ("annotate", "x", "--tag", "claim", "--quote", "y"),
    ("annotations",),
    ("set-status", "x", "confirmed"),
    ("flag", "x"),
    ("undo",),
    ("log",),
    ("export", "csv"),
    ("backup", "copy.factdesk"),
    ("doctor",),
]


@pytest.mark.parametrize("arguments", MISSING)
def test_there_is_no_desk_yet(
    call: Call,
    arguments: tuple[str, ...],
    desk_path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    answer = call(*arguments)
    assert (answer.code, answer.out) == (2, b"")
    assert "There is no desk at" in answer.err
    assert "import" in answer.err
    assert not desk_path.exists()
    assert list(tmp_path.iterdir()) == []


BAD_DESKS = [
    (b"", "0 bytes"),
    (b"# notes\n" * 100, "not a desk"),
    (b"SQLite format 3\0" + b"\1" * 200, "not a desk"),
]


@pytest.mark.parametrize(("content", "told"), BAD_DESKS)
@pytest.mark.parametrize("command", ["articles", "doctor", "undo"])
def test_a_file_that_is_no_desk(
    call: Call, content: bytes, told: str, command: str, tmp_path: Path
) -> None:
    path = tmp_path / "some.factdesk"
    path.write_bytes(content)
    answer = call("--desk", path, command)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    assert told in answer.err
    assert path.read_bytes() == content


def test_settings_that_cannot_be_read(
    call: Call, article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("theme = 3", encoding="utf-8")
    monkeypatch.setenv("FACT_DESK_SETTINGS", str(settings))
    answer = call("text", article)
    assert (answer.code, answer.out) == (2, b"")
    assert f"{settings}, line 1" in answer.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("", (None, "", "")),
        ("--desk a.factdesk", (Path("a.factdesk"), "", "")),
        ("open a.md b.txt", (None, "a.md b.txt", "")),
        ("open a.md --desk d --editor Bo", (Path("d"), "a.md", "Bo")),
    ],
)
def test_the_window(
    arguments: str,
    expected: tuple[Path | None, str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FACT_DESK_EDITOR", "")
    opened: list[tuple[Path | None, str, str]] = []

    def open_window(desk: Path | None, files: Sequence[Path]) -> int:
        opened.append((desk, " ".join(map(str, files)), os.environ["FACT_DESK_EDITOR"]))
        return 7

    assert run(arguments.split(), open_window) == 7
    assert opened == [expected]


def test_no_command_needs_qt(article: str) -> None:
    check = (
        "import sys; from fact_desk.__main__ import main; "
        "codes = [main([*command.split()]) for command in sys.argv[1:]]; "
        "assert codes == [0] * len(codes), codes; "
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]"
    )
    commands = ["--version", "articles", f"text {article}", "export csv", "doctor", "import --help"]
    subprocess.run([sys.executable, "-c", check, *commands], check=True, capture_output=True)


def test_the_version_needs_no_database() -> None:
    check = (
        "import sys; from fact_desk.__main__ import main; main(['--version']); "
        "assert not {'sqlite3', 'sqlite_utils', 'markdown_it', 'regex'} & sys.modules.keys()"
    )
    subprocess.run([sys.executable, "-c", check], check=True, capture_output=True)


def test_a_bug_of_ours_is_loud(call: Call, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr("fact_desk.cli.naming.find_article", broken)
    monkeypatch.setattr("fact_desk.cli.listing.find_article", broken)
    with pytest.raises(ZeroDivisionError):
        call("text", article)


def test_interrupted(call: Call, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("fact_desk.cli.listing.find_article", interrupted)
    answer = call("text", article)
    assert (answer.code, answer.err.strip()) == (running.INTERRUPTED, "")


def test_no_memory(call: Call, article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def enormous(*_: object) -> str:
        raise MemoryError

    monkeypatch.setattr("fact_desk.cli.listing.find_article", enormous)
    answer = call("text", article)
    assert (answer.code, answer.err.count("\n")) == (2, 1)
    assert "memory" in answer.err


@posix_only
def test_a_reader_that_has_had_enough(article: str) -> None:
    # More than a pipe holds, so that the writer meets the closed end.
    for _ in range(3):
        subprocess.run([*PROGRAM, "annotate", article, *_LONG], check=True, capture_output=True)
    process = subprocess.Popen(
        [*PROGRAM, "annotations", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), told) == (running.NOBODY_READS, b"")


_LONG = ("--tag", "claim", "--quote", "310", "--note", "long " * 20_000)


@posix_only
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("command", ["articles", "export", "text"])
def test_output_onto_a_full_disk(article: str, command: str) -> None:
    arguments = {"export": ["export", "csv"], "text": ["text", article]}.get(command, [command])
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert "can't be written" in done.stderr.decode()


@posix_only
def test_a_terminal_that_lacks_letters(article: str, desk_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}

    def out(*arguments: str) -> bytes:
        command = [*PROGRAM, *arguments]
        return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE).stdout

    quote = "🛶 The fare"
    told = out("annotate", article, "--tag", "claim", "--quote", quote)
    assert b"? The fare" in told
    assert "🛶".encode() in out("text", article)
    assert json.loads(out("annotations", "--json"))[0]["exact"] == quote


def test_titles_do_not_steer_the_terminal(call: Call, article: str, mark: str) -> None:
    call("--editor", "\x1b[31mBo\x07", "set-status", mark, "confirmed")
    told = call("log")
    assert b"\x1b" not in told.out
    assert b"\x07" not in told.out
    wrong = call("text", "\x1b[2J")
    assert "\x1b" not in wrong.err


def test_waits_for_another_program(call: Call, mark: str, desk_path: Path) -> None:
    with closing(sqlite3.connect(desk_path, check_same_thread=False, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.8, other.rollback)
        release.start()
        began = time.monotonic()
        answer = call("set-status", mark, "confirmed", "--json")
        release.join()
    assert (answer.code, answer.json["status"]) == (0, "confirmed")
    assert time.monotonic() - began > 0.5


def test_gives_up_in_the_end(
    call: Call, mark: str, desk_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(working, "PATIENCE", 0.3)
    with closing(sqlite3.connect(desk_path, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        answer = call("set-status", mark, "confirmed")
        assert call("text", "Ferry late again").code == 0
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    assert "Another program" in answer.err
    assert call("annotations", "--json").json[0]["status"] == "open"


@posix_only
def test_ended_from_outside(article: str) -> None:
    script = (
        "import time; from fact_desk.cli import listing; from fact_desk.__main__ import main\n"
        "def slow(*_):\n    print('now', flush=True)\n    time.sleep(30)\n"
        "listing.find_article = slow\n"
        "raise SystemExit(main(['text', 'x']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"now\n"
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=20)
    assert (process.returncode, told.strip()) == (130, b"")
