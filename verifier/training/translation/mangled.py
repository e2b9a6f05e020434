"""How often an engine mangles what it should copy: names in everyday sentences, words in other letters, addresses,
countries, numbers and codes; and nouns that it hardly knows.

    python -m verifier.training.translation.mangled [--show]

The sentences are made here: frames of several countries' Spanish, and names drawn from the package's lists. Nothing of it trains a model.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import click

from verifier.resources import resource_lines, resource_rows, resource_text
from verifier.text import strip_accents
from verifier.translation.bundled import bundled_engine
from verifier.translation.copied import is_translated
from verifier.translation.countries import countries_of, names_country
from verifier.translation.lexicon import foreign_names, genders, given_names
from verifier.translation.nouns import lost_nouns
from verifier.translation.numerals import in_english

PER_KIND = 200
_PEOPLE = (
    "Ayer me encontré con {} en la panadería.", "{} dijo que no va a firmar el acuerdo.", "La policía busca a {} desde el martes.",
    "El tío de {} vende tamales en la esquina.", "Según {}, la obra costará el doble.", "{} renunció a su cargo esta mañana.",
    "¿Vos sabés dónde vive {}?", "Le presté la camioneta a {} y no me la devolvió.", "Fue {} quien llamó a los bomberos.",
    "—No tengo miedo —respondió {}.", "Los vecinos acusan a {} de quedarse con el dinero.", "El fiscal pidió tres años de cárcel para {}.",
    "{} nació en un pueblo de la sierra y estudió medicina.", "Mi jefa se llama {} y es muy exigente.", "La entrevista con {} se publicará el domingo.",
    "Ni {} ni su abogado quisieron hablar con la prensa.", "Hoy {} cumple cuarenta años.", "Me dijeron que {} se fue pa' la costa con sus hijos.",
    "El libro de {} ganó un premio en Bogotá.", "Ojalá {} gane las elecciones, porque acá nadie aguanta más.",
)  # fmt: skip
_TITLED = (
    "La ministra {} viajará a Londres el lunes.", "El diputado {} votó en contra de la reforma.", "Mi vecino {} arregla bicicletas.",
    "La doctora {} atendió a los heridos.", "El alcalde {} prometió más agua para el barrio.", "La jueza {} rechazó el pedido.",
    "El profesor {} no vino a clase.", "Según {}, el Banco Central se equivoca.", "La propuesta de {} no convenció al Ministerio de Salud.", "El señor {} pagó la cuenta.",
)  # fmt: skip
_WORDS = (
    "El cartel decía {} y nadie lo entendía.", "Mi vecina se llama {}.", "Compró un libro de {} en el mercado.", "El periodista {} fue detenido el viernes.",
    "En la puerta estaba escrito {}.", "Viajamos a {} en tren.", "La empresa {} cerró dos fábricas.", "El gol de {} llegó en el último minuto.",
)  # fmt: skip
_LATIN = [
    "Łukasz Wiśniewski",
    "Søren Ødegård",
    "Þórdís Björk",
    "Jiří Dvořák",
    "Ağabey Yıldırım",
    "Šarūnas Žukauskas",
    "Håkon Nygård",
    "Zoë Größler",
    "Nguyễn Thị Hạnh",
    "Mihály Szőke",
    "Ștefan Țurcanu",
    "Đorđe Šimić",
    "Çağla Öztürk",
    "Åse Lindström",
    "Jürgen Weißmüller",
    "Antônio Conceição",
    "Ærøskøbing",
    "Świętokrzyskie",
    "Ljubomir Čačić",
    "Kübra Şahin",
]
_SCRIPTS = [
    "Смирнова",
    "Иван Кузнецов",
    "Харків",
    "Αθήνα",
    "Ελένη Παπαδάκη",
    "東京",
    "王小明",
    "サクラ",
    "김민수",
    "서울",
    "מרים",
    "שלום",
    "محمد",
    "القاهرة",
    "दिल्ली",
    "गीता",
    "ประเทศไทย",
    "Ереван",
    "თბილისი",
    "Սևան",
]
_ADDRESSED = (
    "Mande su currículum a {} antes del jueves.", "Más información en {}.", "La foto la publicó {} anoche.", "El documento completo está en {} desde ayer.", "Escribió {} en la pared.",
)  # fmt: skip
_ADDRESSES = [
    "ventas@ferreteriadelsur.com.ar",
    "maria.lopez@salud.gob.mx",
    "prensa_2020@alcaldia.gov.co",
    "info@panaderia-luna.es",
    "www.elcorreodelsur.com",
    "https://tramites.gob.cl/licencias",
    "http://www.cooperativaagua.org.bo/noticias/2021",
    "elobservador.uy",
    "bibliotecanacional.gob.pe/catalogo",
    "@la_vecina_del_quinto",
    "@juanperez99",
    "@sindicatominero",
    "#AguaParaTodos",
    "#NoALaTala",
    "#JusticiaPorLucia",
    "/home/maria/fotos/boda.jpg",
    "/var/registro/errores.txt",
    "C:\\Usuarios\\Ana\\tesis.docx",
    "presupuesto_final.xlsx",
    "acta-de-reunion.pdf",
]
_COUNTED = (
    "El aguinaldo fue de {} pesos.", "Recaudaron {} euros en la rifa.", "La multa asciende a {} soles.", "Se vendieron {} toneladas de café.", "El lote mide {} metros cuadrados.",
    "Pagó {} dólares por el carro.", "Faltan {} bolívares en la caja.", "Son {} kilómetros hasta la frontera.",
)  # fmt: skip
_COUNTRIES = (
    "Mi prima trabaja en {} desde enero.", "La selección de {} empató.", "Las ventas a {} bajaron otra vez.", "{} no firmó el tratado.", "Llegaron de {} con lo puesto.",
)  # fmt: skip
_CODED = (
    "Llame al {} si ve humo.", "Anote el código {}, por favor.", "El expediente {} se perdió.", "La cuenta {} fue bloqueada por el banco.", "Escríbanos al {}, vecino.",
)  # fmt: skip
_NOUNS = (
    "Ayer vimos {} detrás de la iglesia.", "No me hables de {}, por favor.", "Mi tía soñó con {}.", "Hablaron de {} en la radio.", "En la foto hay {} y dos niños.",
)  # fmt: skip
_SHAPES = ("###-####", "####-####", "##-####-####", "0800-###-####", "###-##-#####", "AB-####-##")


class Sentence(NamedTuple):
    """A kind, the Spanish, and what its English must have."""

    kind: str
    text: str
    wanted: str


def sentences(seed: int = 11) -> Iterator[Sentence]:
    """`PER_KIND` sentences of each kind, the same for the same seed."""
    rng = random.Random(seed)
    given, family, alone = _given(), _family(), _meaning()
    makers: dict[str, tuple[tuple[str, ...], Callable[[], str]]] = {
        "full names": (_PEOPLE, lambda: _full(rng, given, family)),
        "surnames after titles": (_TITLED, lambda: rng.choice(family)),
        "foreign Latin letters": (_WORDS, lambda: rng.choice(_LATIN)),
        "other scripts": (_WORDS, lambda: rng.choice(_SCRIPTS)),
        "addresses": (_ADDRESSED, lambda: rng.choice(_ADDRESSES)),
        "numbers": (_COUNTED, lambda: _number(rng)),
        "countries": (_COUNTRIES, lambda: rng.choice(_named_countries())),
        "codes": (_CODED, lambda: re.sub("#", lambda _: rng.choice("0123456789"), rng.choice(_SHAPES))),
        "nouns": (_NOUNS, lambda: _noun(rng)),
        "given names": (_PEOPLE, lambda: " ".join(rng.sample(alone, rng.choice((1, 1, 2))))),
    }
    for kind, (frames, make) in makers.items():
        for k in range(PER_KIND):
            value = make()
            wanted = in_english(value) if kind == "numbers" else value
            yield Sentence(kind, frames[k % len(frames)].format(value), wanted)


def _named_countries() -> list[str]:
    rows = (row.split("\t")[0].split("|") for row in resource_lines("names/groups.tsv"))
    return [
        forms[0] for forms in rows if forms[0][:1].isupper() and list(countries_of(forms[0])) == [(0, len(forms[0]))]
    ]


def _noun(rng: random.Random) -> str:
    _, gender, spanish, _ = rng.choice(list(resource_rows("translation/nouns.tsv")))
    return f"{'un' if gender == 'm' else 'una'} {spanish}"


def _given() -> list[str]:
    rows = (row.split("\t") for row in resource_lines("names/first_names.tsv"))
    return [
        name
        for _, names in rows
        for name in names.split()
        if strip_accents(name.casefold()) in given_names() or name.endswith(("a", "o"))
    ]


def _meaning() -> list[str]:
    """Given names that are common, and words too or called otherwise in English: "Consuelo", "Tomás"."""
    given, _, _ = resource_text("names/people.txt").partition("# Surnames")
    listed = [name for line in given.splitlines() if line[:1] != "#" for name in line.split()]
    return [name for name in listed if is_translated(name.casefold()) or name.casefold() in foreign_names()]


def _family() -> list[str]:
    more = (row.split("\t")[1] for row in resource_lines("names/more_people.tsv") if row.startswith("s\t"))
    known = genders().keys() | given_names()
    listed = {word for line in (*resource_lines("names/people.txt"), *more) for word in line.split()}
    return sorted(word for word in listed if strip_accents(word.casefold()) not in known and word[-1] in "aosz")


def _full(rng: random.Random, given: list[str], family: list[str]) -> str:
    """Mostly a given name and a surname; two of either, or particles, now and then."""
    names = [rng.choice(given), rng.choice(family)]
    shape = rng.random()
    if shape < 0.15:
        names.append(rng.choice(family))
    elif shape < 0.25:
        names.insert(1, rng.choice(("de la", "del", "de")))
        names[-1] = {"de la": "Cruz", "del": "Río", "de": "León"}[names[1]]
    return " ".join(names)


def _number(rng: random.Random) -> str:
    thousands = f"{rng.randint(1, 99)}.{rng.randint(0, 999):03}"
    return rng.choice(
        (
            thousands,
            f"{thousands},{rng.randint(1, 99):02}",
            f"{rng.randint(2, 400)},{rng.randint(1, 99)}",
            f"{rng.randint(1, 9)}.{rng.randint(0, 999):03}.{rng.randint(0, 999):03}",
            str(rng.randint(10**4, 10**11)),
        )
    )


def _has(output: str, sentence: Sentence) -> bool:
    """True for what was wanted as it is; Spanish names may have lost their accents, and numbers their separators."""
    if sentence.kind == "nouns":
        return not lost_nouns(sentence.text, output)
    if sentence.kind == "countries":
        return names_country(sentence.wanted, output)
    named = sentence.kind in ("full names", "given names", "surnames after titles")
    if sentence.kind == "numbers":
        return sentence.wanted.replace(",", "") in output.replace(",", "")
    return strip_accents(sentence.wanted) in strip_accents(output) if named else sentence.wanted in output


@click.command()
@click.option("--show", is_flag=True, help="Print what came out mangled.")
@click.option("--seed", default=11, show_default=True)
def main(show: bool, seed: int) -> None:
    """Prints for each kind of sentence how many come out without what they should have copied."""
    made = list(sentences(seed))
    outputs = bundled_engine().translate([one.text for one in made])
    mangled = [(one, out.text) for one, out in zip(made, outputs, strict=True) if not _has(out.text, one)]
    for kind in dict.fromkeys(one.kind for one in made):
        click.echo(f"{kind:24} {sum(one.kind == kind for one, _ in mangled):4} of {PER_KIND}")
    for one, text in mangled if show else ():
        click.echo(f"{one.text} -> {text}")


if __name__ == "__main__":
    main()
