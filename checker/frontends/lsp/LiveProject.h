//===- LiveProject.h - the units of a project, kept fresh -----------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which sources of a project have to be read again after a change, and
// reads them one at a time. In: a project, or a file that belongs to none; open
// documents; what changed on disk. Out: the drivers, as far as they are known,
// for DriverCheck. Used by one thread.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_LSP_LIVEPROJECT_H
#define SPINLINT_FRONTENDS_LSP_LIVEPROJECT_H

#include "frontends/UnitCache.h"
#include "frontends/lsp/Documents.h"
#include "frontends/lsp/DriverCheck.h"
#include "frontends/lsp/Settings.h"
#include "frontends/lsp/UnitThread.h"

namespace spinlint::lsp {

/// What is read as one.
struct ProjectChoice {
  std::string Folder; ///< Relative paths in the settings start here.
  std::vector<std::string> Projects; ///< See project/AnyProject.h.
  std::string File; ///< Checked alone, if there are no projects.
};

class LiveProject {
public:
  /// Fails if the project cannot be read. `Call` is copied.
  static llvm::Expected<std::unique_ptr<LiveProject>>
  open(const frontends::Invocation &Call, const ProjectChoice &Choice,
       const Settings &S);

  /// Whether a unit is this file, or was made from it.
  bool reads(llvm::StringRef Real) const;
  /// Whether one of these files decides what the project is.
  bool isMadeFrom(llvm::StringRef Path) const;
  const ProjectChoice &choice() const { return Choice; }
  const std::vector<std::string> &notes() const { return In.Notes; }

  /// A document has another text now, or is open or closed. Its units are read
  /// again.
  void documentChanged(llvm::StringRef Real);
  /// Files on disk have changed.
  void filesChanged(llvm::ArrayRef<std::string> Paths,
                    const DocumentMap &Open);

  /// How many units there are and how many of them are as they should be.
  size_t units() const { return Slots.size(); }
  size_t fresh() const;
  /// The sources that could not be read, and why.
  std::vector<std::pair<std::string, std::string>> unread() const;
  /// Reads one unit that needs it, one that is open first. False: none does.
  /// `OpenOnly`: no others. Blocks for as long as that takes.
  bool readOne(const DocumentMap &Open, bool OpenOnly);
  /// While somebody types, a source with errors is read only once. When he has
  /// stopped it is worth the time to look at it well. False: none is like that.
  bool polishOne(const DocumentMap &Open);
  bool needsPolish() const;

  /// Checks what has changed since it was last checked. Until all units are
  /// fresh, each one that is open is checked by itself.
  std::shared_ptr<const ProjectSnapshot> check(const DocumentMap &Open);
  /// What `check` would say if files had these texts. Nothing that is kept
  /// changes. Nothing if it would be another driver altogether.
  std::shared_ptr<const ProjectSnapshot>
  checkEdited(const DocumentMap &Open, const extract::EditedTexts &Edited);

private:
  LiveProject(const frontends::Invocation &Call, ProjectChoice Choice,
              const Settings &S)
      : Call(Call), Choice(std::move(Choice)), S(S) {}

  /// One source, read with certain flags; of several targets perhaps.
  struct Slot {
    extract::UnitRequest R;
    std::string Real; ///< The file.
    UnitProgram Unit; ///< Null: nothing is known.
    std::string Error;
    bool Fresh = false;
    /// Functions that do not compile now, by USR: they are as they were.
    std::vector<std::string> Outdated;
    unsigned Errors = 0; ///< When it was last taken as it was read.
    bool Clean = false;  ///< Nothing had to be repaired then.
    bool Rough = false;  ///< It has errors, and was parsed only once.
    bool Apart = false;              ///< It has brought Clang down.
    std::vector<uint64_t> DependsOn; ///< Hashes of names, sorted.
    uint64_t Directives = 0; ///< Of the text for which DependsOn was found.
    bool dependsOn(llvm::StringRef Name) const;
  };

  llvm::Error resolve();
  static std::vector<uint64_t> namesOf(const extract::LookUps &Asked);
  UnitThread &thread();
  extract::EditedTexts textsFor(const Slot &U, const DocumentMap &Open) const;
  bool isOpen(const Slot &U, const DocumentMap &Open) const;
  void read(Slot &U, const DocumentMap &Open, bool Once);
  void take(Slot &U, program::Program New, bool Edited);
  UnitThread::Outcome readWith(Slot &U, const extract::EditedTexts &Texts,
                               bool Once, bool Asks);
  std::vector<DriverParts> drivers(const DocumentMap &Open,
                                   const std::vector<UnitProgram> &Units) const;

  frontends::Invocation Call;
  ProjectChoice Choice;
  Settings S;
  std::shared_ptr<const catalog::Catalog> Catalog;
  std::optional<findings::RuleSelection> Rules;
  frontends::Inputs In;
  std::string RulesDir, RulesFile; ///< See catalog::Catalog::load.
  std::unique_ptr<frontends::OpenCache> Cache;
  std::optional<frontends::UnitCache> Stored;
  std::vector<Slot> Slots;
  std::vector<size_t> SlotOf; ///< For each unit of In.
  std::unique_ptr<UnitThread> Thread;
  std::shared_ptr<const ProjectSnapshot> Last;
  Recalls Kept;
};

} // namespace spinlint::lsp

#endif // SPINLINT_FRONTENDS_LSP_LIVEPROJECT_H
