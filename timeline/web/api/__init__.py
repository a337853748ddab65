"""The API: what pages show, for programs."""
