"""The command line: one file a family of verbs, each of which parses, calls and prints."""
