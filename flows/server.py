"""The Prefect server that PREFECT_API_URL names."""

from http import HTTPStatus

import httpx
from prefect.client.orchestration import get_client
from prefect.exceptions import PrefectHTTPStatusError

from flows.errors import InputError


def check_server(address: str) -> None:
    """Make sure that a Prefect server answers.

    Args:
        address: of its API; empty if none is named.

    Raises:
        InputError: none is named, none answers, or it refuses.
    """
    remedy = (
        "Start one with `prefect server start` and set PREFECT_API_URL to its address; unset, it "
        "leaves all but the schedule to run without a server."
    )
    if not address:
        raise InputError("PREFECT_API_URL", "no Prefect server is named", remedy)
    try:
        with get_client(sync_client=True) as client:
            client.api_version()
    except PrefectHTTPStatusError as error:
        if error.response.status_code == HTTPStatus.UNAUTHORIZED:
            remedy = "Set PREFECT_API_AUTH_STRING to the user and password of the server."
        raise InputError(address, f"the Prefect server refuses ({error})", remedy) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise InputError(address, f"no Prefect server answers ({error})", remedy) from error
