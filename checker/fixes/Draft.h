//===- Draft.h - a repair in the making -----------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One change of one function, of its text and of its lock program at once, so
// that what is proved is what is written. In: a program, the text of a file.
// Out: edits and a changed function. Once a step fails the draft is void.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FIXES_DRAFT_H
#define SPINLINT_FIXES_DRAFT_H

#include "fixes/Layout.h"
#include "fixes/Phrase.h"

namespace spinlint::fixes {

/// A piece of code to put in: text without indentation, one statement a line.
struct Piece {
  Lines Text;
  Snippet Code;
};
/// `Of` as a statement.
Piece statementOf(Phrase Of);

class Draft {
public:
  /// `Text` is that of the file of the function's body.
  Draft(const program::Program &P, uint32_t Function, llvm::StringRef Text)
      : P(P), Index(Function), F(P.Functions[Function]), Before(F),
        Page(Text, P.Functions[Function]) {}

  void insertBefore(const program::Statement &S, const Piece &New);
  void insertAfter(const program::Statement &S, const Piece &New);
  void insertAtEnd(const Piece &New);
  void insertBeforeLabel(const program::Label &L, const Piece &New);
  void erase(const program::Statement &S);
  /// The label that the goto `S` names.
  void retarget(const program::Statement &S, const program::Label &To);
  /// The goto `S` becomes the return that it leads to, `To`.
  void returnInstead(const program::Statement &S,
                     const program::Terminator &To);
  void returnByLabel(const program::Statement &S, uint32_t Local,
                     const program::Label &To);
  /// All events of the API call that is written at `Where` become those of
  /// `A`. Arguments stay if they can; otherwise they come from `Of`.
  void setApi(const program::Place &ApiAt, const catalog::Catalog &C,
              const catalog::Api &A, const Parts &Of);
  /// The IRQL argument of the release `L`, whose call is written at `Call`.
  void setIrql(const program::Place &Call, const program::LockDetail &L,
               const Parts &From);
  /// A variable at the top of the function; its index.
  uint32_t declare(const std::string &Type, const std::string &Name);

  /// The function as it is now, and as it was before the last step.
  const program::Function &now() const { return F; }
  const program::Function &before() const { return Before; }
  /// What follows is a step of its own.
  void nextStep() { Before = F; }
  bool good() const { return Good && !Edits.empty(); }
  void spoil() { Good = false; }
  uint32_t function() const { return Index; }
  /// The function as it would be. Valid, or the draft is void.
  program::Function take();
  std::vector<Edit> edits() const;
  const Layout &page() const { return Page; }

  /// Code of this draft's function, or of a copy of it.
  Splice code(program::Function &Of) const;

private:
  void add(std::optional<Edits> New);

  const program::Program &P;
  uint32_t Index;
  program::Function F, Before;
  Layout Page;
  std::vector<Edit> Edits;
  bool Good = true;
};

/// Whether the author may change the bytes of `W`, and only he.
bool isEditable(const program::Program &P, const program::Place &W);

/// The `if` that does nothing but decide whether `S` is done; null if there is
/// none.
const program::Statement *onlyGuard(const program::Function &F,
                                    const Layout &Page,
                                    const program::Statement &S);

/// The statement that is the call at `At`, its arguments and what becomes of
/// its result, and nothing else; null if there is none.
const program::Statement *wholeCall(const program::Function &F,
                                    const Layout &Page,
                                    const engine::Point &At);

} // namespace spinlint::fixes

#endif // SPINLINT_FIXES_DRAFT_H
