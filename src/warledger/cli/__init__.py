"""The command line: one file a family of verbs; each parses, calls and prints."""

import sys


def main() -> None:
    """Run the program: what `warledger` on the command line does."""
    from warledger.cli.app import app
    from warledger.model import RunError

    try:
        app(prog_name="warledger")
    except RunError as error:
        print(f"warledger: {error}", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(130)
