// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// storage and volumes, all: functions.
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
