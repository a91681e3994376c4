//===- CompletionCommand.cpp - spinlint completion ------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes a script that lets a shell complete subcommands, options and their
// values. In: what each subcommand says of itself with --help, so that no list
// is kept by hand. Out: the script on stdout.
//
//===----------------------------------------------------------------------===//
#include "frontends/Commands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

static cl::SubCommand CompletionSub("completion",
                                    "print a script that completes words");
static cl::opt<std::string> Shell(cl::Positional, cl::desc("bash|zsh|fish"),
                                  cl::Required, cl::sub(CompletionSub));

namespace {

struct Word {
  std::string Name, Help;
  bool TakesValue = false;
  std::vector<std::string> Values; ///< Empty: any, like a path.
};
struct Sub {
  std::string Name, Help;
  std::vector<Word> Options; ///< By name.
};

} // namespace

/// What `spinlint SUB --help` prints; empty if it cannot be had.
static std::string helpOf(const Invocation &Call, llvm::StringRef Sub) {
  llvm::SmallString<128> Out;
  if (llvm::sys::fs::createTemporaryFile("spinlint-help", "txt", Out))
    return "";
  llvm::FileRemover Remover(Out);
  const std::optional<llvm::StringRef> Streams[] = {"", Out.str(), ""};
  if (llvm::sys::ExecuteAndWait(Call.Executable,
                                {Call.Executable, Sub, "--help"}, std::nullopt,
                                Streams))
    return "";
  auto Text = llvm::MemoryBuffer::getFile(Out);
  return Text ? (*Text)->getBuffer().str() : "";
}

/// Reads the lines
///   --format=<value>  - form of the output
///     =text           -   as clang prints
static std::vector<Word> optionsIn(llvm::StringRef Help) {
  std::vector<Word> Result;
  for (llvm::StringRef Line : llvm::split(Help, '\n')) {
    auto [Front, About] = Line.split(" - ");
    Front = Front.rtrim();
    if (Front.consume_front("    =")) {
      if (!Result.empty())
        Result.back().Values.push_back(Front.str());
      continue;
    }
    if (!Front.consume_front("  ") || !Front.starts_with("-"))
      continue;
    Word &New = Result.emplace_back();
    auto [Name, Value] = Front.split('<');
    New.Name = Name.rtrim("= ").str();
    New.TakesValue = !Value.empty();
    New.Help = About.trim().str();
  }
  return Result;
}

static std::vector<Sub> subcommands(const Invocation &Call) {
  std::vector<Sub> Result;
  for (cl::SubCommand *S : cl::getRegisteredSubcommands())
    if (!S->getName().empty())
      Result.push_back({S->getName().str(), S->getDescription().str(),
                        optionsIn(helpOf(Call, S->getName()))});
  llvm::sort(Result,
             [](const Sub &L, const Sub &R) { return L.Name < R.Name; });
  return Result;
}

static std::string namesOf(llvm::ArrayRef<Sub> Subs) {
  return llvm::join(llvm::map_range(Subs, [](const Sub &S) { return S.Name; }),
                    " ");
}

/// `Text` in single quotes, for any of the shells.
static std::string quoted(llvm::StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? std::string("'\\''") : std::string(1, C);
  return Result + "'";
}

static void printBash(llvm::ArrayRef<Sub> Subs, llvm::raw_ostream &OS) {
  OS << "# bash completion for spinlint\n"
        "_spinlint() {\n"
        "  local word=${COMP_WORDS[COMP_CWORD]} option= sub=${COMP_WORDS[1]}\n"
        "  # bash takes = for a word of its own\n"
        "  if [ \"$word\" = = ]; then\n"
        "    option=${COMP_WORDS[COMP_CWORD-1]} word=\n"
        "  elif [ \"$COMP_CWORD\" -gt 2 ] && "
        "[ \"${COMP_WORDS[COMP_CWORD-1]}\" = = ]; then\n"
        "    option=${COMP_WORDS[COMP_CWORD-2]}\n"
        "  elif [ \"$COMP_CWORD\" -gt 1 ]; then\n"
        "    option=${COMP_WORDS[COMP_CWORD-1]}\n"
        "  fi\n"
        "  if [ \"$COMP_CWORD\" = 1 ]; then\n"
        "    COMPREPLY=($(compgen -W "
     << quoted(namesOf(Subs))
     << " -- \"$word\"))\n"
        "    return\n"
        "  fi\n"
        "  case $sub:$option in\n";
  for (const Sub &S : Subs)
    for (const Word &W : S.Options)
      if (!W.Values.empty())
        OS << "  " << S.Name << ":" << W.Name << ") COMPREPLY=($(compgen -W "
           << quoted(llvm::join(W.Values, " "))
           << " -- \"$word\")); [ ${#COMPREPLY[@]} -gt 0 ] && return ;;\n";
  OS << "  esac\n"
        "  local options=\n"
        "  case $sub in\n";
  for (const Sub &S : Subs)
    OS << "  " << S.Name << ") options="
       << quoted(llvm::join(llvm::map_range(S.Options,
                                            [](const Word &W) {
                                              return W.TakesValue &&
                                                             W.Name.size() > 2
                                                         ? W.Name + "="
                                                         : W.Name;
                                            }),
                            " "))
       << " ;;\n";
  OS << "  esac\n"
        "  case $word in\n"
        "  -*)\n"
        "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
        "    case ${COMPREPLY[0]} in *=) compopt -o nospace ;; esac ;;\n"
        "  *) COMPREPLY=($(compgen -f -- \"$word\")); compopt -o filenames ;;\n"
        "  esac\n"
        "} 2>/dev/null\n"
        "complete -F _spinlint spinlint\n";
}

static void printZsh(llvm::ArrayRef<Sub> Subs, llvm::raw_ostream &OS) {
  // A colon and a bracket end a part of what _arguments is told.
  auto Part = [](llvm::StringRef Text) {
    std::string Result;
    for (char C : Text) {
      if (llvm::StringRef("[]:\\").contains(C))
        Result += '\\';
      Result += C;
    }
    return Result;
  };
  OS << "#compdef spinlint\n"
        "_spinlint() {\n"
        "  local -a subs=(\n";
  for (const Sub &S : Subs)
    OS << "    " << quoted(Part(S.Name) + ":" + S.Help) << '\n';
  OS << "  )\n"
        "  if (( CURRENT == 2 )); then\n"
        "    _describe subcommand subs\n"
        "    return\n"
        "  fi\n"
        "  case $words[2] in\n";
  for (const Sub &S : Subs) {
    OS << "  " << S.Name << ") _arguments";
    for (const Word &W : S.Options) {
      std::string Spec = W.Name;
      if (W.TakesValue && W.Name.size() > 2)
        Spec += "=";
      Spec += "[" + Part(W.Help) + "]";
      if (W.TakesValue)
        Spec += W.Values.empty() ? ":value:_files"
                                 : ":value:(" + llvm::join(W.Values, " ") + ")";
      OS << " \\\n      " << quoted(Spec);
    }
    OS << " \\\n      '*:file:_files' ;;\n";
  }
  OS << "  esac\n"
        "}\n"
        "if [ \"$funcstack[1]\" = _spinlint ]; then _spinlint; "
        "else compdef _spinlint spinlint; fi\n";
}

static void printFish(llvm::ArrayRef<Sub> Subs, llvm::raw_ostream &OS) {
  auto Text = [](llvm::StringRef S) {
    std::string Result = "'";
    for (char C : S)
      Result +=
          (C == '\'' || C == '\\') ? std::string("\\") + C : std::string(1, C);
    return Result + "'";
  };
  OS << "# fish completion for spinlint\n";
  for (const Sub &S : Subs)
    OS << "complete -c spinlint -n __fish_use_subcommand -f -a " << S.Name
       << " -d " << Text(S.Help) << '\n';
  for (const Sub &S : Subs)
    for (const Word &W : S.Options) {
      llvm::StringRef Name = llvm::StringRef(W.Name).ltrim('-');
      OS << "complete -c spinlint -n '__fish_seen_subcommand_from " << S.Name
         << "' " << (Name.size() == 1 ? "-s " : "-l ") << Name;
      if (W.TakesValue)
        OS << (W.Values.empty() ? " -r"
                                : " -x -a " + Text(llvm::join(W.Values, " ")));
      OS << " -d " << Text(W.Help) << '\n';
    }
}

static int runCompletion(const Invocation &Call) {
  const std::vector<Sub> Subs = subcommands(Call);
  if (Shell == "bash")
    printBash(Subs, llvm::outs());
  else if (Shell == "zsh")
    printZsh(Subs, llvm::outs());
  else if (Shell == "fish")
    printFish(Subs, llvm::outs());
  else
    return fail("'" + Shell +
                "' is no shell that is known here; give bash, "
                "zsh or fish");
  return ExitClean;
}

Command completionCommand() { return {&CompletionSub, runCompletion}; }

} // namespace spinlint::frontends
