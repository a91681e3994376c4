# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Writes sources that no person writes and some generators do: nested deeply, or
# long. In: a directory. Out: one file for each kind, with a lock that is held
# around it.
import os
import sys

DIRECTORY = sys.argv[1]


def write(name, inside, before=""):
    with open(os.path.join(DIRECTORY, name + ".c"), "w", encoding="utf-8") as file:
        file.write(
            f"#include <ndis.h>\n{before}\n"
            "int f(PNDIS_SPIN_LOCK L, int x) {\n  NdisAcquireSpinLock(L);\n"
            f"  {inside}\n  NdisReleaseSpinLock(L);\n  return x;\n}}\n"
        )


write("parentheses", "x = " + "(" * 10000 + "x" + ")" * 10000 + ";")
write("sum", "x = " + " + ".join(["x"] * 20000) + ";")
write("conditions", "if (" + " && ".join(["x"] * 5000) + ") x = 1;")
write("conditional", "x = " + "".join(f"x == {i} ? {i} : " for i in range(5000)) + "0;")
write("blocks", "{" * 5000 + "x++;" + "}" * 5000)
write("ifs", "if (x) {" * 1500 + "x++;" + "}" * 1500)
write("else_ifs", "".join(f"if (x == {i}) x = {i + 1}; else " for i in range(5000))
      + "x = 0;")
write("cases", "switch (x) {" + "".join(f"case {i}: x = {i * 7 % 5}; break;\n"
                                        for i in range(20000)) + "}")
write("array", "x = T[x & 7];",
      "int T[] = {" + ",".join(map(str, range(300000))) + "};")
write("calls", "x = " + "g(" * 1500 + "x" + ")" * 1500 + ";", "int g(int);")
write("chain", "x = f5000(x);", "int f0(int x) { return x; }\n" + "\n".join(
    f"int f{i + 1}(int x) {{ return f{i}(x); }}" for i in range(5000)))
write("statements", "\n".join(f"x = x * 3 + {i};" for i in range(20000)))
write("locks", "NdisReleaseSpinLock(L); NdisAcquireSpinLock(L);\n" * 1000)
write("unary", "x = " + "!" * 20000 + "x;")


def doubled(times, what):
    """Macros: A0 is `what`, each is the one before twice."""
    return f"#define A0 {what}\n" + "\n".join(
        f"#define A{i + 1} A{i} A{i}" for i in range(times))


# Time without end, and memory.
write("bomb", "A60;", doubled(60, "x"))
write("hog", "x = T[x];", doubled(24, "1,") + "\nint T[] = { A24 };")
