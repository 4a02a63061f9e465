"""Whether there is a screen to show a window on; Qt itself would abort without a word."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from fact_desk.errors import QtUnusable

_LOCAL = re.compile(r"(?:unix)?:(?P<number>\d+)(?:\.\d+)?")


def check_display(environment: Mapping[str, str] = os.environ) -> None:
    """Raises QtUnusable where Qt would find no screen; only Linux and its kin can lack one."""
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return
    if environment.get("WAYLAND_DISPLAY"):
        return
    display = environment.get("DISPLAY", "")
    if not display:
        raise QtUnusable(
            "There is no screen to open a window on; start Fact Desk from your desktop, "
            "or use its commands (fact-desk --help)."
        )
    local = _LOCAL.fullmatch(display)
    if local and not _answers(int(local["number"])):
        raise QtUnusable(
            f"No screen answers at DISPLAY={display}; start Fact Desk from your desktop, "
            "or use its commands (fact-desk --help)."
        )


def _answers(number: int) -> bool:
    path = Path(f"/tmp/.X11-unix/X{number}")
    for address in (str(path), f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
            try:
                probe.connect(address)
            except OSError:
                continue
            return True
    return False
