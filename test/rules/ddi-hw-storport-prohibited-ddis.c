// HwStorportProhibitedDdis: kernel locks in a miniport for hardware. Off unless it
// is named, and only a remark.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %spinlint check --quiet -checks=-*,ddi-hw-storport-prohibited-ddis physical.c | FileCheck --implicit-check-not=remark: %s
// CHECK: physical.c:6:3: remark: KeAcquireSpinLock must not be called by a driver of this kind [ddi-hw-storport-prohibited-ddis]
//
// RUN: %spinlint check --quiet -checks=-*,ddi-hw-storport-prohibited-ddis virtual.c | count 0
// RUN: %spinlint check --quiet physical.c | count 0

//--- physical.c
#include <ntddk.h>
#include <storport.h>
typedef struct _ADAPTER { KSPIN_LOCK Lock; ULONG Count; } ADAPTER, *PADAPTER;
static BOOLEAN start_io_bad(PVOID Adapter, PSCSI_REQUEST_BLOCK Srb) {
  KIRQL Irql;
  KeAcquireSpinLock(&((PADAPTER)Adapter)->Lock, &Irql);
  ((PADAPTER)Adapter)->Count++;
  KeReleaseSpinLock(&((PADAPTER)Adapter)->Lock, Irql);
  return TRUE;
}
static BOOLEAN interrupt_ok(PVOID Adapter) { return FALSE; }
ULONG DriverEntry(PVOID Driver, PVOID Path) {
  HW_INITIALIZATION_DATA Data = {0};
  Data.HwInterrupt = interrupt_ok;
  Data.HwStartIo = start_io_bad;
  return StorPortInitialize(Driver, Path, &Data, NULL);
}
//--- virtual.c
#include <ntddk.h>
#include <storport.h>
typedef struct _ADAPTER { KSPIN_LOCK Lock; ULONG Count; } ADAPTER, *PADAPTER;
static BOOLEAN start_io_ok(PVOID Adapter, PSCSI_REQUEST_BLOCK Srb) {
  KIRQL Irql;
  KeAcquireSpinLock(&((PADAPTER)Adapter)->Lock, &Irql);
  ((PADAPTER)Adapter)->Count++;
  KeReleaseSpinLock(&((PADAPTER)Adapter)->Lock, Irql);
  return TRUE;
}
ULONG DriverEntry(PVOID Driver, PVOID Path) {
  VIRTUAL_HW_INITIALIZATION_DATA Data = {0};
  Data.HwStartIo = start_io_ok;
  return StorPortInitialize(Driver, Path, (PVOID)&Data, NULL);
}
