"""What has happened against what is to come: "vamos a publicar" printed as "we published".

Tense as such is the translator's to choose ("dijo que venía", the historical present); past and future are not. Only
Spanish that looks forward and nowhere back, beside English that looks back and nowhere forward, counts, or the reverse.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from verifier.checks.closeness import rendered_closely
from verifier.checks.morphology.moods import future_verbs
from verifier.checks.morphology.verb_persons import KNOWN, verb_person
from verifier.checks.phrases import folded, quoted, span_of
from verifier.checks.sides import Sides
from verifier.model import Issue
from verifier.text import Token, word_set
from verifier.vocabulary import frequency

_GOES = word_set("voy vas va vamos vais van")
_IS = word_set("estoy estas esta estamos estais estan")
_INFINITIVE = re.compile(r"\w+[aei]r(?:[mts]e|l[aeo]s?|nos|os)?$")
_HAS = word_set("he has ha hemos habeis han habia habias habiamos habian hube hubo hubieron")
_IMPERFECT = re.compile(r"\w{2,}(?:aba|abas|aban|abamos)$|\w{2,}(?:ía|ías|ían|íamos)$")
_BACK_ES = word_set("era eras eran eramos iba ibas iban ibamos hacia fue fueron")
_AGO = re.compile(
    r"hace (?!buen |mal )(?:\w+ ){0,3}(?:mucho|poco|rato|tiempo|(?:segundo|minuto|hora|dia|noche|semana|ano|decada|siglo)s?|mes(?:es)?)\b"
)
"""What "hace" looks back with: "hace quince años", not "nadie se hace rico"."""
_CONDITIONAL = re.compile(
    r"(?!(?:re)?quer(?!r)|suger|(?:pre|re|di|in|trans|inter|con)?fer|adher|her|ad?quir|inquir)\w{3,}r(?:ía|ías|ían|íamos)"
)
"""Less the imperfects that look like one: "quería", "sugería"."""
_SUBJUNCTIVE = re.compile(r"\w{2,}(?:ra|ras|ran|se|sen|ramos|semos)")
_OPENS_SUBJUNCTIVE = word_set("que si como ojala donde cuando quien aunque")
_FORWARD = re.compile(
    r"(?:\b(?:will|shall|won't|would|wouldn't|gonna|about to|going to|due to|set to|plan(?:s|ned|ning)?|hope[sd]?|hoping|intend(?:s|ed)?|"
    r"tomorrow|next|soon|until|can|could|may|might|must|should|want(?:s|ed)? to|to(?! (?:the|a|an|my|your|his|her|its|our|their|me|him|us|them|you|it|this|that|these|those)\b))\b|'ll\b|'d\b)"
)
"""Words that look forward, or leave open which way the English looks."""
_WILL = re.compile(r"(?:\b(?:will|shall|won't)|'ll|\b(?:going|about|due|set) to)$")
_NO_PAST_BEFORE = word_set(
    "is are am be being get gets i'm he's she's it's we're you're they're that's there's who's isn't aren't"
)
_ARTICLES = word_set("the a an of for with in by from")
_HAVE = re.compile(r"(?:\b(?:has|have|had|hasn't|haven't|hadn't)|'ve)$")
_PASTS = word_set(
    """was were did had went came took gave made said told got saw knew thought found left felt kept brought bought caught taught
    fought sought held led met paid sent spent built lost won sold stood understood heard meant began ran sang drank swam broke
    spoke stole woke wore tore chose froze wrote drove rode rose fell flew grew threw drew blew ate sat hid bit slept swept wept
    lent bent dealt dug hung stuck struck swore shook forgot became became arose withdrew undertook overcame lay shot fled"""
)
_LINKED, _FAINTLY = 0.1, 0.03
"""Weight of a link between two verbs that render each other, and of one that does where the two forms leave no doubt."""
_BEFORE = 3
"""Tokens before an English verb in which its auxiliaries stand."""


def check_tenses(sides: Sides) -> Iterator[Issue]:
    """Yields an issue where one side only looks forward and the other only back, where what is over goes on, and where what
    goes on is over (for how long it has gone on see `lasting`): critical where all else is rendered."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    for look in (_over, _still, _still_was, _was, _was_to, _used_to):
        yield from look(sides)
    if _is_open(spanish):
        return
    forward, back = dict(_forward(spanish)), dict(_back(spanish))
    past = [j for j in range(len(english)) if is_past(english, j)]
    if forward and not _FORWARD.search(" ".join(folded(token) for token in english)):
        # "La vamos a enterrar como ella quería": what looks back beside it must not be what the English past renders.
        yield from _issue(sides, forward, past, ("is yet to come", "has happened"), alone=not back)
    elif back and not forward and not past:
        ahead = [j for j in range(len(english)) if _is_future(english, j)]
        yield from _issue(sides, back, ahead, ("has happened", "is yet to come"))


def _over(sides: Sides) -> Iterator[Issue]:
    """ "¿Quién la pagó?", "who is paying for it?": the preterite is over, the progressive is not."""
    for link in sides.alignment.links:
        verb, english = sides.source_tokens[link.source], sides.translation_tokens
        done = _is_done(sides.source_tokens, link.source)
        if not (done or (_looks_back(verb.norm) and not verb.norm.endswith("mos"))) or link.weight < _FAINTLY:
            continue
        if english[link.target].norm.endswith("ing") and link.target and english[link.target - 1].norm in _IS_EN:
            yield from _issue(sides, {link.source: link.source}, [link.target], ("is over", "is still going on"))


def _is_done(tokens: Sequence[Token], k: int) -> bool:
    """ "Ya pagamos", "ya restablecimos": "ya" makes a preterite of a form that the present shares."""
    form = folded(tokens[k])
    return (
        k > 0
        and folded(tokens[k - 1]) == "ya"
        and re.fullmatch(r"\w{2,}[ai]mos", form) is not None
        and form not in _GOES
    )


def _still_was(sides: Sides) -> Iterator[Issue]:
    """ "Todavía trabaja", "was still working": what still goes on is over."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    forms = [token.norm for token in spanish]
    still = next((k for k, form in enumerate(forms) if form in ("todavía", "aún")), None)
    back = [k for k, _ in _back(spanish) if k != still and (not k or forms[k - 1] not in _NOUN_FOLLOWS)]
    if still is None or {"no", "cuando"} & {*forms} or back:
        return
    for j in range(1, len(english)):
        if english[j].norm == "still" and english[j - 1].norm in ("was", "were"):
            here, there = span_of(spanish, still, still + 1), span_of(english, j - 1, j + 1)
            message = (
                f"{quoted(sides.source, here)} is said of now; the English says {quoted(sides.translation, there)}."
            )
            yield Issue("mistranslation", "critical", "tense", message, (here,), (there,), 0.75)
            return


_NOUN_FOLLOWS = word_set("el la los las un una mi su de en")
"""Before "lechería", which looks like a verb of the past."""


def _was_to(sides: Sides) -> Iterator[Issue]:
    """ "Iba a dejarlo", "I quit"; "quedó de venir", "he came": what was only meant, agreed or tried has happened."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    forms, text = [folded(token) for token in spanish], " ".join(folded(token) for token in english)
    if _MEANT.search(text):
        return
    for link in sides.alignment.links:
        k = link.source
        meant = _MEANS.search(" ".join(forms[max(0, k - _MEANS_WITHIN) : k]))
        if (
            meant
            and _INFINITIVE.fullmatch(forms[k])
            and forms[k] != "ver"
            and (is_past(english, link.target) or _is_unchanged(english, link.target))
        ):
            start = k - len(meant.group().split())
            yield from _issue(sides, {k: start}, [link.target], ("was yet to come", "has happened"))
            return


def _used_to(sides: Sides) -> Iterator[Issue]:
    """ "Iba a tener doce camas", "used to have 12 beds": what was to come is told as what was usual."""
    forms, english = [folded(token) for token in sides.source_tokens], sides.translation_tokens
    if any(_USUAL.fullmatch(form) for form in forms):
        return
    for k in range(2, len(forms)):
        if not (_INFINITIVE.fullmatch(forms[k]) and forms[k - 1] == "a" and forms[k - 2] in _WAS_GOING):
            continue
        for j in sides.alignment.targets_of(k):
            if [token.norm for token in english[max(0, j - 2) : j]] == ["used", "to"] and english[j].norm != "go":
                yield from _issue(sides, {k: k - 2}, [j], ("was yet to come", "was usual"))
                return


_WAS_GOING = word_set("iba ibas iban ibamos")
_USUAL = re.compile(
    r"siempre|tod[oa]s|cada|cuando|veces|antes|diario|seguido|nunca|domingos?|sabados?|mananas?|tardes?|noches?|veranos?"
)
"""Spanish beside which "iba a" may say what one did again and again: "iba a lavar todos los días"."""
_MEANS = re.compile(
    r"\b(?:iba\w* a|qued(?:o|e|aron|amos|aste|aba|aban|ado) (?:de|en)|estuv\w+ a punto de|(?:pens|plane|intent)aba\w*|(?:quer|pretend)ia\w*|"
    r"prometi\w*|acord(?:o|aron|amos)|compromet\w+ a|amenaz(?:o|e|aron|amos|aba\w*) con|ofreci\w* a|propus\w*|(?:intent|trat)(?:o|e|aron|amos|aste)(?: de)?|trataba\w* de)$"
)
_MEANS_WITHIN = 4
"""Words before the infinitive in which the Spanish for meaning, agreeing or trying to do it stands."""


def _is_unchanged(tokens: Sequence[Token], j: int) -> bool:
    return tokens[j].norm in _UNCHANGED and tokens[j - 1].norm not in ("to", "didn't", "not")


_UNCHANGED = word_set("quit cut put set let hit hurt shut spread read beat bet cost split")
"""Pasts that look like presents."""
_MEANT = re.compile(
    r"\b(?:going|gonna|would|wouldn't|about|plan(?:s|ned|ning)|meant|suppos\w+|might|could|couldn't|almost|nearly|set|due|want(?:ed|ing)|"
    r"thought|intend\w*|used|went|go|headed|way|expect\w*|will|'ll|once|agree\w*|promis\w+|said|says|told|pledg\w+|arrang\w+|vow\w*|"
    r"threat\w*|warn\w*|offer\w*|volunteer\w*|propos\w*|commit\w+|undert\w+|tr(?:y|ied|ies|ying)|attempt\w*|sought|seek\w*|hop(?:ed?|ing)|wish\w*|aim\w*|brink|verge|close|decid\w+|looking|keen|"
    r"eager|effort\w*|fail\w*|want|wants|refus\w+|deal|word|let|need\w*|mean)\b|'d\b|\b(?:was|were|is|are) to\b"
)
"""English that looks ahead, that goes somewhere to do it, that means, agrees or tries to, or that says what was usual."""


def _still(sides: Sides) -> Iterator[Issue]:
    """ "Estoy aprendiendo", "I learned"; "todavía estamos esperando", "we were still waiting": what goes on is over."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    for link in sides.alignment.links:
        before = [folded(token) for token in spanish[max(0, link.source - 2) : link.source]]
        if not _GERUND.fullmatch(folded(spanish[link.source])) or not _IS.intersection(before) or link.weight < _LINKED:
            continue
        auxiliaries = {token.norm for token in english[max(0, link.target - _BEFORE) : link.target]}
        was = english[link.target].norm.endswith("ing") and auxiliaries & {"was", "were"}
        if was or (is_past(english, link.target) and not _STILL.search(" ".join(folded(token) for token in english))):
            yield from _issue(sides, {link.source: link.source - 1}, [link.target], ("goes on", "is over"))
            return


def _was(sides: Sides) -> Iterator[Issue]:
    """ "Vivíamos con miedo", "we live in fear": what was is printed as what is."""
    spanish, english = sides.source_tokens, sides.translation_tokens
    for link in sides.alignment.links:
        verb, form = spanish[link.source].norm, english[link.target].norm
        past = _is_imperfect(verb) or (
            _looks_back(verb) and not verb.endswith("mos") and not _CONDITIONAL.fullmatch(verb)
        )
        if not past or verb in _NO_IMPERFECT or link.weight < _LINKED or not link.target:
            continue
        if any(token.norm in _PAST_AUXILIARIES for token in english[max(0, link.target - _BEFORE) : link.target]):
            continue
        subject = english[link.target - 1].norm
        if subject in _SUBJECTS and form not in _PASTS and form.removesuffix("s") not in _REPORT and _is_plain(form):
            yield from _issue(sides, {link.source: link.source}, [link.target], ("was so", "is so now"))
            return


_REPORT = word_set("say tell explain add recall claim argue insist note admit warn think believe remember")
"""Verbs by which print gives in the present what was said in the past."""
_PAST_AUXILIARIES = word_set("did didn't had was were would used could should might must")
_VOSOTROS = re.compile(r"\w*(?:áis|éis|ís)|sois|vais")
"""Forms of the present that `verb_persons` lists with those of one person alone."""


def _is_imperfect(verb: str) -> bool:
    """False for "desearía", which is a wish of now, and for the present of "confiar"."""
    stem = verb.removesuffix("s").removesuffix("n").removesuffix("ía")
    present = verb != stem and frequency(f"{stem}iar", "es") > 0
    return _IMPERFECT.fullmatch(verb) is not None and not _CONDITIONAL.fullmatch(verb) and not present


@lru_cache(maxsize=4096)
def _has_infinitive(form: str) -> bool:
    """True for an imperfect, false for a noun or an adverb in "-ía" ("todavía", "policía")."""
    if _IMPERFECT.fullmatch(form) is None:
        return False
    stem = re.sub(r"(?:[aá]ba|ía)(?:s|n|mos)?$", "", form)
    endings = ("er", "ir") if "ía" in form else ("ar",)
    return stem.endswith("ve") or any(frequency(stem + ending, "es") >= KNOWN for ending in endings)


def _looks_back(verb: str) -> bool:
    person = verb_person(verb)
    return person is not None and person[1] == "past" and not _VOSOTROS.fullmatch(verb)


_SUBJECTS = word_set("i we they you he she")
_NO_IMPERFECT = word_set(
    "había habían habíamos todavía quería querían queríamos podía podían podíamos debía debían necesitaba necesitábamos venía llamaba deseaba"
)


@lru_cache(maxsize=4096)
def _is_plain(form: str) -> bool:
    """True for an English verb in the present whose past is another form: "live", "works"."""
    stems = (form, form.removesuffix("s"))
    return len(form) > 2 and any(frequency(stem + ("d" if stem.endswith("e") else "ed"), "en") for stem in stems)


_IS_EN = word_set("is are am i'm he's she's it's we're you're they're who's")
_GERUND = re.compile(r"\w+(?:[ai]e?ndo|yendo)(?:l[aeo]s?|me|te|se|nos|os)*$")
_STILL = re.compile(
    r"(?:\b(?:have|has|haven't|hasn't|had|hadn't|been|since|still|now|so far|yet|without|is|are|am|i'm|we're)\b|'ve\b|'s\b)"
)


def _is_open(tokens: Sequence[Token]) -> bool:
    """True if a Spanish verb is seen from the past or not of this world: "dijo que vendría", "si vinieran"."""
    opened = any(folded(token) in _OPENS_SUBJUNCTIVE for token in tokens)
    return any(
        _CONDITIONAL.fullmatch(token.norm) or (opened and _SUBJUNCTIVE.fullmatch(token.norm)) for token in tokens
    )


def _forward(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Spanish verbs that look forward: index of the verb, and of the first word of its form."""
    for k in future_verbs(tokens):
        yield k, k
    forms = [folded(token) for token in tokens]
    for k, form in enumerate(forms[2:], 2):
        if _INFINITIVE.fullmatch(form) and (
            (forms[k - 2] in _GOES and forms[k - 1] == "a" and form != "ver")
            or (forms[k - 2] in _IS and forms[k - 1] == "por")
            or (
                forms[max(0, k - 3) : k] == ["a", "punto", "de"]
                and not forms[max(0, k - 4)].startswith(("estuv", "estab"))
            )
        ):
            yield k, k - 2


def looks_back(tokens: Sequence[Token], k: int) -> bool:
    """True if the Spanish token is a verb that looks back, or the participle of one."""
    return any(k == verb for verb, _ in _back(tokens))


def _back(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Spanish verbs that look back, likewise."""
    forms = [folded(token) for token in tokens]
    ahead = set(future_verbs(tokens))
    for k, token in enumerate(tokens):
        if token.kind != "word" or k in ahead:
            continue
        if forms[k] == "hace" and _AGO.match(" ".join(forms[k : k + 5])):
            yield k, k
        elif k and forms[k - 1] in _HAS and re.search(r"(?:d[oa]s?|to|cho|so)$", forms[k]):
            yield k, k - 1
        elif _is_done(tokens, k) or _looks_back(token.norm) or forms[k] in _BACK_ES or _has_infinitive(token.norm):
            yield k, k


def is_past(tokens: Sequence[Token], j: int) -> bool:
    word, before = folded(tokens[j]), [folded(token) for token in tokens[max(0, j - _BEFORE) : j]]
    if any(_HAVE.search(other) for other in before[-2:]) and not any(_WILL.search(other) for other in before):
        return word in _PASTS or word.endswith(("ed", "en", "ne", "wn"))
    if any(other in _NO_PAST_BEFORE for other in before[-2:]) or _ARTICLES.intersection(before[-1:]):
        return False
    return word in _PASTS or (len(word) > 4 and word.endswith("ed"))


def _is_future(tokens: Sequence[Token], j: int) -> bool:
    before = " ".join(folded(token) for token in tokens[max(0, j - _BEFORE) : j])
    return any(_WILL.search(part) for part in (before, before.rpartition(" ")[0]))


def _issue(
    sides: Sides, ours: dict[int, int], theirs: Sequence[int], when: tuple[str, str], *, alone: bool = True
) -> Iterator[Issue]:
    """``when`` says of the Spanish and of the English, in words, which way they look. Verbs that do not stand ``alone``
    must be linked by their meaning."""
    facing = [
        (link.source, link.target)
        for link in sides.alignment.links
        if link.source in ours and link.target in theirs and (alone or link.weight >= _LINKED)
    ]
    if alone and not facing and len(ours) == len(theirs) == 1:  # the only verb of either side
        facing = [(next(iter(ours)), theirs[0])]
    for i, j in facing[:1]:
        source = span_of(sides.source_tokens, ours[i], i + 1)
        target = span_of(sides.translation_tokens, j, j + 1)
        message = (
            f"{quoted(sides.source, source)} {when[0]}; the English says {quoted(sides.translation, target)}, "
            f"which {when[1]}."
        )
        severity = "critical" if rendered_closely(sides, (i,), (j,)) else "major"
        yield Issue("mistranslation", severity, "tense", message, (source,), (target,), 0.75)
