// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HID, all: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_HID_TYPES_H
#define SPINLINT_KIT_KIT_HID_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _HID_XFER_PACKET {
  PUCHAR reportBuffer;
  ULONG reportBufferLen;
  UCHAR reportId;
};

struct _HID_COLLECTION_INFORMATION {
  ULONG DescriptorSize;
  BOOLEAN Polled;
  UCHAR Reserved1[1];
  USHORT VendorID;
  USHORT ProductID;
  USHORT VersionNumber;
};

struct _HID_MINIDRIVER_REGISTRATION {
  ULONG Revision;
  PDRIVER_OBJECT DriverObject;
  PUNICODE_STRING RegistryPath;
  ULONG DeviceExtensionSize;
  BOOLEAN DevicesArePolled;
  UCHAR Reserved[3];
};

struct _HID_DEVICE_EXTENSION {
  PDEVICE_OBJECT PhysicalDeviceObject;
  PDEVICE_OBJECT NextDeviceObject;
  PVOID MiniDeviceExtension;
};

struct _HID_DEVICE_ATTRIBUTES {
  ULONG Size;
  USHORT VendorID;
  USHORT ProductID;
  USHORT VersionNumber;
  USHORT Reserved[11];
};

struct _HID_DESCRIPTOR {
  UCHAR bLength;
  UCHAR bDescriptorType;
  USHORT bcdHID;
  UCHAR bCountry;
  UCHAR bNumDescriptors;
  struct _HID_DESCRIPTOR_DESC_LIST {
    UCHAR bReportType;
    USHORT wReportLength;
  } DescriptorList[1];
};

struct _HID_SUBMIT_IDLE_NOTIFICATION_CALLBACK_INFO {
  HID_SEND_IDLE_CALLBACK IdleCallback;
  PVOID IdleContext;
};

#ifdef __cplusplus
}
#endif

#endif
