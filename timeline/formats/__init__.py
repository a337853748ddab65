"""Formats of days and moments, by language: Django asks for them by name."""
