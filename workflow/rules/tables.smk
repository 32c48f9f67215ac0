"""From all shards to what users open.

Needs the rows of the stages `footnotes` and `statistics`; makes tables/*.parquet, the data package
that describes them, the cited works and the report.
"""


rule tables:
    """Write the tables, the data package, the cited works and the report of all documents."""
    input:
        footnotes=expand(rules.footnotes.output.rows, shard=OCCUPIED),
        statistics=expand(rules.statistics.output.rows, shard=OCCUPIED),
    output:
        tables=[f"{OUT}/tables/{name}.parquet" for name in TABLES],
        datapackage=f"{OUT}/datapackage.json",
        csl=f"{OUT}/citations.json",
        bibtex=f"{OUT}/citations.bib",
        report=f"{OUT}/report/index.html",
        failed=f"{STAGES}/failed.txt",
    log:
        f"{LOGS}/tables.log",
    benchmark:
        f"{BENCHMARKS}/tables.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        shards=OCCUPIED,
        clashes=lambda wildcards: find_clashes(SOURCES),
        code=module_digest("greylit.corpus.tables"),
    message:
        "Write the tables and the report"
    script:
        "../scripts/tables.py"


if CONFIG.strict:

    rule strict:
        """Fail if a document failed, when everything else is done."""
        input:
            failed=rules.tables.output.failed,
            texts=rules.texts.output.record,
        output:
            f"{STAGES}/strict.done",
        log:
            f"{LOGS}/strict.log",
        benchmark:
            f"{BENCHMARKS}/strict.tsv"
        conda:
            "../envs/greylit.yaml"
        message:
            "See whether a document failed"
        script:
            "../scripts/strict.py"
