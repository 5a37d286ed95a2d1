"""The data dictionary says what the schemas say."""

import pytest

from schemas.dictionary import PAGE, render
from schemas.references import REFERENCES
from schemas.registry import TABLES
from schemas.table import Table


def test_the_page_in_the_repository_is_the_one_the_schemas_render():
    assert PAGE.read_text(encoding="utf-8") == render(), "run `python -m schemas.dictionary`"


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_column_has_a_description(table: Table):
    assert all((field.metadata or {}).get(b"description") for field in table.columns)


def test_the_page_tells_grain_codes_evidence_and_references():
    page = render()
    assert "One row is one quantity in one claim." in page
    assert "Evidence: `articles.text[cue_start:cue_end] == cue_text`." in page
    assert "`condemn`, `promise`" in page
    assert "| claim_id | string | no | The claim it belongs to. Points to `claims`. |" in page


def test_references_name_columns_that_exist():
    for reference in REFERENCES:
        assert set(reference.columns) <= set(TABLES[reference.table].columns.names)
        assert set(reference.other_columns) <= set(TABLES[reference.other].columns.names)
