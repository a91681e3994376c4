# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Does the engine's time grow with the driver, and no faster? In: a built
# spinlint. Out: for generated drivers of growing size, and for shapes that
# break engines, the time of the analysis, the time per function against that of
# the smallest, the peak of memory, the verdicts. Exit code 1: a limit is broken
# (--limits), or a verdict is not the one that the generator knows to be right.
#
#   growth.py --spinlint build/bin/spinlint [--sizes 1000,10000,100000] [--limits]
#
# The drivers are C: chains of ten functions that each take a lock of their own
# around the call of the next, and fans of one function that calls nine others
# under a lock. One in a hundred has a leak, so that silence is no success.
import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HEAD = """#include <ntddk.h>
typedef struct _D {
  int A, B;
  KSPIN_LOCK L[10];
  LIST_ENTRY List;
} D, *P;
"""

FACTOR, SECONDS, MEMORY = 1.5, 60, 2048  # The limits; MiB.
PER_FILE = 2000


def function(name, level, calls, leaks):
    """Takes and gives back lock number `level` around some calls."""
    body = "".join(f"  n += {c}(p, n);\n" for c in calls)
    leak = "  if (n == 77)\n    return n;\n" if leaks else ""
    return (
        f"int {name}(P p, int n) {{\n  KIRQL q;\n"
        f"  KeAcquireSpinLock(&p->L[{level}], &q);\n"
        f"  if (p->A > n)\n    p->B += n;\n{body}{leak}"
        f"  KeReleaseSpinLock(&p->L[{level}], q);\n  return n;\n}}\n"
    )


def chain(base, leaks):
    """Ten functions, the last first."""
    out = ""
    for level in range(9, -1, -1):
        calls = [f"f{base + level + 1}"] if level < 9 else []
        out += function(f"f{base + level}", level, calls, leaks and level == 9)
    return out


def fan(base, leaks):
    out = ""
    for leaf in range(1, 10):
        out += function(f"f{base + leaf}", leaf, [], leaks and leaf == 9)
    return out + function(f"f{base}", 0, [f"f{base + i}" for i in range(1, 10)], False)


def driver(folder, size):
    """Files of a driver of `size` functions; how many have a leak."""
    rows, leaks, text = [], 0, HEAD
    for base in range(0, size, 10):
        bad = base % 100 == 0
        leaks += bad
        text += (fan if base % 20 else chain)(base, bad)
        if (base + 10) % PER_FILE == 0 or base + 10 >= size:
            path = os.path.join(folder, f"part{base // PER_FILE}.c")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            rows.append(path)
            text = HEAD
    return rows, leaks


def flags(folder):
    """Sixteen locks, each taken and given back by a flag of its own."""
    text = HEAD.replace("L[10]", "L[16]") + "int flags(P p, int *f) {\n  KIRQL q[16];\n"
    for i in range(16):
        text += f"  if (f[{i}]) KeAcquireSpinLock(&p->L[{i}], &q[{i}]);\n"
    for i in reversed(range(16)):
        text += f"  if (f[{i}]) KeReleaseSpinLock(&p->L[{i}], q[{i}]);\n"
    return one(folder, text + "  return 0;\n}\n")


def cycle(folder):
    """A thousand functions, each of which calls the next, the last the first."""
    text = HEAD + "".join(f"int c{i}(P p, int n);\n" for i in range(1000))
    for i in range(1000):
        text += (
            f"int c{i}(P p, int n) {{\n  KIRQL q;\n  KeAcquireSpinLock(&p->L[0], &q);\n"
            f"  p->A += n;\n  KeReleaseSpinLock(&p->L[0], q);\n"
            f"  return n ? c{(i + 1) % 1000}(p, n - 1) : 0;\n}}\n"
        )
    return one(folder, text)


def hub(folder):
    """A function with 50,000 callers."""
    text = HEAD + function("hub", 0, [], False)
    for i in range(50000):
        text += f"int h{i}(P p, int n) {{ return p->A ? hub(p, n + {i}) : {i}; }}\n"
    return one(folder, text)


def blocks(folder):
    """A function of 10,000 blocks."""
    text = HEAD + "int blocks(P p, int n) {\n  KIRQL q;\n"
    for i in range(2500):
        text += (
            f"  if (p->A == n + {i}) {{\n    KeAcquireSpinLock(&p->L[{i % 10}], &q);\n"
            f"    if (p->B) p->B--;\n    KeReleaseSpinLock(&p->L[{i % 10}], q);\n  }}\n"
        )
    return one(folder, text + "  return n;\n}\n")


def one(folder, text):
    path = os.path.join(folder, "shape.c")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return [path], 0


def run(options, folder, paths):
    rows = [
        {"directory": folder, "file": p, "arguments": ["clang", "-c", p]} for p in paths
    ]
    with open(
        os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8"
    ) as file:
        json.dump(rows, file)
    command = [options.spinlint, "check", "-p", folder, "-j1", "--time-report"]
    with tempfile.TemporaryFile("w+") as errors, tempfile.TemporaryFile("w+") as found:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=found, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.monotonic() - start
        errors.seek(0)
        text = errors.read()
        found.seek(0)
        findings = sum("warning:" in line for line in found)
    if process.returncode not in (0, 1):
        sys.exit(f"growth: spinlint failed with {process.returncode}:\n{text}")
    stage = {
        m.group(2): float(m.group(1))
        for m in re.finditer(r"^ *([\d.]+) s +(\S.*)$", text, re.MULTILINE)
    }
    verdicts = re.search(r"(\d+) functions? with locks: (.*)", text)
    return {
        "engine": stage.get("analysing", 0) + stage.get("linking", 0),
        "all": seconds,
        "memory": usage.ru_maxrss / 1024,
        "functions": int(verdicts.group(1)),
        "verdicts": verdicts.group(2),
        "findings": findings,
    }


def main():
    parser = argparse.ArgumentParser(prog="growth.py")
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--sizes", default="1000,10000,100000")
    parser.add_argument(
        "--limits", action="store_true", help="fail if a limit is broken"
    )
    parser.add_argument("--only", help="one shape: drivers, flags, cycle, hub, blocks")
    options = parser.parse_args()
    options.spinlint = os.path.abspath(options.spinlint)
    broken = False
    print("                engine s  us/function  factor    all s    MiB  verdicts")

    def report(name, make, base):
        nonlocal broken
        folder = tempfile.mkdtemp(prefix="spinlint-growth-")
        try:
            paths, leaks = make(folder)
            r = run(options, folder, paths)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        each = 1e6 * r["engine"] / r["functions"]
        factor = each / base if base else 1.0
        print(
            f"{name:14} {r['engine']:9.3f} {each:12.1f} {factor:7.2f} {r['all']:8.1f}"
            f" {r['memory']:6.0f}  {r['verdicts']}",
            flush=True,
        )
        if r["findings"] != leaks:
            print(f"  {r['findings']} findings, {leaks} leaks were made")
            broken = True
        if options.limits and (
            factor > FACTOR or r["engine"] > SECONDS or r["memory"] > MEMORY
        ):
            print("  over the limit")
            broken = True
        return each

    if options.only in (None, "drivers"):
        base = None
        for size in map(int, options.sizes.split(",")):
            each = report(f"{size} functions", lambda f: driver(f, size), base)
            base = base or each
    for name, make in (
        ("flags", flags),
        ("cycle", cycle),
        ("hub", hub),
        ("blocks", blocks),
    ):
        if options.only in (None, name):
            report(name, make, None)
    sys.exit(1 if broken else 0)


if __name__ == "__main__":
    main()
