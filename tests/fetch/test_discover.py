import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.discover import Rejected, Source, discover, web_address
from flows.discover.address import page_key, untracked
from flows.errors import InputError


def names(found, root):
    return [one.url.removeprefix(root.as_uri() + "/") for one in found if isinstance(one, Source)]


def test_a_folder_gives_its_files_in_one_order_on_every_machine(tmp_path):
    for name in ("b.txt", "a.md", "c/a.html", "a/z.jsonl", "B.HTM", "a/b/c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    found = list(discover([str(tmp_path)]))
    expected = ["B.HTM", "a.md", "b.txt", "a/z.jsonl", "a/b/c.txt", "c/a.html"]
    assert names(found, tmp_path) == expected
    assert not any(one.named for one in found)


def test_what_is_not_of_a_known_type_is_a_rejection(tmp_path):
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    (tmp_path / "README").write_text("text")
    found = list(discover([str(tmp_path)]))
    assert [(one.stage, one.reason) for one in found] == [("discover", "unsupported_type")] * 2
    assert "'.png' is none of .htm, .html, .jsonl, .md, .txt" in found[1].detail


def test_odd_names_become_addresses(tmp_path):
    (tmp_path / 'a "b" #1?é%.txt').write_text("text")
    (found,) = discover([str(tmp_path)])
    assert found.url == tmp_path.as_uri() + "/a%20%22b%22%20%231%3F%C3%A9%25.txt"
    (tmp_path / os.fsdecode(b"\xff\xfe.png")).write_text("text")
    rejected = [one for one in discover([str(tmp_path)]) if isinstance(one, Rejected)]
    assert rejected[0].input == tmp_path.as_uri() + "/%FF%FE.png"


def test_links_are_not_followed_out_of_a_folder(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    inside.mkdir()
    outside.mkdir()
    (outside / "secret.txt").write_text("text")
    (inside / "a.txt").write_text("text")
    (inside / "b.txt").symlink_to(inside / "a.txt")
    (inside / "c.txt").symlink_to(outside / "secret.txt")
    (inside / "d").symlink_to(outside)
    (inside / "e.txt").symlink_to(inside / "e.txt")
    found = list(discover([str(inside)]))
    assert names(found, inside) == ["a.txt", "b.txt", "e.txt"]
    assert [one.reason for one in found if isinstance(one, Rejected)] == ["unreadable"] * 2


def test_a_link_that_is_named_is_followed(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    assert names(discover([str(tmp_path / "b.txt")]), tmp_path) == ["a.txt"]


def test_what_two_sources_share_is_read_once(tmp_path):
    (tmp_path / "a.txt").write_text("text")
    (tmp_path / "a.bin").write_text("text")
    sources = [str(tmp_path / "a.txt"), str(tmp_path), "http://h.example", "http://H.example/#x"]
    assert len(list(discover(sources))) == 3


def test_a_named_file_of_another_type_is_a_rejection_that_counts_as_named(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    (found,) = discover([str(tmp_path / "a.pdf")])
    assert (found.reason, found.named) == ("unsupported_type", True)


@pytest.mark.parametrize("source", ["no/such/file.txt", "ftp://h.example/a", "http://", "s3://x/y"])
def test_a_source_that_is_none_is_an_error_before_anything_is_read(tmp_path, source):
    with pytest.raises(InputError, match="http://") as caught:
        discover([str(tmp_path), source])
    assert str(caught.value).startswith(f"{source}: ")


def test_an_address_has_one_form_and_no_credentials():
    spellings = [
        "HTTP://News.Example:80/a#b",
        "http://me:secret@news.example/a",
        " http://news.example/a ",
    ]
    assert {str(web_address(one)) for one in spellings} == {"http://news.example/a"}


@pytest.mark.parametrize(
    "address",
    [
        "http://h.example:99999/",
        "http://h.example:0/",
        "http://256.1.1.1/",
        "http://h.example/" + "a" * 9_000,
        "http://h.example/" + "\u00e9" * 2_000,
        "http://[::1",
        "javascript:alert(1)",
        "//h.example/a",
    ],
)
def test_what_could_not_be_asked_for_is_no_address(address):
    with pytest.raises(ValueError, match=r"\w"):
        web_address(address)


@given(st.text("htp:/[]@%?#=&.a1\u00e9\u2100 \\\t", max_size=30))
def test_an_address_in_its_normal_form_stays_as_it_is(rest):
    try:
        url = str(web_address("http://h.example" + rest))
    except ValueError:
        return
    assert str(web_address(url)) == url
    assert str(web_address(untracked(url))) == untracked(url)
    assert page_key(url)


def test_a_pipe_or_device_is_told_before_anything_is_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    for source in (str(tmp_path / "pipe.txt"), os.devnull):
        with pytest.raises(InputError, match="neither a file nor a folder"):
            discover([source])


def test_a_link_that_leads_nowhere_is_called_so(tmp_path):
    (tmp_path / "astray").symlink_to(tmp_path / "gone")
    with pytest.raises(InputError, match="leads nowhere"):
        discover([str(tmp_path / "astray")])


def test_what_the_system_refuses_to_look_at_is_told(tmp_path):
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    (tmp_path / "file").write_text("text")
    for source in (tmp_path / "ring", tmp_path / "file" / "below", tmp_path / ("x" * 300)):
        with pytest.raises(InputError, match="Name a file or folder that you may read"):
            discover([str(source)])


def test_a_folder_without_files_is_a_rejection_of_what_was_named(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (found,) = discover([str(tmp_path)])
    assert (found.input, found.reason, found.named) == (tmp_path.as_uri(), "empty", True)
