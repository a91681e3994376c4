// A lock that is acquired somewhere and initialised nowhere in the driver.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check %t.lockprog > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
//
// A file by itself is no whole driver: another may initialise them.
// RUN: %spinlint check %s
#include <ndis.h>
#include <ntddk.h>

typedef struct _EXTENSION {
  KSPIN_LOCK Good, Never, ByHelper, Dead, Stored, InPlace, Zeroed;
  NDIS_SPIN_LOCK Ndis, NdisNever;
  FAST_MUTEX Mutex;
  PKSPIN_LOCK Pointer;
  EX_PUSH_LOCK Push;
  ULONG Count;
} EXTENSION, *PEXTENSION;

KSPIN_LOCK GlobalSpinLock; // Zero is as good.
FAST_MUTEX GlobalMutex, GlobalGood;

static void SetUp(PKSPIN_LOCK Lock) { KeInitializeSpinLock(Lock); }

static void Use(PKSPIN_LOCK Lock) {
  KIRQL Irql;
  KeAcquireSpinLock(Lock, &Irql);
  KeReleaseSpinLock(Lock, Irql);
}

void dead_init(PEXTENSION E) { KeInitializeSpinLock(&E->Dead); }

DRIVER_DISPATCH used_bad;
NTSTATUS used_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  (void)Irp;
  Use(&E->Good);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing in this driver initialises 'EXTENSION.Never', which Use acquires here
  Use(&E->Never);
  Use(&E->ByHelper);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing initialises 'EXTENSION.Dead', which Use acquires here: 'dead_init' would, but nobody calls it
  Use(&E->Dead);
  Use(&E->Stored);
  Use(E->Pointer);
  Use(&GlobalSpinLock);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing in this driver initialises 'EXTENSION.InPlace', which KeAcquireSpinLock acquires here
  KeAcquireSpinLock(&E->InPlace, &Irql);
  KeReleaseSpinLock(&E->InPlace, Irql);
  Use(&E->Zeroed);
  NdisAcquireSpinLock(&E->Ndis);
  NdisReleaseSpinLock(&E->Ndis);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing in this driver initialises 'EXTENSION.NdisNever', which NdisAcquireSpinLock acquires here
  NdisAcquireSpinLock(&E->NdisNever);
  NdisReleaseSpinLock(&E->NdisNever);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing in this driver initialises 'EXTENSION.Mutex', which ExAcquireFastMutex acquires here
  ExAcquireFastMutex(&E->Mutex);
  ExReleaseFastMutex(&E->Mutex);
  // CHECK: [[#@LINE+1]]:{{[0-9]+}}: warning: nothing in this driver initialises 'GlobalMutex', which ExAcquireFastMutex acquires here
  ExAcquireFastMutex(&GlobalMutex);
  ExReleaseFastMutex(&GlobalMutex);
  ExAcquireFastMutex(&GlobalGood);
  ExReleaseFastMutex(&GlobalGood);
  // Structures of the system have been set up by it.
  KeAcquireSpinLock(&Device->DeviceQueue.Lock, &Irql);
  KeReleaseSpinLock(&Device->DeviceQueue.Lock, Irql);
  return STATUS_SUCCESS;
}

DRIVER_INITIALIZE DriverEntry;
NTSTATUS DriverEntry(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  PDEVICE_OBJECT Device;
  PEXTENSION E;
  (void)Path;
  if (!NT_SUCCESS(IoCreateDevice(Driver, sizeof(EXTENSION), NULL,
                                 FILE_DEVICE_UNKNOWN, 0, FALSE, &Device)))
    return STATUS_UNSUCCESSFUL;
  E = Device->DeviceExtension;
  KeInitializeSpinLock(&E->Good);
  SetUp(&E->ByHelper);
  E->Pointer = &E->Stored;
  E->Zeroed = 0;
  NdisAllocateSpinLock(&E->Ndis);
  ExInitializeFastMutex(&GlobalGood);
  Driver->MajorFunction[IRP_MJ_READ] = used_bad;
  return STATUS_SUCCESS;
}
