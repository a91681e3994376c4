// Callbacks of display miniports: the member that holds them gives the role.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef VOID (*PDXGKDDI_DPC_ROUTINE)(PVOID Context);
typedef NTSTATUS (*PDXGKDDI_STOP_DEVICE)(PVOID Context);
typedef VOID (*PDXGKDDI_SYSTEM_DISPLAY_WRITE)(PVOID Context);

typedef struct _KMDDOD_INITIALIZATION_DATA {
  PDXGKDDI_STOP_DEVICE DxgkDdiStopDevice;
  PDXGKDDI_DPC_ROUTINE DxgkDdiDpcRoutine;
  PDXGKDDI_SYSTEM_DISPLAY_WRITE DxgkDdiSystemDisplayWrite;
} KMDDOD_INITIALIZATION_DATA;

typedef struct _QUEUE {
  KSPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

static QUEUE Queue, Buffers;

// The level decides; above DISPATCH_LEVEL the system has stopped.
static VOID Lock(QUEUE *Q, KIRQL *Irql) {
  *Irql = KeGetCurrentIrql();
  if (*Irql < DISPATCH_LEVEL)
    KeAcquireSpinLock(&Q->Lock, Irql);
  else if (*Irql == DISPATCH_LEVEL)
    KeAcquireSpinLockAtDpcLevel(&Q->Lock);
}

static VOID Unlock(QUEUE *Q, KIRQL Irql) {
  if (Irql < DISPATCH_LEVEL)
    KeReleaseSpinLock(&Q->Lock, Irql);
  else if (Irql == DISPATCH_LEVEL)
    KeReleaseSpinLockFromDpcLevel(&Q->Lock);
}

static VOID dpc_ok(PVOID Context) {
  KIRQL Irql, Inner;
  Lock(&Queue, &Irql);
  Queue.Count++;
  Unlock(&Queue, Irql);
  KeAcquireSpinLock(&Buffers.Lock, &Inner);
  Buffers.Count++;
  KeReleaseSpinLock(&Buffers.Lock, Inner);
}

static NTSTATUS stop_bad(PVOID Context) {
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLockAtDpcLevel needs DISPATCH_LEVEL or above, but the IRQL is PASSIVE_LEVEL here [ddi-lock-irql]
  KeAcquireSpinLockAtDpcLevel(&Queue.Lock);
  Queue.Count++;
  KeReleaseSpinLockFromDpcLevel(&Queue.Lock);
  return STATUS_SUCCESS;
}
// CHECK: note: the system calls 'stop_bad', a DXGKDDI_STOP_DEVICE, at PASSIVE_LEVEL

static VOID write_bad(PVOID Context) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: KeAcquireSpinLock needs DISPATCH_LEVEL or below, but the IRQL may be
  KeAcquireSpinLock(&Queue.Lock, &Irql);
  Queue.Count++;
  KeReleaseSpinLock(&Queue.Lock, Irql);
}

VOID Register(KMDDOD_INITIALIZATION_DATA *Data) {
  Data->DxgkDdiStopDevice = stop_bad;
  Data->DxgkDdiDpcRoutine = dpc_ok;
  Data->DxgkDdiSystemDisplayWrite = write_bad;
}
