"""A report to its claims: the network finds the words, plain rules make figures, sources and tolls of them."""
