// IoReleaseRemoveLockAndWait after the device is detached or deleted.
//
// RUN: sh -c '%spinlint check -checks=-*,ddi-io-release-remove-lock-and-wait-outside-remove-device %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  IO_REMOVE_LOCK RemoveLock;
  PDEVICE_OBJECT Self, Lower, Control;
  struct _EXTENSION *Child;
} EXTENSION, *PEXTENSION;

void detached_bad(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  IoDetachDevice(Extension->Lower);
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLockAndWait comes too late here: IoDetachDevice has been called before [ddi-io-release-remove-lock-and-wait-outside-remove-device]
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
  // CHECK: [[#@LINE-3]]:3: note: IoDetachDevice is called here
  IoDeleteDevice(Device);
}

void deleted_bad(PDEVICE_OBJECT Device, PIRP Irp, BOOLEAN Detach) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  if (Detach)
    IoDetachDevice(Extension->Lower);
  IoDeleteDevice(Device);
  // CHECK: [[#@LINE+1]]:3: warning: IoReleaseRemoveLockAndWait comes too late here: IoDeleteDevice has been called before
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
}

void in_order_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
  IoDetachDevice(Extension->Lower);
  IoDeleteDevice(Device);
}

// On one path only, and that path ends.
void returns_ok(PDEVICE_OBJECT Device, PIRP Irp, BOOLEAN Failed) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  if (Failed) {
    IoDeleteDevice(Device);
    return;
  }
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
}

// Other devices.
void control_device_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  IoDeleteDevice(Extension->Control);
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
}
void child_ok(PDEVICE_OBJECT Device, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  IoDetachDevice(Extension->Child->Lower);
  IoDeleteDevice(Extension->Child->Self);
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
}
void next_device_ok(PDEVICE_OBJECT Device, PDEVICE_OBJECT Next, PIRP Irp) {
  PEXTENSION Extension = (PEXTENSION)Device->DeviceExtension;
  IoDeleteDevice(Next);
  IoReleaseRemoveLockAndWait(&Extension->RemoveLock, Irp);
}

// In IRP_MJ_CLEANUP, of a file object.
void file_ok(PEXTENSION File, PIRP Irp) {
  IoReleaseRemoveLockAndWait(&File->RemoveLock, Irp);
}
