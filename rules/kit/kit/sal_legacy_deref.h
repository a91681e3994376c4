// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// SAL 1: the spellings that speak of what a pointer points to.
#ifndef SPINLINT_KIT_KIT_SAL_LEGACY_DEREF_H
#define SPINLINT_KIT_KIT_SAL_LEGACY_DEREF_H

#endif
