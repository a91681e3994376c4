// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Headers of WMI blocks, for drivers that answer WMI requests.
#ifndef SPINLINT_KIT_KIT_WMI_TYPES_H
#define SPINLINT_KIT_KIT_WMI_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

#define WNODE_FLAG_SINGLE_INSTANCE 0x00000002
#define WNODE_FLAG_EVENT_ITEM 0x00000008
#define WNODE_FLAG_LOG_WNODE 0x00040000
#define WMIREG_FLAG_INSTANCE_PDO 0x00000020

struct _WNODE_HEADER {
  ULONG BufferSize;
  ULONG ProviderId;
  union {
    ULONG64 HistoricalContext;
    struct {
      ULONG Version;
      ULONG Linkage;
    };
  };
  union {
    ULONG CountLost;
    HANDLE KernelHandle;
    LARGE_INTEGER TimeStamp;
  };
  GUID Guid;
  ULONG ClientContext;
  ULONG Flags;
};

typedef struct tagWNODE_SINGLE_INSTANCE {
  struct _WNODE_HEADER WnodeHeader;
  ULONG OffsetInstanceName;
  ULONG InstanceIndex;
  ULONG DataBlockOffset;
  ULONG SizeDataBlock;
  UCHAR VariableData[];
} WNODE_SINGLE_INSTANCE, *PWNODE_SINGLE_INSTANCE;

#ifdef __cplusplus
}
#endif

#endif
