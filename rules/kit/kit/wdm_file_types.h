// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What files, volumes and their attributes look like to ZwQuery... and
// ZwSet...; IRPs carry the same structures.
#ifndef SPINLINT_KIT_KIT_WDM_FILE_TYPES_H
#define SPINLINT_KIT_KIT_WDM_FILE_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _FILE_GET_QUOTA_INFORMATION *PFILE_GET_QUOTA_INFORMATION,
    FILE_GET_QUOTA_INFORMATION;

typedef enum _FILE_INFORMATION_CLASS {
  FileDirectoryInformation = 1, FileFullDirectoryInformation,
  FileBothDirectoryInformation, FileBasicInformation, FileStandardInformation,
  FileInternalInformation, FileEaInformation, FileAccessInformation,
  FileNameInformation, FileRenameInformation, FileLinkInformation,
  FileNamesInformation, FileDispositionInformation, FilePositionInformation,
  FileFullEaInformation, FileModeInformation, FileAlignmentInformation,
  FileAllInformation, FileAllocationInformation, FileEndOfFileInformation,
  FileAlternateNameInformation, FileStreamInformation, FilePipeInformation,
  FilePipeLocalInformation, FilePipeRemoteInformation,
  FileMailslotQueryInformation, FileMailslotSetInformation,
  FileCompressionInformation, FileObjectIdInformation,
  FileCompletionInformation, FileMoveClusterInformation, FileQuotaInformation,
  FileReparsePointInformation, FileNetworkOpenInformation,
  FileAttributeTagInformation, FileTrackingInformation,
  FileIdBothDirectoryInformation, FileIdFullDirectoryInformation,
  FileValidDataLengthInformation, FileShortNameInformation,
  FileHardLinkInformation = 46, FileNormalizedNameInformation = 48,
  FileNetworkPhysicalNameInformation, FileStandardLinkInformation = 54,
  FileRemoteProtocolInformation, FileIdInformation = 59,
  FileHardLinkFullIdInformation = 62, FileDispositionInformationEx = 64,
  FileRenameInformationEx, FileStatInformation = 68, FileMaximumInformation = 70
} FILE_INFORMATION_CLASS, *PFILE_INFORMATION_CLASS;

typedef struct _FILETIME {
  DWORD dwLowDateTime;
  DWORD dwHighDateTime;
} FILETIME, *PFILETIME, *LPFILETIME;

#define TRANSACTION_NOTIFY_ROLLBACK 0x00000008
#define PNPNOTIFY_DEVICE_INTERFACE_INCLUDE_EXISTING_INTERFACES 0x00000001

#ifdef __cplusplus
}
#endif

#endif
