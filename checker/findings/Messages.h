//===- Messages.h - the words for a defect --------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Writes every sentence about a defect. In: the linked program, the catalog, a
// violation. Out: its message, the notes along its path, what it leads to.
//
// Sentences start in lower case and have no final full stop. They name the lock
// as its author spelt it, and the API; they say "may" only where something
// unknown was assumed. Scripts look for these words, which stay: "still held",
// "is not held", "already held", "releases ... acquired by".
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FINDINGS_MESSAGES_H
#define SPINLINT_FINDINGS_MESSAGES_H

#include "engine/Result.h"
#include "findings/Finding.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace spinlint::findings {

/// "DISPATCH_LEVEL", "APC_LEVEL or below".
std::string irqlText(const engine::IrqlRange &R);

class Messages {
public:
  Messages(const program::Program &P, const catalog::Catalog &C) : P(P), C(C) {}

  std::string message(const engine::Violation &V) const;
  std::vector<Note> notes(const engine::Violation &V) const;
  /// The lock as its author spelt it in the function of the finding, if he did.
  llvm::StringRef lockText(const engine::Violation &V) const;
  /// What would repair it, where no edit is offered: "release it ...". Empty
  /// where nothing general can be said.
  std::string advice(const engine::Violation &V) const;
  /// What the defect leads to at run time, from the lock class.
  std::string why(const engine::Violation &V) const;
  program::Place placeOf(const engine::Point &At) const;
  /// "'Count == 0' is true here, taking the branch"; empty for what is none.
  std::string branchText(const engine::Step &S) const;

private:
  std::string lockName(const engine::Violation &V) const;
  std::string actor(const engine::Point &Event, const engine::Point &At) const;
  std::string useMessage(const engine::Violation &V) const;
  std::string whyUse(const engine::Violation &V) const;
  std::string opaqueMessage(const engine::Violation &V) const;
  void accessNotes(
      const engine::Violation &V,
      llvm::function_ref<void(const program::Place &, std::string)> Add) const;
  std::string irqlMessage(const engine::Violation &V) const;
  std::string promiseMessage(const engine::Violation &V) const;
  std::string whyIrql(const engine::Violation &V) const;
  std::string eventName(const engine::Point &Event) const;
  std::string callerOf(const engine::Violation &V) const;
  std::string loopMessage(const engine::Violation &V) const;
  std::string contractMessage(const engine::Violation &V) const;
  std::string stepText(const engine::Violation &V, const engine::Step &S) const;
  std::string eventText(const engine::Violation &V, llvm::StringRef Verb,
                        const engine::Point &At) const;

  const program::Program &P;
  const catalog::Catalog &C;
};

} // namespace spinlint::findings

#endif // SPINLINT_FINDINGS_MESSAGES_H
