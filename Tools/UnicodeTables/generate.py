#!/usr/bin/env python3
"""generate.py [UCD-DIRECTORY] > Sources/CTables/unicode.table

Writes what each Unicode character is read as. Everything comes from the Unicode Character Database (Debian's package
unicode-data) and from confusables-ascii.txt beside this program; the choices are in the functions below.

Layout, little endian:
  u32 magic, u32 records, u32 blocks, u32 pool bytes, u32 pairs, u32 zero
  u16 block[0x110000 / 128]          which block a character's 128 neighbours share
  u16 record[blocks * 128]           which record describes it
  records of 8 bytes: i32 value, u8 look-alike, u8 script, u8 kind, u8 traits
  pool: expansions, each a byte count and UTF-8
  pairs of 3 * u32, sorted: base, mark, composed
"""
import os
import re
import struct
import sys
import unicodedata
from pathlib import Path

UCD = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
HERE = Path(__file__).parent

# Kinds of record.
KEEP, MAP, EXPAND, INVISIBLE, MARK, COMPOSE, CONTROL = range(7)
# Kinds of invisible character, in the record's look-alike.
ZERO_WIDTH, DIRECTION, TAG, VARIATION, FILLER = range(5)
# Scripts: 0 ends a word of letters.
NONE, LATIN, GREEK, CYRILLIC, OTHER = range(5)
# Traits.
FANCY, LETTER, STRICT, JOINING, RTL, EMOJI, ALPHANUMERIC, CIPHER = (1 << bit for bit in range(8))


def rows(name):
    for line in open(UCD / name, encoding="utf-8"):
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def ranges(name):
    for first, *rest in rows(name):
        low, _, high = first.partition("..")
        for scalar in range(int(low, 16), int(high or low, 16) + 1):
            yield scalar, rest


names, category, decomposition, combining, bidi, digit = {}, {}, {}, {}, {}, {}
for fields in rows("UnicodeData.txt"):
    scalar = int(fields[0], 16)
    if fields[1].endswith(", Last>"):
        for between in range(max(names) + 1, scalar):
            category[between], bidi[between] = fields[2], fields[4]
    names[scalar], category[scalar], bidi[scalar] = fields[1], fields[2], fields[4]
    combining[scalar] = int(fields[3])
    if fields[5]:
        tag, _, targets = fields[5].rpartition("> ") if "<" in fields[5] else ("", "", fields[5])
        decomposition[scalar] = (tag.strip("<> "), [int(t, 16) for t in targets.split()])
    if category[scalar] == "Nd":
        digit[scalar] = int(fields[6])
script = {scalar: rest[0] for scalar, rest in ranges("Scripts.txt")}
fold = {}
for source, status, target, *_ in rows("CaseFolding.txt"):
    if status in "CF":
        fold[int(source, 16)] = [int(t, 16) for t in target.split()]
excluded = {scalar for scalar, rest in ranges("DerivedNormalizationProps.txt") if rest[0] == "Full_Composition_Exclusion"}
ignorable = {scalar for scalar, rest in ranges("DerivedCoreProperties.txt") if rest[0] == "Default_Ignorable_Code_Point"}
emoji = {scalar for scalar, rest in ranges("emoji/emoji-data.txt") if rest[0] == "Emoji"}
joining = {scalar for scalar, rest in ranges("extracted/DerivedJoiningType.txt") if rest[0] in "DRLC"}
confusable = {}
for line in open(HERE / "confusables-ascii.txt", encoding="utf-8"):
    if not line.startswith("#"):
        source, target = line.split()
        confusable[int(source, 16)] = int(target, 16)

# Look-alikes that Unicode's data does not have, since they look alike in one case only, or to a hurried eye.
HURRIED = dict(pair for pair in "кk мm тt вb нh гr пn яr иn йn ьb шw ёe їi єe ґr бb дd лn ζz ηn βb κk μu νv τt χx ωw γy εe σo θo ιi υu ρp αa οo".split())
# Letters of Latin script whose names do not tell.
LATIN_LETTERS = {"ß": "ss", "æ": "ae", "œ": "oe", "ɑ": "a", "ɡ": "g", "ı": "i", "ȷ": "j", "ŋ": "n", "ɛ": "e", "ĸ": "k",
                 "ð": "d", "þ": "th", "ə": "e", "ſ": "s", "ʃ": "s", "ʒ": "z", "ɩ": "i", "ʋ": "v", "ʊ": "u", "ɔ": "o"}
PUNCTUATION = {"\u2018": "'", "\u2019": "'", "\u201A": "'", "\u201B": "'", "\u2032": "'", "\u02BC": "'", "\u02B9": "'", "\u00B4": "'",
               "\u201C": '"', "\u201D": '"', "\u201E": '"', "\u201F": '"', "\u2033": '"', "\u00AB": '"', "\u00BB": '"',
               "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
               "\u2043": "-", "\u2044": "/", "\u2215": "/", "\u2223": "|", "\u2236": ":", "\uA789": ":", "\u2024": ".", "\u3002": ".",
               "\u3001": ",", "\u02D0": ":", "\u2217": "*", "\u204E": "*", "\u00A6": "|", "\u301C": "~", "\u02DC": "~"}
# Letters that stand for another one upside down: read as what they are, deciphered elsewhere.
TURNED = set("ɐɔǝɟƃɥᴉɾʞꞁɯɹʇʌʍʎ")
KEPT_WHOLE = set("¨¯¸½¼¾™©®") | TURNED


def is_mark(scalar):
    return category.get(scalar) in ("Mn", "Me", "Mc")


def drops(scalar):
    """Marks that writers leave out as they like: over any script, over Latin, Hebrew points, Arabic vowels."""
    if scalar in (0x3099, 0x309A) or combining.get(scalar) == 9:
        return False
    return category.get(scalar) in ("Mn", "Me") and script.get(scalar, "Inherited") in ("Inherited", "Hebrew", "Arabic", "Syriac", "Greek", "Cyrillic")


def latin_by_name(scalar):
    name = names.get(scalar, "")
    if "TURNED" in name or "REVERSED" in name or "CLICK" in name:
        return None
    for pattern in (r"LATIN (?:SMALL|CAPITAL) LETTER (?:DOTLESS |SCRIPT |LONG )?([A-Z])(?: WITH .*)?$",
                    r"LATIN LETTER SMALL CAPITAL ([A-Z])$", r"REGIONAL INDICATOR SYMBOL LETTER ([A-Z])$",
                    r"(?:PARENTHESIZED|NEGATIVE CIRCLED|NEGATIVE SQUARED|CROSSED NEGATIVE SQUARED|SQUARED|CIRCLED) LATIN (?:SMALL|CAPITAL) LETTER ([A-Z])$"):
        found = re.match(pattern, name)
        if found:
            return found[1].lower()
    return None


def keeps_composed(scalar, targets):
    """Composites of scripts in which the mark makes another letter, or which have too many."""
    first = targets[0]
    while first in decomposition and not decomposition[first][0]:
        first = decomposition[first][1][0]
    return len(targets) > 1 and script.get(first) not in ("Latin", "Greek", "Common", "Hebrew")


def read(scalar, depth=0):
    """What a character is read as: a list of characters."""
    if scalar < 0x80:
        return [ord(chr(scalar).lower())]
    char = chr(scalar)
    if char in PUNCTUATION:
        return [ord(PUNCTUATION[char])]
    if char in KEPT_WHOLE:
        return [scalar]
    low = fold.get(scalar, [scalar])
    if len(low) == 1 and chr(low[0]) in LATIN_LETTERS:
        return [ord(c) for c in LATIN_LETTERS[chr(low[0])]]
    if char in LATIN_LETTERS:
        return [ord(c) for c in LATIN_LETTERS[char]]
    if scalar in digit:
        return [0x30 + digit[scalar]]
    if category.get(scalar) in ("Zs",) or scalar == 0x2800:
        return [0x20]
    if category.get(scalar) in ("Zl", "Zp") or scalar == 0x85:
        return [0x0A]
    named = latin_by_name(scalar)
    if named:
        return [ord(named)]
    if depth < 12 and scalar in decomposition:
        tag, targets = decomposition[scalar]
        if targets[0] == 0x20 and len(targets) > 1:
            return [scalar]
        if tag or not keeps_composed(scalar, targets):
            out = []
            for target in targets:
                if target in ignorable or drops(target):
                    continue
                out += read(target, depth + 1)
            return out
    if low != [scalar] and depth < 12:
        return [c for s in low if not drops(s) for c in read(s, depth + 1)]
    look = confusable.get(scalar)
    if look and script.get(scalar, "Common") in ("Common", "Latin", "Inherited", "Zzzz") and not category.get(scalar, "").startswith("M"):
        if category.get(scalar) in ("Po", "Pd", "Pc", "Ps", "Pe", "Sk", "Sm", "So") or chr(look).isalnum():
            return [ord(chr(look).lower())]
    return [scalar]


def settled(target):
    """What reading the characters once more would still change: syllables, joined words, Arabic's stretching."""
    target = [t for t in target if t != 0x640]
    if any(0x1100 <= t < 0x1200 for t in target):
        target = [ord(c) for c in unicodedata.normalize("NFC", "".join(map(chr, target)))]
    if any(t < 0x80 and chr(t).isalpha() for t in target):
        target = [ord(HURRIED.get(chr(t), chr(t))) for t in target]
    return target


LOOKING = {"Greek", "Cyrillic", "Armenian", "Cherokee", "Coptic", "Lisu", "Deseret", "Hebrew", "Arabic", "Georgian", "Osage", "Warang_Citi", "Canadian_Aboriginal",
           "Glagolitic", "Old_Italic", "Carian", "Lycian", "Lydian", "Elbasan", "Vai", "Nko", "Tifinagh", "Runic", "Gothic", "Adlam", "Miao", "Medefaidrin"}


def word_script(scalar):
    if not category.get(scalar, "").startswith("L"):
        return NONE
    name = script.get(scalar, "")
    return {"Latin": LATIN, "Greek": GREEK, "Cyrillic": CYRILLIC}.get(name, OTHER if name in LOOKING else NONE)


def look_alike(scalar, target):
    """The ASCII letter that a letter of another script is taken for."""
    for candidate in (target, scalar):
        look = confusable.get(candidate)
        if look and chr(look).isalpha():
            # One glyph for I, l and 1: a capital is the one whose small letter says so.
            return ord(chr(look).lower()), True
    for candidate in (target, scalar):
        if chr(candidate) in HURRIED and HURRIED[chr(candidate)].isalpha():
            return ord(HURRIED[chr(candidate)]), False
    return 0, False


def invisible(scalar):
    if 0xE0000 <= scalar <= 0xE007F:
        return TAG
    if 0xFE00 <= scalar <= 0xFE0F or 0xE0100 <= scalar <= 0xE01EF:
        return VARIATION
    if scalar in (0x61C, 0x200E, 0x200F) or 0x202A <= scalar <= 0x202E or 0x2066 <= scalar <= 0x2069:
        return DIRECTION
    if scalar in (0x115F, 0x1160, 0x3164, 0xFFA0, 0x180B, 0x180C, 0x180D, 0x180F, 0x17B4, 0x17B5):
        return FILLER
    if scalar in ignorable or 0xFFF9 <= scalar <= 0xFFFB or category.get(scalar) == "Cf" and scalar not in digit and script.get(scalar) not in (
            "Arabic", "Syriac", "Kaithi", "Egyptian_Hieroglyphs"):
        return ZERO_WIDTH
    return None


def is_fancy(scalar, target):
    if not (len(target) == 1 and chr(target[0]).isalnum() and target[0] < 0x80) or scalar < 0x100:
        return False
    tag = decomposition.get(scalar, ("", []))[0]
    return tag in ("font", "circle", "wide", "square", "super", "sub", "compat") or bool(
        re.match(r"LATIN LETTER SMALL CAPITAL|REGIONAL INDICATOR|NEGATIVE|CROSSED|PARENTHESIZED", names.get(scalar, "")))


pool, pool_index = bytearray(), {}


def expansion(text):
    if text not in pool_index:
        pool_index[text] = len(pool)
        encoded = text.encode()
        pool.append(len(encoded))
        pool.extend(encoded)
    return pool_index[text]


def record(scalar):
    traits = 0
    if scalar in emoji and scalar >= 0x80:
        traits |= EMOJI
    if bidi.get(scalar) in ("R", "AL"):
        traits |= RTL
    if script.get(scalar) in JOINED_SCRIPTS and (category.get(scalar, "")[:1] in "LM"):
        traits |= JOINING
    if category.get(scalar, "")[:1] == "L":
        traits |= LETTER
    if category.get(scalar, "")[:1] in "LN":
        traits |= ALPHANUMERIC
    if 0x2801 <= scalar <= 0x28FF or chr(scalar) in TURNED:
        traits |= CIPHER
    kind = invisible(scalar)
    if kind is not None:
        return (0, kind, NONE, INVISIBLE, 0)
    if category.get(scalar) == "Cc" and scalar not in (0x0A, 0x85):
        return (0, 0, NONE, CONTROL, 0) if scalar not in (0x09, 0x0B, 0x0C, 0x0D) else (0x20 - scalar, 0, NONE, MAP, 0)
    if scalar == 0x640:
        return (0, FILLER, NONE, MARK, traits)
    if drops(scalar):
        return (0, 0, NONE, MARK, traits)
    if is_mark(scalar) or 0x1161 <= scalar <= 0x11C2:
        return (0, 0, NONE, COMPOSE, traits)
    target = settled(read(scalar))
    if is_fancy(scalar, target):
        traits |= FANCY | LETTER if chr(target[0]).isalpha() else FANCY
    where = LATIN if len(target) == 1 and target[0] < 0x80 and chr(target[0]).isalpha() else word_script(scalar)
    look, strict = look_alike(scalar, target[0]) if where in (GREEK, CYRILLIC, OTHER) and len(target) == 1 else (0, False)
    if strict:
        traits |= STRICT
    if not target:
        return (0, 0, NONE, MARK, traits)
    if target == [scalar]:
        return (0, look, where, KEEP, traits)
    if len(target) == 1:
        return (target[0] - scalar, look, where, MAP, traits)
    text = "".join(map(chr, target))
    return (expansion(text), 0, LATIN if where == LATIN or text.isascii() and text.isalpha() else where, EXPAND, traits)


# Scripts in which a joiner between two letters decides how they are written (Unicode 15.0, sections 9.2, 12, 13, 16).
JOINED_SCRIPTS = {"Arabic", "Syriac", "Mongolian", "Nko", "Mandaic", "Manichaean", "Psalter_Pahlavi", "Hanifi_Rohingya", "Adlam", "Phags_Pa", "Devanagari", "Bengali",
                  "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Khmer", "Myanmar", "Tibetan",
                  "Balinese", "Javanese", "Sundanese", "Grantha", "Tirhuta", "Newa", "Thai", "Lao", "Cham", "Chakma", "Limbu", "Buginese",
                  "Tai_Tham", "New_Tai_Lue", "Brahmi", "Kaithi", "Sharada", "Modi", "Khojki", "Meetei_Mayek", "Ol_Chiki", "Siddham", "Takri"}


def main():
    # A private-use or unassigned character that is not invisible keeps itself; ranges in UnicodeData.txt (Han, Hangul) too.
    records, record_index = [], {}
    blocks, block_index, first_stage = [], {}, []
    for start in range(0, 0x110000, 128):
        block = []
        for scalar in range(start, start + 128):
            described = record(scalar)
            if described not in record_index:
                record_index[described] = len(records)
                records.append(described)
            block.append(record_index[described])
        key = tuple(block)
        if key not in block_index:
            block_index[key] = len(blocks)
            blocks.append(key)
        first_stage.append(block_index[key])
    pairs = []
    for scalar, (tag, targets) in decomposition.items():
        if tag or len(targets) != 2 or scalar in excluded or not keeps_composed(scalar, targets):
            continue
        # As they stand in the output: folded.
        base, composed = read(targets[0]), read(scalar)
        if len(base) == 1 and len(composed) == 1:
            pairs.append((base[0], targets[1], composed[0]))
    pairs = sorted(set(pairs))
    out = sys.stdout.buffer
    out.write(struct.pack("<6I", 0x31545542, len(records), len(blocks), len(pool), len(pairs), 0))
    out.write(struct.pack(f"<{len(first_stage)}H", *first_stage))
    for block in blocks:
        out.write(struct.pack("<128H", *block))
    for value in records:
        out.write(struct.pack("<iBBBB", *value))
    out.write(pool)
    for pair in pairs:
        out.write(struct.pack("<3I", *pair))
    print(len(records), "records,", len(blocks), "blocks,", len(pool), "pool bytes,", len(pairs), "pairs", file=sys.stderr)


if __name__ == "__main__":
    main()
