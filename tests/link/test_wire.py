import pytest

from transforms.link.wire import wire_credit


def article(text="Two men died in the flood, the mayor said.", *authors):
    return {"text": text, "authors": list(authors)}


@pytest.mark.parametrize(
    ("authors", "agency"),
    [
        (["AFP"], "AFP"),
        (["By Reuters Staff"], "Reuters"),
        (["the associated press"], "AP"),
        (["Press Trust of India"], "PTI"),
        (["Amina Wafa"], None),
        (["Ann Reuters"], None),
        ([], None),
    ],
)
def test_a_byline_credits_an_agency(authors, agency):
    assert wire_credit(article("Two men died.", *authors)) == agency


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("NAIROBI, March 3 (Reuters) - Two men died in the flood.", "Reuters"),
        ("Kisumu (AFP) \u2013 Two men died in the flood.", "AFP"),
        ("Two men died in the flood. (AFP)", "AFP"),
        ("Two men died in the flood. — AP", "AP"),
        ("Two men died in the flood.\nXinhua", "Xinhua"),
        ("Two men died in the flood.\nSource: Yonhap", "Yonhap"),
        ("Two men died.\nReuters contributed reporting.", "Reuters"),
        ("Two men died.\nThe Associated Press contributed to this report.", "AP"),
        ("Two men died. With inputs from ANI.", "ANI"),
        ("Two men died. Additional reporting by Reuters.", "Reuters"),
        ("Two men died in the flood, the mayor told AFP.", None),
        ("A reporter of the AP was hurt in the flood. Nobody else was.", None),
        ("Ann Lee and Ben Kay contributed reporting.", None),
    ],
)
def test_datelines_and_last_words_credit_an_agency(text, agency):
    assert wire_credit(article(text)) == agency


def test_a_name_of_an_agency_far_from_both_ends_credits_nobody():
    middle = "Nobody was hurt, it said. " * 20
    assert wire_credit(article(f"{middle}(AFP) {middle}")) is None


def test_a_hostile_beginning_takes_no_time():
    assert wire_credit(article("A, " * 100_000 + "(" * 100_000)) is None
