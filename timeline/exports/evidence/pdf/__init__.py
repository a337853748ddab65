"""The evidence pack as PDF, written page by page: whatever its length, only the page in hand is held."""
