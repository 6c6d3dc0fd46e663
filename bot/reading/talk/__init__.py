"""Conversations: which beginnings of paragraphs are labels, whom they mean, and the turns behind them."""
