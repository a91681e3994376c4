//===- Session.h - asking again about a changed program -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An analysis that remembers. In: a program, and then changed versions of one
// of its functions. Out: the result for what the change can reach: the function
// itself and those callers that can see a difference. `spinlint prove` asks
// thousands of such questions; a fix-it asks one.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_ENGINE_SESSION_H
#define SPINLINT_ENGINE_SESSION_H

#include "engine/Result.h"
#include <memory>

namespace spinlint::engine {

class Accesses;
class HeldSets;

class Session {
public:
  /// Copies `P`; keeps a reference to `C`. `Kept`: as for analyse().
  Session(const program::Program &P, const catalog::Catalog &C,
          const Policy &Limits = {}, Recall *Kept = nullptr);
  /// Keeps a reference to `P` too, which is another program while a question is
  /// answered. To copy a driver takes longer than most questions.
  static std::unique_ptr<Session> borrowing(program::Program &P,
                                            const catalog::Catalog &C,
                                            const Policy &Limits, Recall *Kept);
  ~Session();

  const Result &baseline() const;
  /// What functions hold, and the accesses to data, in the program as it was
  /// given; the latter are looked for at the first question.
  const HeldSets &held() const;
  const Accesses &accesses() const;
  /// The same defect at the same place.
  bool same(const Violation &A, const Violation &B) const;

  struct Answer {
    Result Found;                 ///< Of the functions named in Redone.
    std::vector<uint32_t> Redone; ///< Functions that were analysed again.
    /// Violations of Found that the baseline does not have.
    std::vector<Violation> New;
    /// One of them now keeps a lock, or releases one of its caller's, that it
    /// did not keep or release before.
    bool Unbalanced = false;
  };
  /// What would be found if function `Index` were `Changed`. The session
  /// itself is as before afterwards.
  /// `FirstOnly`: stop at the first function with a new violation.
  Answer ask(uint32_t Index, program::Function Changed, bool FirstOnly = false);

private:
  struct Impl;
  explicit Session(std::unique_ptr<Impl> I);
  std::unique_ptr<Impl> I;
};

} // namespace spinlint::engine

#endif // SPINLINT_ENGINE_SESSION_H
