"""What the lines of a document are: pages, furniture, notes, headings, captions, blocks, sections."""
