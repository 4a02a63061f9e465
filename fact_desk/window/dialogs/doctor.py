"""What a look-over of the desk found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from fact_desk.desk.desk import Desk
from fact_desk.errors import WorldError
from fact_desk.store.doctor import Finding
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.listing import Listing

_SOUND = "Everything is in order."
_AMISS = (
    "Something is amiss. Restore a backup from the Desk menu, or save the desk elsewhere before"
    " you go on."
)


class DoctorDialog(Dialog):
    """Looks the desk over and shows what was seen; nothing is changed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("The desk looked over", parent, width=560)
        findings, sentence = _examined(desk)
        self.say(sentence, bold=True)
        self._list = Listing("Findings", ("Looked at", "Verdict", "Seen"), stretched=2)
        self._list.fill(
            (one.checked.capitalize(), "in order" if one.sound else "amiss", one.seen)
            for one in findings
        )
        self.column.addWidget(self._list, 1)
        self.say(str(desk.path), selectable=True)
        self.add_close()
        self.resize(620, 300)
        self._list.setFocus()


def _examined(desk: Desk) -> tuple[list[Finding], str]:
    try:
        findings = desk.look.examine()
    except WorldError as error:
        return [], str(error)
    return findings, _SOUND if all(one.sound for one in findings) else _AMISS
