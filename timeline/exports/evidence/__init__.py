"""The evidence pack: a chronology with footnotes, and behind it each passage with all that proves it."""
