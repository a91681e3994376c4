// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Object attributes, limits of the scalar types, processor and debug state.
#ifndef SPINLINT_KIT_KIT_WDM_OBJECT_TYPES_H
#define SPINLINT_KIT_KIT_WDM_OBJECT_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

#define ALL_PROCESSOR_GROUPS 0xffff
#define OBJ_PERMANENT 0x00000010L
#define OBJ_CASE_INSENSITIVE 0x00000040L
#define OBJ_KERNEL_HANDLE 0x00000200L
#define OBJ_FORCE_ACCESS_CHECK 0x00000400L
#define MAXLONG 0x7fffffff
#define MAXUSHORT 0xffff
#define MAXULONG 0xffffffff
#define LOW_REALTIME_PRIORITY 16
#define DELETE (0x00010000L)
#define READ_CONTROL (0x00020000L)
#define WRITE_DAC (0x00040000L)
#define WRITE_OWNER (0x00080000L)
#define STANDARD_RIGHTS_REQUIRED (0x000F0000L)
#define STANDARD_RIGHTS_READ (READ_CONTROL)
#define STANDARD_RIGHTS_WRITE (READ_CONTROL)
#define STANDARD_RIGHTS_EXECUTE (READ_CONTROL)
#define STANDARD_RIGHTS_ALL (0x001F0000L)
#define SPECIFIC_RIGHTS_ALL (0x0000FFFFL)
#define MAXIMUM_ALLOWED (0x02000000L)
#define PRIVILEGE_SET_ALL_NECESSARY (1)
#define METHOD_BUFFERED 0
#define METHOD_IN_DIRECT 1
#define METHOD_OUT_DIRECT 2
#define METHOD_NEITHER 3
#define MAXIMUM_FILENAME_LENGTH 256
#define ERROR_LOG_LIMIT_SIZE (256-16)
#define ERROR_LOG_MESSAGE_LIMIT_SIZE (ERROR_LOG_LIMIT_SIZE + IO_ERROR_LOG_MESSAGE_HEADER_LENGTH)
#define ERROR_LOG_MAXIMUM_SIZE (IO_ERROR_LOG_MESSAGE_LENGTH - IO_ERROR_LOG_MESSAGE_HEADER_LENGTH)
#ifdef _WIN64
#define PORT_MAXIMUM_MESSAGE_LENGTH 512
#endif
#ifndef _WIN64
#define PORT_MAXIMUM_MESSAGE_LENGTH 256
#endif
#define PAGE_READWRITE 0x04
#define PAGE_NOCACHE 0x200
#define SERVICE_KERNEL_DRIVER 0x00000001
#define SERVICE_DEMAND_START 0x00000003
#define SERVICE_ERROR_IGNORE 0x00000000
#define SERVICE_ERROR_NORMAL 0x00000001
#define HASH_STRING_ALGORITHM_DEFAULT (0)
#define SEF_DACL_AUTO_INHERIT 0x01
#define SEF_SACL_AUTO_INHERIT 0x02
#define SEF_AVOID_PRIVILEGE_CHECK 0x08
#define DPFLTR_ERROR_LEVEL 0
#define DPFLTR_WARNING_LEVEL 1
#define DPFLTR_TRACE_LEVEL 2
#define DPFLTR_INFO_LEVEL 3
#define POOL_TAGGING 1
#define PAGE_SIZE 0x1000
#define PAGE_SHIFT 12L
#define ALLOC_PRAGMA 1
#define POOL_NX_ALLOCATION 512
#define POOL_QUOTA_FAIL_INSTEAD_OF_RAISE 8
#define POOL_RAISE_IF_ALLOCATION_FAILURE 16
#define SEMAPHORE_INCREMENT 1
#define MdlMappingNoExecute 0x40000000
#define MAXIMUM_VOLUME_LABEL_LENGTH (32 * sizeof(WCHAR))
#define DO_VERIFY_VOLUME 0x00000002
#define DO_BUFFERED_IO 0x00000004
#define DO_DIRECT_IO 0x00000010
#define DO_DEVICE_INITIALIZING 0x00000080
#define DO_BUS_ENUMERATED_DEVICE 0x00001000
#define FO_SYNCHRONOUS_IO 0x00000002
#define FO_NO_INTERMEDIATE_BUFFERING 0x00000008
#define FO_WRITE_THROUGH 0x00000010
#define FO_CACHE_SUPPORTED 0x00000040
#define FO_FILE_MODIFIED 0x00001000
#define FO_FILE_SIZE_CHANGED 0x00002000
#define FO_CLEANUP_COMPLETE 0x00004000
#define FO_TEMPORARY_FILE 0x00008000
#define FO_OPENED_CASE_SENSITIVE 0x00020000
#define FO_FILE_FAST_IO_READ 0x00080000
#define FO_VOLUME_OPEN 0x00400000
#define SL_PENDING_RETURNED 0x01
#define SL_INVOKE_ON_CANCEL 0x20
#define SL_INVOKE_ON_SUCCESS 0x40
#define SL_INVOKE_ON_ERROR 0x80
#define SL_FORCE_ACCESS_CHECK 0x01
#define SL_OPEN_PAGING_FILE 0x02
#define SL_OPEN_TARGET_DIRECTORY 0x04
#define SL_STOP_ON_SYMLINK 0x08
#define SL_CASE_SENSITIVE 0x80
#define SL_OVERRIDE_VERIFY_VOLUME 0x02
#define SL_WRITE_THROUGH 0x04
#define SL_FT_SEQUENTIAL_WRITE 0x08
#define SL_FORCE_DIRECT_WRITE 0x10
#define SL_FAIL_IMMEDIATELY 0x01
#define SL_EXCLUSIVE_LOCK 0x02
#define SL_RESTART_SCAN 0x01
#define SL_RETURN_SINGLE_ENTRY 0x02
#define SL_INDEX_SPECIFIED 0x04
#define SL_WATCH_TREE 0x01
#define SL_ALLOW_RAW_MOUNT 0x01
#define PNP_DEVICE_NOT_DISABLEABLE 0x00000020
#define PLUGPLAY_REGKEY_DEVICE 1
#define MAX_PATH 260
#define WINAPIV __cdecl
#define interface struct

typedef struct _PROCESSOR_NUMBER {
  USHORT Group;
  UCHAR Number;
  UCHAR Reserved;
} PROCESSOR_NUMBER, *PPROCESSOR_NUMBER;

typedef enum COMPARTMENT_ID {
  UNSPECIFIED_COMPARTMENT_ID, DEFAULT_COMPARTMENT_ID
} COMPARTMENT_ID, *PCOMPARTMENT_ID;

typedef struct _M128A {
  ULONGLONG Low;
  LONGLONG High;
} M128A, *PM128A;

struct _XSAVE_FORMAT {
  USHORT ControlWord;
  USHORT StatusWord;
  UCHAR TagWord;
  UCHAR Reserved1;
  USHORT ErrorOpcode;
  ULONG ErrorOffset;
  USHORT ErrorSelector;
  USHORT Reserved2;
  ULONG DataOffset;
  USHORT DataSelector;
  USHORT Reserved3;
  ULONG MxCsr;
  ULONG MxCsr_Mask;
  M128A FloatRegisters[8];
  M128A XmmRegisters[16];
  UCHAR Reserved4[96];
};

typedef enum _DPFLTR_TYPE {
  DPFLTR_CLASSPNP_ID = 8, DPFLTR_DISK_ID, DPFLTR_FASTFAT_ID = 33,
  DPFLTR_FLTMGR_ID = 47, DPFLTR_IHVDRIVER_ID = 77, DPFLTR_IHVNETWORK_ID = 80,
  DPFLTR_IHVBUS_ID = 82, DPFLTR_DEFAULT_ID = 101, DPFLTR_MSDSM_ID = 134
} DPFLTR_TYPE;

struct _DEVOBJ_EXTENSION {
  CSHORT Type;
  USHORT Size;
  PDEVICE_OBJECT DeviceObject;
  ULONG PowerFlags;
  struct _DEVICE_OBJECT_POWER_EXTENSION *Dope;
  ULONG ExtensionFlags;
  PVOID DeviceNode;
  PDEVICE_OBJECT AttachedTo;
  volatile LONG StartIoCount;
  LONG StartIoKey;
  ULONG StartIoFlags;
  PVPB Vpb;
  PVOID DependencyNode;
  PVOID InterruptContext;
  volatile PVOID VerifierContext;
};

typedef struct _DEVPROPKEY {
  DEVPROPGUID fmtid;
  DEVPROPID pid;
} DEVPROPKEY, *PDEVPROPKEY;

typedef struct _PCI_COMMON_HEADER {
  USHORT VendorID;
  USHORT DeviceID;
  USHORT Command;
  USHORT Status;
  UCHAR RevisionID;
  UCHAR ProgIf;
  UCHAR SubClass;
  UCHAR BaseClass;
  UCHAR CacheLineSize;
  UCHAR LatencyTimer;
  UCHAR HeaderType;
  UCHAR BIST;
  union {
    struct _PCI_HEADER_TYPE_0 {
      ULONG BaseAddresses[6];
      ULONG CIS;
      USHORT SubVendorID;
      USHORT SubSystemID;
      ULONG ROMBaseAddress;
      UCHAR CapabilitiesPtr;
      UCHAR Reserved1[3];
      ULONG Reserved2;
      UCHAR InterruptLine;
      UCHAR InterruptPin;
      UCHAR MinimumGrant;
      UCHAR MaximumLatency;
    } type0;
    struct _PCI_HEADER_TYPE_1 {
      ULONG BaseAddresses[2];
      UCHAR PrimaryBus;
      UCHAR SecondaryBus;
      UCHAR SubordinateBus;
      UCHAR SecondaryLatency;
      UCHAR IOBase;
      UCHAR IOLimit;
      USHORT SecondaryStatus;
      USHORT MemoryBase;
      USHORT MemoryLimit;
      USHORT PrefetchBase;
      USHORT PrefetchLimit;
      ULONG PrefetchBaseUpper32;
      ULONG PrefetchLimitUpper32;
      USHORT IOBaseUpper16;
      USHORT IOLimitUpper16;
      UCHAR CapabilitiesPtr;
      UCHAR Reserved1[3];
      ULONG ROMBaseAddress;
      UCHAR InterruptLine;
      UCHAR InterruptPin;
      USHORT BridgeControl;
    } type1;
    struct _PCI_HEADER_TYPE_2 {
      ULONG SocketRegistersBaseAddress;
      UCHAR CapabilitiesPtr;
      UCHAR Reserved;
      USHORT SecondaryStatus;
      UCHAR PrimaryBus;
      UCHAR SecondaryBus;
      UCHAR SubordinateBus;
      UCHAR SecondaryLatency;
      struct {
        ULONG Base;
        ULONG Limit;
      } Range[4];
      UCHAR InterruptLine;
      UCHAR InterruptPin;
      USHORT BridgeControl;
    } type2;
  } u;
} PCI_COMMON_HEADER, *PPCI_COMMON_HEADER;

#ifdef __cplusplus
struct _PCI_COMMON_CONFIG : PCI_COMMON_HEADER {
#else
struct _PCI_COMMON_CONFIG {
  PCI_COMMON_HEADER;
#endif
  UCHAR DeviceSpecific[192];
};

typedef struct HKEY__ {
  int unused;
} *HKEY;
struct HINSTANCE__ {
  int unused;
};

#ifdef __cplusplus
}
#endif

#endif
