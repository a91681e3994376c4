//===- LockEvents.h - which calls are lock events -------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which calls of a function body are lock events, and of which API: the
// outermost macro or function name on the way from the author's text to the
// call that the catalog knows. In: a body. Out: the calls, with the catalog row
// and the spelling chain of each, and the API names that are no call.
//
// A macro of the catalog may expand to more than one call. Only calls that do
// what its row says are events; the rest is plumbing that the row covers.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_EXTRACT_LOCKEVENTS_H
#define SPINLINT_EXTRACT_LOCKEVENTS_H

#include "catalog/Catalog.h"
#include "extract/MacroSpelling.h"
#include "llvm/ADT/DenseMap.h"

namespace clang {
class CallExpr;
class CXXDestructorDecl;
class Expr;
class FunctionDecl;
class QualType;
class Stmt;
} // namespace clang

namespace spinlint::extract {

struct PlannedEvent {
  const catalog::Api *Api = nullptr;    ///< Row of the author's name.
  const catalog::Api *Callee = nullptr; ///< Row of the function called, if any.
  SpellingChain Chain;
  size_t Step = 0; ///< Of Api in Chain.
  bool Direct() const { return Step + 1 == Chain.size(); }
};

/// An API name that the AST has, but does not execute as a call.
struct ApiMention {
  std::string Api;
  clang::SourceLocation Loc;
};

class EventPlan {
public:
  EventPlan(const catalog::Catalog &C, const MacroSpelling &Spelling)
      : C(C), Spelling(Spelling) {}

  /// Adds the events of `Body`; call `finish` after the last.
  void scan(const clang::Stmt *Body);
  /// Adds what destructor `D` runs after its body.
  void scanMembers(const clang::CXXDestructorDecl *D);
  void finish();

  const PlannedEvent *event(const clang::CallExpr *CE) const;
  /// Part of the expansion of an API's macro, and covered by its event.
  bool isPlumbing(const clang::CallExpr *CE) const;
  bool empty() const { return Events.empty(); }
  const std::vector<ApiMention> &mentions() const { return Mentions; }
  /// Functions that are called or named, for reachability.
  const std::vector<const clang::FunctionDecl *> &callees() const {
    return Callees;
  }

private:
  void scan(const clang::Stmt *S, bool Evaluated);
  void call(const clang::CallExpr *CE, bool Evaluated);
  void destroyed(clang::QualType T);

  const catalog::Catalog &C;
  const MacroSpelling &Spelling;
  llvm::DenseMap<const clang::CallExpr *, PlannedEvent> Events;
  llvm::DenseMap<clang::SourceLocation,
                 std::vector<const clang::CallExpr *>>
      Groups; ///< By the name of the macro that they come from.
  llvm::DenseMap<const clang::CallExpr *, bool> Plumbing;
  std::vector<ApiMention> Mentions;
  std::vector<const clang::FunctionDecl *> Callees;
};

/// The catalog row of a function, by its name; members have none.
const catalog::Api *apiOf(const catalog::Catalog &C,
                          const clang::FunctionDecl *F);

/// Whether `F` makes or destroys objects of a class that has something to do
/// when they die, and is made from a lock, or from a class that is only locks.
bool isGuard(const catalog::Catalog &C, const clang::FunctionDecl *F);

/// Whether `T` is a lock that is one of `Types`, a handle or a pointer to one.
bool isLockType(clang::QualType T, const std::vector<std::string> &Types);

/// Whether the argument points to one of `Types` (looking through casts).
enum class Pointee { Listed, Other, Opaque };
Pointee classifyPointee(const clang::Expr *Arg,
                        const std::vector<std::string> &Types);

} // namespace spinlint::extract

#endif // SPINLINT_EXTRACT_LOCKEVENTS_H
