"""How the files in the package are made and measured; the program never imports it."""
