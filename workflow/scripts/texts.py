from pathlib import Path

from greylit.corpus.texts import write_texts
from snakemake.script import Snakemake

snakemake: Snakemake
params = snakemake.params
shards = [Path(digest).with_suffix(".msgpack") for digest in snakemake.input.digests]
written, removed = write_texts(params.processed_dir, shards, params.odd, snakemake.output.written)
Path(snakemake.log[0]).write_text(f"texts: {written} documents written, {removed} removed\n", "utf-8")
