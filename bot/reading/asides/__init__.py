"""Paragraphs and words within the text that are nobody's statement: the page's, an editor's, a writer's."""
