"""`python -m warledger.examples [DIR]` lays the example reports out in a folder, `example-reports` by default."""

import sys
from pathlib import Path

from warledger.examples import lay_out

for path in lay_out(Path(sys.argv[1] if len(sys.argv) > 1 else "example-reports")):
    print(path)  # noqa: T201 - this is the output
