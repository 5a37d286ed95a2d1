import pytest

from transforms.document import Figure

# One sentence a row: metric, low..high, qualifier, subject; "(part)" counts a part of a total.
SENTENCES = [
    ("At least nine miners died underground.", ["killed 9.. at_least of miners"]),
    ("Gunmen killed eleven villagers near the bridge.", ["killed 11..11 exact of villagers"]),
    ("The death of three nurses was confirmed on Friday.", ["killed 3..3 exact of nurses"]),
    ("Six dead, 14 injured in market blast.", ["killed 6..6 exact", "injured 14..14 exact"]),
    ("The clinic recorded 31 deaths in a week.", ["killed 31..31 exact"]),
    ("The death toll climbed to 58 by nightfall.", ["killed 58..58 exact"]),
    (
        "The death toll rose from 9 to 12 on Friday.",
        ["killed 9..9 exact (part)", "killed 12..12 exact"],
    ),
    ("Aid groups put the death toll at 340.", ["killed 340..340 exact"]),
    (
        "The number of inmates killed has risen to 18, the prison said. Relatives counted 27 dead.",
        ["killed 18..18 exact", "killed 27..27 exact"],
    ),
    ("The city lost 30 guards to retirement.", []),
    ("The army lost contact with 40 soldiers.", []),
    ("The navy lost 14 sailors and two boats.", ["killed 14..14 exact of sailors"]),
    (
        "Five of its guards were killed, the mine said. Its guards had killed 12 raiders.",
        ["killed 5..5 exact of its guards", "killed 12..12 exact of raiders"],
    ),
    (
        "A miner died on Friday, bringing the toll to eight.",
        ["killed 1..1 exact of miner (part)", "killed 8..8 exact"],
    ),
    ("The warden denied that any detainee had been ill-treated.", []),
    (
        "The clinic raised its count of the dead from 31 to 44.",
        ["killed 31..31 exact (part)", "killed 44..44 exact"],
    ),
    ("The navy shot down 12 of 14 drones and three missiles.", []),
    (
        "Pirates seized nine sailors and 40 barrels of oil.",
        ["abducted 9..9 exact of sailors"],
    ),
    ("The party said 19 party workers were killed.", ["killed 19..19 exact of party workers"]),
    (
        "The shelling left eight dead and thirty injured.",
        ["killed 8..8 exact", "injured 30..30 exact"],
    ),
    ("The fire left twelve people dead.", ["killed 12..12 exact of people"]),
    ("Four were shot dead at the gate.", ["killed 4..4 exact"]),
    ("The truck overturned, injuring 26 pilgrims.", ["injured 26..26 exact of pilgrims"]),
    ("The superintendent spoke of making 45 arrests.", ["arrested 45..45 exact"]),
    (
        "In all, 213 individuals had been arrested since Monday.",
        ["arrested 213..213 exact of individuals"],
    ),
    ("Officers have detained over 2,000 people.", ["arrested 2000.. more_than of people"]),
    ("Some 6,000 riot police sealed off the square.", ["deployed 6000..6000 about of riot police"]),
    (
        "The governor deployed 1,500 security personnel.",
        ["deployed 1500..1500 exact of security personnel"],
    ),
    (
        "The rally saw more than 40,000 people marching to the harbour.",
        ["participants 40000.. more_than of people"],
    ),
    (
        "Tens of thousands of workers gathered at the stadium.",
        ["participants 20000..99999 vague of workers"],
    ),
    ("Hundreds of protesters blocked the highway.", ["participants 200..999 vague of protesters"]),
    (
        "Observers put the number of dead at anything ranging from five to over 90.",
        ["killed 5..90 range"],
    ),
    (
        "At least two constables and seven rangers were killed.",
        ["killed 2.. at_least of constables", "killed 7..7 exact of rangers"],
    ),
    ("The clerk was killed along with four others in the raid.", ["killed 4..4 exact of others"]),
    ("A farmer was shot dead by soldiers.", ["killed 1..1 exact of farmer"]),
    (
        "Troops killed a rebel commander and three of his associates.",
        [
            "killed 1..1 exact of rebel commander (part)",
            "killed 4..4 exact of a rebel commander and three of his associates",
            "killed 3..3 exact of his associates (part)",
        ],
    ),
    (
        "At least 24 dockers, including 11 children, were killed.",
        ["killed 24.. at_least of dockers", "killed 11..11 exact of children (part)"],
    ),
    (
        "Fifteen people were killed, four of them women.",
        ["killed 15..15 exact of people", "killed 4..4 exact (part)"],
    ),
    ("No death has been reported so far.", ["killed 0..0 exact"]),
    ("No one was killed in the blaze.", ["killed 0..0 exact"]),
    ("Not a single protester was killed, the mayor said.", ["killed 0..0 exact of protester"]),
    ("None of the passengers were injured.", ["injured 0..0 exact"]),
    ("Nobody was hurt in the accident.", ["injured 0..0 exact"]),
    ("There were no casualties.", ["injured 0..0 exact", "killed 0..0 exact"]),
    ("The minister denied that any of the students were killed.", ["killed 0..0 exact"]),
    ("The police chief denied any deaths.", ["killed 0..0 exact"]),
    ("The army did not kill anyone.", ["killed 0..0 exact"]),
    ("No other passenger was injured.", []),
    ("It left dozens, possibly hundreds injured.", ["injured 24..999 vague"]),
    (
        "In the crash 20 to 35 people died and a large number suffered injuries.",
        ["killed 20..35 range of people", "injured 2.. vague"],
    ),
    ("Between 20 and 35 people were wounded.", ["injured 20..35 range of people"]),
    ("From six to ten workers were killed.", ["killed 6..10 range of workers"]),
    ("Two or three guards were wounded.", ["injured 2..3 range of guards"]),
    ("Brown, 24, was arrested on Sunday.", []),
    ("Two men, 18 and 20, were wounded.", ["injured 2..2 exact of men"]),
    (
        "Thousands of supporters who were arrested remain in jail.",
        ["arrested 2000..9999 vague of supporters"],
    ),
    (
        "Nearly 700 demonstrators were arrested after the march.",
        ["arrested 700..700 about of demonstrators"],
    ),
    ("The murder of scores of villagers went unpunished.", ["killed 40..199 vague of villagers"]),
    ("Nine more were admitted to a clinic with bullet wounds.", ["injured 9..9 exact"]),
    (
        "More than two hundred people were killed in the floods.",
        ["killed 200.. more_than of people"],
    ),
    (
        "Seven people were killed and 40 injured.",
        ["killed 7..7 exact of people", "injured 40..40 exact"],
    ),
    ("The landslide claimed 17 lives.", ["killed 17..17 exact"]),
    ("Some 60 people lost their lives.", ["killed 60..60 about of people"]),
    (
        "Five sailors are believed to have been killed, and two are missing.",
        ["killed 5..5 exact of sailors", "missing 2..2 exact"],
    ),
    ("The clashes killed 12 and injured 40.", ["killed 12..12 exact", "injured 40..40 exact"]),
    ("The ministry reported 35 casualties.", ["other 35..35 exact"]),
    ("The commander plans to kill 10 people.", []),
    ("The blast could have killed 50 people.", ["killed 50..50 exact of people"]),
    ("The blast could kill 50 people.", []),
    ("A crowd of 5,000 gathered outside the court.", ["participants 5000..5000 exact"]),
    ("The vigil drew 800 people.", ["participants 800..800 exact of people"]),
    ("Four women were found dead in the cellar.", ["killed 4..4 exact of women"]),
    ("Police recovered 13 bodies from the canal.", ["killed 13..13 exact"]),
    ("Both brothers died in hospital.", ["killed 2..2 exact of brothers"]),
    (
        "The landslip killed a father and two sons.",
        [
            "killed 1..1 exact of father (part)",
            "killed 3..3 exact of a father and two sons",
            "killed 2..2 exact of sons (part)",
        ],
    ),
    (
        "A mother and her daughter were found dead.",
        [
            "killed 1..1 exact of mother (part)",
            "killed 2..2 exact of A mother and her daughter",
            "killed 1..1 exact of her daughter (part)",
        ],
    ),
    ("A mother of two was wounded by a stray bullet.", ["injured 1..1 exact of mother"]),
    ("A 15-year-old was stabbed in the arm.", ["injured 1..1 exact of 15-year-old"]),
    ("The gunmen abducted eight engineers.", ["abducted 8..8 exact of engineers"]),
    ("Twenty-three miners are missing after the collapse.", ["missing 23..23 exact of miners"]),
    ("The floods displaced 1.2 million people.", ["displaced 1200000..1200000 exact of people"]),
    ("About 30,000 villagers fled the fighting.", ["displaced 30000..30000 about of villagers"]),
    ("Up to 300 people were arrested.", ["arrested ..300 at_most of people"]),
    ("As many as 90 people were detained at the border.", ["arrested ..90 at_most of people"]),
    ("No fewer than 16 students were wounded.", ["injured 16.. at_least of students"]),
    ("Fewer than 20 people were arrested.", ["arrested ..20 less_than of people"]),
    ("Roughly half a dozen officers were hurt.", ["injured 6..6 about of officers"]),
    ("More than a dozen rebels were killed.", ["killed 12.. more_than of rebels"]),
    ("A couple of bystanders were hurt.", ["injured 2..2 about of bystanders"]),
    ("Several journalists were detained.", ["arrested 3..9 vague of journalists"]),
    ("Many people were killed.", ["killed .. vague of people"]),
    (
        "Ten people were killed, 23 wounded and 40 arrested.",
        ["killed 10..10 exact of people", "injured 23..23 exact", "arrested 40..40 exact"],
    ),
    (
        "Police arrested 12 men and five women.",
        [
            "arrested 12..12 exact of men (part)",
            "arrested 17..17 exact of 12 men and five women",
            "arrested 5..5 exact of women (part)",
        ],
    ),
    (
        "The blast killed 12 policemen and five farmers.",
        ["killed 12..12 exact of policemen", "killed 5..5 exact of farmers"],
    ),
    (
        "The strike killed a journalist and his two assistants.",
        [
            "killed 1..1 exact of journalist (part)",
            "killed 3..3 exact of a journalist and his two assistants",
            "killed 2..2 exact of assistants (part)",
        ],
    ),
    ("Another 12 people were injured on Tuesday.", ["injured 12..12 exact of people"]),
    ("Three of the wounded died in hospital.", ["killed 3..3 exact of wounded"]),
    ("The number of those arrested has reached 150.", ["arrested 150..150 exact"]),
    ("Some 2,000-odd supporters were held.", ["arrested 2000..2000 about of supporters"]),
    ("The army said 10 to 15 fighters were killed.", ["killed 10..15 range of fighters"]),
    ("50 or more marchers were arrested.", ["arrested 50.. at_least of marchers"]),
    (
        "One policeman was killed and three dockers were wounded.",
        ["killed 1..1 exact of policeman", "injured 3..3 exact of dockers"],
    ),
    ("The camp houses 400 families.", []),
    ("The suspect fired 12 rounds in 30 seconds.", []),
    ("The city lies 40 miles from the border and 60 percent of shops closed.", []),
    ("He was jailed for 12 years and fined $40 million.", []),
    ("The bus on Route 66 carried Flight 103 passengers.", []),
    ("In 2006 the group was banned.", []),
    (
        "Journalist Ahmed Karim was shot dead outside his home.",
        ["killed 1..1 exact of Ahmed Karim"],
    ),
    ("Rebels took two priests hostage.", ["abducted 2..2 exact of priests"]),
    ("The bombing wounded hundreds, if not thousands.", ["injured 200..9999 vague"]),
    (
        "Five soldiers, two of whom later died, were wounded.",
        ["injured 5..5 exact of soldiers", "killed 2..2 exact"],
    ),
    ("About 100 people took part in the march.", ["participants 100..100 about of people"]),
    ("Thousands took to the streets of the capital.", ["participants 2000..9999 vague"]),
    ("Some 250 people were taken into custody.", ["arrested 250..250 about of people"]),
    ("The judge, a father of seven, was killed.", ["killed 1..1 exact of father"]),
    (
        "Rebels killed 30 soldiers and captured 14.",
        ["killed 30..30 exact of soldiers", "arrested 14..14 exact"],
    ),
    ("Seven deaths and 20 injuries were recorded.", ["killed 7..7 exact", "injured 20..20 exact"]),
    ("The killing of five teachers led to a strike.", ["killed 5..5 exact of teachers"]),
    ("Two police officers arrested a man.", ["arrested 1..1 exact of man"]),
    (
        "The blaze killed 12, police said, and 13 people were treated for burns.",
        ["killed 12..12 exact", "injured 13..13 exact of people"],
    ),
    (
        "Half a million people were displaced by the war.",
        ["displaced 500000..500000 exact of people"],
    ),
    (
        "Police said 30 officers were hurt, two of them seriously.",
        ["injured 30..30 exact of officers", "injured 2..2 exact (part)"],
    ),
    ("Troops shot and killed five men.", ["killed 5..5 exact of men"]),
    ("Two hundred and six marchers were detained.", ["arrested 206..206 exact of marchers"]),
    ("They said twelve had died.", ["killed 12..12 exact"]),
    (
        "On Monday, May 1, 2023, at least 14 dockers, among them a nurse, were killed.",
        ["killed 14.. at_least of dockers", "killed 1..1 exact of nurse (part)"],
    ),
    (
        "The flood hit the town, killing between 55 and 63 people.",
        ["killed 55..63 range of people"],
    ),
    ("Grey (39-41) was not hurt.", []),
    ("One source reported that 17 men were killed.", ["killed 17..17 exact of men"]),
    (
        "The party said 3,000 of its supporters were jailed.",
        ["arrested 3000..3000 exact of its supporters"],
    ),
    ("More than 20 were wounded when the roof fell.", ["injured 20.. more_than"]),
    ("Soldiers stationed 400 guards at the gates.", ["deployed 400..400 exact of guards"]),
    ("The blast injured a nurse.", ["injured 1..1 exact of nurse"]),
    ("At least 40, and up to 60, people died.", ["killed 40..60 range"]),
    ("The raid ended without any casualties.", ["injured 0..0 exact", "killed 0..0 exact"]),
    ("Zero deaths were recorded.", ["killed 0..0 exact"]),
    ("Her husband was killed in March.", ["killed 1..1 exact of Her husband"]),
    ("The bus carried 40 passengers.", []),
    ("Nobody else was hurt.", []),
    ("The warden denied that any detainee had been beaten.", []),
    ("There were no serious injuries.", []),
    ("His lawyer, 54, spoke for 20 minutes about 3 cases.", []),
    ("The army killed anyone who resisted.", []),
    ("Forty people were killed or wounded.", ["other 40..40 exact of people"]),
    ("Forty people were killed and wounded.", ["other 40..40 exact of people"]),
    ("None of the men suffered life-threatening injuries.", []),
    ("Nobody was seriously hurt.", []),
    ("Nobody was hurt, and no serious damage was seen.", ["injured 0..0 exact"]),
    ("Another nurse, also 22, was hurt.", ["injured 1..1 exact of nurse"]),
    ("The guard shot two men dead.", ["killed 2..2 exact of men"]),
    ("The police held talks with a trader.", []),
    ("The miners were killed on site.[8][14]", []),
    ("She was one of the victims killed there.", []),
    ("The guard was fatally wounded by two shots.", ["killed 1..1 exact of guard"]),
    ("The fatal shooting of a baker shocked the street.", ["killed 1..1 exact of baker"]),
    ("The shooting of a baker shocked the street.", ["injured 1..1 exact of baker"]),
    ("A trader committed suicide in his cell.", ["killed 1..1 exact of trader"]),
    ("Call (219) 555-0134 about the two people killed.", ["killed 2..2 exact of people"]),
    (
        "On 3 May 2019, between four and six porters were killed.",
        ["killed 4..6 range of porters"],
    ),
    (
        "At noon on Monday, May 3rd, 2019, between four and six porters were shot.",
        ["injured 4..6 range of porters"],
    ),
    ("The clerks cited between 17 and 20 killed in the fire.", ["killed 17..20 range"]),
    ("The toll stands at 18 and possibly more than 25 deaths.", ["killed 18..25 range"]),
    ('The mayor said that "a number" of porters were killed.', ["killed 2.. vague of porters"]),
    (
        "The range for those hurt in the fire is put at 4-11.",
        ["injured 4..11 range"],
    ),
    (
        "A baker was killed with his two sons.",
        [
            "killed 1..1 exact of baker (part)",
            "killed 3..3 exact of A baker was killed with his two sons",
            "killed 2..2 exact of sons (part)",
        ],
    ),
    (
        "Up to nine porters, including four cooks, were killed.",
        ["killed 4..9 at_most of porters", "killed 4..4 exact of cooks (part)"],
    ),
    (
        "At least three bakers, among them two women, and up to nine people were killed.",
        [
            "killed 3.. at_least of bakers",
            "killed 2..2 exact of women (part)",
            "killed 3..9 at_most of people",
        ],
    ),
    (
        "At least three soldiers and up to nine civilians were killed.",
        ["killed 3.. at_least of soldiers", "killed ..9 at_most of civilians"],
    ),
    (
        "At least three bakers were killed here, and up to nine people were killed there.",
        ["killed 3.. at_least of bakers", "killed ..9 at_most of people"],
    ),
    ("Two cooks, aged either 40 or 41, were killed.", ["killed 2..2 exact of cooks"]),
    (
        "Up to nine porters were killed and four cooks hurt.",
        ["killed ..9 at_most of porters", "injured 4..4 exact of cooks"],
    ),
    (
        "Six porters were shot in the square, two fatally.",
        [
            "other 6..6 exact of porters",
            "injured 4..4 exact",
            "killed 2..2 exact",
        ],
    ),
    (
        "The blast left six porters wounded, one of them mortally, the mayor said.",
        [
            "other 6..6 exact of porters",
            "injured 5..5 exact",
            "killed 1..1 exact",
        ],
    ),
    (
        "Two porters died and six others were shot.",
        ["killed 2..2 exact of porters", "injured 6..6 exact of others"],
    ),
    ("The two porters fatally shot were brothers.", ["killed 2..2 exact of porters"]),
    (
        "Her son was injured along with another adult.",
        [
            "injured 1..1 exact of Her son (part)",
            "injured 2..2 exact of Her son was injured along with another adult",
            "injured 1..1 exact of adult (part)",
        ],
    ),
    (
        "Two people were killed in the fire with up to ten others injured.",
        ["killed 2..2 exact of people", "injured ..10 at_most of others"],
    ),
    ("The bishop was killed with two wounded guards.", ["killed 2..2 exact of wounded guards"]),
    (
        "The raid killed Luis Prado, a teacher and resident of Arva.",
        ["killed 1..1 exact of Luis Prado"],
    ),
    (
        "Child shot, mother injured in shooting 1 / 44 Back to Gallery A girl was shot.",
        ["injured 1..1 exact of girl"],
    ),
    ("On 3 May 2019 two elderly porters were killed.", ["killed 2..2 exact of elderly porters"]),
    (
        "At least 35 identified porters of two villages were killed.",
        ["killed 35.. at_least of identified porters"],
    ),
    (
        "The mayor put it plainly: the death toll was 13 porters.",
        ["killed 13..13 exact of porters"],
    ),
    (
        "There were five killed and 35 injured in the stampede.",
        ["killed 5..5 exact", "injured 35..35 exact"],
    ),
    (
        "The stampede left five killed and dozens of wounded.",
        ["killed 5..5 exact", "injured 24..99 vague of wounded"],
    ),
    ("Ann Okoye, 31 was hurt.", ["injured 1..1 exact of Ann Okoye"]),
    (
        "Her 30 or 31-year-old cousin was killed.",
        ["killed 1..1 exact of Her 30 or 31-year-old cousin"],
    ),
    (
        "The hail killed and injured a number of porters.",
        ["injured 2.. vague of porters", "killed 2.. vague of porters"],
    ),
    ("Six porters were shot and wounded.", ["injured 6..6 exact of porters"]),
    (
        "Medics found two porters and three cooks suffering from burns.",
        ["injured 2..2 exact of porters", "injured 3..3 exact of cooks"],
    ),
    ("A stray bullet struck a guard in the thigh.", ["injured 1..1 exact of guard"]),
    ("Nine porters are recovering in hospital.", ["injured 9..9 exact of porters"]),
    ("Nine porters were rushed to a clinic.", ["injured 9..9 exact of porters"]),
    (
        "One porter was killed and another was wounded.",
        ["killed 1..1 exact of porter", "injured 1..1 exact of another"],
    ),
    (
        "Of the dead nothing is known; among the dead were two porters.",
        ["killed 2..2 exact of porters (part)"],
    ),
    ("A family of five was killed.", ["killed 5..5 exact"]),
    ("Two families were killed.", []),
    ("One source said that 17 porters were killed.", ["killed 17..17 exact of porters"]),
    ("The mayor put the crowd at about 9,000.", ["participants 9000..9000 about"]),
    (
        "Organisers put the crowd at more than 70,000 and police at 6,000.",
        ["participants 70000.. more_than", "participants 6000..6000 exact"],
    ),
    ("Attendance was estimated at 700.", ["participants 700..700 exact"]),
    ("The crowd numbered 700.", ["participants 700..700 exact"]),
    ("The union put the number of strikers at 11,000.", ["participants 11000..11000 exact"]),
    ("The guild counted 300 marchers.", ["participants 300..300 exact of marchers"]),
    ("The union claimed that 900 workers walked out.", ["participants 900..900 exact of workers"]),
    ("Nine hundred students packed the square.", ["participants 900..900 exact of students"]),
    ("Nine hundred students went on strike.", ["participants 900..900 exact of students"]),
    ("Ten people turned away.", []),
    ("Two cooks were drowned in the flood.", ["killed 2..2 exact of cooks"]),
    ("Nine villagers were burned alive.", ["killed 9..9 exact of villagers"]),
    ("Nine villagers were burned.", ["injured 9..9 exact of villagers"]),
    ("Nine villagers burned 40 ballots.", []),
    ("Nine porters froze to death.", ["killed 9..9 exact of porters"]),
    ("Nine porters were stoned to death.", ["killed 9..9 exact of porters"]),
    ("Nine porters suffocated.", ["killed 9..9 exact of porters"]),
    ("Nine villagers were trampled.", ["injured 9..9 exact of villagers"]),
    ("Nine villagers were trampled to death.", ["killed 9..9 exact of villagers"]),
    ("Nine porters were run over by a tram.", ["injured 9..9 exact of porters"]),
    ("Nine porters were admitted to hospital.", ["injured 9..9 exact of porters"]),
    ("Nine porters were treated for smoke inhalation.", ["injured 9..9 exact of porters"]),
    ("Nine porters were placed under arrest.", ["arrested 9..9 exact of porters"]),
    ("Nine porters were taken in for questioning.", ["arrested 9..9 exact of porters"]),
    ("Nine porters were disappeared by the junta.", ["missing 9..9 exact of porters"]),
    ("Nine porters lost their homes.", ["displaced 9..9 exact of porters"]),
    ("Nine porters sought refuge in a school.", ["displaced 9..9 exact of porters"]),
    ("The rebels beheaded four hostages.", ["killed 4..4 exact of hostages"]),
    ("The rebels freed four hostages.", ["abducted 4..4 exact of hostages"]),
    ("The boys killed 400 deer.", []),
    ("Two porters shot in park.", ["injured 2..2 exact of porters"]),
    ("Two porters shot at a guard.", []),
    ("Two porters shot and killed a guard.", ["killed 1..1 exact of guard"]),
    ("Twelve of the 44 porters were killed.", ["killed 12..12 exact of porters"]),
    (
        "One of the 12 porters killed in the mill was blind.",
        ["killed 1..1 exact of porters", "killed 12..12 exact of porters"],
    ),
    ("None of them had been shot.", []),
    ("No porter was hurt.", ["injured 0..0 exact of porter"]),
    ("The mayor denies that any porters were shot dead.", ["killed 0..0 exact of porters"]),
    ("Officials have not changed their figure of 17 dead.", ["killed 17..17 exact"]),
    ("The death toll did not rise to 17.", []),
    ("Dead: 12. Injured: none.", ["killed 12..12 exact", "injured 0..0 exact"]),
    ("A half-dozen porters were shot.", ["injured 6..6 exact of porters"]),
    ("Two porters, both 21, were shot around 8 p.m. on Friday.", ["injured 2..2 exact of porters"]),
    ("Photo 3 of 44. Two porters were shot.", ["injured 2..2 exact of porters"]),
    ("Ben Okoye (possibly 8) was killed.", ["killed 1..1 exact of Ben Okoye"]),
    (
        "A man, woman and child were rushed to a hospital.",
        [
            "injured 1..1 exact of man (part)",
            "injured 3..3 exact of A man, woman and child",
            "injured 1..1 exact of woman (part)",
            "injured 1..1 exact of child (part)",
        ],
    ),
    (
        "Six members of the Prado family, four children and two women, were killed.",
        [
            "killed 6..6 exact of members",
            "killed 4..4 exact of children (part)",
            "killed 2..2 exact of women (part)",
        ],
    ),
    (
        "On May 3rd 2019, at least 21 cooks, members of the Prado family, were killed.",
        ["killed 21.. at_least of cooks"],
    ),
    ("Several hundred thousand villagers fled.", ["displaced 300000..999999 vague of villagers"]),
    ("The flood killed ten quintillion ants and two cooks.", ["killed 2..2 exact of cooks"]),
]


def shown(figure: Figure) -> str:
    low = "" if figure.low is None else figure.low
    high = "" if figure.high is None else figure.high
    subject = f" of {figure.subject_text}" if figure.subject_text else ""
    part = " (part)" if figure.is_part else ""
    return f"{figure.metric} {low}..{high} {figure.qualifier}{subject}{part}"


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_figures_of_a_sentence(read_figures, sentence, expected):
    assert [shown(figure) for figure in read_figures(sentence)] == expected


@pytest.mark.parametrize(
    ("sentence", "category"),
    [
        ("Forty soldiers were killed.", "state_forces"),
        ("Forty police officers were hurt.", "state_forces"),
        ("Forty militants were killed.", "armed_group"),
        ("Forty children were killed.", "civilians"),
        ("Forty demonstrators were detained.", "protesters"),
        ("Forty opposition activists were detained.", "opposition_party"),
        ("Forty ruling party workers were hurt.", "ruling_party"),
        ("Forty party workers were hurt.", None),
        ("Forty supporters of the party were detained.", None),
        ("Forty reporters were detained.", "media"),
        ("Forty nurses were hurt.", "medical"),
        ("Forty people were killed.", None),
    ],
)
def test_category_of_those_counted(read_figures, sentence, category):
    assert [figure.subject_category for figure in read_figures(sentence)] == [category]


def test_figure_keeps_its_wording_and_the_word_that_tells_its_metric(read_figures):
    sentence = "The mayor said that no fewer than nine people had died."
    (figure,) = read_figures(sentence)
    assert sentence[figure.start : figure.end] == "no fewer than nine"
    assert sentence[figure.head :].startswith("died")


def test_children_of_a_larger_total_in_another_sentence_are_a_part(read_figures):
    figures = read_figures("Thirty people were killed. Two children were killed in one house.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(30, False), (2, True)]


def test_single_victim_of_a_larger_total_in_another_sentence_is_a_part(read_figures):
    figures = read_figures("Thirty people were killed. A teacher was killed on the stairs.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(30, False), (1, True)]


def test_others_do_not_include_the_victim_named_before(read_figures):
    figures = read_figures("A teacher was killed in the hall. Three others were killed outside.")
    assert [(figure.low, figure.is_part) for figure in figures] == [(1, False), (3, False)]


def test_name_of_a_victim_counts_once(read_figures):
    figures = read_figures("Peter Miller was killed. Miller was killed by a sniper.")
    assert [figure.subject_text for figure in figures] == ["Peter Miller"]


def test_every_figure_lies_in_the_text(read_figures):
    text = "\n\n".join(sentence for sentence, _ in SENTENCES)
    for figure in read_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert 0 <= figure.head < len(text)
        assert figure.subject_text is None or figure.subject_text in text


def test_a_sentence_of_numbers_without_end_is_read(read_figures):
    read_figures("They killed " + ", ".join(f"{number} men" for number in range(2, 1500)) + ".")
