# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Holds a SARIF file against what its schema cannot say. In: the file, the root
# of the sources. Out: the results, one line each, for FileCheck; or the first
# thing that is wrong.
#
#   sarif.py FILE ROOT
import json
import os
import sys
import urllib.parse


def units(text):
    """UTF-16 code units, as columns count them."""
    return len(text.encode("utf-16-le")) // 2


def text_of(root, location):
    """The text of a region, by its lines and columns."""
    artifact = location["artifactLocation"]
    assert artifact.get("uriBaseId") == "SRCROOT", artifact
    assert "\\" not in artifact["uri"] and " " not in artifact["uri"], artifact
    path = os.path.join(root, urllib.parse.unquote(artifact["uri"]))
    with open(path, "rb") as file:
        lines = file.read().decode("utf-8").split("\n")
    region = location["region"]
    if "startColumn" not in region:
        return None
    first, last = region["startLine"], region["endLine"]

    def offset(line, column):
        taken = 0
        for index, char in enumerate(lines[line - 1]):
            if taken == column - 1:
                return index
            taken += units(char)
        assert taken == column - 1, (region, lines[line - 1])
        return len(lines[line - 1])

    start, end = offset(first, region["startColumn"]), offset(last, region["endColumn"])
    if first == last:
        return lines[first - 1][start:end]
    return "\n".join(
        [lines[first - 1][start:]] + lines[first:last - 1] + [lines[last - 1][:end]]
    )


def check_result(run, result, root, rules):
    if "ruleIndex" in result:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"], result
    for related in result.get("relatedLocations", []):
        assert f"]({related['id']})" in result["message"]["text"], result
    for flow in result.get("codeFlows", []):
        (thread,) = flow["threadFlows"]
        (essential,) = [step["location"]["physicalLocation"]["region"]
                        for step in thread["locations"]
                        if step["importance"] == "essential"]
        (where,) = result["locations"]
        assert essential == where["physicalLocation"]["region"], result
    for fix in result.get("fixes", []):
        for change in fix["artifactChanges"]:
            for replacement in change["replacements"]:
                text_of(root, {"artifactLocation": change["artifactLocation"],
                               "region": replacement["deletedRegion"]})


def main():
    path, root = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        text = file.read()
    log = json.loads(text)
    assert "TimeUtc" not in text, "a time makes runs differ"
    (run,) = log["runs"]
    assert run["columnKind"] == "utf16CodeUnits"
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["help"]["text"] and rule["help"]["markdown"], rule
        assert rule.get("helpUri", "https://").startswith("https://"), rule
        assert len(rule["properties"]["tags"]) <= 10
    kinds = {kind["id"] for kind in run["tool"]["driver"]["notifications"]}
    (invocation,) = run["invocations"]
    for list_name in "toolExecutionNotifications", "toolConfigurationNotifications":
        for notification in invocation[list_name]:
            assert notification["descriptor"]["id"] in kinds, notification
            print("notification:", notification["descriptor"]["id"],
                  notification["message"]["text"])
    seen = set()
    for result in run["results"]:
        check_result(run, result, root, rules)
        fingerprint = result["partialFingerprints"]["spinlintDefect/v1"]
        assert fingerprint not in seen, fingerprint
        seen.add(fingerprint)
        places = [where["physicalLocation"] for where in result["locations"]]
        if places and "region" in places[0]:
            print(f"{places[0]['artifactLocation']['uri']}:"
                  f"{places[0]['region']['startLine']}:"
                  f"{places[0]['region'].get('startColumn', '?')}: "
                  f"«{text_of(root, places[0])}»", end=" ")
        print(result["ruleId"], result["level"], result.get("baselineState", ""),
              *[s["kind"] + " (" + s["justification"] + ")"
                for s in result.get("suppressions", [])])
        for flow in result.get("codeFlows", []):
            for step in flow["threadFlows"][0]["locations"]:
                state = {key: value["text"] for key, value in step.get("state", {}).items()}
                print(f"  step «{text_of(root, step['location']['physicalLocation'])}»"
                      f" held: {state.get('held')}; IRQL: {state.get('IRQL')}")
        for fix in result.get("fixes", []):
            print("  fix:", fix["description"]["text"])
    print(len(run["results"]), "results")


main()
