# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Holds the tree to the house rules that a compiler does not see. In: the root
# of the source tree. Out: one line for each offence, `path:line: sentence`, and
# exit code 1 if there was one.
#
#   house.py ROOT          checks the tree
#   house.py --self-test   breaks each rule once in a tiny tree of its own, and
#                          fails if the offence is not noticed
#
import os
import re
import sys
import tempfile

# What a stage may include besides itself: what stands before it in the
# pipeline, and nothing that it need not know.
MAY_INCLUDE = {
    "catalog": [],
    "program": ["catalog"],
    "project": [],
    "extract": ["catalog", "program", "project"],
    "engine": ["catalog", "program"],
    "fixes": ["catalog", "program", "engine"],
    "findings": ["catalog", "program", "engine", "fixes"],
    "gate": ["catalog", "program", "engine", "fixes", "findings"],
    "prove": ["catalog", "program", "engine", "fixes", "findings"],
    "discover": ["catalog", "program"],
    "reports": ["catalog", "program", "engine", "fixes", "findings", "gate", "discover"],
    "cache": ["catalog", "program", "extract"],
    "frontends": [
        "catalog",
        "program",
        "project",
        "extract",
        "engine",
        "fixes",
        "findings",
        "gate",
        "prove",
        "discover",
        "reports",
        "cache",
    ],
}
# A frontend that is large enough for a folder of its own.
SUBFOLDERS = ["frontends/lsp"]
# What npm and its builds leave in the folder of an extension.
INSTALLED = {"node_modules", "dist", "out"}
# Stages that see Clang's AST, and the only ones that include its headers.
SEE_AST = ["extract", "frontends"]
AST_HEADERS = re.compile(r"clang/(AST|ASTMatchers|Analysis|CodeGen|Index|Sema)/")
NO_CLANG = ["catalog", "program", "engine", "fixes", "findings", "gate", "prove", "discover",
            "reports"]

MAX_LINES = 600
# Longer files, each with the reason why it is one idea.
LONG_FILES = {}

# Names that say nothing of what a file decides.
EMPTY_NAMES = re.compile(r"(Utils?|Helpers?|Common|Managers?|Misc)\.(h|cpp)$")

# A RUN line asserts when it can fail for more than a crash.
ASSERTS = re.compile(
    r"FileCheck|\bnot\b|\bdiff\b|\bcmp\b|\bcount\b|\bgrep\b|-verify\b|-Werror\b"
    r"|\btest\b|%python\b|--check\b"
)
TEST_SUFFIXES = (".c", ".cpp", ".lockprog", ".test")
NOT_TESTS = {"Inputs", "schemas", "unit", "minidrv", "bench", "field"}


def check_name(rule_id):
    """As checkNameFor in checker/catalog: SpinLockDpr -> ddi-spin-lock-dpr."""
    words = re.sub(r"([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])", r"\1\3-\2", rule_id)
    return "ddi-" + words.replace("_", "-").lower()


def lines_of(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read().split("\n")


def files_under(folder, suffixes, skip=()):
    for directory, subfolders, names in os.walk(folder):
        subfolders[:] = sorted(set(subfolders) - set(skip))
        for name in sorted(names):
            if name.endswith(suffixes):
                yield os.path.join(directory, name)


class House:
    def __init__(self, root):
        self.root = root
        self.offences = []

    def offence(self, path, line, sentence):
        self.offences.append(
            f"{os.path.relpath(path, self.root)}:{line}: {sentence}"
        )

    def include(self, path, line, stage, header):
        other = header.split("/")[0]
        if other in MAY_INCLUDE and other != stage:
            if other not in MAY_INCLUDE[stage]:
                self.offence(
                    path, line, f"{stage}/ must not include {header}: it stands "
                    "behind it in the pipeline, or is none of its business"
                )
        if other == "clang":
            if stage in NO_CLANG:
                self.offence(path, line, f"{stage}/ must not include Clang")
            elif AST_HEADERS.match(header) and stage not in SEE_AST:
                self.offence(path, line, "only extract/ sees the AST")

    def source_file(self, path, stage):
        lines = lines_of(path)
        if len(lines) - 1 > MAX_LINES and os.path.relpath(
            path, self.root
        ) not in LONG_FILES:
            self.offence(
                path, len(lines) - 1, f"longer than {MAX_LINES} lines, which is "
                "usually two ideas; split it, or give the reason in LONG_FILES"
            )
        if EMPTY_NAMES.search(path):
            self.offence(path, 1, "the name does not say what the file decides")
        comment = []
        for line in lines:
            if not line.startswith("//"):
                break
            comment.append(line.strip("/ -=*"))
        if not any("SPDX-License-Identifier:" in line for line in comment[:4]):
            self.offence(path, 1, "no SPDX-License-Identifier in the first lines")
        said = [
            line
            for line in comment[1:]
            if line and "SPDX" not in line and not set(line) <= set("-=")
        ]
        if not said:
            self.offence(
                path, 1, "the first comment does not say what the file decides"
            )
        for number, line in enumerate(lines, 1):
            match = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if match:
                self.include(path, number, stage, match.group(1))

    def sources(self):
        checker = os.path.join(self.root, "checker")
        for path in files_under(checker, (".h", ".cpp"), skip=INSTALLED):
            parts = os.path.relpath(path, checker).split(os.sep)
            folder = "/".join(parts[:-1])
            if folder not in MAY_INCLUDE and folder not in SUBFOLDERS:
                self.offence(path, 1, "not in the folder of a stage")
                continue
            self.source_file(path, parts[0])
        for path in files_under(checker, (".ts", ".js"), skip=INSTALLED):
            self.source_file(path, "frontends")

    def rules(self):
        folder = os.path.join(self.root, "rules")
        seen = {}
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if not name.endswith(".yaml"):
                continue
            rule = name[: -len(".yaml")]
            if rule.lower() in seen:
                self.offence(path, 1, f"same name as {seen[rule.lower()]}.yaml")
            seen[rule.lower()] = rule
            if f"rule: {rule}" not in lines_of(path):
                self.offence(path, 1, f"does not say 'rule: {rule}'")
            if not any(line.startswith("since: ") for line in lines_of(path)):
                self.offence(path, 1, "does not say 'since:' which version it is there")
            # A rule that is not active yet has nothing to test.
            active = not any(line.startswith("status:") for line in lines_of(path))
            test = os.path.join("test", "rules", check_name(rule))
            if active and not any(
                os.path.exists(os.path.join(self.root, test + suffix))
                for suffix in (".c", ".cpp")
            ):
                self.offence(path, 1, f"has no test {test}.c")
            page = os.path.join("docs", "rules", check_name(rule) + ".md")
            if not os.path.exists(os.path.join(self.root, page)):
                self.offence(path, 1, f"has no page {page}")

    def requirements(self):
        """Each sentence of the DDI pages has a function in the test of them."""
        path = os.path.join(self.root, "rules", "coverage", "requirements.yaml")
        if not os.path.exists(path):
            return
        test = os.path.join(self.root, "test", "rules", "requirements.c")
        text = "\n".join(lines_of(test)) if os.path.exists(test) else ""
        rows = re.split(r"(?m)^  - id: SL-(\d+)$", "\n".join(lines_of(path)))
        for number, row in zip(rows[1::2], rows[2::2]):
            named = re.findall(r"test/[\w./-]+", row)
            for name in named:
                if not os.path.exists(os.path.join(self.root, name)):
                    self.offence(path, 1, f"SL-{number} names {name}, which is not there")
            if not named and f" sl_{number}_" not in text:
                self.offence(path, 1, f"SL-{number} has no function sl_{number}_... in {test}")

    def checks_in_docs(self):
        """A check that the documentation names is there; `ddi-x` stands for any."""
        folder = os.path.join(self.root, "rules")
        known = {"ddi-x"} | {
            check_name(name[: -len(".yaml")])
            for name in os.listdir(folder)
            if name.endswith(".yaml")
        }
        for path in files_under(os.path.join(self.root, "docs"), (".md",)):
            for number, line in enumerate(lines_of(path), 1):
                for name in re.findall(r"\bddi(?:-[a-z0-9]+)+\b(?![-.]?\*|-[<{a-z0-9])", line):
                    if name not in known:
                        self.offence(path, number, f"there is no check {name}")

    def tests(self):
        folder = os.path.join(self.root, "test")
        for path in files_under(folder, TEST_SUFFIXES, skip=NOT_TESTS):
            runs = []
            for number, line in enumerate(lines_of(path), 1):
                match = re.search(r"RUN:(.*)", line)
                if not match:
                    continue
                if runs and runs[-1][1].endswith("\\"):
                    runs[-1][1] = runs[-1][1][:-1] + match.group(1)
                else:
                    runs.append([number, match.group(1)])
            if not runs:
                self.offence(path, 1, "a test without a RUN line")
            # A line that only prepares is fine if another one asserts.
            elif not any(ASSERTS.search(run) for _, run in runs):
                self.offence(path, runs[0][0], "no RUN line asserts anything")

    def check(self):
        self.sources()
        self.rules()
        self.requirements()
        self.checks_in_docs()
        self.tests()
        return self.offences


HEADER = "//===- X.h - x ---===//\n//\n// SPDX-License-Identifier: A\n//\n// Decides.\n//\n"
GOOD_TREE = {
    "checker/catalog/Catalog.h": HEADER,
    "checker/program/Program.h": HEADER + '#include "catalog/Catalog.h"\n',
    "checker/extract/Lower.cpp": HEADER + '#include "clang/AST/Decl.h"\n',
    "checker/engine/Run.cpp": HEADER + '#include "program/Program.h"\n',
    "checker/frontends/vscode/src/status.ts": "// SPDX-License-Identifier: A\n//\n// Decides.\n",
    "checker/frontends/vscode/node_modules/x/x.js": "x\n",
    "rules/SpinLockDpr.yaml": "rule: SpinLockDpr\nsince: 0.1\n",
    "rules/Irql_Later.yaml": "rule: Irql_Later\nsince: 0.1\nstatus: Not yet.\n",
    "docs/rules/ddi-spin-lock-dpr.md": "x\n",
    "docs/rules/ddi-irql-later.md": "x\n",
    "test/rules/ddi-spin-lock-dpr.c": "// RUN: %spinlint check %s | FileCheck %s\n",
    "test/Inputs/data.c": "int x;\n",
}
# One broken file each, and a word of the offence that must be noticed.
BROKEN = [
    ("checker/engine/Run.cpp", HEADER + '#include "clang/Basic/X.h"\n', "Clang"),
    ("checker/engine/Run.cpp", HEADER + '#include "findings/F.h"\n', "pipeline"),
    ("checker/catalog/Catalog.h", HEADER + '#include "program/P.h"\n', "pipeline"),
    ("checker/project/P.cpp", HEADER + '#include "clang/AST/D.h"\n', "the AST"),
    ("checker/engine/Run.cpp", "int x;\n", "SPDX"),
    ("checker/engine/Run.cpp", "// X\n// SPDX-License-Identifier: A\n", "decides"),
    ("checker/engine/Long.cpp", HEADER + "\n" * 600, "longer than 600"),
    ("checker/engine/StringUtils.h", HEADER, "the name does not say"),
    ("checker/frontends/vscode/src/status.ts", "export {};\n", "SPDX"),
    ("checker/other/X.cpp", HEADER, "not in the folder of a stage"),
    ("rules/SpinLock.yaml", "rule: SpinLock\n", "has no test"),
    ("rules/SpinLock.yaml", "rule: SpinLock\n", "has no page"),
    ("rules/SpinLockDpr.yaml", "rule: Other\n", "does not say"),
    ("rules/SpinLockDpr.yaml", "rule: SpinLockDpr\n", "does not say 'since:'"),
    ("rules/coverage/requirements.yaml", "  - id: SL-010\n    page: AQ\n", "has no function"),
    ("rules/coverage/requirements.yaml", "  - id: SL-010\n    tests: [test/no.c]\n", "is not there"),
    ("rules/spinlockdpr.yaml", "rule: spinlockdpr\n", "same name"),
    ("docs/x.md", "`ddi-*`, `ddi-x`, ddi-spin-lock-dpr and `ddi-spin-lok`\n", "no check ddi-spin-lok"),
    ("test/rules/ddi-spin-lock-dpr.c", "// RUN: %spinlint check %s\n", "asserts"),
    ("test/rules/more.c", "int x;\n", "without a RUN line"),
]


def offences_of(tree):
    with tempfile.TemporaryDirectory() as root:
        for name, text in tree.items():
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        return House(root).check()


def self_test():
    failures = [f"the good tree: {line}" for line in offences_of(GOOD_TREE)]
    for name, text, word in BROKEN:
        offences = offences_of({**GOOD_TREE, name: text})
        if not any(word in line for line in offences):
            failures.append(f"{name}: '{word}' was not noticed: {offences}")
    return failures


def main():
    if len(sys.argv) != 2:
        sys.exit("usage: house.py ROOT | --self-test")
    bad = self_test() if sys.argv[1] == "--self-test" else House(sys.argv[1]).check()
    print("\n".join(bad) if bad else "in order")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
