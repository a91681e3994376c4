// WithinCriticalRegion: an ERESOURCE needs normal kernel APCs disabled.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntifs.h>

typedef struct _EXTENSION {
  ERESOURCE Resource;
  FAST_MUTEX Mutex;
  KSPIN_LOCK Lock;
} EXTENSION, *PEXTENSION;

ERESOURCE Global;

DRIVER_DISPATCH dispatch_bad;
NTSTATUS dispatch_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceSharedLite acquires '&E->Resource' where normal kernel APCs are enabled: enter a critical region first [ddi-within-critical-region]
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  ExAcquireResourceSharedLite(&Global, TRUE);
  ExReleaseResourceLite(&Global);
  return STATUS_SUCCESS;
}
// CHECK: note: the system calls 'dispatch_bad', a DRIVER_DISPATCH, with APCs enabled
// CHECK: note: also acquired here as '&Global' by ExAcquireResourceSharedLite

// Every chain for itself: one of two callers comes without a region.
static void change(PEXTENSION E) {
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceExclusiveLite acquires '&E->Resource' where normal kernel APCs are enabled
  ExAcquireResourceExclusiveLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
}
// CHECK: note: the system calls 'second_bad', a DRIVER_DISPATCH, with APCs enabled
// CHECK: note: 'change' is called here

DRIVER_DISPATCH first_ok;
NTSTATUS first_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Irp);
  FsRtlEnterFileSystem();
  change(Device->DeviceExtension);
  FsRtlExitFileSystem();
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH second_bad;
NTSTATUS second_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  UNREFERENCED_PARAMETER(Irp);
  change(Device->DeviceExtension);
  return STATUS_SUCCESS;
}

// After the region is left.
DRIVER_DISPATCH left_bad;
NTSTATUS left_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  KeEnterCriticalRegion();
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  KeLeaveCriticalRegion();
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceSharedLite acquires '&E->Resource' where
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  return STATUS_SUCCESS;
}

// Other ways to disable APCs.
DRIVER_DISPATCH others_ok;
NTSTATUS others_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  ExAcquireFastMutex(&E->Mutex);
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  ExReleaseFastMutex(&E->Mutex);
  KeEnterGuardedRegion();
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  KeLeaveGuardedRegion();
  ExEnterCriticalRegionAndAcquireResourceExclusive(&E->Resource);
  ExReleaseResourceAndLeaveCriticalRegion(&E->Resource);
  return STATUS_SUCCESS;
}

DRIVER_DISPATCH raised_ok;
NTSTATUS raised_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  KIRQL Irql;
  UNREFERENCED_PARAMETER(Irp);
  KeRaiseIrql(APC_LEVEL, &Irql);
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  KeLowerIrql(Irql);
  return STATUS_SUCCESS;
}

// A region on some paths is one.
DRIVER_DISPATCH some_path_ok;
NTSTATUS some_path_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  BOOLEAN Entered = FALSE;
  if (Irp->Flags) {
    FsRtlEnterFileSystem();
    Entered = TRUE;
  }
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  if (Entered)
    FsRtlExitFileSystem();
  return STATUS_SUCCESS;
}

// The driver's own guard, by a name that only a helper knows.
static void enter_it(PFAST_MUTEX Mutex) { ExAcquireFastMutex(Mutex); }
static void leave_it(PFAST_MUTEX Mutex) { ExReleaseFastMutex(Mutex); }

DRIVER_DISPATCH wrapped_ok;
NTSTATUS wrapped_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  enter_it(&E->Mutex);
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  leave_it(&E->Mutex);
  return STATUS_SUCCESS;
}

// What is not seen may enter a region.
void EnterElsewhere(void);
void LeaveElsewhere(void);

DRIVER_DISPATCH unseen_ok;
NTSTATUS unseen_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  EnterElsewhere();
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  LeaveElsewhere();
  return STATUS_SUCCESS;
}

// Whoever calls these knows.
KSTART_ROUTINE thread_ok;
void thread_ok(PVOID Context) {
  PEXTENSION E = Context;
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
}

void nobody_ok(PEXTENSION E) {
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
}

// Fast I/O is called by the system service itself.
static BOOLEAN fast_write_bad(PFILE_OBJECT File, PLARGE_INTEGER Offset,
                              ULONG Length, BOOLEAN Wait, ULONG Key,
                              PVOID Buffer, PIO_STATUS_BLOCK Status,
                              PDEVICE_OBJECT Device) {
  PEXTENSION E = Device->DeviceExtension;
  // CHECK: [[#@LINE+1]]:8: warning: ExAcquireResourceSharedLite acquires '&E->Resource' where
  if (!ExAcquireResourceSharedLite(&E->Resource, Wait))
    return FALSE;
  ExReleaseResourceLite(&E->Resource);
  return FsRtlCopyWrite(File, Offset, Length, Wait, Key, Buffer, Status, Device);
}
// CHECK: note: the system calls 'fast_write_bad', a FAST_IO_WRITE, with APCs enabled

// Called inside FsRtlCopyWrite, which has entered a region.
static BOOLEAN check_ok(PFILE_OBJECT File, PLARGE_INTEGER Offset, ULONG Length,
                        BOOLEAN Wait, ULONG Key, BOOLEAN Read,
                        PIO_STATUS_BLOCK Status, PDEVICE_OBJECT Device) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(File);
  UNREFERENCED_PARAMETER(Offset);
  UNREFERENCED_PARAMETER(Length);
  UNREFERENCED_PARAMETER(Key);
  UNREFERENCED_PARAMETER(Read);
  UNREFERENCED_PARAMETER(Status);
  if (!ExAcquireResourceSharedLite(&E->Resource, Wait))
    return FALSE;
  ExReleaseResourceLite(&E->Resource);
  return TRUE;
}

static FAST_IO_DISPATCH FastIo;

// The system itself asks for this.
DRIVER_DISPATCH power_ok;
NTSTATUS power_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  return STATUS_SUCCESS;
}

// For what it is, is not seen.
DRIVER_DISPATCH unregistered_ok;
NTSTATUS unregistered_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  return STATUS_SUCCESS;
}

// This one is for all others.
DRIVER_DISPATCH any_bad;
NTSTATUS any_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION E = Device->DeviceExtension;
  UNREFERENCED_PARAMETER(Irp);
  // CHECK: [[#@LINE+1]]:3: warning: ExAcquireResourceSharedLite acquires '&E->Resource' where
  ExAcquireResourceSharedLite(&E->Resource, TRUE);
  ExReleaseResourceLite(&E->Resource);
  return STATUS_SUCCESS;
}

void register_routines(PDRIVER_OBJECT Driver) {
  ULONG I;
  for (I = 0; I <= IRP_MJ_MAXIMUM_FUNCTION; ++I)
    Driver->MajorFunction[I] = any_bad;
  Driver->MajorFunction[IRP_MJ_CREATE] = dispatch_bad;
  Driver->MajorFunction[IRP_MJ_READ] = first_ok;
  Driver->MajorFunction[IRP_MJ_WRITE] = second_bad;
  Driver->MajorFunction[IRP_MJ_CLOSE] = left_bad;
  Driver->MajorFunction[IRP_MJ_CLEANUP] = others_ok;
  Driver->MajorFunction[IRP_MJ_FLUSH_BUFFERS] = raised_ok;
  Driver->MajorFunction[IRP_MJ_QUERY_EA] = some_path_ok;
  Driver->MajorFunction[IRP_MJ_SET_EA] = wrapped_ok;
  Driver->MajorFunction[IRP_MJ_LOCK_CONTROL] = unseen_ok;
  Driver->MajorFunction[IRP_MJ_POWER] = power_ok;
  FastIo.SizeOfFastIoDispatch = sizeof(FastIo);
  FastIo.FastIoWrite = fast_write_bad;
  FastIo.FastIoCheckIfPossible = check_ok;
  Driver->FastIoDispatch = &FastIo;
}
