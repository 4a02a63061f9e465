"""Only addresses that open a page or a letter become links."""

from __future__ import annotations

import pytest

from fact_desk.exports.links import safe_link
from tests.exports.attacks import attacks

SAFE = [
    "https://ostrelle.example/budget?year=2026&part=2#page-4",
    "http://ostrelle.example",
    "HTTPS://OSTRELLE.EXAMPLE",
    "mailto:odile@ostrelle.example?subject=Fares",
    "https://bücher.example/straße",
]
UNSAFE = [
    "",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "\x01javascript:alert(1)",
    "https://a.example/\njavascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    r"\\server\share",
    "//a.example/x",
    "ferry.md",
    "https://a.example/\u202egnp.exe",
    "https://a b.example",
    'https://a.example/"onclick="alert(1)',
    "https://a.example/<b>",
    "https:",
    "https://" + "a" * 3000,
]


@pytest.mark.parametrize("address", SAFE)
def test_safe_addresses_stay(address: str) -> None:
    assert safe_link(address) == address


@pytest.mark.parametrize("address", UNSAFE)
def test_others_are_no_links(address: str) -> None:
    assert safe_link(address) == ""


@pytest.mark.parametrize("scheme", ["", " ", "\t", "\x00", "https://a.example/ "])
def test_no_attack_is_a_link(scheme: str) -> None:
    links = [link for attack in attacks() if (link := safe_link(scheme + attack))]
    assert [link for link in links if not link.startswith(("http://", "https://"))] == []
