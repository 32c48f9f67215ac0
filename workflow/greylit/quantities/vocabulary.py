"""Units of measure: the vocabulary of the column ``unit``.

A unit is one row. ``names`` are words, matched in any case and in the plural; ``signs`` are symbols,
matched exactly. A sign of one letter (or one that is also a word) is only read where it is glued to the
numeral or nothing that looks like prose follows (``weak``). ``ucum`` is the code of the Unified Code for
Units of Measure, where there is one. Units of count ("countries") are not listed: there the unit is the
counted noun as printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from greylit.quantities.prefixes import PREFIXED, spell


class Unit(NamedTuple):
    """A unit of measure."""

    id: str
    kind: str
    names: str  # separated by ";"
    signs: str = ""  # separated by spaces
    weak: str = ""  # signs that need care, separated by spaces
    ucum: str | None = None


LISTED = (
    # shares
    Unit("percent", "percent", "percent;per cent;percentage;pct;prozent;procent;por ciento;por cento;pour cent;per cento", "% ％ wt% vol% mol% at% wt.% at.% vol.% mol.%", ucum="%"),
    Unit("percentage_point", "percentage_point", "percentage point;per cent point;percent point;percentage-point;pct point;% point", "pp ppt p.p.", ucum="[%p]"),
    Unit("basis_point", "percentage_point", "basis point", "bps", "bp", ucum="10*-2.[%p]"),
    Unit("per_mille", "percent", "per mille;permille", "‰", ucum="[ppth]"),
    # multiples
    Unit("times", "multiple", "time", "", "x ×", ucum="1"),
    # temperature
    Unit("degree_celsius", "temperature", "degree celsius;degree centigrade;celsius;centigrade;deg celsius;deg c;degree c;degrees-celsius", "°C ℃ ºC", "C", "Cel"),
    Unit("degree_fahrenheit", "temperature", "degree fahrenheit;fahrenheit;deg fahrenheit;deg f;degree f", "°F ℉ ºF", "F", "[degF]"),
    Unit("kelvin", "temperature", "kelvin", "", "K", "K"),
    # time
    Unit("nanosecond", "duration", "nanosecond", "ns", ucum="ns"),
    Unit("microsecond", "duration", "microsecond", "µs μs", ucum="us"),
    Unit("millisecond", "duration", "millisecond", "ms", ucum="ms"),
    Unit("second", "duration", "second;sec", "", "s", "s"),
    Unit("minute", "duration", "minute;min", ucum="min"),
    Unit("hour", "duration", "hour;hr", "", "h", "h"),
    Unit("day", "duration", "day;calendar day;working day;business day", "", "d", "d"),
    Unit("week", "duration", "week;wk", ucum="wk"),
    Unit("month", "duration", "month;calendar month", ucum="mo"),
    Unit("year", "duration", "year;yr;calendar year", ucum="a"),
    Unit("decade", "duration", "decade", ucum="10.a"),
    Unit("century", "duration", "century", ucum="100.a"),
    Unit("thousand_years", "duration", "", "kyr ka", ucum="ka"),
    Unit("million_years", "duration", "", "Myr Ma", ucum="Ma"),
    Unit("billion_years", "duration", "", "Gyr Ga", ucum="Ga"),
    # age
    Unit("year_of_age", "age", "year old;year-old;year of age;years of age", ucum="a"),
    Unit("month_of_age", "age", "month old;month of age;months of age", ucum="mo"),
    Unit("week_of_age", "age", "week old;week of age;weeks of age", ucum="wk"),
    Unit("day_of_age", "age", "day old;day of age;days of age", ucum="d"),
    # length
    Unit("picometer", "measure", "picometer;picometre", ucum="pm"),
    Unit("nanometer", "measure", "nanometer;nanometre", "nm", ucum="nm"),
    Unit("micrometer", "measure", "micrometer;micrometre;micron", "µm μm", ucum="um"),
    Unit("millimeter", "measure", "millimeter;millimetre", "mm", ucum="mm"),
    Unit("centimeter", "measure", "centimeter;centimetre", "cm", ucum="cm"),
    Unit("decimeter", "measure", "decimeter;decimetre", "dm", ucum="dm"),
    Unit("meter", "measure", "meter;metre", "", "m", "m"),
    Unit("kilometer", "measure", "kilometer;kilometre", "km", ucum="km"),
    Unit("inch", "measure", "inch", "″", "in", "[in_i]"),
    Unit("foot", "measure", "foot", "ft", ucum="[ft_i]"),
    Unit("yard", "measure", "yard", "yd yds", ucum="[yd_i]"),
    Unit("mile", "measure", "mile", "mi", ucum="[mi_i]"),
    Unit("nautical_mile", "measure", "nautical mile", "nmi", ucum="[nmi_i]"),
    Unit("light-year", "measure", "light-year;light year", ucum="[ly]"),
    Unit("angstrom", "measure", "angstrom;ångström", "Å", ucum="Ao"),
    Unit("astronomical_unit", "measure", "astronomical unit", "AU au", ucum="AU"),
    Unit("parsec", "measure", "parsec", "", "pc", "pc"),
    # area
    Unit("square_millimeter", "measure", "square millimeter;square millimetre", "mm2 mm²", ucum="mm2"),
    Unit("square_centimeter", "measure", "square centimeter;square centimetre", "cm2 cm²", ucum="cm2"),
    Unit("square_meter", "measure", "square meter;square metre;sq m;sq. m;sq metre;sq meter", "m2 m² sqm", ucum="m2"),
    Unit("square_kilometer", "measure", "square kilometer;square kilometre;sq km;sq. km;sq kilometre", "km2 km² sqkm", ucum="km2"),
    Unit("hectare", "measure", "hectare", "ha", ucum="har"),
    Unit("acre", "measure", "acre", ucum="[acr_us]"),
    Unit("square_inch", "measure", "square inch;sq in", "in2 in²", ucum="[sin_i]"),
    Unit("square_foot", "measure", "square foot;sq ft;sq. ft;sq foot", "ft2 ft² sqft", ucum="[sft_i]"),
    Unit("square_mile", "measure", "square mile;sq mi;sq mile;sq. mile", "mi2 mi²", ucum="[smi_us]"),
    # volume
    Unit("cubic_centimeter", "measure", "cubic centimeter;cubic centimetre", "cm3 cm³ cc", ucum="cm3"),
    Unit("cubic_meter", "measure", "cubic meter;cubic metre;cu m;cu. m;cu metre;cu meter", "m3 m³ cbm", ucum="m3"),
    Unit("cubic_kilometer", "measure", "cubic kilometer;cubic kilometre", "km3 km³", ucum="km3"),
    Unit("cubic_foot", "measure", "cubic foot;cu ft", "ft3 ft³", ucum="[cft_i]"),
    Unit("cubic_inch", "measure", "cubic inch", "in3 in³", ucum="[cin_i]"),
    Unit("milliliter", "measure", "milliliter;millilitre", "ml mL", ucum="mL"),
    Unit("liter", "measure", "liter;litre;ltr", "", "l L", "L"),
    Unit("gallon", "measure", "gallon;us gallon", "gal", ucum="[gal_us]"),
    Unit("pint", "measure", "pint", ucum="[pt_us]"),
    Unit("quart", "measure", "quart", ucum="[qt_us]"),
    Unit("barrel", "measure", "barrel;barrel of oil;barrel of oil equivalent", "bbl boe", ucum="[bbl_us]"),
    Unit("cup", "measure", "cup", ucum="[cup_us]"),
    Unit("tablespoon", "measure", "tablespoon", "tbsp", ucum="[tbs_us]"),
    Unit("teaspoon", "measure", "teaspoon", "tsp", ucum="[tsp_us]"),
    Unit("bushel", "measure", "bushel", ucum="[bu_us]"),
    # mass
    Unit("microgram", "measure", "microgram;microgramme", "µg μg mcg", ucum="ug"),
    Unit("milligram", "measure", "milligram;milligramme", "mg", ucum="mg"),
    Unit("gram", "measure", "gram;gramme", "", "g", "g"),
    Unit("kilogram", "measure", "kilogram;kilogramme;kilo", "kg kgs", ucum="kg"),
    Unit("tonne", "measure", "tonne;metric ton;metric tonne", "", "t", "t"),
    Unit("ton", "measure", "ton;short ton;long ton", ucum="[ston_av]"),
    Unit("kilotonne", "measure", "kilotonne;kiloton", "kt", ucum="kt"),
    Unit("megatonne", "measure", "megatonne;megaton", "Mt", ucum="Mt"),
    Unit("gigatonne", "measure", "gigatonne;gigaton", "Gt", ucum="Gt"),
    Unit("pound_mass", "measure", "pound-mass;pound of weight", "lb lbs", ucum="[lb_av]"),
    Unit("ounce", "measure", "ounce;fluid ounce", "oz", ucum="[oz_av]"),
    Unit("stone", "measure", "stone", ucum="[stone_av]"),
    Unit("carat", "measure", "carat;karat", ucum="[car_m]"),
    Unit("dram", "measure", "dram;drachma;drachm", ucum="[dr_av]"),
    # emissions
    Unit("tCO2e", "measure", "tonne of co2 equivalent;ton of co2 equivalent;tonne co2e", "tCO2e tCO2eq tCO₂e", ucum="t{CO2eq}"),
    Unit("MtCO2e", "measure", "", "MtCO2e MtCO2eq MtCO₂e", ucum="Mt{CO2eq}"),
    Unit("MtCO2", "measure", "", "MtCO2 MtCO₂", ucum="Mt{CO2}"),
    Unit("GtCO2e", "measure", "", "GtCO2e GtCO2eq GtCO₂e", ucum="Gt{CO2eq}"),
    Unit("GtCO2", "measure", "", "GtCO2 GtCO₂", ucum="Gt{CO2}"),
    # energy and power
    Unit("watt", "measure", "watt", "", "W", "W"),
    Unit("kilowatt", "measure", "kilowatt", "kW KW", ucum="kW"),
    Unit("megawatt", "measure", "megawatt", "MW", ucum="MW"),
    Unit("gigawatt", "measure", "gigawatt", "GW", ucum="GW"),
    Unit("terawatt", "measure", "terawatt", "TW", ucum="TW"),
    Unit("horsepower", "measure", "horsepower;brake horsepower", "hp bhp HP PS", ucum="[HP]"),
    Unit("joule", "measure", "joule", "", "J", "J"),
    Unit("kilojoule", "measure", "kilojoule", "kJ", ucum="kJ"),
    Unit("megajoule", "measure", "megajoule", "MJ", ucum="MJ"),
    Unit("gigajoule", "measure", "gigajoule", "GJ", ucum="GJ"),
    Unit("terajoule", "measure", "terajoule", "TJ", ucum="TJ"),
    Unit("petajoule", "measure", "petajoule", "PJ", ucum="PJ"),
    Unit("exajoule", "measure", "exajoule", "EJ", ucum="EJ"),
    Unit("watt_hour", "measure", "watt hour;watt-hour", "Wh", ucum="W.h"),
    Unit("kilowatt_hour", "measure", "kilowatt hour;kilowatt-hour", "kWh KWh", ucum="kW.h"),
    Unit("megawatt_hour", "measure", "megawatt hour;megawatt-hour", "MWh", ucum="MW.h"),
    Unit("gigawatt_hour", "measure", "gigawatt hour;gigawatt-hour", "GWh", ucum="GW.h"),
    Unit("terawatt_hour", "measure", "terawatt hour;terawatt-hour", "TWh", ucum="TW.h"),
    Unit("calorie", "measure", "calorie", "cal", ucum="cal"),
    Unit("kilocalorie", "measure", "kilocalorie", "kcal", ucum="kcal"),
    Unit("electronvolt", "measure", "electronvolt;electron volt", "eV", ucum="eV"),
    Unit("kiloelectronvolt", "measure", "kiloelectronvolt;kiloelectron volt", "keV", ucum="keV"),
    Unit("megaelectronvolt", "measure", "megaelectronvolt;megaelectron volt", "MeV", ucum="MeV"),
    Unit("gigaelectronvolt", "measure", "gigaelectronvolt;gigaelectron volt", "GeV", ucum="GeV"),
    Unit("btu", "measure", "british thermal unit", "Btu BTU", ucum="[Btu]"),
    Unit("mmbtu", "measure", "million british thermal units", "mmBTU MMBtu mmBtu MMBTU", ucum="M[Btu]"),
    Unit("tonne_of_oil_equivalent", "measure", "tonne of oil equivalent;ton of oil equivalent", "toe", ucum="t{oil}"),
    Unit("kilotonne_of_oil_equivalent", "measure", "kilotonne of oil equivalent", "ktoe", ucum="kt{oil}"),
    Unit("megatonne_of_oil_equivalent", "measure", "megatonne of oil equivalent;million tonnes of oil equivalent", "Mtoe", ucum="Mt{oil}"),
    # electricity, force, pressure
    Unit("volt", "measure", "volt", "", "V", "V"),
    Unit("kilovolt", "measure", "kilovolt", "kV", ucum="kV"),
    Unit("millivolt", "measure", "millivolt", "mV", ucum="mV"),
    Unit("ampere", "measure", "ampere;amp", "", "A", "A"),
    Unit("milliampere", "measure", "milliampere;milliamp", "mA", ucum="mA"),
    Unit("milliampere_hour", "measure", "milliampere hour;milliampere-hour", "mAh", ucum="mA.h"),
    Unit("ohm", "measure", "ohm", "Ω", ucum="Ohm"),
    Unit("coulomb", "measure", "coulomb", ucum="C"),
    Unit("newton", "measure", "newton", "", "N", "N"),
    Unit("newton_meter", "measure", "newton meter;newton metre;newton-meter;newton-metre", "Nm", ucum="N.m"),
    Unit("pound_foot", "measure", "pound-foot;pound foot;pound-feet;foot pound;foot-pound", "lb-ft", ucum="[lbf_av].[ft_i]"),
    Unit("pascal", "measure", "pascal", "Pa", ucum="Pa"),
    Unit("hectopascal", "measure", "hectopascal", "hPa", ucum="hPa"),
    Unit("kilopascal", "measure", "kilopascal", "kPa", ucum="kPa"),
    Unit("megapascal", "measure", "megapascal", "MPa", ucum="MPa"),
    Unit("gigapascal", "measure", "gigapascal", "GPa", ucum="GPa"),
    Unit("millibar", "measure", "millibar", "mbar", ucum="mbar"),
    Unit("psi", "measure", "pound per square inch;pounds per square inch", "psi", ucum="[psi]"),
    Unit("ksi", "measure", "kilopound per square inch", "ksi", ucum="10*3.[psi]"),
    Unit("bar", "measure", "", "", "bar", "bar"),
    Unit("atmosphere", "measure", "", "atm", ucum="atm"),
    Unit("torr", "measure", "torr", "Torr", ucum="mm[Hg]"),
    Unit("millimeter_of_mercury", "measure", "millimeter of mercury;millimetre of mercury;mm hg", "mmHg", ucum="mm[Hg]"),
    Unit("tesla", "measure", "tesla", "", "T", "T"),
    Unit("gauss", "measure", "gauss", ucum="G"),
    Unit("erg", "measure", "erg", "erg", ucum="erg"),
    Unit("dyne", "measure", "dyne", "dyn", ucum="dyn"),
    Unit("standard_gravity", "measure", "× g;x g", ucum="[g]"),
    # frequency, sound, light, radiation
    Unit("hertz", "measure", "hertz", "Hz", ucum="Hz"),
    Unit("kilohertz", "measure", "kilohertz", "kHz", ucum="kHz"),
    Unit("megahertz", "measure", "megahertz", "MHz", ucum="MHz"),
    Unit("gigahertz", "measure", "gigahertz", "GHz", ucum="GHz"),
    Unit("revolution_per_minute", "measure", "revolution per minute;revolutions per minute", "rpm", ucum="/min"),
    Unit("beat_per_minute", "measure", "beat per minute;beats per minute", "bpm", ucum="/min"),
    Unit("decibel", "measure", "decibel", "dB dBA dB(A)", ucum="dB"),
    Unit("lumen", "measure", "lumen", "lm", ucum="lm"),
    Unit("lux", "measure", "lux", "lx", ucum="lx"),
    Unit("nit", "measure", "nit", ucum="cd/m2"),
    Unit("sievert", "measure", "sievert", "Sv", ucum="Sv"),
    Unit("becquerel", "measure", "becquerel", "Bq", ucum="Bq"),
    Unit("gray", "measure", "", "Gy", ucum="Gy"),
    Unit("curie", "measure", "curie", "Ci", ucum="Ci"),
    # information
    Unit("bit", "measure", "bit", ucum="bit"),
    Unit("megabit", "measure", "megabit", "Mbit Mb", ucum="Mbit"),
    Unit("gigabit", "measure", "gigabit", "Gbit Gb", ucum="Gbit"),
    Unit("byte", "measure", "byte", ucum="By"),
    Unit("kilobyte", "measure", "kilobyte", "kB KB", ucum="kBy"),
    Unit("megabyte", "measure", "megabyte", "MB", ucum="MBy"),
    Unit("gigabyte", "measure", "gigabyte", "GB", ucum="GBy"),
    Unit("terabyte", "measure", "terabyte", "TB", ucum="TBy"),
    Unit("petabyte", "measure", "petabyte", "PB", ucum="PBy"),
    Unit("pixel", "measure", "pixel", "px", ucum="{pixel}"),
    Unit("megapixel", "measure", "megapixel", "MP", ucum="10*6.{pixel}"),
    # angle, speed, substance, trade
    Unit("degree", "measure", "degree;deg", "° º", ucum="deg"),
    Unit("arcminute", "measure", "arcminute;arc minute;minute of arc", "arcmin", ucum="'"),
    Unit("arcsecond", "measure", "arcsecond;arc second;second of arc", "arcsec", ucum="''"),
    Unit("magnitude", "measure", "", "mag", ucum="{mag}"),
    Unit("solar_mass", "measure", "solar mass", "M☉ M⊙", ucum="{solar mass}"),
    Unit("solar_radius", "measure", "solar radius", "R☉ R⊙", ucum="{solar radius}"),
    Unit("solar_luminosity", "measure", "solar luminosity", "L☉ L⊙", ucum="{solar luminosity}"),
    Unit("knot", "measure", "knot", "kn kt", ucum="[kn_i]"),
    Unit("mile/hour", "measure", "mile per hour;miles per hour;mile an hour;miles an hour", "mph", ucum="[mi_i]/h"),
    Unit("kilometer/hour", "measure", "kilometer per hour;kilometre per hour;kilometers per hour;kilometres per hour;kilometers an hour;kilometres an hour", "km/h kph kmh km/hr kmph", ucum="km/h"),
    Unit("meter/second", "measure", "", "m/s", ucum="m/s"),
    Unit("kilometer/second", "measure", "", "km/s", ucum="km/s"),
    Unit("mile/gallon", "measure", "mile per gallon;miles per gallon;miles to the gallon", "mpg", ucum="[mi_i]/[gal_us]"),
    Unit("megabit/second", "measure", "", "Mbps Mbit/s Mb/s mbps", ucum="Mbit/s"),
    Unit("gigabit/second", "measure", "", "Gbps Gbit/s gbps", ucum="Gbit/s"),
    Unit("kilobit/second", "measure", "", "Kbps kbps kbit/s", ucum="kbit/s"),
    Unit("barrel/day", "measure", "barrel per day;barrels per day;barrel a day;barrels a day", "bpd b/d", ucum="[bbl_us]/d"),
    Unit("kilovolt/centimeter", "measure", "", "kV/cm", ucum="kV/cm"),
    Unit("microgram/cubic_meter", "measure", "microgram per cubic meter;micrograms per cubic metre;micrograms per cubic meter", "µg/m3 µg/m³ μg/m3 μg/m³", ucum="ug/m3"),
    Unit("part_per_million", "measure", "part per million;parts per million", "ppm ppmv", ucum="[ppm]"),
    Unit("part_per_billion", "measure", "part per billion;parts per billion", "ppb ppbv", ucum="[ppb]"),
    Unit("mole", "measure", "mole", "mol", ucum="mol"),
    Unit("molar", "measure", "molar", "", "M", "mol/L"),
    Unit("millimolar", "measure", "millimolar", "mM", ucum="mmol/L"),
    Unit("dalton", "measure", "dalton", "Da", ucum="u"),
    Unit("enzyme_unit", "measure", "enzyme unit", "", "U", "U"),
    Unit("international_unit", "measure", "international unit", "IU", ucum="[iU]"),
    Unit("colony_forming_unit", "measure", "colony-forming unit;colony forming unit", "CFU cfu", ucum="[CFU]"),
    Unit("practical_salinity_unit", "measure", "practical salinity unit", "psu PSU", ucum="{psu}"),
    Unit("base_pair", "measure", "base pair;base-pair", ucum="{bp}"),
    Unit("kilobase_pair", "measure", "kilobase;kilobase pair", "kb kbp", ucum="k{bp}"),
    Unit("megabase_pair", "measure", "megabase;megabase pair", "Mbp", ucum="M{bp}"),
    Unit("gigabase_pair", "measure", "gigabase;gigabase pair", "Gbp", ucum="G{bp}"),
    Unit("teu", "measure", "twenty-foot equivalent unit", "TEU TEUs", ucum="{TEU}"),
)  # fmt: skip


def _prefixed() -> Iterator[Unit]:
    listed = {unit.id for unit in LISTED}
    for base in PREFIXED:
        for prefix in base.prefixes.split():
            name, names, signs, code = spell(base, prefix)
            if name not in listed:
                yield Unit(name, base.kind, names, signs, ucum=code)


UNITS = (*LISTED, *_prefixed())
"""The vocabulary: what is listed, and units with SI prefixes."""

BY_ID = {unit.id: unit for unit in UNITS}
