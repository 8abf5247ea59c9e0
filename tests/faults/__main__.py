"""`python -m tests.faults`: the rates by operator, and every fault that nothing catches."""

import tempfile
from pathlib import Path

from tests.faults.injection import inject, table
from tests.faults.project import FaultyProject

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        faults, rates = inject(FaultyProject(Path(folder) / "project"))
    print(table(rates))
    print("\nNot caught:")
    print("\n".join(dict.fromkeys(str(fault) for fault in faults if not fault.rules)))
