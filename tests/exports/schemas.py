"""The W3C's own schemas for Web Annotations, where they lie on this machine.

FACT_DESK_WEB_ANNOTATION_TESTS names a checkout of github.com/w3c/web-annotation-tests.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, FormatChecker
from jsonschema.protocols import Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]+")


class Schemas:
    """What the W3C's tests ask of a document; a list of those that it fails."""

    def __init__(self, root: Path) -> None:
        self._root = root
        read = (json.loads(path.read_text(encoding="utf-8")) for path in _schemas(root))
        found = {schema["id"]: Resource(schema, DRAFT4) for schema in read if "id" in schema}
        self._registry: Registry[Any] = Registry[Any]().with_resources(found.items())
        self._formats = FormatChecker(())
        self._formats.checks("uri")(_is_uri)
        self._formats.checks("date-time", ValueError)(_is_moment)

    def failed(self, test: str, document: Any) -> list[str]:
        """The assertions with MUST of that test that do not hold of the document."""
        asked: list[str] = json.loads((self._root / test).read_text("utf-8"))["assertions"]
        return [name for name in asked if not self._holds(name, document)]

    def _holds(self, name: str, document: Any) -> bool:
        schema = json.loads((self._root / name).read_text(encoding="utf-8"))
        if schema["assertionType"] != "must":
            return True
        validator = self._validator(schema)
        return validator.is_valid(document) == (schema["expectedResult"] == "valid")

    def _validator(self, schema: Any) -> Validator:
        return Draft4Validator(schema, registry=self._registry, format_checker=self._formats)


def published() -> Schemas:
    """The schemas; skips the test where they are not there."""
    named = os.environ.get("FACT_DESK_WEB_ANNOTATION_TESTS", "")
    if not (Path(named) / "annotations" / "annotationMusts.test").is_file() or not named:
        pytest.skip("FACT_DESK_WEB_ANNOTATION_TESTS names no checkout of web-annotation-tests")
    return Schemas(Path(named))


def _schemas(root: Path) -> Iterator[Path]:
    for folder in ("annotations", "collections", "definitions"):
        yield from (root / folder).rglob("*.json")


def _is_uri(value: object) -> bool:
    return not isinstance(value, str) or _URI.fullmatch(value) is not None


def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or datetime.fromisoformat(value).tzinfo is not None
