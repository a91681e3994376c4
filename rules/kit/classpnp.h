// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The remove locks of the storage class library. Of the rest of it nothing
// bears on locks, and it is left out.
#ifndef SPINLINT_KIT_CLASSPNP_H
#define SPINLINT_KIT_CLASSPNP_H

#include <wdm.h>

#ifdef __cplusplus
extern "C" {
#endif

ULONG ClassAcquireRemoveLockEx(PDEVICE_OBJECT DeviceObject, PVOID Tag,
    PCSTR File, ULONG Line);
void ClassReleaseRemoveLock(PDEVICE_OBJECT DeviceObject, PVOID Tag);

#define ClassAcquireRemoveLock(device, tag) \
  ClassAcquireRemoveLockEx(device, tag, __FILE__, __LINE__)

#ifdef __cplusplus
}
#endif

#endif
