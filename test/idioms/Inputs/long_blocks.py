# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Writes C files with short and long blocks into a directory.
import os
import sys

HEAD = "#include <ntddk.h>\nint g(int);\nKSPIN_LOCK L;\n"
STRAIGHT = HEAD + "int f(int x, KIRQL o) {{\n{}  return x;\n}}\n"
LOOP = HEAD + """typedef struct ITEM {{ KSPIN_LOCK Lock; int n; }} ITEM;
ITEM *next(void);
void each(ITEM *Head) {{
  KIRQL o;
  int x = 0;
  for (;;) {{
    ITEM *p = next();
    int first = g(x);
{pad}    KeAcquireSpinLock(&{which}->Lock, &o);
    x = first + g(x);
    if (g(x) == 3)
      {release}
    KeReleaseSpinLock(&{which}->Lock, o);
{pad}  }}
}}
"""


def write(name, text):
    with open(os.path.join(sys.argv[1], name), "w", encoding="utf-8") as file:
        file.write(text)


calls = "  x += g(x);\n" * 30000
take, give = "  KeAcquireSpinLock(&L, &o);\n", "  KeReleaseSpinLock(&L, o);\n"
write("straight.c", STRAIGHT.format(take + calls + give))
leak = "  if (x == 3)\n    return 0;\n"
write("straight_bad.c", STRAIGHT.format(take + calls + leak + give))
for name, lines in (("short", 3), ("long", 80)):
    pad = "    x += g(x);\n" * lines
    sound = "{ KeReleaseSpinLock(&p->Lock, o); return; }"
    write(name + ".c", LOOP.format(pad=pad, which="p", release=sound))
    write(name + "_bad.c",
          LOOP.format(pad=pad, which="Head", release="continue;"))
