"""From all shards to what users open.

Needs the rows of the stages `footnotes` and `statistics`; makes tables/*.parquet, the data package
that describes them and the cited works.
"""


rule tables:
    """Write the tables, the data package and the cited works of all documents."""
    input:
        footnotes=expand(rules.footnotes.output.rows, shard=OCCUPIED),
        statistics=expand(rules.statistics.output.rows, shard=OCCUPIED),
    output:
        tables=[f"{OUT}/tables/{name}.parquet" for name in TABLES],
        datapackage=f"{OUT}/datapackage.json",
        csl=f"{OUT}/citations.json",
        bibtex=f"{OUT}/citations.bib",
        failed=f"{STAGES}/failed.txt",
    params:
        processed_dir=OUT,
        shards=OCCUPIED,
        clashes=lambda wildcards: find_clashes(SOURCES),
        code=module_digest("greylit.corpus.tables"),
    log:
        f"{LOGS}/tables.log",
    benchmark:
        f"{BENCHMARKS}/tables.tsv"
    message:
        "Write the tables"
    conda:
        "../envs/greylit.yaml"
    script:
        "../scripts/tables.py"


if CONFIG.strict:

    rule strict:
        """Fail if a document failed, when everything else is done."""
        input:
            failed=rules.tables.output.failed,
            texts=TEXTS,
        output:
            f"{STAGES}/strict.done",
        log:
            f"{LOGS}/strict.log",
        benchmark:
            f"{BENCHMARKS}/strict.tsv"
        message:
            "See whether a document failed"
        conda:
            "../envs/greylit.yaml"
        script:
            "../scripts/strict.py"
