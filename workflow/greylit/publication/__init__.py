"""What users open: Parquet tables, texts, the data package, cited works and the corpus report.

Everything here is a function of :class:`~greylit.publication.document.PublishedDocument` records in
the order of their ``doc_id``, and of nothing else: not of cores, locale, time or hash seed.
"""
