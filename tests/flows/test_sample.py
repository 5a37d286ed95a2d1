from .test_cli import rashomon


def test_the_sample_shows_where_its_articles_disagree(tmp_path):
    done = rashomon("sample", "--warehouse", tmp_path / "w", home=tmp_path, COLUMNS="80")
    assert done.returncode == 0, done.stderr
    killed = next(line for line in done.stdout.splitlines() if "Quito" in line and "killed" in line)
    assert "0 Interior Ministry" in killed
    assert "200" in killed
    assert "At least seven" in done.stdout
