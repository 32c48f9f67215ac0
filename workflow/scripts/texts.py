from pathlib import Path

from snakemake.script import Snakemake

from greylit.corpus.texts import write_texts

snakemake: Snakemake
out = snakemake.output.written
shards = [Path(digest).with_suffix(".msgpack") for digest in snakemake.input.digests]
written, removed = write_texts(Path(out).parents[2], shards, snakemake.params.odd, out)
Path(snakemake.log[0]).write_text(f"texts: {written} documents written, {removed} removed\n", "utf-8")
