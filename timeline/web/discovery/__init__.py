"""What programs read of the site: robots, site maps, whom to write to."""
