"""Quotations and reported speech in articles: what each attribution governs, and whom a pronoun means."""
