# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How long does SpinLint take, measured against compiling? In: a built spinlint,
# a clang, the openvswitch-source package. Out, over the same files and flags in
# the same run:
#   one thread: wall time and peak memory of `spinlint check -j1` and of one
#     `clang -fsyntax-only` process per file, one after the other; the engine's
#     share;
#   all cores: the same with as many clang processes at a time as there are
#     cores; spinlint without a cache, with one in which all is, and with one in
#     which one file has changed.
# It fails if an answer with the cache is not the one without.
#
#   bench.py --spinlint build/bin/spinlint --clang /usr/lib/llvm-22/bin/clang
#            --kit rules/kit [--wdk DIR] [--source openvswitch.tar.gz]
#            [--repeat 3]
#
# Both read the bundled kit, or a WDK. Clang gets two things that spinlint needs
# no flag for: the header directories, and a file system that ignores case.
import argparse
import concurrent.futures
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


def overlay_of(roots, path):
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
            {
                "version": 0,
                "case-sensitive": "false",
                "roots": [entry(root, root) for root in roots],
            },
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


def header_flags(options):
    """As spinlint looks for the headers: the WDK, then the kit."""
    if not options.wdk:
        return ["-isystem", options.kit]

    def newest(directory):
        numbers = lambda name: [int(n) for n in name.split(".")]
        names = [n for n in os.listdir(directory) if re.fullmatch(r"[\d.]+", n)]
        return os.path.join(directory, max(names, key=numbers))

    for inside in ("", "Include", "c/Include", "10/Include"):
        include = os.path.join(options.wdk, inside)
        if os.path.isdir(include) and any(
            re.fullmatch(r"[\d.]+", n) for n in os.listdir(include)
        ):
            break
    else:
        sys.exit(f"bench: {options.wdk} has no Include directory of a WDK")
    version = newest(include)
    found = [os.path.join(version, n) for n in ("km", "shared", "km/crt", "ucrt")]
    kmdf = os.path.join(include, "wdf", "kmdf")
    if os.path.isdir(kmdf):
        found.append(newest(kmdf))
    # What a kernel build defines, and spinlint without being told.
    flags = ["-D_AMD64_=1", "-D_WIN64=1", "-D_KERNEL_MODE=1", "-D_WIN32_WINNT=0x0A00"]
    flags += ["-DNTDDI_VERSION=0x0A000000", "-DWINVER=0x0A00", "-fms-compatibility"]
    for directory in found + [options.kit]:
        if os.path.isdir(directory):
            flags += ["-isystem", directory]
    return flags


def measure(command, directory, **environment):
    """Wall seconds, peak MiB, exit code, stdout and stderr of one process."""
    with tempfile.TemporaryFile("w+") as errors, tempfile.TemporaryFile("w+") as out:
        start = time.monotonic()
        process = subprocess.Popen(
            command, cwd=directory, stdout=out, stderr=errors,
            env={**os.environ, **environment},
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        out.seek(0)
        return (seconds, usage.ru_maxrss / 1024, process.returncode, out.read(),
                errors.read())


def measure_clang(options, database, overlay, jobs):
    """Wall seconds of all, peak MiB of one, failed ones, the first error."""
    extra = ["-nostdlibinc", *header_flags(options), "-ivfsoverlay", overlay, "-w"]

    def compile_one(row):
        command = [options.clang] + row["arguments"][1:-2] + extra
        return measure(command + ["-fsyntax-only", row["file"]], row["directory"])

    start = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        runs = list(pool.map(compile_one, database))
    seconds = time.monotonic() - start
    failed = [errors for _, _, code, _, errors in runs if code]
    first = ""
    if failed:
        lines = [line for line in failed[0].split("\n") if "error:" in line]
        first = lines[0] if lines else failed[0]
    return seconds, max(run[1] for run in runs), len(failed), first


def measure_spinlint(options, folder, *arguments):
    """Wall seconds, peak MiB, seconds of each stage, stdout."""
    command = [options.spinlint, "check", "-p", folder, "--time-report", *arguments]
    if options.wdk:
        command += ["--wdk", options.wdk]
    seconds, memory, code, out, errors = measure(command, folder)
    if code not in (0, 1):
        sys.exit(f"bench: spinlint failed with exit code {code}:\n{errors}")
    stages = {
        match.group(2): float(match.group(1))
        for match in re.finditer(r"^ *([\d.]+) s +(\S.*)$", errors, re.MULTILINE)
    }
    return seconds, memory, stages, out


class Cached:
    """Runs with the cache; each answer must be the one without."""

    def __init__(self, options, database, folder):
        self.options = options
        self.folder = folder
        self.source = database[0]["file"]
        self.cache = "--cache=" + os.path.join(folder, "cache")
        self.edits = 0
        self.cold, self.filling, self.warm, self.changed = [], [], [], []

    def run(self, runs, cache, truth=None):
        run = measure_spinlint(self.options, self.folder, cache)
        if truth is not None and run[3] != truth:
            sys.exit("bench: the answer with the cache is not the one without")
        runs.append(run[:2])
        return run[3]

    def measure(self):
        shutil.rmtree(os.path.join(self.folder, "cache"), ignore_errors=True)
        truth = self.run(self.cold, "--cache=off")
        self.run(self.filling, self.cache, truth)
        self.run(self.warm, self.cache, truth)
        with open(self.source, "a", encoding="utf-8") as file:
            self.edits += 1
            file.write(f"int BenchEdit{self.edits};\n")
        self.run(self.changed, self.cache, truth)

    def report(self, clang_time):
        for name, runs in (
            ("no cache:", self.cold),
            ("first with cache:", self.filling),
            ("nothing changed:", self.warm),
            ("one file changed:", self.changed),
        ):
            seconds, memory = min(runs)
            print(f"{name:21} {seconds:7.3f} s  {memory:5.0f} MiB peak, "
                  f"{100 * seconds / clang_time:5.1f} % of clang")


def main():
    parser = argparse.ArgumentParser(prog="bench.py")
    parser.add_argument("--spinlint", required=True)
    parser.add_argument("--clang", required=True)
    parser.add_argument("--kit", required=True)
    parser.add_argument("--wdk", help="measure with these headers")
    parser.add_argument(
        "--source", default="/usr/src/openvswitch/openvswitch.tar.gz"
    )
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    for name in ("spinlint", "clang", "kit"):
        setattr(options, name, os.path.abspath(getattr(options, name)))
    if options.wdk:
        options.wdk = os.path.abspath(options.wdk)
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
        overlay_of(
            [os.path.join(root, "datapath-windows")]
            + [f for f in header_flags(options) if options.wdk and f[0] == "/"],
            overlay,
        )
        database = write_database(root, folder)
        # Turn by turn, so that a busy machine slows both; the best of each.
        clang_runs, spinlint_runs, parallel_runs = [], [], []
        cores = os.cpu_count()
        cached = Cached(options, database, folder)
        for _ in range(options.repeat):
            clang_runs.append(measure_clang(options, database, overlay, 1))
            spinlint_runs.append(
                measure_spinlint(options, folder, "-j1", "--cache=off")
            )
            parallel_runs.append(measure_clang(options, database, overlay, cores))
            cached.measure()
    finally:
        shutil.rmtree(folder, ignore_errors=True)

    clang_time, clang_peak, failed, first = min(clang_runs)
    time_taken, peak, stages, _ = min(spinlint_runs, key=lambda run: run[0])
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
    parallel = min(parallel_runs)[0]
    print(f"clang, {cores} at a time:   {parallel:7.2f} s")
    print("spinlint check:")
    cached.report(parallel)


if __name__ == "__main__":
    main()
