// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of storage class drivers.
#ifndef SPINLINT_KIT_KIT_CLASSPNP_MACROS_H
#define SPINLINT_KIT_KIT_CLASSPNP_MACROS_H

#define DebugPrint(x)
#define SET_FLAG(flags, bit) ((flags) |= (bit))
#define CLEAR_FLAG(flags, bit) ((flags) &= ~(bit))
#define TEST_FLAG(flags, bit) (((flags) & (bit)) != 0)
#define ASSERT_FDO(x) ((void)0)
#define ASSERT_PDO(x) ((void)0)
#define FREE_POOL(pointer) \
  if (pointer != NULL) { \
    ExFreePool(pointer); \
    pointer = NULL; \
  }
#define ClassAcquireRemoveLock(device, tag) \
  ClassAcquireRemoveLockEx(device, tag, __FILE__, __LINE__)
#define IS_SCSIOP_READ(op) \
  ((op == SCSIOP_READ6) || (op == SCSIOP_READ) || (op == SCSIOP_READ12) || \
   (op == SCSIOP_READ16))
#define IS_SCSIOP_WRITE(op) \
  ((op == SCSIOP_WRITE6) || (op == SCSIOP_WRITE) || (op == SCSIOP_WRITE12) || \
   (op == SCSIOP_WRITE16))
#define IS_SCSIOP_READWRITE(op) (IS_SCSIOP_READ(op) || IS_SCSIOP_WRITE(op))

#endif
