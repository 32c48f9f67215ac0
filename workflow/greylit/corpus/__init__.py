"""A corpus: which documents there are, what has been made of each, what is still to be done.

- ``sources``: the documents below raw_dir, and the shard each belongs to
- ``shards``: the files the stages leave their results in
- ``digests``: what a result depends on, as digests
- ``jobs``: what one Snakemake job does: one stage for the documents of one shard
- ``tables``, ``texts``: from the shards to what users open
- ``config``: config.yaml, checked
"""
