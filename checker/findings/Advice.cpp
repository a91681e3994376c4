//===- Advice.cpp - what to do where no edit is offered -------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See Messages.h.
//
//===----------------------------------------------------------------------===//
#include "findings/Messages.h"
#include "fixes/Phrase.h"
#include "llvm/ADT/STLExtras.h"

namespace spinlint::findings {

using catalog::Defect;
using engine::Violation;

std::string Messages::advice(const Violation &V) const {
  const program::LockDetail *Acquire =
      lockEvent(P, V.AcquiredEvent.valid() ? V.AcquiredEvent : V.Acquired);
  const program::LockDetail *Event = lockEvent(P, V.Event);
  std::string Release;
  if (Acquire)
    if (auto Apis = fixes::releasesOf(C, *Acquire); !Apis.empty())
      Release = Apis.front()->Name;
  const std::string By = Release.empty() ? "" : " with " + Release;
  switch (V.Kind) {
  case Defect::HeldAtExit:
    return Acquire ? "release it on this path" + By : "";
  case Defect::LoopImbalance:
    return V.Acquired.valid() ? "release it in each turn of the loop" + By : "";
  case Defect::ReleaseUnheld:
    if (V.GivesUp || !Event || Event->What != catalog::Op::Release)
      return "";
    return V.Released.valid()
               ? "remove this release, or acquire the lock again before it"
               : "acquire the lock before, or do not come here without it";
  case Defect::DoubleAcquire:
    return V.Acquired.valid() && V.Acquired != V.At
               ? "release it before" + By + ", or do not acquire it again"
               : "";
  case Defect::ModeMismatch: {
    // The message may name the API already.
    if (!Acquire || !Event || fixes::matchingRelease(C, *Acquire, *Event))
      return "";
    std::string Text = Release.empty() ? "" : "release with " + Release;
    if (auto Apis = fixes::acquiresFor(C, *Event); !Apis.empty())
      Text += (Text.empty() ? "" : ", or ") + ("acquire with " +
                                               Apis.front()->Name);
    return Text;
  }
  case Defect::IrqlOutOfRange:
    if (Event && Event->Level == catalog::Level::Dpr)
      if (const catalog::Api *A =
              fixes::atLevel(C, *Event, catalog::Level::Normal))
        return "use " + A->Name + ", and its counterpart";
    return "";
  case Defect::IrqlNotRestored:
    return Acquire && !Acquire->IrqlText.empty()
               ? "restore what " + Acquire->Api + " saved"
               : "";
  case Defect::UseBeforeInit:
    for (const catalog::Api &A : C.apis())
      for (const catalog::LockEffect &E : A.Effects)
        if (E.Class == V.Class && E.What == catalog::Op::Init)
          return "initialise it before it is used, with " + A.Name;
    return "";
  default:
    return "";
  }
}

} // namespace spinlint::findings
