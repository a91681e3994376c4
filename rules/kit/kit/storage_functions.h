// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interface classes of disks and volumes.
#ifndef SPINLINT_KIT_KIT_STORAGE_FUNCTIONS_H
#define SPINLINT_KIT_KIT_STORAGE_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

EXTERN_C const GUID GUID_DEVINTERFACE_DISK;
EXTERN_C const GUID GUID_DEVINTERFACE_VOLUME;
EXTERN_C const GUID GUID_DEVINTERFACE_HIDDEN_VOLUME;
EXTERN_C const GUID MOUNTDEV_MOUNTED_DEVICE_GUID;

#ifdef __cplusplus
}
#endif

#endif
