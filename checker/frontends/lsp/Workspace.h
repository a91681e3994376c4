//===- Workspace.h - folders, documents, projects -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which project a file is read with: that of the settings, or the
// nearest one in its folder or above it, if that knows the file; otherwise the
// file alone. In: what the editor tells. Out: projects. Used by one thread.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_WORKSPACE_H
#define SPINLINT_FRONTENDS_LSP_WORKSPACE_H

#include "frontends/lsp/LiveProject.h"
#include <chrono>
#include <functional>

namespace spinlint::lsp {

struct Folder {
  std::string Path; ///< Without links.
  Settings Own;     ///< What holds in it.
};

struct WorkspaceProject {
  std::string Key;
  std::unique_ptr<LiveProject> Live; ///< Null: it cannot be read.
  std::shared_ptr<const ProjectSnapshot> Now;
  /// Some document was read with it. Others were only asked what they know.
  bool Used = false;
  bool Stale = true; ///< Now is not of the units as they are.
  /// When nobody types any more.
  std::chrono::steady_clock::time_point polishAt() const {
    return LastEdit + std::chrono::milliseconds(700);
  }
  bool isLive() const { return Live && Used; }
  bool needsCheck() const { return isLive() && Stale; }
  /// When it may be checked, and since when something waits for that.
  std::chrono::steady_clock::time_point Due, WaitsSince, LastEdit;
  bool Waits = false;
  bool ReadsBehind = false; ///< Parts of the driver were missing in Now.
  std::chrono::milliseconds LastCheck{0}; ///< How long it took.
  std::string Token;                      ///< Of the progress that is shown.
};

class Workspace {
public:
  explicit Workspace(const frontends::Invocation &Call) : Call(Call) {}

  // What the editor tells.
  void setFolders(std::vector<std::string> Paths);
  void addFolder(const std::string &Path);
  void removeFolder(const std::string &Path);
  void setSettings(const Settings &S);
  /// Settings of one folder.
  void setSettings(llvm::StringRef FolderPath, const Settings &S);
  const Settings &settings() const { return Default; }
  const Settings &settingsFor(llvm::StringRef Real) const;
  void open(Document D);
  void change(const std::string &Real, int64_t Version,
              std::shared_ptr<const Text> Content);
  void close(const std::string &Real);
  void filesChanged(const std::vector<std::string> &Paths);

  const DocumentMap &documents() const { return Open; }
  std::vector<std::unique_ptr<WorkspaceProject>> &projects() {
    return Projects;
  }
  /// Null if the document is not open or nothing can be read of it.
  WorkspaceProject *projectOf(const std::string &Real);
  /// Finds the projects of documents that have none yet. Reads project files.
  /// False: all have one.
  bool assignOne();

  /// Called with what the user should know.
  std::function<void(llvm::StringRef Text, bool IsError)> Tell;
  /// Called before a project goes.
  std::function<void(WorkspaceProject &)> Gone;

private:
  WorkspaceProject *projectFor(const Document &D);
  WorkspaceProject *openProject(const ProjectChoice &Choice,
                                const Settings &S);
  void drop(llvm::function_ref<bool(const WorkspaceProject &)> Which);
  void dropUnused();
  void edited(const std::string &Real);

  frontends::Invocation Call;
  Settings Default;
  std::vector<Folder> Folders;
  DocumentMap Open;
  std::vector<std::unique_ptr<WorkspaceProject>> Projects;
  std::map<std::string, WorkspaceProject *> ProjectOf; ///< By document.
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_WORKSPACE_H
