//===- Worker.h - the thread that does the work ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what is done next: take in what the editor has told, read and check
// what was edited, answer requests, read the rest of the driver. In: events and
// requests, from the thread that reads messages and is never kept waiting. Out:
// answers and diagnostics, by the connection.
//
// A request is answered from the latest snapshot. If its document was edited
// and not checked yet it waits for that; if it is edited while the request
// waits, nobody wants the answer any more.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_WORKER_H
#define SPINLINT_FRONTENDS_LSP_WORKER_H

#include "frontends/lsp/Connection.h"
#include "frontends/lsp/Publisher.h"
#include "frontends/lsp/Workspace.h"
#include <chrono>

namespace spinlint::lsp {

/// What a request sees.
struct RequestView {
  Workspace &All;
  const Document &Doc;
  WorkspaceProject &Project;
  const ProjectSnapshot &Now; ///< Has Doc as it is.
  const Publisher &Told;
  const EditorAbilities &Editor;
};

struct WorkerOptions {
  bool Progress = false;  ///< The editor shows it.
  bool PullsOpen = false; ///< See Publisher.
  bool CanRefresh = false;
  /// What the editor asks again when it is told to: methods.
  std::vector<std::string> Refreshes;
};

class Worker {
public:
  Worker(Connection &Out, const frontends::Invocation &Call);
  /// Waits for what is being done, but not for ever.
  ~Worker();

  /// Changes the workspace; done in order, before anything else.
  using Event = std::function<void(Workspace &)>;
  void post(Event E);
  /// The same; what is being checked is not what the user sees any more.
  void postEdit(Event E);
  /// A request about a document, by its URI. It is answered with null if
  /// nothing is known of the document.
  using Answer =
      std::function<llvm::Expected<llvm::json::Value>(const RequestView &)>;
  void ask(const Connection::Id &Id, llvm::StringRef Uri, Answer A);
  /// A request about everything; it waits until all that is open was checked.
  using WholeAnswer =
      std::function<llvm::Expected<llvm::json::Value>(Workspace &,
                                                      Publisher &)>;
  void askAll(const Connection::Id &Id, WholeAnswer A);

  /// From now on work is done; before, events are only kept.
  void start(const EditorAbilities &Editor, const WorkerOptions &How);

private:
  using Clock = std::chrono::steady_clock;
  struct Pending {
    Connection::Id Id;
    std::string Real; ///< Empty: about everything.
    int64_t Version = 0;
    Answer About;
    WholeAnswer Whole;
  };

  void run();
  bool takeEvents();
  bool step();
  bool answerOne();
  bool check(WorkspaceProject &P);
  bool hasVersions(const ProjectSnapshot &S) const;
  bool isOutdated();
  void readBehind(WorkspaceProject &P);
  void refresh();
  void beginProgress(WorkspaceProject &P);
  void tellProgress(WorkspaceProject &P, size_t Done, size_t Units);
  void tellTimes(const ProjectSnapshot &Now, const ProjectSnapshot *Before,
                 Clock::duration Read);
  void tellStatus(llvm::StringRef State);
  std::optional<Clock::time_point> nextDue();

  Connection &Out;
  // Of the worker's thread.
  Workspace All;
  Publisher Told;
  EditorAbilities Editor;
  WorkerOptions How;
  std::deque<Pending> Waiting;
  unsigned LastToken = 0;
  std::string LastStatus = "idle";

  std::mutex Lock;
  std::condition_variable Wake;
  std::deque<Event> Events;
  unsigned EditsWaiting = 0; ///< Of Events.
  bool Started = false, Stop = false, Finished = false;
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_WORKER_H
