# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Runs the examples of the rules, as they stand on the pages. In: the checker, the
# folder of the pages, a folder to write to. Out: one line for each example that does
# not do what its page says, and exit code 1 if there was one.
#
#   examples.py SPINLINT docs/rules DIRECTORY
#
# What is `Reported` has to give findings of that rule and of no other; what is
# `Correct` must give none at all. A rule that is off by default, or that gives no
# finding of its own, is asked for by name. An example that is silent by itself is a
# whole driver.
#
import os
import re
import subprocess
import sys

FINDING = re.compile(r"^.*: (?:warning|remark): .*\[([^\]]+)\]$", re.M)


def findings(spinlint, source, checks, whole):
    if whole:
        program = source + ".lockprog"
        subprocess.run([spinlint, "extract", source, "-o", program], check=True,
                       stderr=subprocess.DEVNULL)
        source = program
    run = subprocess.run(
        [spinlint, "check", *checks, source], capture_output=True, text=True
    )
    if run.returncode not in (0, 1):
        return None
    if "0 inconclusive, 0 not analysed" not in run.stderr:
        return None
    return FINDING.findall(run.stdout)


def wrong(spinlint, page, directory):
    """Sentences on what is wrong with the examples of one page."""
    with open(page, encoding="utf-8") as file:
        text = file.read()
    check = os.path.basename(page)[: -len(".md")]
    bad, good = re.findall(r"^```c\n(.*?)^```$", text, re.M | re.S)
    own = re.search(r"^\| .* \| own \|$", text, re.M)
    by_name = "\n- off by default" in text or not own
    checks = ["-checks=-*," + check] if by_name else []
    sources = {}
    for kind, code in (("bad", bad), ("good", good)):
        sources[kind] = os.path.join(directory, f"{check}-{kind}.c")
        with open(sources[kind], "w", encoding="utf-8") as file:
            file.write(code)
    whole = False
    found = findings(spinlint, sources["bad"], checks, whole)
    if found == []:
        whole = True
        found = findings(spinlint, sources["bad"], checks, whole)
    if not found:
        yield "the example that is reported gives nothing, or is not analysed"
    elif set(found) != {check}:
        yield "the example that is reported gives " + ", ".join(sorted(set(found)))
    # A correct one is so for all rules.
    found = findings(spinlint, sources["good"], [], whole)
    if found is None:
        yield "the correct example is not analysed"
    elif found:
        yield "the correct example gives " + ", ".join(sorted(set(found)))
    if by_name and findings(spinlint, sources["good"], checks, whole):
        yield "the correct example gives a finding"


def main():
    spinlint, pages, directory = sys.argv[1:]
    os.makedirs(directory, exist_ok=True)
    names = sorted(n for n in os.listdir(pages) if n.startswith("ddi-"))
    bad = 0
    for name in names:
        for sentence in wrong(spinlint, os.path.join(pages, name), directory):
            print(f"{name}: {sentence}")
            bad += 1
    print(f"{len(names)} pages, {bad} wrong")
    return 1 if bad or not names else 0


if __name__ == "__main__":
    sys.exit(main())
