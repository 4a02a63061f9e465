"""Words that help to find the thing counted, as data."""

from __future__ import annotations

STOPS = frozenset("""
a an the this that these those his her its their our my your whose which who whom what when where
while and or but nor so yet if as than then of in on at by for from with without into onto over
under above below after before during since until till through across against among between about
around near within to toward towards per via up down out off away back ago later earlier long wide
high tall deep old apart is are was were be been being am has have had having do does did done will
would can could may might must shall should not never also only just still already even ever now
here there they them he him she it we us you i one said says say saying told tells tell took take
takes made make makes came come comes went go goes got get gets gave give gives rose fell grew lost
won beat led left hit hurt died killed injured wounded missing dead voted agreed remained remain
live lived work worked play played began begin started start showed show saw see each every
all both either neither another other others such same more less fewer most least instead because
""".split())  # fmt: skip
"""Words that no counted noun stands behind, seen from its number."""

PASSABLE = frozenset(
    [
        "other",
        "more",
        "fewer",
        "such",
        "same",
        "killed",
        "injured",
        "missing",
        "dead",
        "high",
        "long",
        "old",
        "left",
        "work",
        "play",
        "live",
        "lost",
        "deep",
        "start",
        "back",
        "show",
        "most",
    ]
)
"""Stops that may stand before a counted noun ("10 other people", "three high schools")."""

IRREGULAR_PLURALS = frozenset("""
people men women children police teeth geese mice fish sheep deer aircraft spacecraft staff troops
personnel cattle crew data media criteria phenomena lives wives knives wolves halves policemen
policewomen firefighters servicemen servicewomen fishermen businessmen businesswomen lawmakers
congressmen congresswomen gunmen spokesmen salmon species series offspring youth folk clergy
headquarters crossroads means bacteria fungi alumni nuclei cacti larvae formulae indices vertices
matrices analyses crises bases theses oxen grandchildren schoolchildren stepchildren batsmen
""".split())  # fmt: skip

NOT_PLURALS = frozenset("""
is was has does his this its us as yes plus minus versus perhaps always sometimes besides towards
across less unless whereas thus business process access success address congress press progress
loss class glass grass mass pass cross boss dress stress serious famous previous various religious
dangerous obvious nervous enormous numerous gorgeous anonymous campus virus bus gas bonus status
focus census consensus corpus chorus campus lens news physics politics economics mathematics
says goes comes takes makes gets gives wants needs seems looks shows becomes remains
includes afterwards
""".split())  # fmt: skip
"""Words in -s that are not several things."""

SINGLE_THINGS = frozenset("""
person man woman child boy girl student worker teacher doctor nurse soldier officer civilian
victim patient voter seat vote goal point case death injury game match set house home family ship
boat plane car truck train bus vehicle shot bullet bomb missile drone rocket school hospital
company firm bank country state city town village building room bed bottle copy ticket book item
employee official member resident passenger driver suspect gunman arrest attack win loss defeat
victory draw medal run wicket touchdown assist month week year hour minute second day mile metre
meter kilometre kilometer foot inch kilogram litre gallon pound ton tonne barrel acre hectare
""".split())  # fmt: skip
"""Things that "one" counts; elsewhere it is a pronoun or says something else."""

JOINED_STOPS = frozenset("""
way sided off time stop fold tier piece step dimensional handed legged plus odd strong ish like
on and to or a based style only old up down in out for by
""".split())  # fmt: skip
"""What follows a number and a hyphen without being a thing counted ("two-way", "one-off")."""
