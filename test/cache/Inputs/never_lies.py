# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Changes everything that an answer depends on, one thing at a time. Each check
# compares the answer with one without a cache, and says what the cache was to
# have of it.
import os
import sys

from tree import HEADER, LEAK, MAIN, SOUND, Tree

SPINLINT, DIRECTORY, KIT = sys.argv[1:4]
RUN = "run"


def tree(**kwargs):
    return Tree(SPINLINT, os.path.join(DIRECTORY, "tree"), **kwargs)


def source_and_header_edits():
    t = tree()
    assert t.check((0, 2)) == 1
    assert t.check(RUN) == 1
    t.write("other.c", SOUND)
    assert t.check((1, 1)) == 0
    assert t.check(RUN) == 0
    # As before: another branch, say.
    t.write("other.c", LEAK)
    assert t.check(RUN) == 1
    # The same size and, on many systems, the same time.
    t.write("dev.h", HEADER.replace("Count;", "Total;"))
    t.write("main.c", MAIN.replace("Count", "Total"))
    t.write("other.c", LEAK.replace("Count", "Total"))
    assert t.check((0, 2)) == 1
    # A comment is part of the answer too.
    t.write("other.c", LEAK.replace("    return;", "    return; // NOLINT"))
    t.write("main.c", MAIN)
    t.write("dev.h", HEADER)
    assert t.check((1, 1)) == 0


def header_that_was_missing():
    t = tree()
    t.write("other.c", '#include "extra.h"\n#ifndef SOUND\n' + LEAK
            + "#else\n" + SOUND + "#endif\n")
    assert t.check((0, 2)) == 1
    assert t.check(RUN) == 1
    t.write("extra.h", "#define SOUND\n")
    assert t.check((1, 1)) == 0
    os.remove(t.path("extra.h"))
    assert t.check(RUN) == 1


def header_earlier_in_search_order():
    flags = ["-Iearly", "-Ilate"]
    t = tree(flags=flags)
    t.write("late/which.h", "")
    t.write("early/unrelated.h", "")
    t.write("other.c", "#include <which.h>\n#ifndef SOUND\n" + LEAK
            + "#else\n" + SOUND + "#endif\n")
    assert t.check((0, 2)) == 1
    # Beside it, but nothing that anybody looked for.
    t.write("early/nobody.h", "#define SOUND\n")
    assert t.check(RUN) == 1
    t.write("early/which.h", "#define SOUND\n")
    assert t.check((1, 1)) == 0
    os.remove(t.path("early/which.h"))
    # In another case: it is found all the same.
    t.write("early/Which.H", "#define SOUND\n")
    assert t.check((1, 1)) == 0
    os.remove(t.path("early/Which.H"))
    assert t.check(RUN) == 1


def has_include_and_embed():
    t = tree()
    t.write("other.c", "#if __has_include(<maybe.h>)\n" + SOUND + "#else\n" + LEAK
            + "#endif\n")
    assert t.check((0, 2)) == 1
    t.write("maybe.h", "")
    # In angle brackets the file's own directory is not searched.
    assert t.check(RUN) == 1
    t.database(["main.c", "other.c"], ["-I."])
    assert t.check((0, 2)) == 0
    assert t.check(RUN) == 0
    os.remove(t.path("maybe.h"))
    assert t.check((1, 1)) == 1

    t = tree(flags=["-std=c23"])
    t.write("other.c", "constexpr unsigned char Data[] = {\n#embed \"data.bin\"\n};\n"
            + LEAK.replace("Dev->Count)", "Data[0] == 'x')"))
    t.write("data.bin", "x")
    t.check((0, 2))
    t.check(RUN)
    t.write("data.bin", "y")
    t.check((1, 1))


def forced_includes_and_response_files():
    t = tree(flags=["-include", "forced.h"])
    t.write("forced.h", "")
    t.write("other.c", "#ifndef SOUND\n" + LEAK + "#else\n" + SOUND + "#endif\n")
    assert t.check((0, 2)) == 1
    assert t.check(RUN) == 1
    t.write("forced.h", "#define SOUND\n")
    assert t.check((0, 2)) == 0

    t = tree(flags=["@flags.rsp"])
    t.write("flags.rsp", "-DNOTHING")
    t.write("other.c", "#ifndef SOUND\n" + LEAK + "#else\n" + SOUND + "#endif\n")
    assert t.check((0, 2)) == 1
    assert t.check(RUN) == 1
    t.write("flags.rsp", "-DSOUND")
    assert t.check((0, 2)) == 0


def shared_headers():
    """Units share a precompiled header that one of them has made: what it was
    made from counts for all."""
    t = tree(flags=["-Iearly", "-Ilate"])
    t.write("late/lock.h", "#pragma once\n#include <ndis.h>\n#define TAKE NdisAcquireSpinLock\n"
            "#if __has_include(<sound.h>)\n#define EARLY Dev->Count = 0\n#else\n"
            "#define EARLY return\n#endif\n")
    t.write("early/none.h", "")
    sources = []
    for number in range(6):
        name = f"unit{number}.c"
        t.write(name, '#include <lock.h>\n#include "dev.h"\n'
                + LEAK.replace("Other", f"Other{number}")
                .replace("    return;", "    EARLY;"))
        sources.append(name)
    t.database(sources)
    assert t.check((0, 6)) == 1
    assert t.check(RUN) == 1
    t.write("early/sound.h", "")
    assert t.check((0, 6)) == 0
    os.remove(t.path("early/sound.h"))
    assert t.check(RUN) == 1
    t.write("early/lock.h", '#include "../late/lock.h"\n#undef EARLY\n#define EARLY Dev->Count = 0\n')
    assert t.check((0, 6)) == 0
    # One unit alone shares nothing, and finds what it has in common with all.
    assert t.check((1, 0), t.path("unit3.c")) == 0
    os.remove(t.path("early/lock.h"))
    assert t.check((1, 0), t.path("unit3.c")) == 1


def kept_headers():
    """What the units begin with is precompiled once, and there for the next run
    in which one of them has changed."""
    t = tree()
    t.write("take.h", "#pragma once\nstatic void Take(PDEV Dev) {\n"
            "  NdisAcquireSpinLock(&Dev->Lock);\n}\n")
    sources = []
    for number in range(4):
        name = f"unit{number}.c"
        t.write(name, '#include "dev.h"\n#include "take.h"\n'
                + LEAK.replace("Other", f"Other{number}"))
        sources.append(name)
    t.database(sources)

    def header():
        (found,) = [e for e in t.entries() if "llvmcache-h-" in e]
        return found

    def edit(expected):
        t.write("unit1.c", open(t.path("unit1.c"), encoding="utf-8").read()
                + "int More;\n")
        assert t.check(expected) == 1

    assert t.check((0, 4)) == 1
    first = header()
    edit((3, 1))
    # It was read: damage is noticed.
    with open(first, "rb") as file:
        good = file.read()
    for damage in (good[:-1], good[:-1] + bytes([good[-1] ^ 1])):
        with open(first, "wb") as file:
            file.write(damage)
        before = t.counts()[4]
        edit((3, 1))
        assert t.counts()[4] == before + 1
        assert not os.path.exists(first)
    # Somebody else's is not even read.
    if os.geteuid() == 0:
        with open(first, "wb") as file:
            file.write(damage)
        os.chown(first, 12345, -1)
        before = t.counts()[4]
        edit((3, 1))
        assert t.counts()[4] == before
        os.remove(first)
    # A header in it changes: that is another one.
    t.write("take.h", "#pragma once\nstatic void Take(PDEV Dev) {\n"
            "  NdisAcquireSpinLock(&Dev->Lock);\n  Dev->Count = 1;\n}\n")
    assert t.check((0, 4)) == 1
    second = header()
    assert second != first
    # And one in front of it.
    t.write("unit1.c", '#include "front.h"\n'
            + open(t.path("unit1.c"), encoding="utf-8").read())
    t.write("front.h", "#define NdisAcquireSpinLock(Lock) (void)(Lock)\n")
    t.check((3, 1))
    assert header() == second


def flags_rules_and_tool():
    t = tree()
    t.write("other.c", "#ifndef SOUND\n" + LEAK + "#else\n" + SOUND + "#endif\n")
    assert t.check((0, 2)) == 1
    t.database(["main.c", "other.c"], ["-DSOUND"])
    assert t.check((0, 2)) == 0
    t.database(["main.c", "other.c"], [])
    assert t.check(RUN) == 1
    # Which rules are wanted changes the answer, not the lock programs.
    assert t.check((2, 0), "-checks=-*,ddi-irql*") == 0
    assert t.check(RUN, "-checks=-*,ddi-irql*") == 0
    # The project file is part of the rules.
    t.write(".spinlint.yaml", "checks: -ddi-spin-lock*\n")
    assert t.check((0, 2)) == 0
    assert t.check(RUN) == 0
    os.remove(t.path(".spinlint.yaml"))
    # A tool of another version finds nothing of ours, and we find it again.
    assert t.check((0, 2), "--cache-salt=other") == 1
    assert t.check(RUN, "--cache-salt=other") == 1
    assert t.check(RUN) == 1
    # An environment variable that Clang reads.
    t.environment["CPATH"] = t.root
    assert t.check((0, 2)) == 1


def gates_and_reports():
    """What is compared with a baseline or a diff is the same run."""
    t = tree()
    t.write("quiet.c", LEAK.replace("Other", "Quiet").replace(
        "    return;", "    return; // NOLINT(ddi-spin-lock): known"))
    t.write("idle.c", "// NOLINTNEXTLINE(ddi-spin-lock)\nint Idle;\n")
    t.database(["main.c", "other.c", "quiet.c", "idle.c"])
    assert t.check((0, 4)) == 1
    for form in ("text", "json", "github", "msvc"):
        t.check(RUN, f"--format={form}")
    # What is held along the paths takes an analysis of its own.
    t.check((4, 0), "--format=sarif")
    t.check(RUN, "--format=sarif")
    t.check(RUN, "--verbose", "--exclude=other.c")
    t.run(t.cache, "--write-baseline=known.json")
    assert os.path.exists(t.path("known.json")), "a cached run writes it too"
    assert t.check(RUN, "--baseline=known.json") == 0
    assert t.check(RUN, "--baseline=known.json", "--fail-on=any") == 1
    assert t.check(RUN, "--fail-on=ddi-lock-order") == 0
    t.write("idle.c", LEAK.replace("Other", "Fresh"))
    assert t.check((3, 1), "--baseline=known.json") == 1
    assert t.check(RUN, "--baseline=known.json") == 1


def kit():
    t = tree()
    copy = os.path.join(DIRECTORY, "kit")
    import shutil

    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(KIT, copy)
    t.environment["SPINLINT_KIT"] = copy
    assert t.check((0, 2)) == 1
    assert t.check(RUN) == 1
    with open(os.path.join(copy, "ndis.h"), "a", encoding="utf-8") as file:
        file.write("\n#define SOUND\n")
    assert t.check((0, 2)) == 1
    # The same kit in another place is the same kit.
    moved = os.path.join(DIRECTORY, "kit-moved")
    shutil.rmtree(moved, ignore_errors=True)
    shutil.move(copy, moved)
    t.environment["SPINLINT_KIT"] = moved
    assert t.check(RUN) == 1


def time_of_day():
    t = tree()
    t.write("other.c", LEAK + "const char *When = __TIME__;\n")
    assert t.check((0, 2)) == 1
    assert t.check((1, 1)) == 1


def relocated():
    t = tree(flags=["-Iinclude"])
    t.write("include/which.h", "")
    t.write("other.c", "#include <which.h>\n" + LEAK)
    assert t.check((0, 2)) == 1
    import shutil

    elsewhere = os.path.join(DIRECTORY, "a", "longer", "way", "to", "it")
    shutil.rmtree(elsewhere, ignore_errors=True)
    shutil.copytree(t.root, elsewhere)
    shutil.rmtree(t.root)
    t.root = elsewhere
    t.database(["main.c", "other.c"])
    assert t.check(RUN) == 1
    t.write("main.c", MAIN + "\n")
    assert t.check((1, 1)) == 1
    # Errors and findings name the place where they are now.
    code, out, _ = t.run(t.cache)
    assert code == 1 and '"file": "other.c"' in out, out
    t.write("broken.c", LEAK.replace("Other", "Broken") + "int x = ;\n")
    t.database(["main.c", "broken.c"])
    t.check((1, 1))
    t.check(RUN)


for scenario in (
    source_and_header_edits,
    header_that_was_missing,
    header_earlier_in_search_order,
    has_include_and_embed,
    forced_includes_and_response_files,
    shared_headers,
    kept_headers,
    flags_rules_and_tool,
    gates_and_reports,
    kit,
    time_of_day,
    relocated,
):
    print(scenario.__name__, flush=True)
    scenario()
print("never lied")
