# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How long does SpinLint take, measured against compiling? In: a built spinlint,
# a clang, the openvswitch-source package. Out: wall time and peak memory of
# `spinlint check` and of one `clang -fsyntax-only` process per file, over the
# same files and flags in the same run, one thread each; their ratio; the
# engine's share.
#
#   bench.py --spinlint build/bin/spinlint --clang /usr/lib/llvm-22/bin/clang
#            --kit rules/kit [--source openvswitch.tar.gz] [--repeat 3]
#
# Both read the bundled kit. Clang gets two things that spinlint needs no flag
# for: the kit's directory, and a file system that ignores case.
import argparse
import glob
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time

FLAGS = [
    "--target=x86_64-pc-windows-msvc",
    "-fms-extensions",
    "-DNDIS_WDM=1",
    "-DNDIS640=1",
    # What cl accepts in C and clang makes an error.
    "-Wno-implicit-int",
    "-Wno-invalid-token-paste",
    "-Wno-implicit-function-declaration",
    "-Wno-int-conversion",
    "-Wno-incompatible-pointer-types",
    "-Wno-incompatible-function-pointer-types",
]


def unpack(tarball, folder):
    """The driver and its one generated header. Returns the tree's root."""
    with tarfile.open(tarball) as archive:
        archive.extractall(folder)
    root = os.path.join(folder, os.listdir(folder)[0])
    script = os.path.join(root, "build-aux", "extract-odp-netlink-windows-dp-h")
    inputs = glob.glob(
        os.path.join(root, "**", "linux", "openvswitch.h"), recursive=True
    )
    if not inputs:
        sys.exit("bench: no linux/openvswitch.h in the Open vSwitch sources")
    target = os.path.join(root, "datapath-windows", "include", "OvsDpInterface.h")
    with open(sorted(inputs)[0], "rb") as source, open(target, "wb") as out:
        subprocess.run(["sed", "-f", script], stdin=source, stdout=out, check=True)
    return root


def overlay_of(root, path):
    """A virtual file system in which names differ by more than case."""

    def entry(directory, name):
        contents, seen = [], set()
        for item in sorted(os.scandir(directory), key=lambda e: e.name):
            if item.name.lower() in seen or item.is_symlink():
                continue
            seen.add(item.name.lower())
            if item.is_dir():
                contents.append(entry(item.path, item.name))
            else:
                contents.append(
                    {"type": "file", "name": item.name, "external-contents": item.path}
                )
        return {"type": "directory", "name": name, "contents": contents}

    with open(path, "w", encoding="utf-8") as file:
        json.dump(
            {"version": 0, "case-sensitive": "false", "roots": [entry(root, root)]},
            file,
        )


def write_database(root, folder):
    windows = os.path.join(root, "datapath-windows")
    ovsext = os.path.join(windows, "ovsext")
    includes = [
        ovsext,
        os.path.join(windows, "include"),
        os.path.join(ovsext, "Netlink"),
        root,
    ]
    arguments = ["clang"] + FLAGS
    for include in includes:
        arguments += ["-I", include]
    sources = sorted(glob.glob(os.path.join(ovsext, "**", "*.c"), recursive=True))
    database = [
        {"directory": ovsext, "file": source, "arguments": arguments + ["-c", source]}
        for source in sources
    ]
    with open(
        os.path.join(folder, "compile_commands.json"), "w", encoding="utf-8"
    ) as file:
        json.dump(database, file, indent=1)
    return database


def measure(command, directory):
    """Wall seconds, peak MiB, exit code and stderr of one process."""
    with tempfile.TemporaryFile("w+") as errors:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=directory, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        return seconds, usage.ru_maxrss / 1024, process.returncode, errors.read()


def measure_clang(options, database, overlay):
    total, peak, failed, first = 0.0, 0.0, 0, ""
    extra = ["-nostdlibinc", "-isystem", options.kit, "-ivfsoverlay", overlay, "-w"]
    for row in database:
        command = [options.clang] + row["arguments"][1:-2] + extra
        seconds, memory, code, errors = measure(
            command + ["-fsyntax-only", row["file"]], row["directory"]
        )
        total += seconds
        peak = max(peak, memory)
        if code:
            failed += 1
            first = first or next(
                (line for line in errors.split("\n") if "error:" in line), errors
            )
    return total, peak, failed, first


def measure_spinlint(options, folder):
    command = [options.spinlint, "check", "-p", folder, "-j1", "--time-report"]
    seconds, memory, code, errors = measure(command, folder)
    if code not in (0, 1):
        sys.exit(f"bench: spinlint failed with exit code {code}:\n{errors}")
    stages = {
        match.group(2): float(match.group(1))
        for match in re.finditer(r"^ *([\d.]+) s +(\S.*)$", errors, re.MULTILINE)
    }
    return seconds, memory, stages


def main():
    parser = argparse.ArgumentParser(prog="bench.py")
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--clang", required=True)
    parser.add_argument("--kit", required=True)
    parser.add_argument(
        "--source", default="/usr/src/openvswitch/openvswitch.tar.gz"
    )
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    for name in ("spinlint", "clang", "kit"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    if not os.path.exists(options.source):
        sys.exit(
            f"bench: {options.source} is missing; install the package "
            "openvswitch-source (./dev setup does)"
        )

    folder = tempfile.mkdtemp(prefix="spinlint-bench-")
    try:
        root = unpack(options.source, os.path.join(folder, "source"))
        overlay = os.path.join(folder, "overlay.yaml")
        # Of the driver only: to read one of the whole tree takes clang longer.
        overlay_of(os.path.join(root, "datapath-windows"), overlay)
        database = write_database(root, folder)
        # Turn by turn, so that a busy machine slows both; the best of each.
        clang_runs, spinlint_runs = [], []
        for _ in range(options.repeat):
            clang_runs.append(measure_clang(options, database, overlay))
            spinlint_runs.append(measure_spinlint(options, folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    clang_time, clang_peak, failed, first = min(clang_runs)
    time_taken, peak, stages = min(spinlint_runs, key=lambda run: run[0])
    print(f"files:                {len(database)}, best of {options.repeat} runs")
    print(f"clang -fsyntax-only:  {clang_time:7.2f} s  {clang_peak:5.0f} MiB peak")
    if failed:
        print(f"  {failed} files with errors, the first: {first}")
    print(f"spinlint check -j1:   {time_taken:7.2f} s  {peak:5.0f} MiB peak")
    for stage, seconds in stages.items():
        print(f"  {seconds:8.3f} s  {stage}")
    print(f"ratio:                {time_taken / clang_time:7.2f}")
    engine = stages.get("analysing", 0) + stages.get("linking", 0)
    print(f"engine's share:       {100 * engine / time_taken:5.1f} %")


if __name__ == "__main__":
    main()
