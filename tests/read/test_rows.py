"""The tables of the package are whole: rows of one width, nothing without a name."""

import pytest

from warledger.read.rows import rows_of


@pytest.mark.parametrize(
    ("table", "width"),
    [
        ("actor_words.tsv", 2),
        ("agencies.tsv", 2),
        ("armed_groups.tsv", 4),
        ("classes.tsv", 2),
        ("countries.tsv", 5),
        ("known_sources.tsv", 3),
        ("modifiers.tsv", 3),
        ("nouns.tsv", 5),
        ("office_holders.tsv", 3),
        ("people.tsv", 2),
        ("portfolios.tsv", 2),
        ("quantifiers.tsv", 2),
        ("source_words.tsv", 3),
    ],
)
def test_tables_are_whole(table: str, width: int) -> None:
    rows = rows_of(table)
    assert rows
    assert {len(row) for row in rows} == {width}
    assert all(row[0].strip() == row[0] != "" for row in rows)
