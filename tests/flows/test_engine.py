"""Steps that a server tries again."""

import pytest

from schemas.validate import SchemaViolation
from warehouse.errors import BrokenPromiseError, CatalogLockedError, LayoutError, PublishError

pytestmark = pytest.mark.usefixtures("quiet_prefect")


@pytest.mark.parametrize(
    ("error", "again"),
    [
        (CatalogLockedError("another program has it"), True),
        (PublishError("the disk is full"), True),
        (OSError("the disk went away"), True),
        (SchemaViolation("articles", "text", 0, None, "stands in a required column"), False),
        (BrokenPromiseError("a key is there twice"), False),
        (LayoutError("tables of another version"), False),
    ],
)
def test_publishing_is_tried_again_only_after_what_may_pass(error, again):
    from prefect.states import Failed  # noqa: PLC0415  # after PREFECT_HOME is set

    from flows.ingest import publish_tables  # noqa: PLC0415

    retry = publish_tables.retry_condition_fn
    assert publish_tables.retries
    assert retry is not None
    assert retry(publish_tables, None, Failed(data=error)) is again
