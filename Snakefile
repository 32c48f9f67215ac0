"""Grey literature in raw_dir to clean text and tables in processed_dir.

read → clean → segment → footnotes → statistics → tables
                            ↘ texts
"""


include: "workflow/rules/common.smk"
include: "workflow/rules/documents.smk"
include: "workflow/rules/texts.smk"
include: "workflow/rules/tables.smk"


rule all:
    """Everything a user reads; with `strict: true`, fail if a document failed."""
    default_target: True
    input:
        tables=rules.tables.output,
        texts=rules.texts.output,
        strict=rules.strict.output if CONFIG.strict else [],
    message:
        "All is up to date"
