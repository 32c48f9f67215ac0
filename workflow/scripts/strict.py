import sys
from pathlib import Path

from snakemake.script import Snakemake

snakemake: Snakemake
failed = Path(snakemake.input.failed).read_text("utf-8")
Path(snakemake.log[0]).write_text(failed, "utf-8")
if failed:
    sys.exit(f"{failed}The configuration has strict: true, so the run ends with exit status 1.")
Path(snakemake.output[0]).touch()
