//===- TidyGuard.cpp - what clang-tidy loads first ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether the checks fit into the clang-tidy that loads them. In: the
// symbols of the host process. Out: the checks loaded from the library beside
// this one, or one sentence and the end of the run.
//
// LLVM has no stable ABI: in a clang-tidy of another version the checks would
// crash, or fail with the mangled name of a missing symbol. This library refers
// to nothing of LLVM, so every host can load it. It ends the run rather than
// going on, because clang-tidy would carry on without the checks, and a clean
// answer would be believed.
//
//===----------------------------------------------------------------------===//
#include <cstdio>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace {

/// "Debian clang version 22.1.8 (...)" -> "22.1.8".
std::string versionIn(const std::string &Text) {
  const std::string Before = "version ";
  size_t At = Text.find(Before);
  if (At == std::string::npos)
    return "";
  At += Before.size();
  return Text.substr(At, Text.find_first_not_of("0123456789.", At) - At);
}

/// Releases with the same major and minor number are compatible.
std::string series(const std::string &Version) {
  size_t Major = Version.find('.');
  return Version.substr(0, Version.find('.', Major + 1));
}

[[noreturn]] void stop(const std::string &Sentence) {
  std::fprintf(stderr, "spinlint: error: %s\n", Sentence.c_str());
  std::fflush(stderr);
  // The host's destructors must not run in the middle of loading a library.
  _exit(2);
}

/// clang::getClangFullVersion(), in hosts that use the same C++ library.
std::string hostVersion() {
  using Function = std::string();
  void *Symbol = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  return Symbol ? versionIn(reinterpret_cast<Function *>(Symbol)()) : "";
}

__attribute__((constructor)) void loadChecks() {
  const std::string Wanted = SPINLINT_LLVM_RELEASE;
  std::string Host = hostVersion();
  if (Host.empty())
    stop("SpinLintTidy.so needs clang-tidy " + series(Wanted) +
         ", and the version of this program cannot be told");
  if (series(Host) != series(Wanted))
    stop("SpinLintTidy.so was built for clang-tidy " + series(Wanted) +
         " and cannot be loaded by version " + Host + "; run clang-tidy-" +
         Wanted.substr(0, Wanted.find('.')));

  Dl_info Self;
  if (!dladdr(reinterpret_cast<void *>(&loadChecks), &Self) || !Self.dli_fname)
    stop("cannot find the directory of SpinLintTidy.so");
  std::string Path = Self.dli_fname;
  size_t Slash = Path.rfind('/');
  Path = (Slash == std::string::npos ? "./" : Path.substr(0, Slash + 1)) +
         SPINLINT_CHECKS_LIBRARY;
  if (!dlopen(Path.c_str(), RTLD_NOW | RTLD_LOCAL))
    stop("cannot load the checks of SpinLintTidy.so: " +
         std::string(dlerror()));
}

} // namespace
