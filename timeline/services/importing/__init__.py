"""Taking in what other programs know: every row becomes a proposal, all in one batch that can be taken back."""
