import subprocess
import sys

WAIT = "import time\nfrom flows.deadline import deadline\nwith deadline({}): time.sleep({})"


def waiting(seconds: float, work: float) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WAIT.format(seconds, work)],
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


def test_what_goes_on_after_its_time_is_ended_with_a_message():
    done = waiting(0.1, 60)
    assert done.returncode == 1
    assert done.stderr == "rashomon: no answer within 0.1 s; narrow the query\n"


def test_what_ends_in_time_is_left_alone():
    assert waiting(30, 0).returncode == 0
