"""A file -> paragraphs: the text a reader would see, its lines, paragraphs and quotation marks."""
