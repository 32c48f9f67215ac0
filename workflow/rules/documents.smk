"""One stage after another, each a job a shard.

Needs the documents of raw_dir; makes .stages/<stage>/<shard>.msgpack, a row a document, and leaves
a row as it is where nothing it depends on has changed.
"""


rule read:
    """Turn the documents into lines, whatever their formats."""
    input:
        documents=documents,
    output:
        rows=update(f"{STAGES}/read/{{shard}}.msgpack"),
    log:
        f"{LOGS}/read/{{shard}}.log",
    benchmark:
        f"{BENCHMARKS}/read/{{shard}}.tsv"
    conda:
        "../envs/greylit.yaml"
    threads: reading_cores
    params:
        raw_dir=lambda wildcards: RAW,
        sources=sources,
        code=stage_digest("read"),
        settings=SETTINGS,
    message:
        "Read the documents of shard {wildcards.shard}"
    script:
        "../scripts/read.py"


rule clean:
    """Find the documents' pages, label their lines and mend misread characters."""
    input:
        read=rules.read.output.rows,
    output:
        rows=update(f"{STAGES}/clean/{{shard}}.msgpack"),
    log:
        f"{LOGS}/clean/{{shard}}.log",
    benchmark:
        f"{BENCHMARKS}/clean/{{shard}}.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        code=stage_digest("clean"),
        settings=SETTINGS,
    message:
        "Clean the documents of shard {wildcards.shard}"
    script:
        "../scripts/clean.py"


rule segment:
    """Join lines to headings, paragraphs, list items and notes."""
    input:
        clean=rules.clean.output.rows,
    output:
        rows=update(f"{STAGES}/segment/{{shard}}.msgpack"),
    log:
        f"{LOGS}/segment/{{shard}}.log",
    benchmark:
        f"{BENCHMARKS}/segment/{{shard}}.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        code=stage_digest("segment"),
        settings=SETTINGS,
    message:
        "Segment the documents of shard {wildcards.shard}"
    script:
        "../scripts/segment.py"


rule footnotes:
    """Find where notes are called, freeze the texts, and read the works that notes cite."""
    input:
        clean=rules.clean.output.rows,
        segment=rules.segment.output.rows,
    output:
        rows=update(f"{STAGES}/footnotes/{{shard}}.msgpack"),
        texts=f"{STAGES}/footnotes/{{shard}}.sha256",
    log:
        f"{LOGS}/footnotes/{{shard}}.log",
    benchmark:
        f"{BENCHMARKS}/footnotes/{{shard}}.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        code=stage_digest("footnotes"),
        settings=SETTINGS,
    message:
        "Place the notes of shard {wildcards.shard}"
    script:
        "../scripts/footnotes.py"


rule statistics:
    """Find the quantities that the texts state as facts."""
    input:
        footnotes=rules.footnotes.output.rows,
    output:
        rows=update(f"{STAGES}/statistics/{{shard}}.msgpack"),
    log:
        f"{LOGS}/statistics/{{shard}}.log",
    benchmark:
        f"{BENCHMARKS}/statistics/{{shard}}.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        code=stage_digest("statistics"),
        settings=SETTINGS,
    message:
        "Find the statistics of shard {wildcards.shard}"
    script:
        "../scripts/statistics.py"
