# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# How lit runs the tests under test/: which files are tests and what the words
# of their RUN lines stand for.
import os
import shutil

import lit.formats

config.name = "SpinLint"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".c", ".cpp", ".lockprog", ".test"]
# Inputs: read by tests. unit: GoogleTest. minidrv: a whole driver, checked by
# a test beside it. bench, field: measurements, run by hand.
config.excludes = ["Inputs", "schemas", "unit", "minidrv", "bench", "field", "CMakeLists.txt"]
config.test_source_root = os.path.join(config.source_root, "test")
config.test_exec_root = os.path.join(config.build_root, "test")

bin_dir = os.path.join(config.build_root, "bin")
plugin = os.path.join(config.build_root, "lib", "SpinLintTidy.so")
kit = os.path.join(config.source_root, "rules", "kit")
clang = os.path.join(config.llvm_bin, "clang")
flags = (
    "-fms-extensions -fms-compatibility -nostdlibinc "
    "-isystem " + kit
)
clang_kit = f"{clang} --target=x86_64-pc-windows-msvc {flags}"
clang_kit_x86 = f"{clang} --target=i686-pc-windows-msvc {flags}"
clang_tidy = f"{os.path.join(config.llvm_bin, 'clang-tidy')} -load={plugin}"

# In this order: lit replaces text, so the longer of two words comes first.
schemas = os.path.join(config.build_root, "schemas", "node_modules")
sarif_schema = os.path.join(schemas, "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json")
config.substitutions += [
    (
        "%validate_sarif",
        f"node {config.source_root}/test/reports/Inputs/validate.js {schemas} {sarif_schema}",
    ),
    ("%schemas", schemas),
    ("%spinlint_docs", os.path.join(bin_dir, "spinlint-docs")),
    ("%spinlint", os.path.join(bin_dir, "spinlint")),
    ("%clang_tidy_bare", os.path.join(config.llvm_bin, "clang-tidy")),
    ("%clang_tidy", clang_tidy),
    ("%clang_kit_x86", clang_kit_x86),
    ("%clang_kit", clang_kit),
    (
        "%clang_apply_replacements",
        os.path.join(config.llvm_bin, "clang-apply-replacements"),
    ),
    ("%run_clang_tidy", os.path.join(config.llvm_bin, "run-clang-tidy")),
    ("%plugin", plugin),
    ("%kit", kit),
    ("%root", config.source_root),
    ("%build", config.build_root),
    ("%python", config.python),
]

# FileCheck, not, count, split-file, clang.
config.environment["PATH"] = os.pathsep.join(
    [config.llvm_bin, config.environment.get("PATH", "")]
)
# Not what is installed on this machine.
config.environment["SPINLINT_WDK"] = "kit"
# For tests that put something before it.
config.substitutions.append(("%{path}", config.environment["PATH"]))
# A leak in a tool that ends at once is of no interest; everything else is.
config.environment["ASAN_OPTIONS"] = "detect_leaks=0"
# What one test has computed, another one must not find.
config.environment["SPINLINT_CACHE_DIR"] = "off"
config.environment["UBSAN_OPTIONS"] = "print_stacktrace=1"

# A sanitized plugin cannot be loaded by an ordinary clang-tidy.
if not config.sanitize:
    config.available_features.add("plugin")

if config.mimalloc:
    config.available_features.add("mimalloc")

# `./dev test` installs them; ninja and lit alone do without.
if os.path.exists(sarif_schema):
    config.available_features.add("schemas")

# Editors, and the extension for one, which ./dev test installs and builds.
config.substitutions.insert(0, ("%extension", os.path.join(config.build_root, "vscode")))
if os.path.exists(os.path.join(config.build_root, "vscode", "spinlint.vsix")):
    config.available_features.add("vscode-extension")
for editor, program in [("neovim", "nvim"), ("emacs", "emacs")]:
    if shutil.which(program):
        config.available_features.add(editor)

# The package openvswitch-source, which ./dev setup installs.
if os.path.exists("/usr/src/openvswitch/openvswitch.tar.gz"):
    config.available_features.add("openvswitch")
