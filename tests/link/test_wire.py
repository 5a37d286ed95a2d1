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
        ("PORT LUNE, Ruvia [Coast], March 3 (ANI): Two men died.", "ANI"),
        ("Rio de Lune (AP) \u2014 Two men died in the flood.", "AP"),
        ("Flood kills two\nLUNE (UNI) -- Two men died.", "UNI"),
        ("Kisumu (AFP) sent two men home.", None),
        ("Backers of the mayor met men of Kisumu (AFP) - and left.", None),
        ("Two men died in the flood, a doctor told AFP.", None),
        ("A crowd walked to the houses of the People (AFP).", None),
        ("Two men died. AFP members contributed to the mess.", None),
    ],
)
def test_datelines_and_last_words_credit_an_agency(text, agency):
    assert wire_credit(article(text)) == agency


@pytest.mark.parametrize(
    ("acronym", "text"),
    [
        ("PTI", "Supporters of Progress Through Industry (PTI) filled the square."),
        ("PTI", "Prosperity, or Movement for Work (PTI, in short) won. With inputs from PTI."),
        ("AA", "The Amber Army (AA) seized a town."),
        ("AA", "The Amber Army (AA) - a band of rebels - seized a town."),
        ("AA", "Men of the Amber Army (AA) shot two guards. Nobody else was hurt. (AA)"),
        ("AA", "Men of the Amber Army (AA) shot two guards.\nAA"),
        ("AA", "The Amber Army (AA) denied it. AA contributed reporting."),
        ("PA", "Police of the Pine Authority (PA) held two men."),
    ],
)
def test_an_acronym_of_another_name_credits_no_agency(acronym, text):
    assert wire_credit(article(text)) is None
    assert wire_credit(article(text, acronym)) is None


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Two men died, the mayor told the Press Trust of India (PTI).\nPTI", "PTI"),
        ("LUNE (AP) \u2014 Two men died.\nKISUMU (AP) \u2014 Five more died. (AP)", "AP"),
        ("AMBER AARE (AA) - Two men died.", "Anadolu"),
    ],
)
def test_an_acronym_after_the_agency_or_places_is_the_agency(text, agency):
    assert wire_credit(article(text)) == agency


def test_a_name_of_an_agency_far_from_both_ends_credits_nobody():
    middle = "Nobody was hurt, it said. " * 20
    assert wire_credit(article(f"{middle}(AFP) {middle}")) is None


def test_a_hostile_beginning_takes_no_time():
    assert wire_credit(article("A, " * 100_000 + "(" * 100_000)) is None
