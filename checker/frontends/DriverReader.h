//===- DriverReader.h - the drivers that a run is about -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Everything between the command line and the linker. In: what the user asked
// to have read. Out: the lock programs of each driver, and the same
// again if some files had other texts. Says on stderr what could not be read.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_DRIVERREADER_H
#define SPINLINT_FRONTENDS_DRIVERREADER_H

#include "extract/LookUps.h"
#include "frontends/Inputs.h"
#include "frontends/StoredProgram.h"
#include "reports/ShownPaths.h"

namespace spinlint::frontends {

struct OpenCache;

/// What is linked and checked as one.
struct DriverUnits {
  std::string Target; ///< Empty: there is only one driver.
  std::vector<program::Program> Units;
  bool Whole = false;    ///< All code of the driver.
  bool UserMode = false; ///< It has no IRQL.
};

/// How well a unit could be read.
struct UnitState {
  std::string File;
  std::string Failure; ///< Why there is no program; empty: there is one.
  bool Unread = false; ///< Nobody has asked for it.
  program::UnitInfo Info;
  std::string FirstError; ///< That of Info, with the path as the user knows it.
};

struct DriversRead {
  std::string Root; ///< What the paths in the programs are relative to.
  std::vector<DriverUnits> Drivers;   ///< In the order of their names.
  std::vector<program::Program> Rest; ///< See --program. May be empty.
  std::vector<UnitState> Units; ///< In an order that an edit does not change.
  std::vector<std::string> Skipped; ///< What was not read at all, and why.
  unsigned FailedFiles = 0;         ///< Of Units, and those that were skipped.
  unsigned Threads = 1;             ///< To analyse with.
  extract::Timing Spent;            ///< Summed over the threads.
  /// What all of that depends on, if there is a cache.
  extract::LookUps Asked;
};

/// Says on stderr what is wrong with units, once for each file.
void complain(llvm::ArrayRef<UnitState> Units, const reports::ShownPaths &Paths,
              bool Quiet);
/// Says what is known of headers that were not found.
void tellMissingHeaders(llvm::ArrayRef<UnitState> Units, const Inputs &In);
/// "file:line:col: text" of the first error with the file as the user knows it.
std::string firstError(const program::UnitInfo &Info, llvm::StringRef Root,
                       const reports::ShownPaths &Paths);

struct ReadOptions {
  unsigned Jobs = 0;  ///< 0: as many threads as pay off.
  bool Quiet = false; ///< Say errors only.
  OpenCache *Cache = nullptr;
  /// `read` is called once, and nothing else after it: programs are handed out
  /// and not copied.
  bool Once = false;
};

class DriverReader {
public:
  /// Keeps references to all but the options.
  DriverReader(const InputRequest &Request, const catalog::Catalog &C,
               const reports::ShownPaths &Paths, const ReadOptions &Options);
  ~DriverReader();

  /// What is to be read; fails if the request makes no sense or a lock program
  /// is damaged.
  llvm::Expected<const Inputs *> resolve();
  /// Resolves, if nobody did before. Fails too if no file could be analysed.
  llvm::Expected<DriversRead> read();

  /// What a `read` with these texts on disk would give, stored programs left
  /// out. After `read`. Units that see none of the files are not read again.
  /// Says nothing on stderr.
  llvm::Expected<DriversRead> readEdited(const extract::EditedTexts &Edited);

  /// The units that share one of `Files` with another unit, each as a driver of
  /// its own, which has the unit's name. A header's function can be another one
  /// in each unit, and the linker takes the first.
  DriversRead readApart(const extract::EditedTexts &Edited,
                        const std::vector<std::string> &Files);

private:
  struct Impl;
  std::unique_ptr<Impl> I;
};

/// For those who ask once.
llvm::Expected<DriversRead> readDrivers(const InputRequest &Request,
                                        const catalog::Catalog &C,
                                        const reports::ShownPaths &Paths,
                                        const ReadOptions &Options);

/// Links the units of a driver with the rest, if there is any.
llvm::Expected<UnitInDriver>
linkDriver(DriverUnits Driver, const std::vector<program::Program> &Rest);

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_DRIVERREADER_H
