"""What is installed: each file that the program reads at run time comes with it."""

import tomllib
from fnmatch import fnmatch
from pathlib import Path

from transforms.places.gazetteer import COMPILED

ROOT = Path(__file__).parents[2]
PACKAGES = ("flows", "schemas", "transforms", "warehouse")
CODE = (".py", ".pyc")


def test_each_data_file_is_in_the_wheel():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"]
    patterns = settings["package-data"]["*"]
    data = [
        path
        for package in PACKAGES
        for path in (ROOT / package).rglob("*.*")
        if path.is_file() and path.suffix not in CODE and not path.name.startswith(".")
    ]
    assert any(path.parent == COMPILED for path in data)
    assert not [path for path in data if not any(fnmatch(path.name, one) for one in patterns)]
    assert not [one for one in patterns if not any(fnmatch(path.name, one) for path in data)]
