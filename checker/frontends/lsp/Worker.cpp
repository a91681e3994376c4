//===- Worker.cpp - the thread that does the work -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Worker.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/lsp/Worker.h"
#include "frontends/lsp/Gaps.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::lsp {

using llvm::json::Object;
using llvm::json::Value;
using llvm::lsp::ErrorCode;
using llvm::lsp::MessageType;

Worker::Worker(Connection &Out, const frontends::Invocation &Call)
    : Out(Out), All(Call), Told(Out) {
  All.Tell = [&Out](llvm::StringRef Text, bool IsError) {
    Out.notify(
        "window/showMessage",
        Object{{"type", int(IsError ? MessageType::Error : MessageType::Info)},
               {"message", llvm::json::fixUTF8("SpinLint: " + Text.str())}});
  };
  All.Gone = [this](WorkspaceProject &P) {
    Told.forget(&P);
    if (!P.Token.empty())
      this->Out.notify("$/progress",
                       Object{{"token", P.Token},
                              {"value", Object{{"kind", "end"}}}});
  };
  std::thread([this] { run(); }).detach();
}

Worker::~Worker() {
  std::unique_lock Guard(Lock);
  Stop = true;
  Wake.notify_all();
  Wake.wait_for(Guard, std::chrono::seconds(2), [&] { return Finished; });
}

void Worker::post(Event E) {
  std::lock_guard Guard(Lock);
  Events.push_back(std::move(E));
  Wake.notify_all();
}

void Worker::postEdit(Event E) {
  std::lock_guard Guard(Lock);
  Events.push_back(std::move(E));
  ++EditsWaiting;
  Wake.notify_all();
}

void Worker::start(const EditorAbilities &Editor, const WorkerOptions &How) {
  post([=, this](Workspace &) {
    this->Editor = Editor;
    this->How = How;
    Told.PullsOpen = How.PullsOpen;
    Told.CanRefresh = How.CanRefresh;
  });
  std::lock_guard Guard(Lock);
  Started = true;
  Wake.notify_all();
}

void Worker::ask(const Connection::Id &Id, llvm::StringRef Uri, Answer A) {
  auto Path = pathOf(Uri);
  if (!Path) {
    llvm::consumeError(Path.takeError());
    return Out.reply(Id, nullptr);
  }
  std::string Real = realPath(*Path);
  post([=, this](Workspace &W) {
    auto It = W.documents().find(Real);
    if (It == W.documents().end())
      return Out.reply(Id, nullptr);
    Waiting.push_back({Id, Real, It->second.Version, A, nullptr});
  });
}

void Worker::askAll(const Connection::Id &Id, WholeAnswer A) {
  post([=, this](Workspace &) {
    Waiting.push_back({Id, "", 0, nullptr, A});
  });
}

bool Worker::takeEvents() {
  std::deque<Event> Now;
  {
    std::lock_guard Guard(Lock);
    if (Stop)
      return false;
    if (!Started)
      return true;
    Now.swap(Events);
    EditsWaiting = 0;
  }
  for (Event &E : Now)
    E(All);
  if (!Now.empty())
    Told.tell(All.documents());
  return true;
}

void Worker::run() {
  for (;;) {
    if (!takeEvents())
      break;
    bool Ready;
    {
      std::lock_guard Guard(Lock);
      Ready = Started;
    }
    if (Ready && step())
      continue;
    if (Ready && !nextDue())
      tellStatus("idle");
    std::unique_lock Guard(Lock);
    auto Something = [&] { return Stop || (Started && !Events.empty()); };
    if (auto Due = Ready ? nextDue() : std::nullopt)
      Wake.wait_until(Guard, *Due, Something);
    else
      Wake.wait(Guard, Something);
  }
  std::lock_guard Guard(Lock);
  Finished = true;
  Wake.notify_all();
}

std::optional<Worker::Clock::time_point> Worker::nextDue() {
  std::optional<Clock::time_point> First;
  auto At = [&](Clock::time_point Time) {
    if (!First || Time < *First)
      First = Time;
  };
  for (const auto &P : All.projects())
    if (P->needsCheck())
      At(P->Due);
    else if (P->isLive() && P->Live->needsPolish())
      At(P->polishAt());
  return First;
}

/// Does one thing. False: there is nothing to do now.
bool Worker::step() {
  if (All.assignOne())
    return true;
  if (answerOne())
    return true;
  for (auto &P : All.projects())
    if (P->needsCheck() && P->Due <= Clock::now() && check(*P))
      return true;
  // What is in the background waits until the user does.
  for (auto &P : All.projects())
    if (P->needsCheck())
      return false;
  for (auto &P : All.projects())
    if (P->isLive() && P->Live->fresh() != P->Live->units()) {
      readBehind(*P);
      return true;
    }
  for (auto &P : All.projects())
    if (P->isLive() && P->Live->needsPolish() &&
        P->polishAt() <= Clock::now()) {
      P->Live->polishOne(All.documents());
      P->Stale = true;
      P->Due = Clock::now();
      return true;
    }
  return false;
}

/// Reads what is open, and checks. Gives up if something is edited meanwhile.
bool Worker::check(WorkspaceProject &P) {
  tellStatus("checking");
  const auto Start = Clock::now();
  while (P.Live->readOne(All.documents(), /*OpenOnly=*/true))
    if (isOutdated())
      return true;
  if (P.Now && P.Now->Complete && hasVersions(*P.Now) &&
      P.Live->fresh() != P.Live->units()) {
    // What is open is as it was: better what was known of all of the driver
    // than what can be said of one file.
    P.Stale = P.Waits = false;
    return true;
  }
  const auto Read = Clock::now();
  const std::shared_ptr<const ProjectSnapshot> Before = P.Now;
  std::shared_ptr<const ProjectSnapshot> Now = P.Live->check(All.documents());
  P.LastCheck =
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() -
                                                            Start);
  P.Now = Now;
  P.Stale = false;
  P.Waits = false;
  tellTimes(*Now, Before.get(), Read - Start);
  FileDiagnostics New;
  for (const auto &D : Now->Drivers)
    addDiagnostics(*D, Editor, New);
  std::map<std::string, int64_t> Versions;
  for (const auto &[Real, Version] : Now->Versions)
    if (All.projectOf(Real) == &P)
      Versions[Real] = Version;
  Told.update(&P, std::move(New), Now->Complete, Versions);
  if (!isOutdated())
    Told.tell(All.documents());
  // What was not said while parts were missing, and what follows from others.
  if (Now->Complete && P.ReadsBehind)
    refresh();
  P.ReadsBehind = !Now->Complete;
  return true;
}

/// Whether it has all documents as they are.
bool Worker::hasVersions(const ProjectSnapshot &S) const {
  return llvm::all_of(All.documents(), [&](const auto &Entry) {
    auto It = S.Versions.find(Entry.first);
    return It != S.Versions.end() && It->second == Entry.second.Version;
  });
}

/// Whether something was edited since events were taken.
bool Worker::isOutdated() {
  std::lock_guard Guard(Lock);
  return Stop || EditsWaiting > 0;
}

void Worker::readBehind(WorkspaceProject &P) {
  tellStatus("reading");
  beginProgress(P);
  P.Live->readOne(All.documents(), /*OpenOnly=*/false);
  const size_t Done = P.Live->fresh(), Units = P.Live->units();
  tellProgress(P, Done, Units);
  if (Done == Units) {
    P.Stale = true;
    P.Due = Clock::now();
  }
}

void Worker::refresh() {
  for (const std::string &Method : How.Refreshes)
    Out.call(Method, nullptr,
             [](llvm::Expected<Value> A) { llvm::consumeError(A.takeError()); });
}

void Worker::beginProgress(WorkspaceProject &P) {
  if (!How.Progress || !P.Token.empty())
    return;
  P.Token = "spinlint/" + std::to_string(++LastToken);
  Out.call("window/workDoneProgress/create", Object{{"token", P.Token}},
           [](llvm::Expected<Value> A) { llvm::consumeError(A.takeError()); });
  Out.notify("$/progress",
             Object{{"token", P.Token},
                    {"value", Object{{"kind", "begin"},
                                     {"title", "SpinLint reads the driver"},
                                     {"percentage", 0}}}});
}

void Worker::tellProgress(WorkspaceProject &P, size_t Done, size_t Units) {
  if (P.Token.empty())
    return;
  const bool End = Done == Units;
  Object What{{"kind", End ? "end" : "report"}};
  if (!End) {
    What["percentage"] = int64_t(Done * 100 / Units);
    What["message"] = std::to_string(Done) + "/" + std::to_string(Units);
  }
  Out.notify("$/progress",
             Object{{"token", P.Token}, {"value", std::move(What)}});
  if (End)
    P.Token.clear();
}

void Worker::tellStatus(llvm::StringRef State) {
  if (!All.settings().StatusNotifications || LastStatus == State)
    return;
  LastStatus = State.str();
  Object Status{{"state", State}};
  if (State == "idle") {
    Gaps G = gapsIn(All, Editor);
    Status["notAnalysed"] = std::move(G.NotAnalysed);
    Status["inconclusive"] = std::move(G.Inconclusive);
  }
  Out.notify("spinlint/status", std::move(Status));
}

/// For who measures.
void Worker::tellTimes(const ProjectSnapshot &Now,
                       const ProjectSnapshot *Before, Clock::duration Read) {
  if (!All.settings().StatusNotifications)
    return;
  DriverSnapshot::Times Sum;
  for (const auto &D : Now.Drivers)
    if (!Before || !llvm::is_contained(Before->Drivers, D)) {
      Sum.Link += D->Took.Link;
      Sum.Analyse += D->Took.Analyse;
      Sum.Word += D->Took.Word;
    }
  Out.notify("spinlint/status",
             Object{{"state", "checked"},
                    {"read", std::chrono::duration<double, std::milli>(Read)
                                 .count()},
                    {"link", Sum.Link},
                    {"analyse", Sum.Analyse},
                    {"word", Sum.Word}});
}

bool Worker::answerOne() {
  for (auto It = Waiting.begin(); It != Waiting.end(); ++It) {
    if (!Out.isOpen(It->Id)) {
      Waiting.erase(It);
      return true;
    }
    if (It->Whole) {
      const bool Busy = llvm::any_of(All.projects(), [](const auto &P) {
        return P->needsCheck();
      });
      if (Busy)
        continue;
      Pending Now = std::move(*It);
      Waiting.erase(It);
      Out.reply(Now.Id, Now.Whole(All, Told));
      return true;
    }
    auto Doc = All.documents().find(It->Real);
    WorkspaceProject *P = All.projectOf(It->Real);
    const bool Known = Doc != All.documents().end();
    if (Known && Doc->second.Version == It->Version && P && P->Live &&
        (P->Stale || !P->Now))
      continue; // Soon.
    Pending Now = std::move(*It);
    Waiting.erase(It);
    if (!Known || Doc->second.Version != Now.Version)
      Out.reply(Now.Id, lspError(ErrorCode::ContentModified,
                                 "the document has changed since"));
    else if (!P || !P->Live)
      Out.reply(Now.Id, nullptr);
    else
      Out.reply(Now.Id,
                Now.About({All, Doc->second, *P, *P->Now, Told, Editor}));
    return true;
  }
  return false;
}

} // namespace spinlint::lsp
