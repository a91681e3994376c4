// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the I/O manager: devices, IRPs, files: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTIFS_IO_TYPES_H
#define SPINLINT_KIT_KIT_NTIFS_IO_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct VOLUME_BITMAP_BUFFER {
  LARGE_INTEGER StartingLcn;
  LARGE_INTEGER BitmapSize;
  UCHAR Buffer[1];
};

struct _FILESYSTEM_STATISTICS {
  USHORT FileSystemType;
  USHORT Version;
  ULONG SizeOfCompleteStructure;
  ULONG UserFileReads;
  ULONG UserFileReadBytes;
  ULONG UserDiskReads;
  ULONG UserFileWrites;
  ULONG UserFileWriteBytes;
  ULONG UserDiskWrites;
  ULONG MetaDataReads;
  ULONG MetaDataReadBytes;
  ULONG MetaDataDiskReads;
  ULONG MetaDataWrites;
  ULONG MetaDataWriteBytes;
  ULONG MetaDataDiskWrites;
};

struct _IO_PRIORITY_INFO {
  ULONG Size;
  ULONG ThreadPriority;
  ULONG PagePriority;
  IO_PRIORITY_HINT IoPriority;
};

typedef enum _FAST_IO_POSSIBLE {
  FastIoIsNotPossible,
  FastIoIsPossible,
  FastIoIsQuestionable
} FAST_IO_POSSIBLE;

struct _QUERY_PATH_REQUEST {
  ULONG PathNameLength;
  PIO_SECURITY_CONTEXT SecurityContext;
  WCHAR FilePathName[1];
};

struct _QUERY_PATH_REQUEST_EX {
  PIO_SECURITY_CONTEXT pSecurityContext;
  ULONG EaLength;
  PVOID pEaBuffer;
  UNICODE_STRING PathName;
  UNICODE_STRING DomainServiceName;
  PECP_LIST EcpList;
  PESILO Silo;
  ULONG_PTR Reserved;
};

struct _QUERY_PATH_RESPONSE {
  ULONG LengthAccepted;
};

#ifdef __cplusplus
}
#endif

#endif
