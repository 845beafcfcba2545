"""The world to reports: files, lines and pages come in; reports, or why there is none, go out."""
