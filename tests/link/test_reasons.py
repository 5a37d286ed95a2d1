from transforms.link.compare import explain_pair
from transforms.link.profile import profiles
from transforms.link.reasons import in_words, reasons

from .rows import article, mention
from .test_compare import CRASH, LATER, OTHER, TOWN, day


def found(*texts):
    rows = [article(str(n), text, "2025-05-05") for n, text in enumerate(texts)]
    mentions = [mention(f"e{n}", str(n), **TOWN, **day(4)) for n, _ in enumerate(texts)]
    return profiles(mentions, {row["article_id"]: row for row in rows})


def test_each_report_is_held_against_the_likest_other():
    told = {reason.report: reason for reason in reasons(found(CRASH, OTHER, LATER))}
    assert (told["e0"].other, told["e2"].other) == ("e2", "e0")
    assert told["e0"].score > told["e1"].score


def test_the_basis_is_what_was_found_in_words_the_weightiest_first():
    one, other = found(CRASH, LATER)
    (reason, _) = reasons([one, other])
    assert reason.basis == in_words(explain_pair(one, other))
    assert "told for the same day (+5)" in reason.basis
    weights = [float(part.rpartition("(")[2].strip(")")) for part in reason.basis.split("; ")]
    assert [abs(weight) for weight in weights] == sorted(map(abs, weights), reverse=True)


def test_a_lone_report_needs_no_reason():
    assert reasons(found(CRASH)) == []
