# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Compares what the language server, the extension for VS Code and the guide say
# about settings, and the version. In: the root of the source tree. Out: one line for each
# difference, and exit code 1 if there was one.
import json
import os
import re
import sys

root = sys.argv[1]


def text_of(*path):
    with open(os.path.join(root, *path), encoding="utf-8") as file:
        return file.read()


reader = text_of("checker", "frontends", "lsp", "Settings.cpp")
header = text_of("checker", "frontends", "lsp", "Settings.h")
package = json.loads(text_of("checker", "frontends", "vscode", "package.json"))
extension = text_of("checker", "frontends", "vscode", "src", "settings.ts")
client = text_of("checker", "frontends", "vscode", "src", "client.ts")
guide = text_of("docs", "editor.md")

declared = {
    name[len("spinlint.") :]: what
    for name, what in package["contributes"]["configuration"]["properties"].items()
}
own = set(
    re.findall(r"'(\w+)'", re.search(r"ofExtension = \[(.*?)\]", extension, re.S)[1])
)
differences = []


def differ(name, what):
    differences.append(f"spinlint.{name}: {what}")


def default_of(member, kind):
    """As Settings.h has it."""
    match = re.search(rf"\b{member}\b(?: = ([^;,]+))?[;,]", header)
    if not match:
        return None
    text = match[1]
    if kind == "text":
        return json.loads(text) if text else ""
    if kind == "list":
        return []
    if kind == "yes":
        return text == "true"
    if kind == "number":
        return int(text)
    return re.search(r"::(\w+)", text)[1].lower()


TYPES = {
    "text": "string",
    "yes": "boolean",
    "number": "integer",
    "list": "array",
    "delivery": "string",
}
read = re.findall(r'R\.(text|yes|number|list|delivery)\("(\w+)", S\.(\w+)(?:, (\d+))?\)', reader)
if len(read) < 10:
    differ("*", "Settings.cpp is written otherwise than this script expects")
names = set()
for kind, name, member, most in read:
    names.add(name)
    # Not for users: who understands spinlint/status says so itself.
    if re.search(rf"\b{name}: true", client):
        continue
    if name not in declared:
        differ(name, "the extension does not declare it")
        continue
    what = declared[name]
    if what["type"] != TYPES[kind]:
        differ(name, f"the server reads it as {kind}, not {what['type']}")
    if most and what.get("maximum") != int(most):
        differ(name, f"the server takes {most} at most")
    if kind == "delivery" and set(what.get("enum", [])) != set(
        re.findall(r'Text == "(\w+)"', reader)
    ):
        differ(name, "the server has other values")
    if what["default"] != default_of(member, kind):
        differ(name, f"the server's default is {default_of(member, kind)!r}")
for name in declared:
    top = name.split(".")[0]
    if top in own:
        if top in names:
            differ(name, "the server reads it, but the extension keeps it")
        continue
    if name not in names:
        differ(name, "the server does not read it")
    # A table row, perhaps with several names.
    if not re.search(rf"(?m)^\|[^|\n]*`{name}`[^|\n]*\|", guide):
        differ(name, "docs/editor.md has no row for it")

version = re.search(r"project\(SpinLint VERSION (\S+)", text_of("CMakeLists.txt"))[1]
if package["version"] != version:
    differences.append(f"package.json: the version is {version}")

print("\n".join(differences) if differences else "in order")
sys.exit(1 if differences else 0)
