"""The static site: a folder of plain HTML that reads offline."""
