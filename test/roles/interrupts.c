// A spin lock that is taken at the IRQL of a device, in each role that starts
// there: its owner spins for ever, since whoever holds it was interrupted.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-irql-synch-function,ddi-lock-irql %s > %t.out; test $? -eq 1'
// RUN: FileCheck --implicit-check-not='warning:' %s < %t.out
#include <ndis.h>
#include <storport.h>
#include <wdf.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  KSPIN_LOCK Spin;
  NDIS_HANDLE Interrupt;
} ADAPTER, *PADAPTER;

static void take(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_ISR isr_bad;
BOOLEAN isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Target) {
  PADAPTER Adapter = Context;
  UNREFERENCED_PARAMETER(Target);
  *Queue = TRUE;
  // CHECK: [[#@LINE+1]]:3: warning: NdisAcquireSpinLock needs DISPATCH_LEVEL or below, but the IRQL is DIRQL here [ddi-irql-synch-function]
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
  return TRUE;
}

MINIPORT_MESSAGE_INTERRUPT message_bad;
BOOLEAN message_bad(NDIS_HANDLE Context, ULONG Id, PBOOLEAN Queue,
                    PULONG Target) {
  UNREFERENCED_PARAMETER(Id);
  UNREFERENCED_PARAMETER(Target);
  *Queue = TRUE;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  take(Context);
  return TRUE;
}

MINIPORT_DISABLE_INTERRUPT disable_bad;
VOID disable_bad(NDIS_HANDLE Context) {
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  take(Context);
}

MINIPORT_ENABLE_INTERRUPT enable_bad;
VOID enable_bad(NDIS_HANDLE Context) {
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  take(Context);
}

MINIPORT_DISABLE_MESSAGE_INTERRUPT disable_message_bad;
VOID disable_message_bad(NDIS_HANDLE Context, ULONG Id) {
  UNREFERENCED_PARAMETER(Id);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  take(Context);
}

MINIPORT_ENABLE_MESSAGE_INTERRUPT enable_message_bad;
VOID enable_message_bad(NDIS_HANDLE Context, ULONG Id) {
  UNREFERENCED_PARAMETER(Id);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  take(Context);
}

// Without a role typedef: by what it is passed to.
static BOOLEAN synchronize_bad(NDIS_HANDLE Context) {
  PADAPTER Adapter = Context;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-irql-synch-function]
  NdisAcquireSpinLock(&Adapter->Lock);
  NdisReleaseSpinLock(&Adapter->Lock);
  return TRUE;
}

VOID synchronizes_ok(PADAPTER Adapter) {
  NdisMSynchronizeWithInterruptEx(Adapter->Interrupt, 0, synchronize_bad,
                                  Adapter);
}

KSERVICE_ROUTINE service_bad;
BOOLEAN service_bad(PKINTERRUPT Interrupt, PVOID Context) {
  PADAPTER Adapter = Context;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Interrupt);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-lock-irql]
  KeAcquireSpinLock(&Adapter->Spin, &Irql);
  KeReleaseSpinLock(&Adapter->Spin, Irql);
  return TRUE;
}

KMESSAGE_SERVICE_ROUTINE message_service_bad;
BOOLEAN message_service_bad(PKINTERRUPT Interrupt, PVOID Context, ULONG Id) {
  PADAPTER Adapter = Context;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Interrupt);
  UNREFERENCED_PARAMETER(Id);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-lock-irql]
  KeAcquireSpinLock(&Adapter->Spin, &Irql);
  KeReleaseSpinLock(&Adapter->Spin, Irql);
  return TRUE;
}

KSYNCHRONIZE_ROUTINE synchronize_execution_bad;
BOOLEAN synchronize_execution_bad(PVOID Context) {
  PADAPTER Adapter = Context;
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-lock-irql]
  KeAcquireSpinLock(&Adapter->Spin, &Irql);
  KeReleaseSpinLock(&Adapter->Spin, Irql);
  return TRUE;
}

HW_INTERRUPT storport_bad;
BOOLEAN storport_bad(PVOID Extension) {
  PADAPTER Adapter = Extension;
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-lock-irql]
  KeAcquireSpinLock(&Adapter->Spin, &Irql);
  KeReleaseSpinLock(&Adapter->Spin, Irql);
  return TRUE;
}

HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE storport_message_bad;
BOOLEAN storport_message_bad(PVOID Extension, ULONG Id) {
  PADAPTER Adapter = Extension;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Id);
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}}[ddi-lock-irql]
  KeAcquireSpinLock(&Adapter->Spin, &Irql);
  KeReleaseSpinLock(&Adapter->Spin, Irql);
  return TRUE;
}

// The framework has interrupts at PASSIVE_LEVEL too: which this is, is said
// where it is created.
EVT_WDF_INTERRUPT_ISR FN_wdf;
BOOLEAN FN_wdf(WDFINTERRUPT Interrupt, ULONG Id) {
  WDFSPINLOCK Lock = WdfInterruptGetDevice(Interrupt);
  UNREFERENCED_PARAMETER(Id);
  WdfSpinLockAcquire(Lock);
  WdfSpinLockRelease(Lock);
  return TRUE;
}
