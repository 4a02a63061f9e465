"""Documents that name things elsewhere: read without a connection, and without a file put down."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.text.formats.packing import docx, odt, p, r

_ADDRESS = "http://127.0.0.1:9/"
_PARTS = "".join(
    f'<Relationship Id="r{at}" Type="x/{kind}" Target="{_ADDRESS}{kind}" TargetMode="External"/>'
    for at, kind in enumerate(("attachedTemplate", "image", "styles", "header", "subDocument"))
)
_PICTURE = p('<w:r><w:drawing><pic:pic r:link="r1"/></w:drawing></w:r>')
_FRAME = f'<draw:frame><draw:image xlink:href="{_ADDRESS}p.png"/></draw:frame>'
_FIELD = rb'{\field{\*\fldinst INCLUDEPICTURE "http://127.0.0.1:9/"}{\fldrslt }}'

FILES = {
    "a.docx": docx(p(r("Words.")) + _PICTURE, _PARTS),
    "a.odt": odt(f"<text:p>Words.{_FRAME}</text:p>"),
    "a.rtf": rb"{\rtf1 Words." + _FIELD + b"}",
}
_PROGRAM = """\
import sys
from pathlib import Path
from fact_desk.text.reading import read_file
print(*(read_file(Path(name)).text for name in sys.argv[1:]))
"""
_CONNECTS = re.compile(r"(?:connect|sendto|sendmsg)\(.*AF_INET")
_WRITES = re.compile(
    r'(?:openat|creat|mkdir)\((?:AT_FDCWD, )?"(?!/dev/).*(?:O_CREAT|O_WRONLY|O_RDWR|0[0-7]{3}\))'
)


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_nothing_is_fetched_and_nothing_is_put_down(tmp_path: Path) -> None:
    """Rows 35 and 40."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    traced = tmp_path / "calls"
    calls = ["strace", "-f", "-qq", "-e", "trace=network,openat,creat,mkdir", "-o", str(traced)]
    command = [
        *calls,
        sys.executable,
        "-B",
        "-c",
        _PROGRAM,
        *(str(tmp_path / one) for one in FILES),
    ]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    read = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert read.stdout.split() == ["Words."] * len(FILES)
    told = traced.read_text("utf-8", "replace").splitlines()
    assert any('a.docx"' in line for line in told)
    assert not [line for line in told if _CONNECTS.search(line) or _WRITES.search(line)]
