"""The name of one of the package's tables in, its rows out."""

from importlib.resources import files


def rows_of(table: str) -> list[list[str]]:
    """The cells of each row of tables/`table`, all rows of one width, without the head and the comments.

    >>> rows_of("portfolios.tsv")[0]
    ['Defence', 'defence; defense']
    """
    text = files("warledger.read").joinpath("tables", table).read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return [cells + [""] * (len(head) - len(cells)) for cells in rows]
