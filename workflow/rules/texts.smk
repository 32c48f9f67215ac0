"""Reading texts: text/<doc_id>.txt and markdown/<doc_id>.md.

Needs the rows of the stage `footnotes`, by one small digest a shard that changes when a text does;
makes a record of the texts written, and every text on record that has gone missing.
"""

TEXTS_RECORD = f"{STAGES}/texts.json"


rule texts:
    """Write the texts that are new, changed or missing, and remove those of removed documents."""
    input:
        digests=expand(rules.footnotes.output.texts, shard=OCCUPIED),
    output:
        record=update(TEXTS_RECORD),
        missing=missing_texts(OUT, TEXTS_RECORD, SOURCES),
    log:
        f"{LOGS}/texts.log",
    benchmark:
        f"{BENCHMARKS}/texts.tsv"
    conda:
        "../envs/greylit.yaml"
    params:
        code=module_digest("greylit.corpus.texts"),
    message:
        "Write the texts"
    script:
        "../scripts/texts.py"
