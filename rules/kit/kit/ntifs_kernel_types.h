// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the kernel proper: dispatcher objects, DPCs, timers, waits: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTIFS_KERNEL_TYPES_H
#define SPINLINT_KIT_KIT_NTIFS_KERNEL_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _KAPC_STATE {
  LIST_ENTRY ApcListHead[2];
  struct _KPROCESS *Process;
  union {
    UCHAR InProgressFlags;
    struct {
      BOOLEAN KernelApcInProgress : 1;
      BOOLEAN SpecialApcInProgress : 1;
    };
  };
  BOOLEAN KernelApcPending;
  BOOLEAN UserApcPending;
};

struct _KQUEUE {
  DISPATCHER_HEADER Header;
  LIST_ENTRY EntryListHead;
  volatile ULONG CurrentCount;
  ULONG MaximumCount;
  LIST_ENTRY ThreadListHead;
};

#ifdef __cplusplus
}
#endif

#endif
