"""Taking a chronology away: the page that lists the formats, and the files."""
