// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Locks, timers, DPCs, work items and interrupts of KMDF. Locks are called
// through the function table, as in the real headers; the rest needs no such
// shape.
#ifndef SPINLINT_KIT_KIT_WDF_SYNC_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDF_SYNC_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

typedef void (NTAPI *PFN_WDFOBJECTACQUIRELOCK)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFOBJECT Object);

_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfObjectAcquireLock(
    _Requires_lock_not_held_(_Curr_) _Acquires_lock_(_Curr_) WDFOBJECT Object) {
  ((PFN_WDFOBJECTACQUIRELOCK)WdfFunctions[WdfObjectAcquireLockTableIndex])(
      WdfDriverGlobals, Object);
}

typedef void (NTAPI *PFN_WDFOBJECTRELEASELOCK)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFOBJECT Object);

_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfObjectReleaseLock(
    _Requires_lock_held_(_Curr_) _Releases_lock_(_Curr_) WDFOBJECT Object) {
  ((PFN_WDFOBJECTRELEASELOCK)WdfFunctions[WdfObjectReleaseLockTableIndex])(
      WdfDriverGlobals, Object);
}

typedef NTSTATUS (NTAPI *PFN_WDFWAITLOCKCREATE)(
    PWDF_DRIVER_GLOBALS DriverGlobals, PWDF_OBJECT_ATTRIBUTES LockAttributes,
    WDFWAITLOCK *Lock);

_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfWaitLockCreate(PWDF_OBJECT_ATTRIBUTES LockAttributes,
    _Out_ WDFWAITLOCK *Lock) {
  return ((PFN_WDFWAITLOCKCREATE)WdfFunctions[WdfWaitLockCreateTableIndex])(
      WdfDriverGlobals, LockAttributes, Lock);
}

typedef NTSTATUS (NTAPI *PFN_WDFWAITLOCKACQUIRE)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFWAITLOCK Lock, PLONGLONG Timeout);

_When_(Timeout == NULL, _IRQL_requires_max_(PASSIVE_LEVEL))
_When_(Timeout != NULL && *Timeout == 0, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(Timeout != NULL && *Timeout != 0, _IRQL_requires_max_(PASSIVE_LEVEL))
_When_(Timeout != NULL && return == STATUS_SUCCESS, _Acquires_lock_(Lock))
FORCEINLINE NTSTATUS WdfWaitLockAcquire(
    _Requires_lock_not_held_(_Curr_) WDFWAITLOCK Lock, PLONGLONG Timeout) {
  return ((PFN_WDFWAITLOCKACQUIRE)WdfFunctions[WdfWaitLockAcquireTableIndex])(
      WdfDriverGlobals, Lock, Timeout);
}

typedef void (NTAPI *PFN_WDFWAITLOCKRELEASE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFWAITLOCK Lock);

_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE void WdfWaitLockRelease(
    _Requires_lock_held_(_Curr_) _Releases_lock_(_Curr_) WDFWAITLOCK Lock) {
  ((PFN_WDFWAITLOCKRELEASE)WdfFunctions[WdfWaitLockReleaseTableIndex])(
      WdfDriverGlobals, Lock);
}

typedef NTSTATUS (NTAPI *PFN_WDFSPINLOCKCREATE)(
    PWDF_DRIVER_GLOBALS DriverGlobals,
    PWDF_OBJECT_ATTRIBUTES SpinLockAttributes, WDFSPINLOCK *SpinLock);

_IRQL_requires_max_(DISPATCH_LEVEL)
FORCEINLINE NTSTATUS WdfSpinLockCreate(
    PWDF_OBJECT_ATTRIBUTES SpinLockAttributes, _Out_ WDFSPINLOCK *SpinLock) {
  return ((PFN_WDFSPINLOCKCREATE)WdfFunctions[WdfSpinLockCreateTableIndex])(
      WdfDriverGlobals, SpinLockAttributes, SpinLock);
}

typedef void (NTAPI *PFN_WDFSPINLOCKACQUIRE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFSPINLOCK SpinLock);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_raises_(DISPATCH_LEVEL)
FORCEINLINE void WdfSpinLockAcquire(_Requires_lock_not_held_(_Curr_)
    _Acquires_lock_(_Curr_) _IRQL_saves_ WDFSPINLOCK SpinLock) {
  ((PFN_WDFSPINLOCKACQUIRE)WdfFunctions[WdfSpinLockAcquireTableIndex])(
      WdfDriverGlobals, SpinLock);
}

typedef void (NTAPI *PFN_WDFSPINLOCKRELEASE)(PWDF_DRIVER_GLOBALS DriverGlobals,
    WDFSPINLOCK SpinLock);

_IRQL_requires_max_(DISPATCH_LEVEL) _IRQL_requires_min_(DISPATCH_LEVEL)
FORCEINLINE void WdfSpinLockRelease(_Requires_lock_held_(_Curr_)
    _Releases_lock_(_Curr_) _IRQL_restores_ WDFSPINLOCK SpinLock) {
  ((PFN_WDFSPINLOCKRELEASE)WdfFunctions[WdfSpinLockReleaseTableIndex])(
      WdfDriverGlobals, SpinLock);
}

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDpcCreate(PWDF_DPC_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES Attributes, _Out_ WDFDPC *Dpc);
_IRQL_requires_max_(HIGH_LEVEL) BOOLEAN NTAPI WdfDpcEnqueue(WDFDPC Dpc);
_When_(Wait == __true, _IRQL_requires_max_(PASSIVE_LEVEL))
_When_(Wait == __false, _IRQL_requires_max_(HIGH_LEVEL))
BOOLEAN NTAPI WdfDpcCancel(WDFDPC Dpc, BOOLEAN Wait);
_IRQL_requires_max_(HIGH_LEVEL)
WDFOBJECT NTAPI WdfDpcGetParentObject(WDFDPC Dpc);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfTimerCreate(PWDF_TIMER_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES Attributes, _Out_ WDFTIMER *Timer);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfTimerStart(WDFTIMER Timer, LONGLONG DueTime);
_When_(Wait == __true, _IRQL_requires_max_(PASSIVE_LEVEL))
_When_(Wait == __false, _IRQL_requires_max_(DISPATCH_LEVEL))
BOOLEAN NTAPI WdfTimerStop(WDFTIMER Timer, BOOLEAN Wait);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFOBJECT NTAPI WdfTimerGetParentObject(WDFTIMER Timer);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfWorkItemCreate(PWDF_WORKITEM_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES Attributes, _Out_ WDFWORKITEM *WorkItem);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfWorkItemEnqueue(WDFWORKITEM WorkItem);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFOBJECT NTAPI WdfWorkItemGetParentObject(WDFWORKITEM WorkItem);

void WDF_INTERRUPT_INFO_INIT(_Out_ PWDF_INTERRUPT_INFO Info);
void WDF_INTERRUPT_EXTENDED_POLICY_INIT(
    _Out_ PWDF_INTERRUPT_EXTENDED_POLICY ExtendedPolicy);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfInterruptCreate(WDFDEVICE Device,
    PWDF_INTERRUPT_CONFIG Configuration, PWDF_OBJECT_ATTRIBUTES Attributes,
    _Out_ WDFINTERRUPT *Interrupt);

BOOLEAN NTAPI WdfInterruptQueueDpcForIsr(WDFINTERRUPT Interrupt);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfInterruptSynchronize(WDFINTERRUPT Interrupt,
    PFN_WDF_INTERRUPT_SYNCHRONIZE Callback, WDFCONTEXT Context);

typedef void (NTAPI *PFN_WDFINTERRUPTACQUIRELOCK)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFINTERRUPT Interrupt);

_IRQL_requires_max_(DISPATCH_LEVEL + 1)
FORCEINLINE void WdfInterruptAcquireLock(_Requires_lock_not_held_(_Curr_)
    _Acquires_lock_(_Curr_) WDFINTERRUPT Interrupt) {
  ((PFN_WDFINTERRUPTACQUIRELOCK)WdfFunctions[WdfInterruptAcquireLockTableIndex])(
      WdfDriverGlobals, Interrupt);
}

typedef void (NTAPI *PFN_WDFINTERRUPTRELEASELOCK)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFINTERRUPT Interrupt);

_IRQL_requires_max_(DISPATCH_LEVEL + 1)
FORCEINLINE void WdfInterruptReleaseLock(_Requires_lock_held_(_Curr_)
    _Releases_lock_(_Curr_) WDFINTERRUPT Interrupt) {
  ((PFN_WDFINTERRUPTRELEASELOCK)WdfFunctions[WdfInterruptReleaseLockTableIndex])(
      WdfDriverGlobals, Interrupt);
}

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfInterruptGetInfo(WDFINTERRUPT Interrupt,
    _Out_ PWDF_INTERRUPT_INFO Info);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfInterruptSetExtendedPolicy(WDFINTERRUPT Interrupt,
    PWDF_INTERRUPT_EXTENDED_POLICY PolicyAndGroup);
WDFDEVICE NTAPI WdfInterruptGetDevice(WDFINTERRUPT Interrupt);

typedef BOOLEAN (NTAPI *PFN_WDFINTERRUPTTRYTOACQUIRELOCK)(
    PWDF_DRIVER_GLOBALS DriverGlobals, WDFINTERRUPT Interrupt);

_IRQL_requires_max_(PASSIVE_LEVEL)
FORCEINLINE BOOLEAN WdfInterruptTryToAcquireLock(
    _Requires_lock_not_held_(_Curr_) _When_(return!=0,
    _Acquires_lock_(_Curr_)) WDFINTERRUPT Interrupt) {
  return ((PFN_WDFINTERRUPTTRYTOACQUIRELOCK)WdfFunctions[WdfInterruptTryToAcquireLockTableIndex])(
      WdfDriverGlobals, Interrupt);
}

#ifdef __cplusplus
}
#endif

#endif
