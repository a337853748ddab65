"""What tells programs of the site: robots, site maps, whom to write to."""
