"""Ways in: what other programs and other Timelines wrote, one format a file."""
