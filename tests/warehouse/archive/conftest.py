from datetime import UTC, datetime

import pytest

from warehouse.archive.response import Exchange, Hints, Response

FETCHED_AT = datetime(2024, 11, 27, 10, 0, 0, 123456, tzinfo=UTC)
HEAD = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nX-Odd: caf\xe9\r\n"
    b"Set-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\n"
)


def file_response(number=1, body=b"Nobody was hurt, the ministry said.\n"):
    return Response(f"file:///news/{number}.txt", FETCHED_AT, body, "text/plain")


def web_response(number=1, body=b"<p>Seven people died, a doctor said.</p>", head=HEAD):
    return Response(
        url=f"http://news.example/{number}",
        fetched_at=FETCHED_AT,
        body=body,
        content_type="text/html; charset=utf-8",
        final_url=f"http://news.example/final/{number}",
        http_status=200,
        hints=Hints(publisher="The Daily Sample", title="Tümult\n»quoted«", external_id="x-1"),
        exchange=Exchange(
            request=b"GET /final/1 HTTP/1.1\r\nHost: news.example\r\n\r\n",
            head=head,
            payload=body,
            ip_address="192.0.2.7",
        ),
    )


@pytest.fixture
def a_file():
    return file_response


@pytest.fixture
def a_page():
    return web_response
