"""Files that are zip archives (docx, ODT), opened so that a hostile one can do no harm.

Parts are read by their exact names, into memory, up to a limit; nothing is ever unpacked to a
disk, no name in the archive is taken for a path, and no archive inside it is opened.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib

from fact_desk.errors import ArticleTooLarge, ArticleUnreadable

LARGEST_SUM = 400_000_000
LARGEST_PART = 60_000_000
"""Bytes that all parts together may say they unpack to, and that one that is read may have."""

STEEPEST = 200
ALWAYS_GOOD = 2_000_000
"""How many times a part may grow when it is unpacked, where it is larger than the second."""

MOST_PARTS = 20_000

_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Package:
    """The parts of an archive by name; `origin` is the file's name, for sentences.

    Raises ArticleUnreadable for what is broken, protected or ambiguous, ArticleTooLarge for what
    says it is too large, all before anything is unpacked.
    """

    def __init__(self, source: bytes, origin: str) -> None:
        self.origin = origin
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(source))
        except _BROKEN as error:
            raise self._broken() from error
        found = self._archive.infolist()
        self._refuse_odd(found)
        self._refuse_bombs(found, len(source))
        self._parts = {one.filename: one for one in found if _is_plain(one)}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def read(self, name: str) -> bytes:
        """The part's bytes, empty where there is no such part; raises as the package does."""
        part = self._parts.get(name)
        if part is None:
            return b""
        if part.file_size > LARGEST_PART:
            raise self._too_large()
        try:
            with self._archive.open(part) as file:
                content = file.read(part.file_size + 1)
        except (*_BROKEN, RuntimeError) as error:
            raise self._broken() from error
        if len(content) != part.file_size:
            raise self._broken()
        return content

    def _refuse_odd(self, found: list[zipfile.ZipInfo]) -> None:
        if any(one.flag_bits & _ENCRYPTED for one in found):
            raise protected(self.origin)
        # Two readers may take either; equal but for capitals counts, as the format says.
        if len({one.filename.casefold() for one in found}) != len(found):
            raise ArticleUnreadable(
                f"{self.origin} holds two parts of the same name, so that nobody can tell which is "
                "meant; open it in its own program, save it again and open that."
            )
        if any(one.compress_type not in _PACKINGS for one in found):
            raise self._broken()

    def _refuse_bombs(self, found: list[zipfile.ZipInfo], size: int) -> None:
        # Parts that share their packed bytes would be larger together than the file.
        shared = sum(one.compress_size for one in found) > size
        steep = any(one.file_size > max(ALWAYS_GOOD, one.compress_size * STEEPEST) for one in found)
        whole = sum(one.file_size for one in found)
        if shared or steep or whole > LARGEST_SUM or len(found) > MOST_PARTS:
            raise self._too_large()

    def _broken(self) -> ArticleUnreadable:
        return ArticleUnreadable(
            f"{self.origin} is damaged: its parts can't be unpacked; ask for a new copy of it."
        )

    def _too_large(self) -> ArticleTooLarge:
        return ArticleTooLarge(
            f"{self.origin} would unpack to far more than an article is, so it was not opened; "
            "copy the article alone into a new document."
        )


def protected(origin: str) -> ArticleUnreadable:
    """The error for a file that only opens with a password."""
    return ArticleUnreadable(
        f"{origin} is protected by a password; save it without one and open it again."
    )


def _is_plain(part: zipfile.ZipInfo) -> bool:
    # A symbolic link's content is a path, and no part.
    return not part.is_dir() and not stat.S_ISLNK(part.external_attr >> 16)
