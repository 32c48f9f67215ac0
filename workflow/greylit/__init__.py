"""Grey literature in, clean text and tables out."""
