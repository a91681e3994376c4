// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Handles as pointers to structures that nobody defines.
#ifndef SPINLINT_KIT_KIT_HANDLES_H
#define SPINLINT_KIT_KIT_HANDLES_H

#define DECLARE_HANDLE(name) \
  struct name##__ { int unused; }; \
  typedef struct name##__ *name

#endif
