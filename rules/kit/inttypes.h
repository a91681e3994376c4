// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The C standard header inttypes.h.
#ifndef SPINLINT_KIT_INTTYPES_H
#define SPINLINT_KIT_INTTYPES_H

#include <stdint.h>

#define PRId8 "hhd"
#define PRIu8 "hhu"
#define PRId16 "hd"
#define PRIu16 "hu"
#define PRIx16 "hx"
#define PRId32 "d"
#define PRIu32 "u"
#define PRIx32 "x"
#define PRIX32 "X"
#define PRId64 "lld"
#define PRIi64 "lli"
#define PRIu64 "llu"
#define PRIx64 "llx"
#define PRIX64 "llX"

#endif
