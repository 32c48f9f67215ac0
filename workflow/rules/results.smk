"""From all documents to what users open.

Needs the indexes of all batches, and the shards they point into. Makes text/, markdown/, tables/, the report, the
cited works, the data package and the manifest of them all. The one output that Snakemake knows is a record of
the files written; its name says what they depend on, and is another one when one of them has gone missing.
"""


rule results:
    """Write the texts, the tables, the report and the manifest."""
    input:
        indexes=indexes,
    output:
        record=f"{WORK}/published/{{state}}.msgpack",
    log:
        f"{LOGS}/results/{{state}}.log",
    benchmark:
        f"{BENCHMARKS}/results/{{state}}.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        python=python,
        plan=plan,
        script=lambda wildcards, output: f"{SCRIPTS}/results.py",
    message:
        "Write the texts, tables and report"
    shell:
        "{params.python:q} {params.script:q} {params.plan:q} {output.record:q}"


if CONFIG.strict:

    localrules:
        strict,

    rule strict:
        """Fail if a document failed, when everything else is done."""
        input:
            record=RECORD,
        output:
            f"{WORK}/strict.done",
        log:
            f"{LOGS}/strict.log",
        benchmark:
            f"{BENCHMARKS}/strict.tsv"
        conda:
            "../envs/greylit.yaml"
        params:
            python=python,
            script=lambda wildcards, output: f"{SCRIPTS}/strict.py",
        message:
            "See whether a document failed"
        shell:
            "{params.python:q} {params.script:q} {input.record:q} {output:q} {log:q}"
