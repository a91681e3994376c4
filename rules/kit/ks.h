// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Kernel streaming: the locks only.
#ifndef SPINLINT_KIT_KS_H
#define SPINLINT_KIT_KS_H

#include <wdm.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _KSDEVICE *PKSDEVICE;
typedef struct _KSFILTER *PKSFILTER;
typedef struct _KSPIN *PKSPIN;
typedef PVOID KSDEVICE_HEADER;

_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsAcquireDevice(PKSDEVICE Device);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsReleaseDevice(PKSDEVICE Device);
_IRQL_requires_max_(PASSIVE_LEVEL) VOID NTAPI KsAcquireControl(PVOID Object);
_IRQL_requires_max_(PASSIVE_LEVEL) VOID NTAPI KsReleaseControl(PVOID Object);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsFilterAcquireProcessingMutex(PKSFILTER Filter);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsFilterReleaseProcessingMutex(PKSFILTER Filter);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsPinAcquireProcessingMutex(PKSPIN Pin);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsPinReleaseProcessingMutex(PKSPIN Pin);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsAcquireDeviceSecurityLock(KSDEVICE_HEADER Header, BOOLEAN Exclusive);
_IRQL_requires_max_(PASSIVE_LEVEL)
VOID NTAPI KsReleaseDeviceSecurityLock(KSDEVICE_HEADER Header);

FORCEINLINE VOID KsFilterAcquireControl(PKSFILTER Filter) {
  KsAcquireControl((PVOID)Filter);
}
FORCEINLINE VOID KsFilterReleaseControl(PKSFILTER Filter) {
  KsReleaseControl((PVOID)Filter);
}
FORCEINLINE VOID KsPinAcquireControl(PKSPIN Pin) { KsAcquireControl((PVOID)Pin); }
FORCEINLINE VOID KsPinReleaseControl(PKSPIN Pin) { KsReleaseControl((PVOID)Pin); }

#ifdef __cplusplus
}
#endif

#endif
