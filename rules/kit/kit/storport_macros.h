// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storport: locks, which are inline over the notification functions, and
// registers.
#ifndef SPINLINT_KIT_KIT_STORPORT_MACROS_H
#define SPINLINT_KIT_KIT_STORPORT_MACROS_H

#ifdef __cplusplus
extern "C" {
#endif

_Acquires_nonreentrant_lock_(*LockHandle)
FORCEINLINE VOID StorPortAcquireSpinLock(_In_ PVOID DeviceExtension,
                                         _In_ STOR_SPINLOCK SpinLock,
                                         _In_opt_ PVOID LockContext,
                                         _Inout_ PSTOR_LOCK_HANDLE LockHandle) {
  StorPortNotification(AcquireSpinLock, DeviceExtension, SpinLock, LockContext,
                       LockHandle);
}
_Releases_nonreentrant_lock_(*LockHandle)
FORCEINLINE VOID StorPortReleaseSpinLock(_In_ PVOID DeviceExtension,
                                         _Inout_ PSTOR_LOCK_HANDLE LockHandle) {
  StorPortNotification(ReleaseSpinLock, DeviceExtension, LockHandle);
}
FORCEINLINE ULONG StorPortAcquireMSISpinLock(_In_ PVOID HwDeviceExtension,
                                             _In_ ULONG MessageId,
                                             _In_ PULONG OldIrql) {
  return StorPortExtendedFunction(ExtFunctionAcquireMSISpinLock,
                                  HwDeviceExtension, MessageId, OldIrql);
}
FORCEINLINE ULONG StorPortReleaseMSISpinLock(_In_ PVOID HwDeviceExtension,
                                             _In_ ULONG MessageId,
                                             _In_ ULONG OldIrql) {
  return StorPortExtendedFunction(ExtFunctionReleaseMSISpinLock,
                                  HwDeviceExtension, MessageId, OldIrql);
}
FORCEINLINE ULONG StorPortInitializeSpinlock(_In_ PVOID HwDeviceExtension,
                                             _Out_ PSTOR_KSPIN_LOCK Lock) {
  return StorPortExtendedFunction(ExtFunctionInitializeSpinlock,
                                  HwDeviceExtension, Lock);
}
FORCEINLINE ULONG StorPortInterlockedInsertHeadList(
    _In_ PVOID HwDeviceExtension, _Inout_ PSTOR_LIST_ENTRY ListHead,
    _Inout_ PSTOR_LIST_ENTRY ListEntry, _Inout_ PSTOR_LIST_ENTRY *Result,
    _Inout_ PSTOR_KSPIN_LOCK Lock) {
  return StorPortExtendedFunction(ExtFunctionInterlockedInsertHeadList,
                                  HwDeviceExtension, ListHead, ListEntry,
                                  Result, Lock);
}
// Documented, and newer than the rest: fails when the IRQL does not fit.
FORCEINLINE ULONG StorPortAcquireSpinLockEx(_In_ PVOID DeviceExtension,
                                            _In_ STOR_SPINLOCK SpinLock,
                                            _In_ PVOID LockContext,
                                            _Inout_ PSTOR_LOCK_HANDLE LockHandle) {
  StorPortAcquireSpinLock(DeviceExtension, SpinLock, LockContext, LockHandle);
  return STOR_STATUS_SUCCESS;
}

#define StorPortCopyMemory(to, from, length) memcpy((to), (from), (length))
#define StorPortConvertPhysicalAddressToUlong(address) ((address).LowPart)
#define StorPortReadRegisterUchar(h, r) READ_REGISTER_UCHAR(r)
#define StorPortReadRegisterUshort(h, r) READ_REGISTER_USHORT(r)
#define StorPortReadRegisterUlong(h, r) READ_REGISTER_ULONG(r)
#define StorPortReadRegisterUlong64(h, r) READ_REGISTER_ULONG64(r)
#define StorPortWriteRegisterUchar(h, r, v) WRITE_REGISTER_UCHAR(r, v)
#define StorPortWriteRegisterUshort(h, r, v) WRITE_REGISTER_USHORT(r, v)
#define StorPortWriteRegisterUlong(h, r, v) WRITE_REGISTER_ULONG(r, v)
#define StorPortWriteRegisterUlong64(h, r, v) WRITE_REGISTER_ULONG64(r, v)
#define StorPortReadPortUchar(h, p) READ_PORT_UCHAR(p)
#define StorPortReadPortUlong(h, p) READ_PORT_ULONG(p)
#define StorPortWritePortUchar(h, p, v) WRITE_PORT_UCHAR(p, v)
#define StorPortWritePortUlong(h, p, v) WRITE_PORT_ULONG(p, v)

#ifdef __cplusplus
}
#endif

#endif
