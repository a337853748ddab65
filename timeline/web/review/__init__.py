"""The review inbox: proposals, what speaks for them, and what to do with them."""
