// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Video port miniports: the locks only.
#ifndef SPINLINT_KIT_VIDEO_H
#define SPINLINT_KIT_VIDEO_H

#include <wdm.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef VIDEOPORT_API
#define VIDEOPORT_API DECLSPEC_IMPORT
#endif
typedef LONG VP_STATUS;
typedef struct _VIDEO_PORT_SPIN_LOCK *PSPIN_LOCK;
typedef enum VIDEO_SYNCHRONIZE_PRIORITY {
  VpLowPriority,
  VpMediumPriority,
  VpHighPriority
} VIDEO_SYNCHRONIZE_PRIORITY, *PVIDEO_SYNCHRONIZE_PRIORITY;
typedef BOOLEAN (NTAPI *PMINIPORT_SYNCHRONIZE_ROUTINE)(PVOID Context);

VIDEOPORT_API VP_STATUS NTAPI VideoPortCreateSpinLock(PVOID HwDeviceExtension,
                                                      PSPIN_LOCK *SpinLock);
VIDEOPORT_API VP_STATUS NTAPI VideoPortDeleteSpinLock(PVOID HwDeviceExtension,
                                                      PSPIN_LOCK SpinLock);
VIDEOPORT_API VOID NTAPI VideoPortAcquireSpinLock(PVOID HwDeviceExtension,
                                                  PSPIN_LOCK SpinLock,
                                                  PUCHAR OldIrql);
VIDEOPORT_API VOID NTAPI VideoPortReleaseSpinLock(PVOID HwDeviceExtension,
                                                  PSPIN_LOCK SpinLock,
                                                  UCHAR NewIrql);
VIDEOPORT_API VOID NTAPI
VideoPortAcquireSpinLockAtDpcLevel(PVOID HwDeviceExtension, PSPIN_LOCK SpinLock);
VIDEOPORT_API VOID NTAPI VideoPortReleaseSpinLockFromDpcLevel(
    PVOID HwDeviceExtension, PSPIN_LOCK SpinLock);
VIDEOPORT_API VOID NTAPI VideoPortAcquireDeviceLock(PVOID HwDeviceExtension);
VIDEOPORT_API VOID NTAPI VideoPortReleaseDeviceLock(PVOID HwDeviceExtension);
VIDEOPORT_API BOOLEAN NTAPI VideoPortSynchronizeExecution(
    PVOID HwDeviceExtension, VIDEO_SYNCHRONIZE_PRIORITY Priority,
    PMINIPORT_SYNCHRONIZE_ROUTINE Routine, PVOID Context);

#ifdef __cplusplus
}
#endif

#endif
