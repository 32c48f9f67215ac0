"""Words by what may stand before and behind them in a sentence: what ends no clause, begins none, is followed by a comma."""

from __future__ import annotations

NO_COMMA_AFTER = (
    "a an the of to into in at by his its their our your my without between with against even no they we he as from for be only "
    "these those been is are was were has have had and or nor than every each"
).split()
"""Words after which a clause hardly ever ends: a stop there, with a lower-case word behind it, is a speck."""


NO_COMPOUND = frozenset(
    "of the with and have has that this these from was were is are which their its had been would".split()
)
"""Words that begin no compound and no divided word."""


NO_COMMA_BEFORE = frozenset(
    "of be been is are was were has had have will would can could may should must than upon into about out own other to on from "
    "that their them itself themselves over against do does did and with such".split()
)
"""Words hardly ever set off by a comma: a stop before them, within a sentence, is a speck."""


ADVERBS = frozenset(
    """However Moreover Furthermore Therefore Consequently Nevertheless Nonetheless Additionally Similarly Accordingly Conversely
    Likewise Meanwhile Firstly Secondly Thirdly Finally Importantly Interestingly Notably Indeed Hence Unfortunately
    Surprisingly Fortunately Traditionally Historically Currently Recently""".split()
)
"""What a comma follows at the beginning of a sentence."""


STARTERS = (
    "The|This|These|Those|It|We|They|He|She|There|Here|However|But|If|When|While|Although|Though|Since|Such|Some|Many|Most|Moreover"
    "|Therefore|What|How|Why|Our|Their|His|Her|Its|My|Another|Thus|Both|Each|In|At|As|On|Under|After|Before|During|According"
    "|All|And|Any|An|Even|Every|For|From|Further|Hence|Indeed|Instead|Later|Neither|Next|No|None|Not|Now|Once|One|Only|Other|Others"
    "|Of|Do|Does|Did|Please|Much|Few|Fewer|Several|Nothing|Nobody|Everyone|Given|Despite|Between|Among|Again|Also|Almost|Because"
    "|Clearly|Obviously|Similarly|Finally|Furthermore|Consequently|Nevertheless|Meanwhile|Additionally|Where|Who|Whatever|Whenever"
    "|Overall|Unless|Having|Previous|Recent|Specifically|Often|Sometimes|Usually|Together|Without|Using|Based|Perhaps|So|Still|That|Then|Through|Throughout|To|Today|Two|Three|Until|Unlike|Upon|Whether|With|Within|Without|Yet|You|Your"
)
"""Capitalised words that within a sentence are written small, or begin a title."""


ABBREVIATIONS = frozenset(
    "al approx art ave bros ca capt cf ch chap co col corp dept dr ed eds eg eq esp est et etc fig figs ff fn gen gov govt hon ibid ie "
    "inc jr le lt ltd max messrs min misc mr mrs ms mt no nos op org para paras pp prof pt rev sec sen sgt sr st trans univ viz vol vols vs".split()
)
"""Ends of abbreviations: their stop stays."""


QUOTING = frozenset(
    """example instance said says say wrote writes write noted notes note argued argues argue stated states added adds asked asks
    concluded concludes explained explains observed observes replied remarked declared claimed claims suggested put""".split()
)
"""Words behind whose comma a quotation begins, its mark lost."""


SURE_STARTERS = frozenset("This These Those It We They However Therefore Moreover Although While Since When".split())


NAMELIKE = frozenset(
    """Act Agency Army Assembly Association Bank Bill Board Bureau Cabinet Chair Chairman Church City Club College Commission
    Committee Company Congress Constitution Council County Court Crown Department Director Federation Fund God Government
    Governor House Institute Internet Justice King Law Lord March Mark Mayor May Minister Ministry Office Parliament Party
    President Prime Prince Princess Professor Queen Republic Road School Secretary Section Senate Sir Society State States
    Station Street Table Figure Chapter Part Treaty Union University Will World""".split()
)
"""Words that are written with a capital within a sentence."""


OPEN_WORDS = "the|a|an|its|their|our|his|we|they|he|into|would|should|could|has|have|had|been|every|these|and|or|nor|than|my|your|whose"
"""Words that the sentence goes on after, even after a colon."""


NEVER_FIRST = "In|It|If|Is|Its|Of|Can|Cannot|Could|Was|Were|Would|Whose|Which|Or|Out|Own|Up|Upon|Used|Via|Itself|Into|Very|Same|Shall"
"""Words that seldom begin a sentence, in letters of one shape in either case."""


CLOSES_NOTHING = "the|a|an|of|to|by|and|or|its|their|our|his|from|at|as|into|than"
"""Words no quotation ends with."""


FUNCTION_LEFT = "of|to|as|in|on|at|by|for|from|with|and|that|is|are|was|were|has|have|be|which|or"


FUNCTION_RIGHT = "the|a|an|this|these|their|its|our|his"


FUNCTION_AHEAD = "the|of|and|to|in|for|is|are|was|were|can|could|will|would|should|must|may|we|you|they|us|been|being|our|his|these|those"
"""Words that run into what follows with a mark between them."""


HYPHEN_AHEAD = (
    "be|been|is|are|was|were|we|you|they|it|he|can|will|would|which|where|while|when|that|has|have|had|should|could|these|those"
    "|this|cannot|any|some|such|their|our|your|my"
)
"""Words that begin no compound but those in ``COMPOUND_ENDS``."""


COMPOUND_ENDS = frozenset(
    "all be been do face girl have like land not nots off on ought out over power profit see up".split()
)


NEVER_END = "the|an|and|or|nor|their|its|our|your|my|than|every"
"""Words that end no sentence."""


EDGE = r"\b"
"""Where a word begins, for ``behind``, if what is before it does not count."""


def behind(words: str, edge: str = r"\s") -> str:
    """The end of a pattern for a mark directly behind one of the words; with the mark first it is found fast.

    >>> import re
    >>> bool(re.search("-" + behind("of|the"), "all of-it")), bool(re.search("-" + behind("of|the"), "roof-it"))
    (True, False)
    """
    return "(?:" + "|".join(rf"(?<={edge}{word}.)" for word in words.split("|")) + ")"
