//===- Stopwatch.h - wall time --------------------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Seconds since it was made.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_FRONTENDS_STOPWATCH_H
#define SPINLINT_FRONTENDS_STOPWATCH_H

#include <chrono>

namespace spinlint::frontends {

class Stopwatch {
public:
  double seconds() const {
    return std::chrono::duration<double>(Clock::now() - Start).count();
  }

private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point Start = Clock::now();
};

} // namespace spinlint::frontends

#endif // SPINLINT_FRONTENDS_STOPWATCH_H
