"""Documents of known truth printed in several page designs and read back in three ways.

The markup of sources, the form of truths and the scoring functions are those of ``tests/samples`` and ``tests/accuracy``.
"""

import sys
from pathlib import Path

for _folder in ("samples", "accuracy"):
    _path = str(Path(__file__).resolve().parent.parent / _folder)
    if _path not in sys.path:
        sys.path.append(_path)
