"""Printed pages: what place and type of lines show of a document's structure.

order        pieces of lines on a page → regions (columns, boxes) in reading order
"""
