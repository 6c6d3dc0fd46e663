"""Retrieval and refusal, measured on judged questions. Run: python -m tests.evaluation."""
