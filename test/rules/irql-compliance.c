// The IRQL rules of DDI compliance, of WDM, KMDF and StorPort: for each a call that breaks it, by the
// name of the rule, and the check that reports it.
//
// RUN: sh -c '%spinlint check --checks=-ddi-req-send-while-spinlock %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ntifs.h>
#include <storport.h>
#include <wdf.h>
#include <wdfusb.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Lock;
  FAST_MUTEX Mutex;
  KGUARDED_MUTEX Guarded;
  ERESOURCE Resource;
  KEVENT Event;
  KTIMER Timer;
  KDEVICE_QUEUE Queue;
  KDEVICE_QUEUE_ENTRY Entry;
  NPAGED_LOOKASIDE_LIST NonPaged;
  PKINTERRUPT Interrupt;
  PDEVICE_OBJECT Device, Lower;
  PDRIVER_OBJECT Driver;
  UNICODE_STRING Name;
  LARGE_INTEGER Cookie, Time;
  PVOID Object, Handle;
  WDFREQUEST Request;
  WDFIOTARGET Target;
  WDFUSBDEVICE Usb;
  ULONG Count;
} EXTENSION, *PEXTENSION;

// wdm.IrqlZwPassive
KDEFERRED_ROUTINE wdm_IrqlZwPassive_bad;
VOID wdm_IrqlZwPassive_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ZwClose needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  ZwClose(E->Handle);
}

// wdm.IrqlObPassive
KDEFERRED_ROUTINE wdm_IrqlObPassive_bad;
VOID wdm_IrqlObPassive_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ObReferenceObjectByHandle needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  ObReferenceObjectByHandle(E->Handle, 0, NULL, KernelMode, &E->Object, NULL);
}

// wdm.IrqlPsPassive
KDEFERRED_ROUTINE wdm_IrqlPsPassive_bad;
VOID wdm_IrqlPsPassive_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: PsSetCreateThreadNotifyRoutine needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  PsSetCreateThreadNotifyRoutine(NULL);
}

// wdm.IrqlIoPassive1
KDEFERRED_ROUTINE wdm_IrqlIoPassive1_bad;
VOID wdm_IrqlIoPassive1_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoCreateDevice needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  IoCreateDevice(E->Driver, 0, NULL, 0, 0, FALSE, &E->Lower);
}

// wdm.IrqlIoPassive2
KDEFERRED_ROUTINE wdm_IrqlIoPassive2_bad;
VOID wdm_IrqlIoPassive2_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoDisconnectInterrupt needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  IoDisconnectInterrupt(E->Interrupt);
}

// wdm.IrqlIoPassive3
KDEFERRED_ROUTINE wdm_IrqlIoPassive3_bad;
VOID wdm_IrqlIoPassive3_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoDetachDevice needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  IoDetachDevice(E->Lower);
}

// wdm.IrqlIoPassive4
KDEFERRED_ROUTINE wdm_IrqlIoPassive4_bad;
VOID wdm_IrqlIoPassive4_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoDeleteSymbolicLink needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  IoDeleteSymbolicLink(&E->Name);
}

// wdm.IrqlIoPassive5
KDEFERRED_ROUTINE wdm_IrqlIoPassive5_bad;
VOID wdm_IrqlIoPassive5_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoInitializeTimer needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  IoInitializeTimer(E->Device, NULL, NULL);
}

// wdm.IrqlRtlPassive
KDEFERRED_ROUTINE wdm_IrqlRtlPassive_bad;
VOID wdm_IrqlRtlPassive_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: RtlDeleteRegistryValue needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  RtlDeleteRegistryValue(0, L"Key", L"Value");
}

// wdm.IrqlExPassive
KDEFERRED_ROUTINE wdm_IrqlExPassive_bad;
VOID wdm_IrqlExPassive_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ExIsProcessorFeaturePresent needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  ExIsProcessorFeaturePresent(3);
}

// wdm.IrqlExApcLte1
KDEFERRED_ROUTINE wdm_IrqlExApcLte1_bad;
VOID wdm_IrqlExApcLte1_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ExAcquireFastMutex needs APC_LEVEL or below{{.*}} [ddi-lock-irql]
  ExAcquireFastMutex(&E->Mutex);
  ExReleaseFastMutex(&E->Mutex);
}

// wdm.IrqlExApcLte2
KDEFERRED_ROUTINE wdm_IrqlExApcLte2_bad;
VOID wdm_IrqlExApcLte2_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: CmUnRegisterCallback needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  CmUnRegisterCallback(E->Cookie);
}

// wdm.IrqlExApcLte3
KDEFERRED_ROUTINE wdm_IrqlExApcLte3_bad;
VOID wdm_IrqlExApcLte3_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ExAcquireResourceExclusiveLite needs APC_LEVEL or below{{.*}} [ddi-lock-irql]
  ExAcquireResourceExclusiveLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
}

// wdm.IrqlIoApcLte
KDEFERRED_ROUTINE wdm_IrqlIoApcLte_bad;
VOID wdm_IrqlIoApcLte_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: IoDeleteDevice needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  IoDeleteDevice(E->Device);
}

// wdm.IrqlMmApcLte
KDEFERRED_ROUTINE wdm_IrqlMmApcLte_bad;
VOID wdm_IrqlMmApcLte_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: MmFreeNonCachedMemory needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  MmFreeNonCachedMemory(E->Object, 16);
}

// wdm.IrqlApcLte
KDEFERRED_ROUTINE wdm_IrqlApcLte_bad;
VOID wdm_IrqlApcLte_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ObReleaseObjectSecurity needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  ObReleaseObjectSecurity(NULL, FALSE);
}

// wdm.IrqlKeApcLte1
KDEFERRED_ROUTINE wdm_IrqlKeApcLte1_bad;
VOID wdm_IrqlKeApcLte1_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: KeAcquireGuardedMutex needs APC_LEVEL or below{{.*}} [ddi-lock-irql]
  KeAcquireGuardedMutex(&E->Guarded);
  KeReleaseGuardedMutex(&E->Guarded);
}

// wdm.IrqlKeApcLte2
KDEFERRED_ROUTINE wdm_IrqlKeApcLte2_bad;
VOID wdm_IrqlKeApcLte2_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: KeEnterCriticalRegion needs APC_LEVEL or below{{.*}} [ddi-lock-irql]
  KeEnterCriticalRegion();
  KeLeaveCriticalRegion();
}

// wdm.IrqlKeSetEvent
KDEFERRED_ROUTINE wdm_IrqlKeSetEvent_bad;
VOID wdm_IrqlKeSetEvent_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: KeSetEvent needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  KeSetEvent(&E->Event, IO_NO_INCREMENT, TRUE);
}

// wdm.IrqlExAllocatePool
KDEFERRED_ROUTINE wdm_IrqlExAllocatePool_bad;
VOID wdm_IrqlExAllocatePool_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: ExAllocatePoolWithTag needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  E->Object = ExAllocatePoolWithTag(PagedPool, 16, 1);
}

// wdm.PagedCode
KDEFERRED_ROUTINE wdm_PagedCode_bad;
VOID wdm_PagedCode_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: PAGED_CODE needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  PAGED_CODE();
}

// storport.PagedCode
KDEFERRED_ROUTINE storport_PagedCode_bad;
VOID storport_PagedCode_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: PAGED_CODE needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  PAGED_CODE();
}

// kmdf.SyncReqSend
KDEFERRED_ROUTINE kmdf_SyncReqSend_bad;
VOID kmdf_SyncReqSend_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: WdfIoTargetSendIoctlSynchronously needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  WdfIoTargetSendIoctlSynchronously(E->Target, E->Request, 0, NULL, NULL, NULL, NULL);
}

// kmdf.KmdfIrql, kmdf.KmdfIrql2
PEXTENSION ContextOf(WDFDPC Dpc);
EVT_WDF_DPC kmdf_KmdfIrql_bad;
VOID kmdf_KmdfIrql_bad(WDFDPC Dpc) {
  PEXTENSION E = ContextOf(Dpc);
  // CHECK: [[#@LINE+1]]:3: warning: WdfIoTargetClose needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  WdfIoTargetClose(E->Target);
}

// kmdf.UsbKmdfIrql, kmdf.UsbKmdfIrql2
EVT_WDF_DPC kmdf_UsbKmdfIrql_bad;
VOID kmdf_UsbKmdfIrql_bad(WDFDPC Dpc) {
  WDFUSBDEVICE Usb = (WDFUSBDEVICE)Dpc;
  // CHECK: [[#@LINE+1]]:3: warning: WdfUsbTargetDeviceResetPortSynchronously needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  WdfUsbTargetDeviceResetPortSynchronously(Usb);
}

// kmdf.WdfRequestSendSyncAtDispatch
VOID kmdf_WdfRequestSendSyncAtDispatch_bad(PEXTENSION E) {
  WDF_REQUEST_SEND_OPTIONS Options;
  KIRQL Irql;
  Options.Size = sizeof(Options);
  Options.Flags = WDF_REQUEST_SEND_OPTION_SYNCHRONOUS;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: WdfRequestSend needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  WdfRequestSend(E->Request, E->Target, &Options);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// What functions of the headers write is not known.
VOID FN_kmdf_WdfRequestSendSyncAtDispatch(PEXTENSION E) {
  WDF_REQUEST_SEND_OPTIONS Options;
  KIRQL Irql;
  WDF_REQUEST_SEND_OPTIONS_INIT(&Options, WDF_REQUEST_SEND_OPTION_SYNCHRONOUS);
  KeAcquireSpinLock(&E->Lock, &Irql);
  WdfRequestSend(E->Request, E->Target, &Options);
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID kmdf_WdfRequestSend_at_passive_ok(PEXTENSION E) {
  WDF_REQUEST_SEND_OPTIONS Options;
  WDF_REQUEST_SEND_OPTIONS_INIT(&Options, WDF_REQUEST_SEND_OPTION_SYNCHRONOUS);
  WdfRequestSend(E->Request, E->Target, &Options);
}

VOID kmdf_WdfRequestSend_and_forget_ok(PEXTENSION E) {
  WDF_REQUEST_SEND_OPTIONS Options;
  KIRQL Irql;
  WDF_REQUEST_SEND_OPTIONS_INIT(&Options, WDF_REQUEST_SEND_OPTION_SEND_AND_FORGET);
  KeAcquireSpinLock(&E->Lock, &Irql);
  WdfRequestSend(E->Request, E->Target, &Options);
  WdfRequestSend(E->Request, E->Target, NULL);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// wdm.IrqlKeSetEvent, wdm.IrqlExAllocatePool: what the argument allows.
KDEFERRED_ROUTINE by_argument_ok;
VOID by_argument_ok(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  KeSetEvent(&E->Event, IO_NO_INCREMENT, FALSE);
  E->Object = ExAllocatePoolWithTag(NonPagedPool, 16, 1);
  E->Object = ExAllocatePoolWithTag(NonPagedPoolNx, 16, 1);
}

// Whoever calls says which.
static PVOID Allocate(POOL_TYPE Type, SIZE_T Size) {
  return ExAllocatePoolWithTag(Type, Size, 1);
}

VOID type_from_the_caller_ok(PEXTENSION E) {
  KIRQL Irql;
  E->Handle = Allocate(PagedPool, 16);
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Object = Allocate(NonPagedPoolNx, 16);
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID type_from_the_caller_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: {{.*}}ExAllocatePoolWithTag{{.*}}APC_LEVEL or below{{.*}} [ddi-call-irql]
  E->Object = Allocate(PagedPool, 16);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// wdm.IrqlKeDispatchLte, of calls and of locks
KSERVICE_ROUTINE wdm_IrqlKeDispatchLte_bad;
BOOLEAN wdm_IrqlKeDispatchLte_bad(PKINTERRUPT Interrupt, PVOID Context) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:3: warning: KeSetTimer needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  KeSetTimer(&E->Timer, E->Time, NULL);
  return TRUE;
}

KSERVICE_ROUTINE wdm_IrqlKeDispatchLte_lock_bad;
BOOLEAN wdm_IrqlKeDispatchLte_lock_bad(PKINTERRUPT Interrupt, PVOID Context) {
  PEXTENSION E = (PEXTENSION)Context;
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock needs DISPATCH_LEVEL or below{{.*}} [ddi-lock-irql]
  KeAcquireSpinLock(&E->Lock, &Irql);
  KeReleaseSpinLock(&E->Lock, Irql);
  return TRUE;
}

// wdm.IrqlDispatch, storport.IrqlDispatch, of calls and of locks
DRIVER_UNLOAD wdm_IrqlDispatch_bad;
VOID wdm_IrqlDispatch_bad(PDRIVER_OBJECT Driver) {
  PEXTENSION E = (PEXTENSION)Driver->DeviceObject->DeviceExtension;
  // CHECK: [[#@LINE+1]]:3: warning: KeInsertDeviceQueue needs DISPATCH_LEVEL{{.*}} [ddi-call-irql]
  KeInsertDeviceQueue(&E->Queue, &E->Entry);
}

DRIVER_UNLOAD wdm_IrqlDispatch_lock_bad;
VOID wdm_IrqlDispatch_lock_bad(PDRIVER_OBJECT Driver) {
  PEXTENSION E = (PEXTENSION)Driver->DeviceObject->DeviceExtension;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLockAtDpcLevel needs DISPATCH_LEVEL or above{{.*}} [ddi-lock-irql]
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

// wdm.IrqlKeReleaseSpinLock, storport.IrqlKeReleaseSpinLock
VOID wdm_IrqlKeReleaseSpinLock_bad(PEXTENSION E) {
  KIRQL Irql, Other;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} [ddi-irql-return]
  KeReleaseSpinLock(&E->Lock, Other);
}

// wdm.IrqlKeRaiseLower: only upward
VOID wdm_IrqlKeRaiseLower_bad(PEXTENSION E) {
  KIRQL Irql, Lower;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} [ddi-irql-return]
  KeRaiseIrql(APC_LEVEL, &Lower);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// wdm.IrqlKeRaiseLower2, wdm.IrqlReturn: what was raised is lowered
DRIVER_DISPATCH wdm_IrqlKeRaiseLower2_bad;
NTSTATUS wdm_IrqlKeRaiseLower2_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  KIRQL Irql;
  KeRaiseIrql(DISPATCH_LEVEL, &Irql);
  if (Irp->Cancel)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} [ddi-irql-return]
    return STATUS_CANCELLED;
  KeLowerIrql(Irql);
  return STATUS_SUCCESS;
}

// wdm.IrqlKeWaitForMutexObject, wdm.IrqlKeWaitForMultipleObjects
VOID wdm_IrqlKeWaitForMutexObject_bad(PEXTENSION E) {
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} [ddi-blocking-under-spin-lock]
  KeWaitForSingleObject(&E->Event, Executive, KernelMode, FALSE, NULL);
  KeReleaseSpinLock(&E->Lock, Irql);
}

// storport.SpNoWait
HW_STARTIO storport_SpNoWait_bad;
BOOLEAN storport_SpNoWait_bad(PVOID Extension, PSCSI_REQUEST_BLOCK Srb) {
  PEXTENSION E = (PEXTENSION)Extension;
  // CHECK: [[#@LINE+1]]:3: warning: KeDelayExecutionThread needs APC_LEVEL or below{{.*}} [ddi-call-irql]
  KeDelayExecutionThread(KernelMode, FALSE, &E->Time);
  return TRUE;
}

// storport.StorPortIrql, storport.SpIrql
HW_INTERRUPT storport_StorPortIrql_bad;
BOOLEAN storport_StorPortIrql_bad(PVOID Extension) {
  PEXTENSION E = (PEXTENSION)Extension;
  // CHECK: [[#@LINE+1]]:3: warning: StorPortFreePool needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  StorPortFreePool(Extension, E->Object);
  // CHECK: [[#@LINE+1]]:3: warning: ExFreeToNPagedLookasideList needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  ExFreeToNPagedLookasideList(&E->NonPaged, E->Object);
  return TRUE;
}

// storport.SpChangeIrql
HW_STARTIO storport_SpChangeIrql_bad;
BOOLEAN storport_SpChangeIrql_bad(PVOID Extension, PSCSI_REQUEST_BLOCK Srb) {
  KIRQL Irql;
  KeRaiseIrql(HIGH_LEVEL, &Irql);
  if (Srb->Length == 0)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} [ddi-irql-return]
    return FALSE;
  KeLowerIrql(Irql);
  return TRUE;
}

//--- Threaded DPCs: at PASSIVE_LEVEL or DISPATCH_LEVEL -------------------------------

KDEFERRED_ROUTINE threaded_at_dpc_level_bad;
VOID threaded_at_dpc_level_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLockAtDpcLevel needs DISPATCH_LEVEL or above, but the IRQL may be {{.*}} [ddi-lock-irql]
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

KDEFERRED_ROUTINE threaded_plain_ok;
VOID threaded_plain_ok(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  KIRQL Irql;
  KeAcquireSpinLock(&E->Lock, &Irql);
  E->Count++;
  KeReleaseSpinLock(&E->Lock, Irql);
}

VOID threaded_for_dpc_ok(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  KIRQL Irql = KeAcquireSpinLockForDpc(&E->Lock);
  E->Count++;
  KeReleaseSpinLockForDpc(&E->Lock, Irql);
}

KDEFERRED_ROUTINE threaded_waits_bad;
VOID threaded_waits_bad(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  // CHECK: [[#@LINE+1]]:3: warning: KeDelayExecutionThread needs APC_LEVEL or below, but the IRQL may be {{.*}} [ddi-call-irql]
  KeDelayExecutionThread(KernelMode, FALSE, &E->Time);
}

// An ordinary one.
KDEFERRED_ROUTINE ordinary_at_dpc_level_ok;
VOID ordinary_at_dpc_level_ok(PKDPC Dpc, PVOID Context, PVOID First, PVOID Second) {
  PEXTENSION E = (PEXTENSION)Context;
  KeAcquireSpinLockAtDpcLevel(&E->Lock);
  E->Count++;
  KeReleaseSpinLockFromDpcLevel(&E->Lock);
}

VOID set_up(PEXTENSION E, PKDPC Dpcs) {
  KeInitializeThreadedDpc(&Dpcs[0], threaded_at_dpc_level_bad, E);
  KeInitializeThreadedDpc(&Dpcs[1], threaded_plain_ok, E);
  KeInitializeThreadedDpc(&Dpcs[2], threaded_for_dpc_ok, E);
  KeInitializeThreadedDpc(&Dpcs[3], threaded_waits_bad, E);
  KeInitializeDpc(&Dpcs[4], ordinary_at_dpc_level_ok, E);
}
