# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What is on a terminal as a page of HTML. In: stdin, as `tmux capture-pane -e`
# writes it. Out: stdout.
import html
import re
import sys

BASIC = ["#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#e5e5e5"]
BRIGHT = ["#666666", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff"]


def indexed(n):
    if n < 8:
        return BASIC[n]
    if n < 16:
        return BRIGHT[n - 8]
    if n >= 232:
        return "#" + "%02x" % (8 + 10 * (n - 232)) * 3
    n -= 16
    levels = [0, 95, 135, 175, 215, 255]
    return "#%02x%02x%02x" % (levels[n // 36], levels[n // 6 % 6], levels[n % 6])


def color(codes):
    kind = codes.pop(0)
    if kind == 5:
        return indexed(codes.pop(0))
    red, green, blue = codes.pop(0), codes.pop(0), codes.pop(0)
    return "#%02x%02x%02x" % (red, green, blue)


def change(style, codes):
    while codes:
        c = codes.pop(0)
        if c == 0:
            style.clear()
        elif c in (1, 3, 4, 7):
            style[{1: "bold", 3: "italic", 4: "underline", 7: "reverse"}[c]] = True
        elif c in (22, 23, 24, 27):
            style.pop({22: "bold", 23: "italic", 24: "underline", 27: "reverse"}[c], None)
        elif c in (38, 48):
            style["fg" if c == 38 else "bg"] = color(codes)
        elif c in (39, 49):
            style.pop("fg" if c == 39 else "bg", None)
        else:
            for base, table in ((30, BASIC), (90, BRIGHT)):
                for where, offset in (("fg", 0), ("bg", 10)):
                    if 0 <= c - base - offset < 8:
                        style[where] = table[c - base - offset]


def css(style):
    fg, bg = style.get("fg", "#d4d4d4"), style.get("bg", "")
    if style.get("reverse"):
        fg, bg = bg or "#262626", fg
    return (
        f"color:{fg};"
        + (f"background:{bg};" if bg else "")
        + ("font-weight:bold;" if style.get("bold") else "")
        + ("font-style:italic;" if style.get("italic") else "")
        + ("text-decoration:underline;" if style.get("underline") else "")
    )


style, out = {}, []
for part in re.split(r"(\x1b\[[0-9;:]*m)", sys.stdin.read()):
    codes = re.fullmatch(r"\x1b\[([0-9;:]*)m", part)
    if codes:
        change(style, [int(c or 0) for c in re.split("[;:]", codes[1])])
    else:
        out.append(f'<span style="{css(style)}">{html.escape(part)}</span>')
print(
    '<meta charset="utf-8"><body style="margin:0;background:#262626">'
    "<pre style=\"margin:8px;font:15px/19px 'DejaVu Sans Mono',monospace\">"
    + "".join(out)
    + "</pre>"
)
