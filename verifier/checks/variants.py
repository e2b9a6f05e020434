"""A word in whose place the Spanish has another one: "they close" for "cerramos", "will" for "podríamos", "all" for "la mayoría".

Two witnesses are needed. The translation model finds the Spanish far better rendered with the other word
(`verifier.evidence.variants`); and the Spanish has a form that says the other word and none that says the printed one.
Either alone is wrong too often: a small model takes "Una también tiene derecho" for "he has", and a form may say two things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from verifier.checks.moods import future_verbs
from verifier.checks.persons import person_nouns
from verifier.checks.phrases import folded, resource_rows, word_set
from verifier.checks.sides import Sides
from verifier.checks.verb_persons import KNOWN, verb_person
from verifier.evidence.lexicon import translation_probability
from verifier.evidence.variants import Better, Variant
from verifier.model import Issue
from verifier.text import Token
from verifier.vocabulary import frequency

WORTH, LIKELIER = 3.0, 1.0
"""Nats from which the models' preference is heard: of both directions together, and of the first alone."""
SURELY = 6.0
"""Nats from which the model alone is believed, as long as the Spanish has nothing behind the printed word."""
FIRM = 6.0
"""Nats of both directions from which a difference is critical."""
ALONE, ALONE_BACK = 12.0, 3.0
"""Nats from which both directions are believed whatever the Spanish forms are, and what the second must have of them."""

_SUBJECTS = {"i": "1s", "we": "1p", "you": "2", "he": "3s", "she": "3s", "they": "3p"}
_OBJECTS = {"me": "1s", "us": "1p", "you": "2", "him": "3s", "her": "3s", "them": "3p"}
_OWNERS = {"my": "1s", "our": "1p", "your": "2", "his": "3s", "her": "3s", "their": "3p"}
_NAMED = {
    "yo": "1s", "nosotros": "1p", "nosotras": "1p", "tú": "2", "vos": "2", "usted": "2", "ustedes": "2", "vosotros": "2",
    "vosotras": "2", "él": "3s", "ella": "3s", "ellos": "3p", "ellas": "3p",
}  # fmt: skip
"""Spanish pronouns that are subjects, or stand after a preposition."""
_DONE_TO = {
    "me": "1s", "mí": "1s", "conmigo": "1s", "nos": "1p", "te": "2", "ti": "2", "contigo": "2", "os": "2", "lo": "3", "la": "3",
    "le": "3", "los": "3", "las": "3", "les": "3", "él": "3", "ella": "3", "ellos": "3", "ellas": "3",
}  # fmt: skip
_OWNED = {
    "mi": "1s", "mis": "1s", "mío": "1s", "mía": "1s", "nuestro": "1p", "nuestra": "1p", "nuestros": "1p", "nuestras": "1p",
    "tu": "2", "tus": "2", "vuestro": "2", "vuestra": "2", "vuestros": "2", "vuestras": "2", "su": "3", "sus": "3",
}  # fmt: skip
_OF_ANYBODY = re.compile(
    r"\b(?:quien(?:es)?|(?:uno|una) (?:se|no|ya|tambien|siempre|nunca|es|esta|tiene|puede|va|sabe|quiere|le|la|lo))\b|\bse \w+"
)
"""Where one of these stands, English says "we", "you" and "I" of anybody."""
_FIRST_OR_THIRD = re.compile(r"\w{2,}(?:aba|[eií]a|ara|iera|iese|ase)$")
_FAMILIAR = re.compile(r"\w{2,}(?:[aáeéií]is|ste|steis|stes|[áé]s)$")
_NEXT = 4
"""Tokens from an English pronoun on in which its verb stands."""


def check_variants(sides: Sides) -> Iterator[Issue]:
    """Yields a mistranslation for each word that both witnesses would have otherwise: critical where the model is firm."""
    seen: list[tuple[int, int]] = []
    for better in sides.variants:
        place = better.span.start, better.span.end
        if better.worth < WORTH or better.likelier < LIKELIER or any(a < place[1] and place[0] < b for a, b in seen):
            continue
        if not _believed(sides, better) and not _alone(sides, better):
            continue
        seen.append(place)
        firm = better.worth >= FIRM and better.kind != "present"  # a past may be a narrative present
        said = better.span.of(sides.translation)
        fits = f"“{better.instead}” fits the Spanish" if better.instead else "the Spanish has nothing of it"
        yield Issue(
            "mistranslation",
            "critical" if firm else "major",
            better.check,
            f"The English says “{said}”; {fits}.",
            (),
            (better.span,),
            confidence=0.7 if firm else 0.55,
        )


def plausible(source: str, translation: str, variant: Variant) -> bool:
    """False for a person, a time or a gender that the Spanish does not have, and for a printed word that the Spanish says: no model
    need be asked for these."""
    sides = Sides(source, translation)
    if variant.check in ("person", "tense", "gender"):
        return _believed(sides, variant)
    said = _behind(variant.span.of(translation))
    narrows = variant.instead.lower().startswith(_NARROWS)
    return narrows or said is None or not said.search(" ".join(folded(token) for token in sides.source_tokens))


def _alone(sides: Sides, better: Better) -> bool:
    """True if both directions are so sure that no form need be seen; of persons, times and the gender of pairs English says
    more than Spanish."""
    sure = better.worth >= ALONE and (better.back or 0.0) >= ALONE_BACK
    if not sure or better.check in ("person", "tense", "gender") or _is_conjecture(sides):
        return False
    said = _behind(better.span.of(sides.translation))
    if _same(better.span.of(sides.translation), better.instead):
        return False
    return said is None or not said.search(" ".join(folded(token) for token in sides.source_tokens))


def _is_conjecture(sides: Sides) -> bool:
    """ "Serían las cinco", "¿será que ...?": English has "must", "could" or "would"."""
    return _CONJECTURE.search(" ".join(token.norm for token in sides.source_tokens)) is not None


def _believed(sides: Sides, better: Variant) -> bool:
    if better.check == "person":
        return _another_person(sides, better)
    if better.check == "tense":
        return _another_tense(sides, better)
    if better.check == "gender":
        return _another_gender(sides, better)
    if better.check == "modality" and _is_conjecture(sides):
        return False
    if _same(better.span.of(sides.translation), better.instead):
        return False
    text = _NOT_FEW.sub("", " ".join(folded(token) for token in sides.source_tokens))
    if better.instead.lower().startswith(("all", "every")) and re.search(r"\bno todo|\bno toda", text):
        return False
    instead = _behind(better.instead)
    if instead is not None and not instead.search(text):
        return _nothing_behind(sides, better, text)
    said = _behind(better.span.of(sides.translation))
    narrows = better.instead.lower().startswith(_NARROWS)
    rest = instead.sub("", text) if instead is not None and narrows else text  # "casi todos" is not "todos"
    return said is not None and not said.search(rest)


_NARROWS = ("almost", "not ", "i'm almost", "i am almost", "only a few")
_CONJECTURE = re.compile(r"\b(?:ser|estar|habr|tendr|ir)(?:á|án|ía|ían)\b")


_NOT_FEW = re.compile(r"\b(?:por poc[oa]s?|no (?:\w+ )?poc[oa]s?)\b")
""" "Por poco" counts nothing, and "no son pocos" says many."""


def _nothing_behind(sides: Sides, better: Variant, text: str) -> bool:
    """True if the model surely would have another word and the Spanish has nothing behind the printed one."""
    said = _behind(better.span.of(sides.translation))
    surely = isinstance(better, Better) and min(better.gain, better.likelier) >= SURELY
    return surely and said is not None and not said.search(text)


def _same(one: str, other: str) -> bool:
    """True for words that the same Spanish stands behind ("a lot of" and "much")."""
    here, there = _behind(one), _behind(other)
    return here is not None and there is not None and here.pattern == there.pattern


def _behind(english: str) -> re.Pattern[str] | None:
    """What of the Spanish may stand behind English words; None if the table does not know them, or for none."""
    return _marks().get(english.lower().replace("’", "'"))


@cache
def _marks() -> dict[str, re.Pattern[str]]:
    table: dict[str, list[str]] = {}
    for english, spanish in resource_rows("variants/marks.tsv"):
        for phrase in english.split("|"):
            table.setdefault(phrase.lower(), []).extend(spanish.split("|"))
    return {phrase: re.compile(rf"\b(?:{'|'.join(marks)})\b".replace("*", r"\w*")) for phrase, marks in table.items()}


def _another_person(sides: Sides, better: Variant) -> bool:
    """True if the Spanish has the person put in, and more often than the English, and the printed one less often."""
    english = [_pronoun(token) for token in sides.translation_tokens]
    first = next(j for j, token in enumerate(sides.translation_tokens) if token.end > better.span.start)
    put_in = re.split(r"['’ ]", better.instead.lower())[0]
    as_subject = english[first] in _SUBJECTS and (english[first] != "you" or put_in in _SUBJECTS)
    roles = (_SUBJECTS,) if as_subject else (_OBJECTS, _OWNERS)
    role = next((one for one in roles if english[first] in one and put_in in one), None)
    if role is None:
        return False
    said, instead = role[english[first]], role[put_in]
    if said == instead == "3s":
        pronouns = {token.norm for token in sides.source_tokens} & {"él", "ella"}
        return pronouns == ({"ella"} if put_in in ("she", "her") else {"él"})
    if said == instead or {said, instead} == {"3s", "3p"}:
        return False
    if role is _SUBJECTS:
        return _another_subject(sides, english, first, said, instead)
    if role is _OBJECTS and any(_TURNS.match(token.norm) for token in sides.source_tokens):
        return False
    table = _DONE_TO if role is _OBJECTS else _OWNED
    ours = Counter(
        table[token.norm]
        for i, token in enumerate(sides.source_tokens)
        if token.norm in table and not (role is _OBJECTS and _is_article(sides.source_tokens, i))
    )
    if role is _OBJECTS and _DOUBLED.search(" ".join(token.norm for token in sides.source_tokens)):
        ours["3"] -= 1  # "a la señora no la vimos": the noun is rendered
    if put_in in ("you", "your") and "people" in english:
        return False  # "cuando te echan"
    theirs = Counter(role[form][0] if role[form][0] == "3" else role[form] for form in english if form in role)
    if theirs["2"] and ours["2"] == 0:  # "usted" has the words of "he"
        theirs["3"] += theirs.pop("2")
        said = "3" if said == "2" else said
    said, instead = ("3" if one[0] == "3" else one for one in (said, instead))
    return said != instead and ours[instead] > theirs[instead] and ours[said] < theirs[said]


_DOUBLED = re.compile(r"\ba (?:la|los|las|el|su|sus|mi|mis|esa|ese|esta|este|[A-ZÁÉÍÓÚ]\w+)\b|\bal\b")
_TURNS = re.compile(r"(?:compr|vend|prest|deb|gan|perd|enseñ|alquil|arrend|hered|pag|cobr)[aáeéioó]")
"""What English may tell from the other end: "se la compré", "he sold it to me"."""


def _is_article(tokens: Sequence[Token], i: int) -> bool:
    """True for "lo", "la", "los", "las" before what is no verb of a known person."""
    before_verb = i + 1 < len(tokens) and verb_person(tokens[i + 1].norm) is not None
    return tokens[i].norm in ("lo", "la", "los", "las") and not before_verb


def _pronoun(token: Token) -> str:
    return re.split("['’]", token.norm)[0]


def _another_subject(sides: Sides, english: Sequence[str], first: int, said: str, instead: str) -> bool:
    tokens = sides.source_tokens
    named = {_NAMED[token.norm] for token in tokens if token.norm in _NAMED}
    if said == "2" and instead[0] == "3":  # "usted" has the verbs of "he"
        return instead in named and "2" not in named
    text = " ".join(folded(token) for token in tokens)
    anybody = _OF_ANYBODY.search(text) is not None and said in ("1s", "1p", "2")
    if anybody and instead[0] == "3":
        return False
    told = {i: person for i, token in enumerate(tokens) if (person := _person_of(token))}
    if named & {"2"} and not named & {"3s", "3p"} and _USTED & {token.norm for token in tokens}:
        told = {i: "2" if person[0] == "3" else person for i, person in told.items()}
    for j in range(first, min(first + _NEXT, len(english))):
        for i in sides.alignment.sources_of(j):
            if i in told and not (j > first and english[j] in _SUBJECTS):
                return told[i] == instead
    if anybody or said in {*named, *told.values()}:
        return False
    if said in ("1s", "3s") and any(_FIRST_OR_THIRD.fullmatch(token.norm) for token in tokens):
        return False
    if instead in {_SUBJECTS[form] for form in (*english[:first], *english[first + 1 :]) if form in _SUBJECTS}:
        return False  # it has its rendering
    return instead in named or (instead[0] != "3" and instead in told.values())


_USTED = frozenset(("usted", "ustedes"))


def _person_of(token: Token) -> str | None:
    """The person of a Spanish verb, where its form tells it; "2" for every "you"."""
    told = verb_person(token.norm)
    if told is not None:
        return "2" if told[0] == "2s" else told[0]
    if re.fullmatch(r"\w{2,}mos", token.norm) and token.norm not in _NO_VERBS:
        return "1p"
    if _FAMILIAR.fullmatch(token.norm) and not token.is_capitalised and frequency(token.norm, "es") < _COMMON:
        return "2"
    return None


_NO_VERBS = word_set("vamos últimos primos ramos extremos mismos próximos máximos mínimos")
_COMMON = 4.5
"""Zipf frequency from which what ends like a familiar form is another word ("además", "después", "país")."""


_HAVE = word_set("he has ha hemos habeis han")
_BE = word_set("estoy estas esta estamos estais estan sigo sigue siguen seguimos ando anda andan")
_GO = word_set("voy vas va vamos vais van")
_PARTICIPLE = re.compile(r"\w{2,}(?:[ai]d[oa]s?|[ií]do|cho|sto|rto|elto|itos?|erto)")
_GERUND = re.compile(r"\w{2,}(?:ando|[iy]endo)(?:l[aeo]s?|me|te|se|nos|os)*")
_INFINITIVE = re.compile(r"\w+[aei]r(?:l[aeo]s?|me|te|se|nos|os)*")
_NO_MORE = word_set("hubo había habían fue era eran fueron estaba estaban")
_COURTEOUS = re.compile(r"\b(?:queria|necesitaba|deseaba|venia a|podia)\b")
_LASTS = re.compile(r"\b(?:desde|hace|llev\w+|todavia|aun|sigu\w+|sigo)\b")


def _another_tense(sides: Sides, better: Variant) -> bool:
    """True if the Spanish verb that the English one renders has the time put in."""
    tokens = sides.source_tokens
    times = _times(tokens, _beside(sides, better))
    text = " ".join(folded(token) for token in tokens)
    match better.kind:
        case "past":
            polite = _COURTEOUS.search(text)
            return (
                times == {"past"} and not polite and not better.span.of(sides.translation).startswith(("say", "tell"))
            )
        case "present":
            nowhere = not any(map(_is_past, tokens)) and not _HAVE & {*text.split()} and not list(future_verbs(tokens))
            return (
                not times
                and nowhere
                and bool(_beside(sides, better))
                and _LASTS.search(text) is None
                and not _is_infinite(sides, better)
            )
        case "future" | "perfect" | "progressive" | "was doing" | "was going to":
            return times == {better.kind}
        case "had just":
            return re.search(r"\bacab\w+ de\b", text) is not None
        case "was":
            return times == {"past"} and _LASTS.search(text) is None
    return False


def _beside(sides: Sides, better: Variant) -> set[int]:
    """Indices of the Spanish words that the English verb renders."""
    english = sides.translation_tokens
    first = next(j for j, token in enumerate(english) if token.end > better.span.start)
    stop = next((j for j, token in enumerate(english) if token.start >= better.span.end), len(english))
    alone = stop - first == 1 and english[first].norm.replace("’", "'") in _LENT
    reach = range(first, min(first + _NEXT, len(english)) if alone else stop)
    return {i for j in reach for i in sides.alignment.sources_of(j)}


_LENT = word_set(
    """is are am was were isn't aren't wasn't weren't has have had hasn't haven't hadn't do does did don't doesn't didn't won't will
    i'm we're you're they're he's she's it's that's there's i've we've you've they've"""
)
"""Auxiliaries, whose Spanish is that of the verb after them."""


def _is_infinite(sides: Sides, better: Variant) -> bool:
    """True for a verb that only another one gives its time ("hasta encontrar")."""
    return any(_INFINITIVE.fullmatch(folded(sides.source_tokens[i])) for i in _beside(sides, better))


def _times(tokens: Sequence[Token], verbs: set[int]) -> set[str]:
    """The times of Spanish verbs, by the names of `Better.kind`; none for a present."""
    ahead = set(future_verbs(tokens))
    times = set()
    for i in verbs:
        form, before = folded(tokens[i]), [folded(token) for token in tokens[max(0, i - 3) : i]]
        if i in ahead or (_INFINITIVE.fullmatch(form) and before[-1:] == ["a"] and _GO.intersection(before[-2:-1])):
            times.add("future")
        elif (
            _INFINITIVE.fullmatch(form) and before[-1:] == ["a"] and any(one.startswith("iba") for one in before[-2:-1])
        ):
            times.add("was going to")
        elif _PARTICIPLE.fullmatch(form) and _HAVE.intersection(before):
            times.add("perfect")
        elif _GERUND.fullmatch(form) and _BE.intersection(before):
            times.add("progressive")
        elif _GERUND.fullmatch(form) and any(one.startswith(("estab", "seguia", "iba")) for one in before):
            times.add("was doing")
        elif _is_past(tokens[i]) or (
            (_INFINITIVE.fullmatch(form) or _PARTICIPLE.fullmatch(form))
            and any(_is_past(token) for token in tokens[max(0, i - 2) : i])
        ):
            times.add("past")
    return times


def _is_past(token: Token) -> bool:
    """True for a Spanish preterite or imperfect."""
    form = token.norm
    if form in _NO_MORE or form.startswith("solía"):
        return True
    told = verb_person(form)
    if told is not None:
        either = form.endswith(("amos", "imos")) and not form.endswith(
            ("ábamos", "íamos")
        )  # "pedimos": we ask, we asked
        return told[1] == "past" and not form.endswith(("remos", "ríamos")) and not either
    imperfect = _IMPERFECT.fullmatch(form)
    return imperfect is not None and any(
        frequency(imperfect["stem"] + ending, "es") >= KNOWN for ending in (("ar",) if "ab" in form else ("er", "ir"))
    )


_IMPERFECT = re.compile(r"(?P<stem>\w{2,}?)(?:aba|abas|aban|ábamos|ía|ías|ían|íamos)")


def _another_gender(sides: Sides, better: Variant) -> bool:
    """True if a word of the Spanish means the noun put in rather than the printed one, which nothing renders."""
    said, instead = better.span.of(sides.translation).lower(), better.instead.lower()
    if instead in {token.norm for token in sides.translation_tokens}:  # "mother and father", for "padres"
        return False
    sources = [token.norm for token in sides.source_tokens if folded(token) in person_nouns()]
    here = max((translation_probability(word, said) for word in sources), default=0.0)
    there = max((translation_probability(word, instead) for word in sources), default=0.0)
    return there >= 0.1 and there > 2 * here
