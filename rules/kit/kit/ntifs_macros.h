// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of ntifs.h.
#ifndef SPINLINT_KIT_KIT_NTIFS_MACROS_H
#define SPINLINT_KIT_KIT_NTIFS_MACROS_H

#include "kit/flag_macros.h"

#define RtlOffsetToPointer(base, offset) \
  ((PCHAR)(((PCHAR)(base)) + ((ULONG_PTR)(offset))))
#define RtlPointerToOffset(base, pointer) \
  ((ULONG)(((PCHAR)(pointer)) - ((PCHAR)(base))))
#define IsReparseTagMicrosoft(tag) (((tag) & 0x80000000))
#define IsReparseTagNameSurrogate(tag) (((tag) & 0x20000000))
#define SeLengthSid(sid) (8 + (4 * ((SID *)sid)->SubAuthorityCount))
#define SeDeleteClientSecurity(C) \
  { \
    if (SeTokenType((C)->ClientToken) == TokenPrimary) { \
      PsDereferencePrimaryToken((C)->ClientToken); \
    } else { \
      PsDereferenceImpersonationToken((C)->ClientToken); \
    } \
  }
#define SeStopImpersonatingClient() PsRevertToSelf()
#define SeQuerySubjectContextToken(context) \
  (ARGUMENT_PRESENT(((PSECURITY_SUBJECT_CONTEXT)context)->ClientToken) \
       ? ((PSECURITY_SUBJECT_CONTEXT)context)->ClientToken \
       : ((PSECURITY_SUBJECT_CONTEXT)context)->PrimaryToken)

#define FsRtlEnterFileSystem() \
  { KeEnterCriticalRegion(); }
#define FsRtlExitFileSystem() \
  { KeLeaveCriticalRegion(); }
#define FsRtlFastLock(A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11) \
  (FsRtlPrivateLock(A1, A2, A3, A4, A5, A6, A7, A8, A9, NULL, A10, A11))
#define FsRtlAreThereCurrentFileLocks(FL) (((FL)->FastIoIsQuestionable))
#define FsRtlAreThereCurrentOrInProgressFileLocks(FL) \
  (FsRtlAreThereCurrentFileLocks(FL) || (FL)->LockRequestsInProgress)
#define FsRtlIsLeadDbcsCharacter(c) ((BOOLEAN)((UCHAR)(c) >= 0x80))
#define FsRtlTestAnsiCharacter(C, DefaultReturn, WildOk, Flags) \
  (((SCHAR)(C) < 0) ? DefaultReturn \
                    : FlagOn((*FsRtlLegalAnsiCharacterArray)[(C)], \
                             (Flags) | ((WildOk) ? FSRTL_WILD_CHARACTER : 0)))
#define FsRtlIsAnsiCharacterWild(C) \
  FlagOn((*FsRtlLegalAnsiCharacterArray)[(UCHAR)(C)], FSRTL_WILD_CHARACTER)
#define FsRtlIsAnsiCharacterLegalFat(C, WildOk) \
  (FsRtlTestAnsiCharacter((C), TRUE, (WildOk), FSRTL_FAT_LEGAL))
#define FsRtlIsAnsiCharacterLegalHpfs(C, WildOk) \
  (FsRtlTestAnsiCharacter((C), TRUE, (WildOk), FSRTL_HPFS_LEGAL))
#define FsRtlIsUnicodeCharacterWild(C) \
  ((((C) >= 0x40) ? FALSE \
                  : FlagOn((*FsRtlLegalAnsiCharacterArray)[(C)], \
                           FSRTL_WILD_CHARACTER)))
#define FsRtlAllocatePoolWithTag(Type, Size, Tag) \
  ExAllocatePoolWithTag((POOL_TYPE)((Type) | POOL_RAISE_IF_ALLOCATION_FAILURE), \
                        Size, Tag)
#define FsRtlAllocatePoolWithQuotaTag(Type, Size, Tag) \
  ExAllocatePoolWithQuotaTag( \
      (POOL_TYPE)((Type) | POOL_RAISE_IF_ALLOCATION_FAILURE), Size, Tag)
#define FsRtlCompleteRequest(Irp, Status) \
  { \
    (Irp)->IoStatus.Status = (Status); \
    IoCompleteRequest((Irp), IO_DISK_INCREMENT); \
  }
#define FsRtlGetPerStreamContextPointer(FileObject) \
  ((PFSRTL_ADVANCED_FCB_HEADER)(FileObject)->FsContext)
#define FsRtlSupportsPerStreamContexts(FO) \
  ((NULL != FsRtlGetPerStreamContextPointer(FO)) && \
   FlagOn(FsRtlGetPerStreamContextPointer(FO)->Flags2, \
          FSRTL_FLAG2_SUPPORTS_FILTER_CONTEXTS))
FORCEINLINE VOID FsRtlSetupAdvancedHeader(_In_ PVOID AdvancedHeader,
                                          _In_opt_ PFAST_MUTEX FastMutex) {
  PFSRTL_ADVANCED_FCB_HEADER Header =
      (PFSRTL_ADVANCED_FCB_HEADER)AdvancedHeader;
  Header->Flags |= FSRTL_FLAG_ADVANCED_HEADER;
  Header->Flags2 |= FSRTL_FLAG2_SUPPORTS_FILTER_CONTEXTS;
  Header->Version = FSRTL_FCB_HEADER_V3;
  InitializeListHead(&Header->FilterContexts);
  if (FastMutex != NULL)
    Header->FastMutex = FastMutex;
}
#define CcIsFileCached(FO) \
  (((FO)->SectionObjectPointer != NULL) && \
   (((PSECTION_OBJECT_POINTERS)(FO)->SectionObjectPointer)->SharedCacheMap != \
    NULL))
#define CcGetFileSizePointer(FO) \
  (((PLARGE_INTEGER)((FO)->SectionObjectPointer->SharedCacheMap) + 1))
#define CcCopyWriteWontFlush(FO, Offset, Length) ((Length) <= 0X10000)

#endif
