// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the I/O manager: devices, IRPs, files: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTDDK_IO_TYPES_H
#define SPINLINT_KIT_KIT_NTDDK_IO_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _ECP_LIST ECP_LIST, *PECP_LIST;

struct _CONTROLLER_OBJECT {
  CSHORT Type;
  CSHORT Size;
  PVOID ControllerExtension;
  KDEVICE_QUEUE DeviceWaitQueue;
  ULONG Spare1;
  LARGE_INTEGER Spare2;
};

struct _DISK_SIGNATURE {
  ULONG PartitionStyle;
  union {
    struct {
      ULONG Signature;
      ULONG CheckSum;
    } Mbr;
    struct {
      GUID DiskId;
    } Gpt;
  };
};

struct _TXN_PARAMETER_BLOCK {
  USHORT Length;
  USHORT TxFsContext;
  PVOID TransactionObject;
};

struct _IO_DRIVER_CREATE_CONTEXT {
  CSHORT Size;
  struct _ECP_LIST *ExtraCreateParameter;
  PVOID DeviceObjectHint;
  PTXN_PARAMETER_BLOCK TxnParameters;
  PESILO SiloContext;
};

#ifdef __cplusplus
}
#endif

#endif
