"""Contracts, their money and their clock."""
