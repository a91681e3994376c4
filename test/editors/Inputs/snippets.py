# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Takes the snippets for editors out of the guide. In: the root of the source
# tree, a directory. Out: a file for each in the directory; those that no editor
# tries here are checked as data.
import json
import os
import re
import sys
import tomllib

root, out = sys.argv[1:]
with open(os.path.join(root, "docs", "editor.md"), encoding="utf-8") as file:
    guide = file.read()
guide = guide[guide.index("## Set up your editor") :]
found = re.findall(r"(?ms)^```(\w+)\n(.*?)^```", guide)
counts = {}
for language, text in found:
    counts[language] = counts.get(language, 0) + 1
    with open(os.path.join(out, f"{counts[language]}.{language}"), "w") as file:
        file.write(text)
assert counts == {"json": 1, "lua": 3, "elisp": 1, "toml": 1}, counts


def only(language):
    (text,) = [text for kind, text in found if kind == language]
    return text


package = os.path.join(root, "checker", "frontends", "vscode", "package.json")
with open(package, encoding="utf-8") as file:
    properties = json.load(file)["contributes"]["configuration"]["properties"]
for name in json.loads(only("json")):
    assert name in properties, name

# The names that Helix has: https://docs.helix-editor.com/languages.html
helix = tomllib.loads(only("toml"))
assert set(helix) == {"language-server", "language"}, helix
((name, server),) = helix["language-server"].items()
assert set(server) <= {"command", "args", "config", "timeout", "environment"}, server
for key in server["config"]:
    assert f"spinlint.{key}" in properties, key
for language in helix["language"]:
    assert language["name"] in ("c", "cpp") and name in language["language-servers"]
print("in order")
