from datetime import date

import pytest

from transforms.document import DateExpression

PUBLISHED = date(2024, 11, 27)  # a Wednesday

# One sentence a row, with each expression and the days it means.
SENTENCES = [
    ("The hall was searched yesterday.", {"yesterday": "2024-11-26 day relative"}),
    ("She spoke today.", {"today": "2024-11-27 day relative"}),
    ("The vote takes place tomorrow.", {"tomorrow": "2024-11-28 day relative"}),
    ("Shots were heard last night.", {"last night": "2024-11-26 day relative"}),
    ("Shots were heard overnight.", {"overnight": "2024-11-27 day relative"}),
    (
        "The court sat the day before yesterday.",
        {"the day before yesterday": "2024-11-25 day relative"},
    ),
    ("The road was closed this morning.", {"this morning": "2024-11-27 day relative"}),
    ("Police fired on Tuesday night.", {"Tuesday night": "2024-11-26 day relative"}),
    ("Police fired on tuesday night.", {"tuesday night": "2024-11-26 day relative"}),
    ("They met on Wednesday.", {"Wednesday": "2024-11-27 day relative"}),
    ("They met on Thursday.", {"Thursday": "2024-11-21 day relative"}),
    ("The rally will be held on Friday.", {"Friday": "2024-11-29 day relative"}),
    ("The rally is scheduled for Friday.", {"Friday": "2024-11-29 day relative"}),
    ("They met last Wednesday.", {"last Wednesday": "2024-11-20 day relative"}),
    ("They meet next Sunday.", {"next Sunday": "2024-12-01 day relative"}),
    ("They meet upcoming Sunday.", {"upcoming Sunday": "2024-12-01 day relative"}),
    (
        "The vote is in the upcoming month.",
        {"upcoming month": "2024-12-01..2024-12-31 month relative"},
    ),
    (
        "The body was found during the night of Nov. 22.",
        {"the night of Nov. 22": "2024-11-22 day year_by_nearness"},
    ),
    (
        "The body was found in the early hours of Nov. 22.",
        {"the early hours of Nov. 22": "2024-11-22 day year_by_nearness"},
    ),
    (
        "Some 90 people were held between Sunday and Tuesday.",
        {"between Sunday and Tuesday": "2024-11-24..2024-11-26 range relative"},
    ),
    (
        "The strike lasted from Sunday until Tuesday.",
        {"from Sunday until Tuesday": "2024-11-24..2024-11-26 range relative"},
    ),
    (
        "The strike ran from 5 to 7 May.",
        {"from 5 to 7 May": "2024-05-05..2024-05-07 range year_by_nearness"},
    ),
    (
        "Rallies were held on Nov. 24-26.",
        {"Nov. 24-26": "2024-11-24..2024-11-26 range year_by_nearness"},
    ),
    (
        "Rallies were held on 24-26 November 2023.",
        {"24-26 November 2023": "2023-11-24..2023-11-26 range absolute"},
    ),
    ("They met on 26 November 2024.", {"26 November 2024": "2024-11-26 day absolute"}),
    ("They met on November 26, 2024.", {"November 26, 2024": "2024-11-26 day absolute"}),
    ("They met on November 26th, 2024.", {"November 26th, 2024": "2024-11-26 day absolute"}),
    (
        "They met on the 26th of November, 2024.",
        {"the 26th of November, 2024": "2024-11-26 day absolute"},
    ),
    (
        "They met on Tuesday, November 26, 2024.",
        {"Tuesday, November 26, 2024": "2024-11-26 day absolute"},
    ),
    ("They met on Nov. 26.", {"Nov. 26": "2024-11-26 day year_by_nearness"}),
    ("They met on 26 November.", {"26 November": "2024-11-26 day year_by_nearness"}),
    ("They met on December 3.", {"December 3": "2023-12-03 day year_by_nearness"}),
    ("They met on December 20.", {"December 20": "2023-12-20 day year_by_nearness"}),
    ("They will meet on January 15.", {"January 15": "2025-01-15 day year_by_nearness"}),
    (
        "A march from Saturday, December 14, is planned.",
        {"Saturday, December 14": "2024-12-14 day year_by_nearness"},
    ),
    ("They met on 11/26.", {"11/26": "2024-11-26 day year_by_nearness"}),
    ("They met on 2002-03-11.", {"2002-03-11": "2002-03-11 day absolute"}),
    ("They met on 26.11.2024.", {"26.11.2024": "2024-11-26 day absolute"}),
    ("They met on 25/04/2020.", {"25/04/2020": "2020-04-25 day absolute"}),
    ("THE ATTACK TOOK PLACE ON 12 NOV 89.", {"12 NOV 89": "1989-11-12 day absolute"}),
    ("THE ATTACK TOOK PLACE ON 11 NOVEMBER.", {"11 NOVEMBER": "2024-11-11 day year_by_nearness"}),
    ("The court ruled this March.", {"this March": "2024-03-01..2024-03-31 month relative"}),
    ("The court ruled last month.", {"last month": "2024-10-01..2024-10-31 month relative"}),
    ("The court ruled last November.", {"last November": "2023-11-01..2023-11-30 month relative"}),
    ("The court ruled in July.", {"July": "2024-07-01..2024-07-31 month year_by_nearness"}),
    (
        "The court will rule in January.",
        {"January": "2025-01-01..2025-01-31 month year_by_nearness"},
    ),
    ("The court ruled in August 2023.", {"August 2023": "2023-08-01..2023-08-31 month absolute"}),
    ("The court ruled in mid-July.", {"mid-July": "2024-07-11..2024-07-20 range year_by_nearness"}),
    ("The court ruled in late 2023.", {"late 2023": "2023-09-01..2023-12-31 range absolute"}),
    ("The court ruled early in 2023.", {"early in 2023": "2023-01-01..2023-04-30 range absolute"}),
    ("The court ruled in 2006.", {"2006": "2006-01-01..2006-12-31 year absolute"}),
    (
        "The court ruled earlier this year.",
        {"earlier this year": "2024-01-01..2024-11-27 range relative"},
    ),
    (
        "The court ruled earlier this month.",
        {"earlier this month": "2024-11-01..2024-11-27 range relative"},
    ),
    (
        "The case began during the first week of July.",
        {"the first week of July": "2024-07-01..2024-07-07 week year_by_nearness"},
    ),
    (
        "The case began in the second half of 2020.",
        {"the second half of 2020": "2020-07-02..2020-12-31 range absolute"},
    ),
    (
        "The case began in the last week of May.",
        {"the last week of May": "2024-05-25..2024-05-31 week year_by_nearness"},
    ),
    (
        "The case began at the end of last month.",
        {"the end of last month": "2024-10-25..2024-10-31 range relative"},
    ),
    (
        "The case began in the first quarter of 2023.",
        {"the first quarter of 2023": "2023-01-01..2023-03-31 range absolute"},
    ),
    ("The case began in spring 2022.", {"spring 2022": "2022-03-01..2022-05-31 season absolute"}),
    ("The case began last summer.", {"last summer": "2024-06-01..2024-08-31 season relative"}),
    ("The case began over the weekend.", {"the weekend": "2024-11-23..2024-11-24 range relative"}),
    ("The case began last week.", {"last week": "2024-11-18..2024-11-24 week relative"}),
    ("The case began this week.", {"this week": "2024-11-25..2024-11-27 week relative"}),
    ("The case began late last week.", {"late last week": "2024-11-22..2024-11-24 range relative"}),
    ("The case began two days ago.", {"two days ago": "2024-11-25 day relative"}),
    (
        "The case began three weeks ago.",
        {"three weeks ago": "2024-11-04..2024-11-10 week relative"},
    ),
    ("The case began four years ago.", {"four years ago": "2020-01-01..2020-12-31 year relative"}),
    ("The case began a decade ago.", {"a decade ago": "2014-01-01..2014-12-31 year relative"}),
    (
        "They have protested for almost three weeks.",
        {"for almost three weeks": "2024-11-06..2024-11-27 range relative"},
    ),
    (
        "It changed in the past 24 hours.",
        {"the past 24 hours": "2024-11-26..2024-11-27 range relative"},
    ),
    (
        "It changed in the last 12 years.",
        {"the last 12 years": "2012-11-30..2024-11-27 range relative"},
    ),
    (
        "It grew between May and July 2014.",
        {"between May and July 2014": "2014-05-01..2014-07-31 range absolute"},
    ),
    (
        "It grew from November 2022 to February 2023.",
        {"from November 2022 to February 2023": "2022-11-01..2023-02-28 range absolute"},
    ),
    ("It grew in 1999-2008.", {"1999-2008": "1999-01-01..2008-12-31 range absolute"}),
    ("It grew in the 1980s.", {"the 1980s": "1980-01-01..1989-12-31 range absolute"}),
    ("It grew in the early 1970s.", {"the early 1970s": "1970-01-01..1973-12-31 range absolute"}),
    ("It was quiet on New Year's Eve.", {"New Year's Eve": "2023-12-31 day year_by_nearness"}),
    (
        "It fell on the eve of the Nov. 5 vote.",
        {"the eve of the Nov. 5": "2024-11-04 day year_by_nearness"},
    ),
    (
        "They met on Monday. Two days later he died.",
        {"Monday": "2024-11-25 day relative", "Two days later": "2024-11-27 day anchored"},
    ),
    (
        "They met on Monday. That day the strike began.",
        {"Monday": "2024-11-25 day relative", "That day": "2024-11-25 day anchored"},
    ),
    (
        "They met on Monday. The next day they left.",
        {"Monday": "2024-11-25 day relative", "The next day": "2024-11-26 day anchored"},
    ),
    (
        "They met on Monday. A week earlier she had resigned.",
        {
            "Monday": "2024-11-25 day relative",
            "A week earlier": "2024-11-18..2024-11-24 week anchored",
        },
    ),
    (
        "The mayor said on Wednesday that Monday's fire was arson. A day earlier he had denied it.",
        {
            "Wednesday": "2024-11-27 day relative",
            "Monday": "2024-11-25 day relative",
            "A day earlier": "2024-11-26 day anchored",
        },
    ),
    (
        "The mayor said on Wednesday that Monday's fire was arson. A day earlier a shop burned.",
        {
            "Wednesday": "2024-11-27 day relative",
            "Monday": "2024-11-25 day relative",
            "A day earlier": "2024-11-24 day anchored",
        },
    ),
    (
        "They met on Monday. The following Friday they left.",
        {"Monday": "2024-11-25 day relative", "The following Friday": "2024-11-29 day anchored"},
    ),
    (
        "It began in July 2011. Another wave came at the end of the month.",
        {
            "July 2011": "2011-07-01..2011-07-31 month absolute",
            "the end of the month": "2011-07-25..2011-07-31 range anchored",
        },
    ),
    (
        "They fell silent on the 3rd or 4th of August, 1996.",
        {"the 3rd or 4th of August, 1996": "1996-08-03..1996-08-04 range absolute"},
    ),
    (
        "Late on Tuesday, May 2nd 2023 or early Wednesday 3rd it burned.",
        {
            "Late on Tuesday, May 2nd 2023 or early Wednesday 3rd": (
                "2023-05-02..2023-05-03 range anchored"
            )
        },
    ),
    (
        "On the night of the 23rd, three homes burned.",
        {"the night of the 23rd": "2024-11-23 day year_by_nearness"},
    ),
    ("It was the 17th day of the sit-in.", {"the 17th day": "unresolved"}),
    ("It was quiet in recent weeks.", {"recent weeks": "unresolved"}),
    ("The law dates from fiscal 2024.", {"fiscal 2024": "unresolved"}),
    ("The law was passed some years ago.", {"some years ago": "unresolved"}),
    (
        "They may march in May or March.",
        {
            "May": "2024-05-01..2024-05-31 month year_by_nearness",
            "March": "2024-03-01..2024-03-31 month year_by_nearness",
        },
    ),
    ("The second march drew 2,000 people.", {}),
    ("In May 12 people were killed.", {"May": "2024-05-01..2024-05-31 month year_by_nearness"}),
    ("At least 12 may have died.", {}),
    ("In 2,000 cases nothing was done.", {}),
    ("At least 2006 people came.", {}),
    ("He was 24 and scored 3-2 in section 12.", {}),
    ("The 2018 elections were close.", {"2018": "2018-01-01..2018-12-31 year absolute"}),
    ("They slept for three weeks in tents.", {}),
    ("The Sunday Times printed it on Sunday.", {"Sunday": "2024-11-24 day relative"}),
    ("They met on the 31st of April.", {}),
    (
        "They will meet on the 5th of this month.",
        {"the 5th of this month": "2024-11-05 day relative"},
    ),
    (
        "The talks open on Tuesday, December 3.",
        {"Tuesday, December 3": "2024-12-03 day year_by_nearness"},
    ),
    ("They met on Thursday, Nov. 21.", {"Thursday, Nov. 21": "2024-11-21 day year_by_nearness"}),
    (
        "The decree lapsed at the end of 2023.",
        {"the end of 2023": "2023-11-02..2023-12-31 range absolute"},
    ),
    ("They returned the following week.", {"the following week": "unresolved"}),
    (
        "They were tried in the mid-1990s.",
        {"the mid-1990s": "1993-01-01..1996-12-31 range absolute"},
    ),
    (
        "It was built in the late 1970s.",
        {"the late 1970s": "1976-01-01..1979-12-31 range absolute"},
    ),
    ("It opened in early 2019.", {"early 2019": "2019-01-01..2019-04-30 range absolute"}),
    (
        "It happened in the afternoon of November 12, 2023.",
        {"the afternoon of November 12, 2023": "2023-11-12 day absolute"},
    ),
    ("It happened at dawn on Nov. 14.", {"dawn on Nov. 14": "2024-11-14 day year_by_nearness"}),
    (
        "It happened on Sunday morning, Nov. 24.",
        {"Sunday morning, Nov. 24": "2024-11-24 day year_by_nearness"},
    ),
    ("It happened early Wednesday.", {"early Wednesday": "2024-11-27 day relative"}),
    ("It happened late on Monday.", {"late on Monday": "2024-11-25 day relative"}),
    ("The accord dates from June '98.", {"June '98": "1998-06-01..1998-06-30 month absolute"}),
    ("The hearing is set for May 21.", {"May 21": "2025-05-21 day year_by_nearness"}),
    (
        "It was the worst day since February.",
        {"since February": "2024-02-01..2024-11-27 range year_by_nearness"},
    ),
    ("They met throughout last year.", {"last year": "2023-01-01..2023-12-31 year relative"}),
    (
        "They met on Nov 3rd and Nov 5th.",
        {
            "Nov 3rd": "2024-11-03 day year_by_nearness",
            "Nov 5th": "2024-11-05 day year_by_nearness",
        },
    ),
    (
        "The curfew lasted from Nov. 3 to Nov. 5.",
        {"from Nov. 3 to Nov. 5": "2024-11-03..2024-11-05 range year_by_nearness"},
    ),
    (
        "On Jan. 3-4 the roads were closed.",
        {"Jan. 3-4": "2024-01-03..2024-01-04 range year_by_nearness"},
    ),
    ("He died on Christmas Eve.", {"Christmas Eve": "2023-12-24 day year_by_nearness"}),
    ("The raid took place on Sept. 27, 2011.", {"Sept. 27, 2011": "2011-09-27 day absolute"}),
    ("It happened on 9 January.", {"9 January": "2024-01-09 day year_by_nearness"}),
    ("It happened two months ago.", {"two months ago": "2024-09-01..2024-09-30 month relative"}),
    (
        "Dozens have been held since July.",
        {"since July": "2024-07-01..2024-11-27 range year_by_nearness"},
    ),
    ("Since Monday's raid the town has been quiet.", {"Monday": "2024-11-25 day relative"}),
    (
        "They met on Monday. 12 hours later he died.",
        {
            "Monday": "2024-11-25 day relative",
            "12 hours later": "2024-11-25..2024-11-26 range anchored",
        },
    ),
    (
        "They met on Saturday. Within two days both were dead.",
        {
            "Saturday": "2024-11-23 day relative",
            "Within two days": "2024-11-23..2024-11-25 range anchored",
        },
    ),
    (
        "The strike began on Saturday. Three days into it the talks failed.",
        {
            "Saturday": "2024-11-23 day relative",
            "Three days into": "2024-11-26 day anchored",
        },
    ),
    (
        "The strike began on Saturday. On its third day the talks failed.",
        {"Saturday": "2024-11-23 day relative", "its third day": "2024-11-25 day anchored"},
    ),
    (
        "The raid came two days after the vote on Sunday.",
        {"two days after": "2024-11-26 day anchored", "Sunday": "2024-11-24 day relative"},
    ),
    ("A year ago today he died.", {"A year ago today": "2023-11-27 day relative"}),
    (
        "It was looted on Sunday and Monday.",
        {"Sunday and Monday": "2024-11-24..2024-11-25 range relative"},
    ),
    (
        "It rained from Sunday night into Monday.",
        {"from Sunday night into Monday": "2024-11-24..2024-11-25 range relative"},
    ),
    (
        "They met on Labor Day.",
        {"Labor Day": "2024-09-02 day year_by_nearness"},
    ),
    ("They met on Memorial Day 2023.", {"Memorial Day 2023": "2023-05-29 day absolute"}),
    (
        "Shots were heard at 3 a.m. Thursday.",
        {"Thursday": "2024-11-28 day updated"},
    ),
    (
        "A clerk who was shot Thursday night has died, police said Wednesday.",
        {
            "Thursday night": "2024-11-21 day relative",
            "Wednesday": "2024-11-27 day relative",
        },
    ),
    (
        "Police look into a brawl that left two hurt early Thursday.",
        {"early Thursday": "2024-11-28 day updated"},
    ),
    (
        "On Sunday, the third day of the strike, the talks failed.",
        {"Sunday": "2024-11-24 day relative", "the third day": "unresolved"},
    ),
    (
        "On Sunday, two days into the strike, the talks failed.",
        {"Sunday": "2024-11-24 day relative", "two days into": "unresolved"},
    ),
    (
        "For two days after the raid on Sunday, shops stayed shut.",
        {"Sunday": "2024-11-24 day relative"},
    ),
    ("A day after rebels attacked the town on Sunday.", {"Sunday": "2024-11-24 day relative"}),
    ("Shops prepare for Thanksgiving.", {"Thanksgiving": "2024-11-28 day year_by_nearness"}),
    (
        "He was shot two days ago on Monday.",
        {"two days ago on Monday": "2024-11-25 day relative"},
    ),
    (
        "Four people were shot in Lower Harbour County Saturday.",
        {"Saturday": "2024-11-23 day relative"},
    ),
]


def shown(found: DateExpression) -> str:
    if found.first is None:
        return "unresolved"
    days = f"{found.first}" if found.first == found.last else f"{found.first}..{found.last}"
    return f"{days} {found.precision} {found.basis}"


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_dates_of_a_sentence(read_dates, sentence, expected):
    found = read_dates(sentence, PUBLISHED)
    assert {sentence[one.start : one.end]: shown(one) for one in found} == expected
    assert len(found) == len(expected)
