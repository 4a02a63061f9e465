"""Start of the program."""

from __future__ import annotations

import sys

from fact_desk import __version__


def main() -> int:
    """Print the version and return the exit code."""
    sys.stdout.write(f"Fact Desk {__version__}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
