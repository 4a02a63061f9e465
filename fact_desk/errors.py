"""The world's errors: each carries one sentence that tells the editor what to do."""


class WorldError(Exception):
    """Something outside the program is in the way; `str(error)` is the sentence to show."""


class ArticleUnreadable(WorldError):
    """A file or pasted text cannot become an article."""


class ArticleTooLarge(ArticleUnreadable):
    """The source is over the stated limit; refused before it is read whole."""


class NoSuchThing(WorldError):
    """No article, annotation or draft goes by that name."""


class BadRequest(WorldError):
    """What was asked for does not make sense, such as a span outside the text."""


class DeskUnusable(WorldError):
    """The file cannot be opened as a desk: of another program, newer, damaged, not there."""


class DeskDamaged(DeskUnusable):
    """The file is a desk, but SQLite finds it malformed; what can be read may be rescued."""


class DeskReadOnly(WorldError):
    """The desk can be read, but this program may not write to it."""


class DeskBusy(WorldError):
    """Another program is writing to the desk just now; trying again may help."""


class DeskNotSaved(WorldError):
    """A change could not be written (full disk, lost file); nothing of it is in the desk."""


class Conflict(WorldError):
    """What stands in the desk is not what the change expected to find."""


class ExportFailed(WorldError):
    """An export could not be written; an older file of that name is left as it was."""


class SettingsUnreadable(WorldError):
    """The settings file says something that the program does not know."""


class StateNotKept(WorldError):
    """Where the window was left could not be written down; nothing of a desk is concerned."""


class QtUnusable(WorldError):
    """The window can't be shown: no display, or a library of the system is missing."""


class AnnotationsUnreadable(WorldError):
    """A file holds no annotations that could be taken in."""
