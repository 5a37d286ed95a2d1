"""What can go wrong with the warehouse; each message says what to do."""


class WarehouseError(Exception):
    """Any of the following."""


class BusyError(WarehouseError):
    """Another run is writing to the warehouse: wait for it."""


class NoWarehouseError(WarehouseError):
    """Nothing has been published there, or it can't be opened: ingest first."""


class LayoutError(WarehouseError):
    """The warehouse holds tables of another version of the program: use a new folder."""


class BrokenPromiseError(WarehouseError):
    """Rows would have broken a promise between tables: nothing was published."""


class CatalogError(WarehouseError):
    """Catalog or tables can't be opened: free them, restore them or make them anew."""


class MissingExtensionError(WarehouseError):
    """DuckDB lacks an extension: install its package."""


class CatalogLockedError(WarehouseError):
    """Another program kept the catalog locked: end it and run again."""


class PublishError(WarehouseError):
    """DuckDB could not write, for want of space perhaps: make room and run again."""


class DriftError(WarehouseError):
    """The serving file is not what this program made of the tables: build it anew."""


class MaintenanceError(WarehouseError):
    """DuckDB could not join or clear files: make room and run again."""


class QueryError(WarehouseError):
    """A query failed: mend it."""


class UnknownTableError(QueryError):
    """A query names a table that does not exist: use one of those listed."""


class NotAQueryError(QueryError):
    """A statement is not one query, or it would write: publishing is the only way to write."""


class QueryTimeoutError(QueryError):
    """A query took too long: narrow it."""
