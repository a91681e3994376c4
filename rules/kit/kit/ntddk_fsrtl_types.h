// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, file systems and the cache: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTDDK_FSRTL_TYPES_H
#define SPINLINT_KIT_KIT_NTDDK_FSRTL_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _PS_CREATE_NOTIFY_INFO {
  SIZE_T Size;
  union {
    ULONG Flags;
    struct {
      ULONG FileOpenNameAvailable : 1;
      ULONG IsSubsystemProcess : 1;
      ULONG Reserved : 30;
    };
  };
  HANDLE ParentProcessId;
  CLIENT_ID CreatingThreadId;
  struct _FILE_OBJECT *FileObject;
  PCUNICODE_STRING ImageFileName;
  PCUNICODE_STRING CommandLine;
  NTSTATUS CreationStatus;
};

#ifdef __cplusplus
}
#endif

#endif
