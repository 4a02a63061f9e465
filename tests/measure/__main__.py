"""The command: python -m tests.measure figures GOLD --predictions OUT."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from tests.measure import claims, figures, quotes, reanchor

Measure = Callable[[object], dict[str, object]]

SUBJECTS: dict[str, Measure] = {
    "claims": claims.predict_all,
    "figures": figures.predict_all,
    "quotes": quotes.predict_all,
    "reanchor": reanchor.predict_all,
}
"""What can be measured: each takes a gold file as read, and gives a prediction for each item."""


def main(arguments: list[str]) -> int:
    """Write the predictions for a gold file; 2 for a file that cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m tests.measure", description=__doc__)
    parser.add_argument("subject", choices=sorted(SUBJECTS))
    parser.add_argument("gold", type=Path)
    parser.add_argument("--predictions", type=Path, required=True)
    chosen = parser.parse_args(arguments)
    try:
        gold: object = json.loads(chosen.gold.read_text(encoding="utf-8"))
        predictions = SUBJECTS[chosen.subject](gold)
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"{chosen.gold} cannot be read as labelled data: {problem}\n")
        return 2
    written = json.dumps({"predictions": predictions}, ensure_ascii=False, indent=1)
    chosen.predictions.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
