"""Words that try to be markup, written for the tests, and public lists where they lie beside."""

from __future__ import annotations

from pathlib import Path

OWN = (
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "<!-- --> ]]> <![CDATA[ <b>",
    "&lt;script&gt; &amp; &#60; &nbsp;",
    "<iframe src='javascript:alert(1)'>",
    "<w:p/> </w:t></w:r> &x;",
    '#import "@preview/cetz:0.2.0" #panic("x") $x^2$ *bold* _it_ `raw` @label <r1> // no',
    "[text](javascript:alert(1)) ![x](https://tracker.example/p.png) **bold** # not a heading",
    "{{7*7}} ${7*7} {% include x %}",
    "\\ \\[ \\n %s %n",
    "😀 שלום \u202ealert\u202c \u200b x\u0301",
)

_PUBLIC = Path(__file__).parents[3] / "shared" / "dev-data" / "text_security"


def attacks() -> list[str]:
    """One attack each, at most a few hundred."""
    public = (
        line
        for path in sorted(_PUBLIC.glob("xss_*.txt"))
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines()
    )
    return [*OWN, *[line for line in public if line.strip()][:300]]
