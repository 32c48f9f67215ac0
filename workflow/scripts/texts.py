from pathlib import Path

from snakemake.script import Snakemake

from greylit.corpus.texts import write_texts

snakemake: Snakemake
record = snakemake.output.record
written, removed = write_texts(Path(record).parents[1], snakemake.input.digests, record)
Path(snakemake.log[0]).write_text(f"texts: {written} documents written, {removed} removed\n", "utf-8")
