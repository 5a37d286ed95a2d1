from warehouse.query import query

from .runs import rashomon


def test_the_sample_shows_where_its_articles_disagree(tmp_path):
    done = rashomon("sample", "--warehouse", tmp_path / "w", home=tmp_path, COLUMNS="120")
    assert done.returncode == 0, done.stderr
    killed = next(line for line in done.stdout.splitlines() if "Quito" in line and "killed" in line)
    assert "0 office of Interior Minister" in killed
    assert "200" in killed
    assert "killed: 7 or more (“At least seven”) — doctor, in Brass Lantern" in done.stdout
    copies = [line for line in done.stdout.splitlines() if "in Quayside Daily" in line]
    assert copies
    assert all("(copied from Meridian Wire)" in line for line in copies)
    event = query(tmp_path / "w", "FROM contested_figures WHERE place_name = 'Quito'").to_pylist()[
        0
    ]
    told = rashomon("why", event["event_id"], "--warehouse", tmp_path / "w", home=tmp_path)
    assert "(Meridian Wire)  and  " in told.stdout
    assert "in the same town (+" in told.stdout
    lost = rashomon("why", "nothing", "--warehouse", tmp_path / "w", home=tmp_path)
    assert lost.returncode == 1
    assert "nothing: no event is named so" in lost.stderr
    named = rashomon("why", "Shot in QUITO", "--warehouse", tmp_path / "w", home=tmp_path)
    assert named.stdout == told.stdout
