//===- Progress.cpp - how far a run is ------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Progress.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/Progress.h"
#include "frontends/Commands.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include <algorithm>

namespace spinlint::frontends {

namespace cl = llvm::cl;

static cl::opt<ProgressForm> Form(
    "progress", cl::desc("how far the run is, on stderr"),
    cl::values(clEnumValN(ProgressForm::Auto, "auto", "one line at a terminal"),
               clEnumValN(ProgressForm::Line, "line",
                          "one line that is written over"),
               clEnumValN(ProgressForm::Plain, "plain", "a line for each file"),
               clEnumValN(ProgressForm::Off, "off", "nothing")),
    cl::init(ProgressForm::Auto), cl::cat(everyCommand()),
    cl::sub(cl::SubCommand::getAll()));

ProgressForm progressForm(bool Quiet) {
  if (Form != ProgressForm::Auto)
    return Form;
  return !Quiet && llvm::sys::Process::StandardErrIsDisplayed()
             ? ProgressForm::Line
             : ProgressForm::Off;
}

/// Nobody wonders before that; a shorter run should not flicker.
static constexpr auto FirstShown = std::chrono::milliseconds(400);
static constexpr auto Between = std::chrono::milliseconds(100);

Progress::Progress(ProgressForm Form, size_t Total)
    : Form(Form), Total(Total) {}

Progress::~Progress() { clear(); }

void Progress::clear() {
  std::lock_guard Guard(Lock);
  if (Width)
    llvm::errs() << '\r' + std::string(Width, ' ') + '\r';
  Width = 0;
}

std::string Progress::text(size_t Done, size_t Total, llvm::StringRef What,
                           double Left, unsigned Columns) {
  const std::string Front =
      ("[" + llvm::Twine(Done) + "/" + llvm::Twine(Total) + "] ").str();
  std::string Back;
  if (Left >= 0) {
    const auto Seconds = static_cast<uint64_t>(Left + 0.99);
    Back = Seconds < 120
               ? ", " + std::to_string(Seconds) + " s left"
               : ", " + std::to_string((Seconds + 59) / 60) + " min left";
  }
  // The last column wraps on some terminals.
  const size_t Most = std::max(Columns, 20u) - 1;
  if (Front.size() + What.size() + Back.size() > Most)
    Back.clear();
  std::string Name = What.str();
  if (Front.size() + Name.size() > Most) {
    const size_t Keep = Most > Front.size() + 3 ? Most - Front.size() - 3 : 0;
    Name = "..." + What.take_back(Keep).str();
  }
  return (Front + Name + Back).substr(0, Most);
}

void Progress::show() {
  const auto Now = Clock::now();
  if (Now < Start + FirstShown || Now < Shown + Between)
    return;
  Shown = Now;
  const double Spent = std::chrono::duration<double>(Now - Start).count();
  const double Left = Done ? Spent / Done * (Total - Done) : -1;
  unsigned Columns = llvm::sys::Process::StandardErrColumns();
  std::string Line = text(Done, Total, Current, Left, Columns ? Columns : 80);
  const size_t Before = std::exchange(Width, Line.size());
  if (Before > Width)
    Line.append(Before - Width, ' ');
  llvm::errs() << '\r' + Line;
}

void Progress::started(llvm::StringRef File) {
  std::lock_guard Guard(Lock);
  Current = llvm::sys::path::filename(File).str();
  if (Form == ProgressForm::Line)
    show();
}

void Progress::tick() {
  std::lock_guard Guard(Lock);
  if (Form == ProgressForm::Line && Done != Total)
    show();
}

void Progress::done(llvm::StringRef File) {
  std::lock_guard Guard(Lock);
  ++Done;
  if (Form == ProgressForm::Line)
    show();
  else if (Form == ProgressForm::Plain)
    llvm::errs() << ("[" + llvm::Twine(Done) + "/" + llvm::Twine(Total) + "] " +
                     File + "\n")
                        .str();
}

} // namespace spinlint::frontends
