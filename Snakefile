"""Grey literature in raw_dir to clean text and tables in processed_dir.

documents (read → clean → segment → footnotes → statistics, a job a batch of documents) → results
"""


include: "workflow/rules/common.smk"
include: "workflow/rules/documents.smk"
include: "workflow/rules/results.smk"


rule all:
    """Everything a user reads; with `strict: true`, fail if a document failed."""
    default_target: True
    input:
        record=RECORD,
        strict=rules.strict.output if CONFIG.strict else [],
    message:
        "All is up to date"
