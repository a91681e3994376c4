# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Repairs the examples of the rules. In: the checker, a clang, the folder of the
# pages, the folder of the repaired examples, a folder to write to. Out: one line
# for each example that is not repaired as it should be, and exit code 1 if there
# was one.
#
#   rules.py SPINLINT CLANG docs/rules test/fixes/Inputs DIRECTORY [--update]
#
# The example that is `Reported` on the page of a rule is given to check --fix. What
# comes out has to be the file that has the name of the check, to compile without a
# new warning, to give no finding, and to stay as it is when it is repaired again. A
# rule without a file has no fix for its example. --update writes the files; read
# them before they are committed.
#
import os
import re
import subprocess
import sys


def warnings(clang, source):
    run = subprocess.run([*clang, "-fsyntax-only", source], capture_output=True,
                         text=True)
    return run.returncode, len(re.findall(r"(?:warning|error): ", run.stderr))


def repair(spinlint, checks, source):
    run = subprocess.run([spinlint, "check", *checks, "--fix", source],
                         capture_output=True, text=True)
    return run.returncode, run.stdout + run.stderr


def text_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def wrong(spinlint, clang, page, expected, directory, update):
    """Sentences on what is wrong with the repair of one page's example."""
    page_text = text_of(page)
    check = os.path.basename(page)[: -len(".md")]
    bad = re.search(r"^```c\n(.*?)^```$", page_text, re.M | re.S).group(1)
    source = os.path.join(directory, check + ".c")
    with open(source, "w", encoding="utf-8", newline="") as file:
        file.write(bad)
    own = re.search(r"^\| .* \| own \|$", page_text, re.M)
    by_name = "\n- off by default" in page_text or not own
    checks = ["-checks=-*," + check] if by_name else []
    before = warnings(clang, source)
    code, said = repair(spinlint, checks, source)
    if code not in (0, 1):
        yield "the repair failed: " + said
        return
    now = text_of(source)
    if update and now != bad:
        with open(expected, "w", encoding="utf-8", newline="") as file:
            file.write(now)
    if not os.path.exists(expected):
        if now != bad:
            yield "the example is repaired, but test/fixes/Inputs has no such file"
        return
    if now == bad:
        yield "the example is not repaired"
        return
    if now != text_of(expected):
        yield "the repaired example is another one:\n" + now
    if code != 0 or "0 findings" not in said:
        yield "the repaired example is not clean: " + said
    after = warnings(clang, source)
    if after[0] or after[1] > before[1]:
        yield "the repaired example does not compile as the first one did"
    repair(spinlint, checks, source)
    if text_of(source) != now:
        yield "a second repair changes it again"


def main():
    spinlint, clang, pages, expected, directory = sys.argv[1:6]
    update = sys.argv[6:] == ["--update"]
    os.makedirs(directory, exist_ok=True)
    names = sorted(n[:-3] for n in os.listdir(pages) if n.startswith("ddi-"))
    bad = repaired = 0
    for name in names:
        file = os.path.join(expected, name + ".c")
        for sentence in wrong(spinlint, clang.split(), os.path.join(pages, name + ".md"),
                              file, directory, update):
            print(f"{name}: {sentence}")
            bad += 1
        repaired += os.path.exists(file)
    for name in sorted(os.listdir(expected)):
        if name[:-2] not in names:
            print(f"{name}: there is no such rule")
            bad += 1
    print(f"{len(names)} pages, {repaired} repaired, {bad} wrong")
    return 1 if bad or not repaired else 0


if __name__ == "__main__":
    sys.exit(main())
