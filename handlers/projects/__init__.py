"""Contracts before the three parties, and before whoever evaluates them."""
