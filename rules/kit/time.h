// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Types of the C runtime header time.h.
#ifndef SPINLINT_KIT_TIME_H
#define SPINLINT_KIT_TIME_H

#include "kit/crt_types.h"

#ifdef __cplusplus
extern "C" {
#endif

struct tm {
  int tm_sec, tm_min, tm_hour, tm_mday, tm_mon, tm_year, tm_wday, tm_yday;
  int tm_isdst;
};

#ifdef __cplusplus
}
#endif

#endif
