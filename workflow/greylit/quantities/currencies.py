"""Currencies: ISO 4217 code, names, signs. One row each.

``names`` match after the number in any case and in the plural; ``signs`` match before or after it,
exactly. The code itself always counts as a sign. A bare "$" or "dollar" is read as USD, "£" and "pound"
as GBP, by convention of the international press; a country named nearby is not looked at.
"""

from __future__ import annotations

from typing import NamedTuple

from greylit.quantities.numerals import SCALES
from greylit.quantities.tokens import Tokens, words


class Currency(NamedTuple):
    """A currency."""

    code: str
    names: str = ""  # separated by ";"
    signs: str = ""  # separated by spaces
    plural: str = ""  # irregular plurals, separated by ";"


CURRENCIES = (
    Currency("USD", "dollar;us dollar;united states dollar;u.s. dollar;american dollar;buck", "$ US$ U.S.$ $US USD$ u.s.$ us$"),
    Currency("EUR", "euro", "€"),
    Currency("GBP", "pound;pound sterling;british pound;pounds sterling;quid;sterling", "£ PS"),
    Currency("JPY", "yen;japanese yen", "JP¥ ¥ Y="),
    Currency("CNY", "yuan;chinese yuan;renminbi;yuan renminbi;renminbi yuan", "RMB CN¥ 元"),
    Currency("INR", "rupee;indian rupee", "₹ Rs Rs. Re"),
    Currency("PKR", "pakistani rupee", "PKRs"),
    Currency("LKR", "sri lankan rupee", "ரூ SLRs"),
    Currency("NPR", "nepalese rupee;nepali rupee", "NRs"),
    Currency("BDT", "taka;bangladeshi taka", "৳ Tk"),
    Currency("BRL", "real;brazilian real", "R$", "reais;brazilian reais"),
    Currency("ARS", "argentine peso", "AR$"),
    Currency("CLP", "chilean peso", "CLP$ CL$"),
    Currency("COP", "colombian peso", "COL$ COP$"),
    Currency("MXN", "mexican peso", "MX$ Mex$"),
    Currency("PHP", "philippine peso", "₱"),
    Currency("UYU", "uruguayan peso"),
    Currency("CUP", "cuban peso"),
    Currency("DOP", "dominican peso", "RD$"),
    Currency("PEN", "peruvian sol", "S/", "peruvian soles;soles"),
    Currency("BOB", "boliviano", "Bs"),
    Currency("PYG", "guaraní;guarani", "₲", "guaraníes;guaranies"),
    Currency("CRC", "costa rican colón;costa rican colon;colón;colon", "₡", "colones"),
    Currency("GTQ", "quetzal", "", "quetzales"),
    Currency("HNL", "lempira"),
    Currency("VES", "bolívar;bolivar", "", "bolívares;bolivares"),
    Currency("JMD", "jamaican dollar", "J$"),
    Currency("TTD", "trinidad and tobago dollar", "TT$"),
    Currency("XCD", "eastern caribbean dollar", "EC$"),
    Currency("CAD", "canadian dollar", "C$ CA$ Can$ CAN$ $C c$"),
    Currency("AUD", "australian dollar", "A$ AU$ $A AUD$ aud$"),
    Currency("NZD", "new zealand dollar", "NZ$ $NZ NZD$ nzd$"),
    Currency("SGD", "singapore dollar;singaporean dollar", "S$ SG$"),
    Currency("HKD", "hong kong dollar", "HK$"),
    Currency("TWD", "taiwan dollar;new taiwan dollar", "NT$"),
    Currency("FJD", "fijian dollar;fiji dollar", "FJ$ F$"),
    Currency("NAD", "namibian dollar", "N$"),
    Currency("LRD", "liberian dollar", "L$"),
    Currency("ZWL", "zimbabwean dollar;zimbabwe dollar", "Z$"),
    Currency("CHF", "swiss franc;franc", "SFr SFr. Fr."),
    Currency("SEK", "swedish krona;swedish crown", "", "swedish kronor;kronor"),
    Currency("NOK", "norwegian krone;norwegian crown", "", "norwegian kroner"),
    Currency("DKK", "danish krone;danish crown", "", "danish kroner"),
    Currency("ISK", "icelandic króna;icelandic krona", "", "icelandic krónur"),
    Currency("PLN", "zloty;złoty;polish zloty", "zł"),
    Currency("CZK", "czech koruna;koruna;czech crown", "Kč"),
    Currency("HUF", "forint;hungarian forint", "Ft"),
    Currency("RON", "romanian leu", "", "romanian lei;lei"),
    Currency("BGN", "bulgarian lev", "", "bulgarian leva;leva"),
    Currency("HRK", "kuna;croatian kuna"),
    Currency("RSD", "serbian dinar"),
    Currency("RUB", "ruble;rouble;russian ruble;russian rouble", "₽"),
    Currency("UAH", "hryvnia;ukrainian hryvnia", "₴"),
    Currency("GEL", "lari;georgian lari", "₾"),
    Currency("AMD", "armenian dram", "֏"),
    Currency("AZN", "azerbaijani manat", "₼"),
    Currency("KZT", "tenge;kazakhstani tenge", "₸"),
    Currency("UZS", "uzbekistani som;uzbek som"),
    Currency("TRY", "lira;turkish lira", "₺ TL"),
    Currency("ILS", "shekel;israeli shekel;new shekel;israeli new shekel", "₪ NIS"),
    Currency("SAR", "saudi riyal", "SR"),
    Currency("QAR", "qatari riyal"),
    Currency("AED", "dirham;uae dirham;emirati dirham", "Dh Dhs"),
    Currency("MAD", "moroccan dirham"),
    Currency("KWD", "kuwaiti dinar"),
    Currency("IQD", "iraqi dinar"),
    Currency("JOD", "jordanian dinar"),
    Currency("TND", "tunisian dinar"),
    Currency("DZD", "algerian dinar"),
    Currency("IRR", "iranian rial;rial"),
    Currency("YER", "yemeni rial"),
    Currency("EGP", "egyptian pound", "E£ LE"),
    Currency("LBP", "lebanese pound;lebanese lira"),
    Currency("SYP", "syrian pound"),
    Currency("SDG", "sudanese pound"),
    Currency("ZAR", "rand;south african rand"),
    Currency("NGN", "naira;nigerian naira", "₦"),
    Currency("GHS", "cedi;ghanaian cedi", "GH₵ GH¢ ₵"),
    Currency("KES", "kenyan shilling;kenya shilling", "KSh Ksh KSh. Ksh. Sh"),
    Currency("UGX", "ugandan shilling;uganda shilling", "USh"),
    Currency("TZS", "tanzanian shilling", "TSh"),
    Currency("RWF", "rwandan franc"),
    Currency("ETB", "birr;ethiopian birr"),
    Currency("ZMW", "zambian kwacha", "ZK"),
    Currency("MWK", "malawian kwacha;malawi kwacha"),
    Currency("AOA", "kwanza"),
    Currency("MZN", "metical", "", "meticais"),
    Currency("BWP", "pula"),
    Currency("XOF", "cfa franc;west african cfa franc", "FCFA CFAF"),
    Currency("XAF", "central african cfa franc"),
    Currency("CDF", "congolese franc"),
    Currency("MYR", "ringgit;malaysian ringgit", "RM"),
    Currency("THB", "baht;thai baht", "฿"),
    Currency("IDR", "rupiah;indonesian rupiah", "Rp"),
    Currency("VND", "dong;vietnamese dong", "₫"),
    Currency("LAK", "kip;lao kip", "₭"),
    Currency("KHR", "riel;cambodian riel", "៛"),
    Currency("MMK", "kyat;myanmar kyat"),
    Currency("KRW", "won;south korean won;korean won", "₩"),
    Currency("MNT", "tugrik;mongolian tugrik", "₮"),
    Currency("AFN", "afghani"),
    Currency("XDR", "special drawing right", "SDR"),
    Currency("BTC", "bitcoin", "₿"),
    # no longer legal tender; met in older reports
    Currency("DEM", "deutsche mark;german mark;deutschmark", "DM"),
    Currency("FRF", "french franc", "FF"),
    Currency("ITL", "italian lira", "", "italian lire"),
    Currency("ESP", "peseta;spanish peseta"),
    Currency("PTE", "portuguese escudo;escudo"),
    Currency("NLG", "guilder;dutch guilder"),
    Currency("FIM", "finnish markka"),
    Currency("GRD", "greek drachma"),
    Currency("BEF", "belgian franc"),
    Currency("ATS", "austrian schilling;schilling"),
    Currency("IEP", "irish pound", "IR£"),
)  # fmt: skip

MINOR_UNITS = {
    "cent": "cent",
    "cents": "cent",
    "us cent": "cent",
    "us cents": "cent",
    "¢": "cent",
    "pence": "penny",
    "penny": "penny",
    "p": "penny",
    "sen": "sen",
    "satoshi": "satoshi",
    "euro cent": "cent",
    "euro cents": "cent",
    "eurocents": "cent",
    "centavos": "centavo",
    "paise": "paisa",
}
"""Subunits of money; they name no currency of their own."""

UNCODED = {
    "international dollar": "international dollar",
    "international dollars": "international dollar",
    "current international dollars": "international dollar",
}
"""Money of account without an ISO code."""

SHARED_NAMES = {
    "peso": "pesos", "dinar": "dinars", "shilling": "shillings", "riyal": "riyals", "crown": "crowns", "manat": "manats",
    "leu": "lei", "lev": "leva", "kwacha": "kwachas", "som": "soms", "krona": "kronas", "krone": "kroner", "guilder": "guilders",
}  # fmt: skip
"""Names several countries have for their money: kept as unit, with no code."""

QUALIFIERS = frozenset(["current", "constant", "nominal", "real"])
"""Words that may stand between a number and its currency: "100 current dollars"."""


LETTERS = {"R": "ZAR", "N": "NGN"}
"""Capitals that are signs of money only before a scale word, or glued to thousands."""


class Money(NamedTuple):
    """What a currency match says."""

    unit: str
    code: str | None
    scale: float = 1.0


WEAK_CODES = words(
    """
    SDG COP ALL TOP SAR GEL BOB RON CUP RSD PEN
    """
)
"""Codes that are other abbreviations too: money only with a scale word or a number of four characters."""

AMBIGUOUS_NAMES = frozenset(
    ["real", "sterling", "colon", "won", "pula", "mark", "sol", "sum", "crown", "crowns", "lei", "lev", "som"]
)
"""Names that are also other words: in the singular only after a scale word."""


def _index() -> tuple[dict[tuple[str, ...], Money], dict[str, Money]]:
    names: dict[tuple[str, ...], Money] = {}
    signs: dict[str, Money] = {}
    for c in CURRENCIES:
        money = Money(c.code, c.code)
        forms = [f for n in c.names.split(";") if n for f in (n, n + "s")] + [p for p in c.plural.split(";") if p]
        for form in forms:
            names.setdefault(tuple(form.split()), money)
        for sign in (c.code, *c.signs.split()):
            signs.setdefault(sign, money)
    for form, unit in MINOR_UNITS.items():
        names.setdefault(tuple(form.split()), Money(unit, None))
    for form, unit in UNCODED.items():
        names.setdefault(tuple(form.split()), Money(unit, None))
    for singular, plural in SHARED_NAMES.items():
        names.setdefault((singular,), Money(singular, None))
        names.setdefault((plural,), Money(singular, None))
    signs["MEUR"] = Money("EUR", "EUR", 1e6)
    return names, signs


NAMES, SIGNS = _index()
_LONGEST = max(map(len, NAMES))
_FIRST_WORDS = frozenset(key[0] for key in NAMES)
SIGN_STARTS = frozenset(sign[0] for sign in SIGNS) | frozenset("k")
_SCALED_EURO = {"k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "Mio": 1e6, "bn": 1e9, "Md": 1e9, "Mrd": 1e9}
"""Scales that may be glued to the sign of the euro after a number: "12 M€"."""
_PREFIXES = {
    "us": "US",
    "u.s.": "US",
    "u.s": "US",
    "hk": "HK",
    "au": "AU",
    "nz": "NZ",
    "c": "C",
    "s": "S",
    "a": "A",
    "ca": "CA",
    "can": "Can",
    "nt": "NT",
    "r": "R",
}
"""Country letters that may stand before "$" with a space between: "US $58", "c $ 1.34"."""


def match_sign_before(t: Tokens, i: int) -> tuple[Money, int] | None:
    """The currency sign or code that begins at token ``i``, where a number follows it.

    >>> match_sign_before(Tokens("US$ 42"), 0)
    (Money(unit='USD', code='USD', scale=1.0), 2)
    >>> match_sign_before(Tokens("R$3"), 0)[0].code, match_sign_before(Tokens("CHF 9"), 0)[0].code
    ('BRL', 'CHF')
    """
    word = t.words[i]
    if word == "$" or t.at(i + 1) == "$":
        if word == "$":
            nxt = t.raw(i + 1)
            if t.glued(i + 1) and nxt in ("US", "A", "NZ", "C"):
                return SIGNS["$" + nxt], i + 2
            return SIGNS["$"], i + 1
        if word.lower() in _PREFIXES and (t.glued(i + 1) or len(word) > 1 or word.lower() in ("c", "s", "a", "r")):
            prefix = _PREFIXES[word.lower()]
            money = SIGNS.get(prefix + "$")
            article = prefix == "A" and not t.glued(i + 1) and (i == 0 or not t.words[i - 1][0].isalnum())  # A $3 loan
            if money and not article and (t.glued(i + 1) or prefix not in ("A", "R") or word.isupper()):
                return money, i + 2
        if t.glued(i + 1) and word + "$" in SIGNS:
            return SIGNS[word + "$"], i + 2
        if word.upper() in SIGNS and len(word) == 3:
            return SIGNS[word.upper()], i + 2
        return None
    if word in ("kr", "Kr") and i + 1 < t.size and t.digit[i + 1]:
        return NAMES[("krone",)], i + 1  # of which country is not told
    if word in LETTERS and i + 1 < t.size and t.digit[i + 1]:  # R4.2 billion, R12,000, R 1.7 trillion, N5 billion
        scaled = t.at(i + 2) in SCALES or t.at(i + 2) in ("bn", "m")
        thousands = t.glued(i + 1) and "," in t.words[i + 1]
        return (SIGNS[LETTERS[word]], i + 1) if scaled or thousands else None
    if word[0] not in SIGN_STARTS:
        return None
    if t.at(i + 1) == "." and t.glued(i + 1) and word + "." in SIGNS:
        return SIGNS[word + "."], i + 2
    if word in WEAK_CODES and not (len(t.raw(i + 1)) > 3 or t.at(i + 2) in SCALES):
        return None
    if word == "ரூ"[:1] and t.raw(i + 1) and word + t.raw(i + 1) in SIGNS:
        return SIGNS[word + t.raw(i + 1)], i + 2
    if t.glued(i + 1) and word + t.raw(i + 1) in SIGNS and t.raw(i + 1) in ("£", "¥", "=", ".", "/", "₵", "¢"):
        return SIGNS[word + t.raw(i + 1)], i + 2
    money = SIGNS.get(word)
    if money is None:
        return (SIGNS["USD"], i + 1) if word == "usd" else None
    return money, i + 1


PLURALS = frozenset(
    [
        "dollars",
        "shillings",
        "rupees",
        "francs",
        "pesos",
        "kwacha",
        "birr",
        "cedis",
        "riyals",
        "dirhams",
        "dinars",
        "naira",
    ]
)
"""Names that may stand before a number: "Kenya shillings 300 million"."""


def match_name_before(t: Tokens, i: int) -> tuple[Money, int] | None:
    """The currency named in full before the numeral at token ``i``, and its first token.

    >>> match_name_before(Tokens("from Hong Kong dollars 5.2 billion"), 4)
    (Money(unit='HKD', code='HKD', scale=1.0), 1)
    """
    if t.at(i - 1) not in PLURALS:
        return None
    for first in range(max(0, i - 3), i):
        found = match_name_after(t, first)
        if found is not None and found[1] == i:
            counted = first > 0 and (t.digit[first - 1] or t.low[first - 1] in SCALES)
            return None if counted else (found[0], first)
    return None


def match_name_after(t: Tokens, i: int) -> tuple[Money, int] | None:
    """The currency named or signed at token ``i``, after a number.

    >>> match_name_after(Tokens("million Australian dollars"), 1)
    (Money(unit='AUD', code='AUD', scale=1.0), 3)
    """
    if i >= t.size:
        return None
    if (t.low[i] in QUALIFIERS and t.at(i + 1) in _FIRST_WORDS and t.low[i] not in ("real",)) or (
        t.low[i] in QUALIFIERS and t.at(i + 1) in ("dollars", "us", "euros")
    ):
        i += 1
    if t.low[i] in _FIRST_WORDS:
        for n in range(min(_LONGEST, t.size - i), 0, -1):
            money = NAMES.get(tuple(t.low[i : i + n]))
            if money is not None:
                if n == 1 and t.low[i] in AMBIGUOUS_NAMES and t.at(i - 1) not in SCALES:
                    return None
                if t.low[i] == "p" and not (t.glued(i) and t.words[i] == "p"):
                    return None
                return money, i + n
    word = t.words[i]
    if word in _SCALED_EURO and t.raw(i + 1) == "€" and t.glued(i + 1):
        return Money("EUR", "EUR", _SCALED_EURO[word]), i + 2  # 12 M€
    if word in ("€", "£", "₡", "元", "$", "¢", "₽", "₴", "₫", "฿", "₺", "₹", "₩", "¥", "₪", "₦"):
        if word == "$" and i + 1 < t.size and t.digit[i + 1]:
            return None
        return (NAMES[("¢",)] if word == "¢" else SIGNS[word]), i + 1
    if (
        word in SIGNS
        and word.isalpha()
        and len(word) >= 2
        and word.isupper()
        and word not in ("PS", "RM", "SR", "LE", "ZK", "DM", "FF", "TL")
    ):
        return SIGNS[word], i + 1
    if word + t.raw(i + 1) in ("ரூ", "Kč", "zł"):
        return SIGNS[word + t.raw(i + 1)], i + 2
    if word in ("RMB", "Ft", "zł", "Kč"):
        return SIGNS[word], i + 1
    return None
