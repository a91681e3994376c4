// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Tests and changes of flag words.
#ifndef SPINLINT_KIT_KIT_FLAG_MACROS_H
#define SPINLINT_KIT_KIT_FLAG_MACROS_H

#ifndef FlagOn
#define FlagOn(flags, single) ((flags) & (single))
#endif
#ifndef BooleanFlagOn
#define BooleanFlagOn(flags, single) ((BOOLEAN)(((flags) & (single)) != 0))
#endif
#ifndef SetFlag
#define SetFlag(flags, single) ((flags) |= (single))
#endif
#ifndef ClearFlag
#define ClearFlag(flags, single) ((flags) &= ~(single))
#endif

#endif
