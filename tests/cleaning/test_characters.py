"""correct_lines: what it touches, what it leaves, and how it counts lines and columns."""

import pytest

from greylit.cleaning.characters import correct_lines
from greylit.cleaning.lexicon import load_lexicon
from greylit.edits import apply_edits, revert_edits

LEXICON = load_lexicon()


def mend(*lines, **options):
    edits = correct_lines(lines, lexicon=LEXICON, **options)
    out = []
    for number, line in enumerate(lines, 1):
        own = [e for e in edits if e.line == number]
        mended = apply_edits(line, own)
        assert revert_edits(mended, own) == line
        out.append(mended)
    return out


def test_edits_cover_the_wrong_characters_only():
    (edit,) = correct_lines(["It was the govemment of the day."], lexicon=LEXICON)
    assert (edit.line, edit.column, edit.before, edit.after) == (1, 15, "m", "rn")


def test_several_confusions_in_one_word():
    assert mend("a natIonwlde s0ciety of workers") == ["a nationwide society of workers"]


def test_skipped_lines_are_left_alone_and_not_learned_from():
    lines = ["wliich it was", "govemment of the day", "wliich it is", "wliich it did", "and the people knew of it"]
    assert mend(*lines, skip=frozenset({0, 2, 3})) == [lines[0], "government of the day", *lines[2:]]


def test_unsure_changes_are_not_made():
    assert mend("It was the govemment of the day.", min_confidence=1.0) == ["It was the govemment of the day."]


def test_a_word_seen_three_times_is_the_authors():
    line = "The tbing is a name of theirs, and so is govemment here."
    assert mend(line, line, line)[0] == line


def test_a_divided_word_is_mended_as_a_whole():
    assert mend("They spoke of the govem-", "ment and of its soci-", "ety ofthe day.") == [
        "They spoke of the govern-",
        "ment and of its soci-",
        "ety of the day.",
    ]


def test_a_space_inside_a_word():
    assert mend("The infor mation was sent to us.") == ["The information was sent to us."]


def test_the_users_words_are_right():
    assert correct_lines(["It was the tbing of the day."], lexicon=LEXICON.extended(["tbing"])) == []


def test_a_name_of_the_document_is_recalled():
    lines = ["The harbour of Velnik was shut, and Velnik asked for help."] * 4
    assert (
        mend(*lines, "It was said that Veinik and Vclnik had agreed.")[-1]
        == "It was said that Velnik and Vclnik had agreed."
    )
    names = ["Alda of the harbour and Aida of the mill were both there."] * 4
    assert mend(*names) == names
    assert mend(*lines[:1], "It was Veinik that had agreed.")[-1] == "It was Veinik that had agreed."


def test_a_damaged_text_is_still_english():
    lines = [
        "The comrnittee on the rights of workcrs agrced that the reportof its members should",
        "be sent hy the govemment to all the countrics concerned and to their assernblies,",
        "whicb are asked to reply ta it within the year of the present session.",
        "Meanwhile people from each region were invited by several local groups to say what they wanted next.",
    ]
    assert mend(*lines) == [
        "The committee on the rights of workers agreed that the report of its members should",
        "be sent by the government to all the countries concerned and to their assemblies,",
        "which are asked to reply to it within the year of the present session.",
        lines[-1],
    ]


def test_an_everyday_word_may_be_misread_again_and_again():
    line = "It was wliich of the people and the day which of the people which of the day which the day which which"
    assert "wliich" not in " ".join(mend(line, line, line))


@pytest.mark.parametrize(
    "text",
    [
        "Whan that Aprille with his shoures soote the droghte of March hath perced to the roote and bathed every veyne in swich licour",
        "Nos anos seguintes a comissão elaborou relatórios sobre a situação dos trabalhadores e das suas famílias no país inteiro.",
        "Die Kommission hat in den folgenden Jahren mehrere Berichte über die Lage der Arbeiter und ihrer Familien vorgelegt.",
        "zheng ce yan jiu zhong xin fa bu le yi fen guan yu ren quan de bao gao bing qiu da jia fa biao yi jian",
    ],
)
def test_what_is_no_modern_english_is_left_alone(text):
    assert correct_lines([text], lexicon=LEXICON) == []


def test_a_foreign_phrase_in_an_english_text_is_left_alone():
    text = "The report, entitled Informe sobre la cultura campesina y los movimientos sociales del altiplano, was sent to all."
    assert correct_lines([text], lexicon=LEXICON) == []


@pytest.mark.xfail(strict=True, reason="a misreading that is a word itself wants the sentence, not the word")
def test_a_real_word_error():
    assert mend("It will he sent to all of them.") == ["It will be sent to all of them."]


@pytest.mark.xfail(strict=True, reason="letters lost or added in reading cannot be told from an author's slip")
def test_a_lost_letter():
    assert mend("The goverment of the day, the comittee and the peopl.") == [
        "The government of the day, the committee and the people."
    ]


@pytest.mark.xfail(strict=True, reason="a document without enough known words is taken for another language")
def test_a_ruined_page():
    text = "Tkc ccmmitlee cn thc riqhts cf wcrkcrs aqrccd thal tkc rcpcrt cf ils mcmbcrs shculd bc scnl"
    assert correct_lines([text], lexicon=LEXICON) != []


DAMAGED = (
    "The comrnittee of the govemment was asked about the wliole of it, and its mernbers had nothing to say for thern.",
    "People on the shore waited until evening, when two boats came back without nets, oars, sails or anything to eat.",
)


@pytest.mark.parametrize("word", ["in", "if"])
def test_a_lost_capital(word):
    assert mend(*DAMAGED, f"It was shut (1904). {word} the end they left.")[-1] == f"It was shut (1904). {word.title()} the end they left."  # fmt: skip


@pytest.mark.parametrize("word", ["in", "if"])
def test_a_stop_that_may_be_a_speck_gives_no_capital(word):
    assert f". {word.title()}" not in mend(*DAMAGED, f"The port was shut. {word} the end they left.")[-1]


@pytest.mark.xfail(strict=True, reason="“it” goes on after a misread comma as often as it begins a sentence")
def test_a_lost_capital_of_a_pronoun():
    assert mend(*DAMAGED, "The port was shut. it was late.")[-1] == "The port was shut. It was late."


def test_a_brace_for_a_last_letter():
    assert mend(*DAMAGED, "They had no too} for it.")[-1] == "They had no tool for it."


@pytest.mark.xfail(strict=True, reason="neither half is a word, and a letter is wrong in one of them")
def test_a_parted_and_misread_word():
    assert mend(*DAMAGED, "It was supery ised work.")[-1] == "It was supervised work."


@pytest.mark.xfail(strict=True, reason="a capital of the same shape may be the author's: the State, the Party")
def test_a_capital_for_a_small_letter():
    assert mend(*DAMAGED, "It had no Causes of its own.")[-1] == "It had no causes of its own."


@pytest.mark.xfail(strict=True, reason="a stop misread before a name looks like the comma of an apposition")
def test_a_comma_for_a_stop_before_a_name():
    assert mend(*DAMAGED, "They built a harbour, Velnik grew.")[-1] == "They built a harbour. Velnik grew."


@pytest.mark.xfail(strict=True, reason="digits for digits leave no trace")
def test_a_wrong_digit():
    assert mend(*DAMAGED, "It was built between 1960 and 1066.")[-1] == "It was built between 1960 and 1966."


@pytest.mark.xfail(strict=True, reason="a word read for another word of the language: no pair of words is known")
def test_a_word_read_for_another():
    assert mend(*DAMAGED, "They had to select if from the list.")[-1] == "They had to select it from the list."


@pytest.mark.xfail(
    strict=True,
    reason="a letter lost behind a slash: the parts of such a pair are judged alone, and this one is too short",
)
def test_a_pair_of_the_document_with_a_letter_lost():
    lines = ["The gain/loss of the port was the gain/loss of the town, or the gain/loss of both."] * 2
    assert mend(*DAMAGED, *lines, "They wrote down the gain/oss of it.")[-1] == "They wrote down the gain/loss of it."


@pytest.mark.xfail(
    strict=True, reason="a name that is misread oftener than not is the document's own, as far as it shows"
)
def test_a_name_misread_everywhere():
    lines = ["They met Aplno, and Apino said so, and then Apino left, as Apino does."] * 2
    assert "Apino" not in " ".join(mend(*DAMAGED, *lines))


@pytest.mark.xfail(strict=True, reason="a speck as a hyphen behind a one-letter word: it may be a grade or a label")
def test_a_hyphen_behind_an_article():
    assert mend(*DAMAGED, "It is to provide a-device to them.")[-1] == "It is to provide a device to them."
