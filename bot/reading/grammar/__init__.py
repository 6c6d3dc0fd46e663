"""Who says something in a sentence, in Chinese and in English: a subject, a verb of saying, a gesture."""
