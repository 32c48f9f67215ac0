"""The documents through the stages: read → clean → segment → footnotes → statistics, a job a batch.

Needs the documents of raw_dir. Makes .stages/indexes/<batch>.<state>.msgpack, which says where the
results of the batch's documents stand in the files .stages/<stage>/<shard>.msgpack, a row a
document. What these results depend on (documents, code, settings) is in the state: Snakemake has nothing to compare,
and no lists of thousands of files to keep.
"""


rule documents:
    """Take the documents of a batch through the stages, those that are new or changed, and of these no stage in vain."""
    input:
        raw_dir=ancient(raw_dir),
    output:
        index=f"{WORK}/indexes/{{batch}}.{{state}}.msgpack",
    log:
        f"{LOGS}/documents/{{batch}}.{{state}}.log",
    benchmark:
        f"{BENCHMARKS}/documents/{{batch}}.{{state}}.tsv"
    conda:
        "../envs/greylit.yaml"
    threads: reading_cores
    params:
        python=python,
        plan=plan,
        script=lambda wildcards, output: f"{SCRIPTS}/documents.py",
        work=lambda wildcards, output: BATCHES[wildcards.batch].describe() if wildcards.batch in BATCHES else "",
    message:
        "{params.work}"
    shell:
        "{params.python:q} {params.script:q} {params.plan:q} {output.index:q} {log:q} {threads}"
