"""Large digits for a printed card, five dots wide and seven high, without any font."""

WIDE, HIGH, GAP = 5, 7, 1
LARGEST = 12  # pixels a dot

_DOTS = {
    "0": ".###. #...# #..## #.#.# ##..# #...# .###.",
    "1": "..#.. .##.. ..#.. ..#.. ..#.. ..#.. .###.",
    "2": ".###. #...# ....# ...#. ..#.. .#... #####",
    "3": "##### ...#. ..#.. ...#. ....# #...# .###.",
    "4": "...#. ..##. .#.#. #..#. ##### ...#. ...#.",
    "5": "##### #.... ####. ....# ....# #...# .###.",
    "6": "..##. .#... #.... ####. #...# #...# .###.",
    "7": "##### ....# ...#. ..#.. .#... .#... .#...",
    "8": ".###. #...# #...# .###. #...# #...# .###.",
    "9": ".###. #...# #...# .#### ....# ...#. .##..",
    " ": "..... ..... ..... ..... ..... ..... .....",
}


def dots(line: str, width: int) -> list[list[int]]:
    """A line of digits and spaces as rows of dots, 1 for black, as large as `width` dots allow,
    in the middle. Raises KeyError for any other sign.
    """
    step = WIDE + GAP
    scale = min(LARGEST, max(1, width // (len(line) * step + 2 * GAP)))
    rows = [[0] * width for _ in range((HIGH + 2 * GAP) * scale)]
    left = (width - (len(line) * step - GAP) * scale) // 2
    for place, sign in enumerate(line):
        for y, row in enumerate(_DOTS[sign].split()):
            for x, dot in enumerate(row):
                if dot == "#":
                    _fill(rows, left + (place * step + x) * scale, (y + GAP) * scale, scale)
    return rows


def _fill(rows: list[list[int]], left: int, top: int, size: int) -> None:
    for y in range(top, top + size):
        rows[y][left : left + size] = [1] * size
