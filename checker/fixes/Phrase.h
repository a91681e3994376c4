//===- Phrase.h - the call of a lock API, in words and in code ------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides how a lock is acquired or released where another event of the same
// lock is to be seen: by which API of the catalog, with which arguments. In: a
// function, an event in it, an API. Out: the text of the call, with the words
// that the author has for the lock, its handle and the IRQL variable, and the
// lock program of it.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_PHRASE_H
#define SPINLINT_FIXES_PHRASE_H

#include "engine/Result.h"
#include "fixes/Splice.h"

namespace spinlint::fixes {

/// One call, as a statement without its `;`.
struct Phrase {
  std::string Text;
  Snippet Code; ///< One block; the lock event is its last instruction.
};

/// What `A` does to locks of the class; null if nothing of the kind.
const catalog::LockEffect *effectOn(const catalog::Api *A,
                                    llvm::StringRef Class, bool Release);

/// Whether one can stand for the other with the argument list as it is.
bool sameArguments(const catalog::LockEffect &L, const catalog::LockEffect &R);

/// The API that gives back what `Acquire` took and can stand where `Release`
/// stands, with the same arguments. Null if the catalog knows none.
const catalog::Api *matchingRelease(const catalog::Catalog &C,
                                    const program::LockDetail &Acquire,
                                    const program::LockDetail &Release);

/// The APIs that give back what `Acquire` took, the one to suggest first.
std::vector<const catalog::Api *>
releasesOf(const catalog::Catalog &C, const program::LockDetail &Acquire);
/// Those that take what `Release` gives back.
std::vector<const catalog::Api *>
acquiresFor(const catalog::Catalog &C, const program::LockDetail &Release);
/// The API of the class that does the same at another level; null: none.
const catalog::Api *atLevel(const catalog::Catalog &C,
                            const program::LockDetail &L, catalog::Level Level);

/// Where a lock event keeps or finds what a call of another API needs.
struct Parts {
  program::Operand Lock, Handle, Tag, KindOf;
  program::Place Where;    ///< Of the event.
  program::Operand IrqlAt; ///< Address of the variable with the old IRQL.
  std::string LockText, HandleText;
  std::string TagText;  ///< Only where the text of the call was at hand.
  std::string IrqlText; ///< The variable; empty: it has no name here.
};
/// Those of the event at `At`, which is a lock event of `F`.
Parts partsOf(const program::Function &F, const engine::Point &At);
/// The arguments of the call that is written as `Text`: "F(a, g(b, c))".
std::vector<std::string> argumentsOf(llvm::StringRef Text);
/// Puts the tag that the event is given as well; `Call` is its text.
void addTag(Parts &To, const catalog::Catalog &C, const program::LockDetail &L,
            llvm::StringRef Call);
/// The parts of `Own`, and what it lacks from `Other`.
Parts merged(Parts Own, const Parts &Other);

/// The call of `A` with these parts; nothing if it needs more than they have.
std::optional<Phrase> phraseFor(const program::Function &F,
                                const catalog::Api &A,
                                const catalog::LockEffect &E, const Parts &Of);

/// Whether a function of the driver does nothing but acquire, or release, locks
/// of the class, so that a call of it can be put in or taken out for that.
bool isWrapper(const program::Program &P, uint32_t Symbol,
               llvm::StringRef Class, bool Release);

/// The instructions that compute `O`, in order, for use elsewhere; nothing if
/// they do more than that.
std::optional<std::vector<program::Instr>> recompute(const program::Function &F,
                                                     const program::Operand &O);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_PHRASE_H
