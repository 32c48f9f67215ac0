"""Reading texts: text/<doc_id>.txt and markdown/<doc_id>.md.

Every text is an output that Snakemake tracks, so that one that was deleted comes back. Outputs
cannot be a function of wildcards, so these are a constant number of rules, each for a range of
shards. Their input is one small digest a shard; the texts lie in the shard file beside it.
"""

TEXT_RULES = 4
TEXTS, WRITTEN = [], []

for k in range(TEXT_RULES):
    range_ = [f"{n:02x}" for n in range(SHARDS) if n * TEXT_RULES // SHARDS == k]
    mine = [source for shard in range_ for source in BY_SHARD.get(shard, [])]

    rule:
        name:
            f"texts_{k}"
        input:
            digests=expand(rules.footnotes.output.texts, shard=[s for s in range_ if s in BY_SHARD]),
        output:
            written=update(f"{STAGES}/texts/{k}.json"),
            texts=[f"{OUT}/{path}" for source in mine for path in tracked_paths(source)],
        log:
            f"{LOGS}/texts/{k}.log",
        benchmark:
            f"{BENCHMARKS}/texts/{k}.tsv"
        conda:
            "../envs/greylit.yaml"
        params:
            odd=lambda wildcards, mine=mine: [source.doc_id for source in mine if source.odd],
            code=module_digest("greylit.corpus.texts"),
        message:
            f"Write the texts of shards {range_[0]} to {range_[-1]}"
        script:
            "../scripts/texts.py"

    TEXTS += [f"{OUT}/{path}" for source in mine for path in tracked_paths(source)]
    WRITTEN += [f"{STAGES}/texts/{k}.json"]
