"""Keeps the rules' flags in step with what is done, beside the window's own work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from fact_desk.errors import DeskBusy, WorldError
from fact_desk.store.checks import Checked
from fact_desk.window.workbench import Workbench

if TYPE_CHECKING:
    from fact_desk.desk.check_job import CheckJob
    from fact_desk.desk.checking import Checker

_FIRST_AFTER = 200
"""Milliseconds after which a desk's first check begins: its window is to be there before."""

_SIGN_AFTER = 400
"""Milliseconds of checking after which the editor is told of it."""

_AGAIN = 800
"""Milliseconds before what another program kept from being saved is tried again."""

Outcome = Checked | Exception | None


class Checking(QObject):
    """Checks one due article at a time in a thread of its own; the open one goes first."""

    working_changed = Signal(bool)
    """Whether figures have been checked for a while and still are."""

    rested = Signal()
    """Nothing is left to be checked, or what is left can't be."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._checker: Checker | None = None
        self._task: _Task | None = None
        self._unkept: set[str] = set()
        """The articles of which a check was begun and nothing has been kept yet."""
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # After the operation that made something due has been told to everybody.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._begin)
        self._sign = QTimer(self, singleShot=True, interval=_SIGN_AFTER)
        self._sign.timeout.connect(lambda: self.working_changed.emit(True))
        bench.desk_opened.connect(self._take_up)
        bench.desk_closing.connect(self._leave)
        for signal in (bench.article_opened, bench.done, bench.findings_changed):
            signal.connect(self._stir)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being checked, nor about to be."""
        return self._task is None and not self._soon.isActive()

    def has_checked(self, article: str) -> bool:
        """Whether what is kept of the article's check is what the rules find as it stands now.

        Raises a WorldError where the desk can't be read.
        """
        if not self._bench.desk.writable:
            from fact_desk.desk.checking import is_checked

            return is_checked(self._bench.desk, article)
        checker = self._checker
        return checker is not None and article not in self._unkept and article not in checker.due()

    def wait(self) -> None:
        """Waits until the thread is at rest; nothing more is begun."""
        self._leave()

    def _stir(self) -> None:
        if self._checker is not None:
            self._soon.start(0)

    def _take_up(self) -> None:
        if self._bench.desk.writable:
            self._soon.start(_FIRST_AFTER)

    def _ready(self) -> Checker | None:
        if self._checker is None and self._bench.has_desk and self._bench.desk.writable:
            # Rules and reader take a while to load: not before the window is there.
            from fact_desk.desk.checking import Checker

            self._checker = Checker(self._bench.desk)
            self._checker.look_over()
        return self._checker

    def _leave(self) -> None:
        self._soon.stop()
        self._task = None
        self._unkept.clear()
        self._pool.clear()
        self._pool.waitForDone()
        if self._checker is not None:
            self._checker.close()
            self._checker = None
        self._rest()

    def _begin(self) -> None:
        if self._task is not None:
            return
        try:
            checker = self._ready()
            job = None if checker is None else self._next_job(checker)
        except DeskBusy:
            self._soon.start(_AGAIN)
            return
        except WorldError as error:
            # A damaged article is not checked; the others are.
            self._bench.saver.told.emit(str(error))
            self._soon.start(0)
            return
        if job is None:
            self._rest()
            return
        self._run(job)

    def _next_job(self, checker: Checker) -> CheckJob | None:
        while due := checker.due():
            article = self._bench.article
            first = article.id if article is not None and article.id in due else due[0]
            self._unkept.add(first)
            job = checker.job(first)
            if job is not None:
                return job
            self._unkept.discard(first)
        return None

    def _run(self, job: CheckJob) -> None:
        self._task = _Task(job)
        self._task.told.ended.connect(self._end)
        if not self._sign.isActive():
            self._sign.start()
        self._pool.start(self._task)

    def _end(self, task: _Task) -> None:
        if task is not self._task:
            # It belongs to a desk that was closed meanwhile.
            return
        self._task = None
        outcome = task.outcome
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is not None:
            self._keep(outcome)
        else:
            self._unkept.discard(task.article)
            self._soon.start(0)

    def _keep(self, checked: Checked) -> None:
        try:
            self._bench.desk.keep_check(checked)
        except DeskBusy:
            QTimer.singleShot(_AGAIN, self, lambda: self._keep_later(checked))
            return
        except WorldError as error:
            self._bench.saver.told.emit(str(error))
            self._rest()
            return
        self._unkept.discard(checked.article)
        self._soon.start(0)

    def _keep_later(self, checked: Checked) -> None:
        if self._checker is not None:
            self._keep(checked)

    def _rest(self) -> None:
        self._sign.stop()
        self.working_changed.emit(False)
        self.rested.emit()


class _Told(QObject):
    ended = Signal(object)


class _Task(QRunnable):
    """Runs a job and keeps what came of it until the window's thread takes it."""

    def __init__(self, job: CheckJob) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self._job, self.article = job, job.article
        self.told = _Told()
        self.outcome: Outcome = None

    def run(self) -> None:
        """Does the check in the pool's thread."""
        try:
            self.outcome = self._job.run()
        except Exception as error:  # handed to the window's thread, which reports it
            self.outcome = error
        self.told.ended.emit(self)
