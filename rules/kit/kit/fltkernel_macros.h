// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of fltKernel.h.
#ifndef SPINLINT_KIT_KIT_FLTKERNEL_MACROS_H
#define SPINLINT_KIT_KIT_FLTKERNEL_MACROS_H

#define FLT_ASSERT(e) NT_ASSERT(e)
#define FLT_ASSERTMSG(m, e) NT_ASSERTMSG(m, e)
#define Add2Ptr(pointer, offset) ((PVOID)((PUCHAR)(pointer) + (offset)))
#define PtrOffset(base, other) ((ULONG)((ULONG_PTR)(other) - (ULONG_PTR)(base)))
#define ROUND_TO_SIZE(length, alignment) \
  ((((ULONG_PTR)(length)) + ((alignment)-1)) & ~(ULONG_PTR)((alignment)-1))
#define IS_ALIGNED(pointer, alignment) \
  ((((ULONG_PTR)(pointer)) & ((alignment)-1)) == 0)
#define FLT_IS_IRP_OPERATION(Data) \
  (FlagOn((Data)->Flags, FLTFL_CALLBACK_DATA_IRP_OPERATION))
#define FLT_IS_FASTIO_OPERATION(Data) \
  (FlagOn((Data)->Flags, FLTFL_CALLBACK_DATA_FAST_IO_OPERATION))
#define FLT_IS_FS_FILTER_OPERATION(Data) \
  (FlagOn((Data)->Flags, FLTFL_CALLBACK_DATA_FS_FILTER_OPERATION))
#define FLT_IS_REISSUED_IO(Data) \
  (FlagOn((Data)->Flags, FLTFL_CALLBACK_DATA_REISSUED_IO))
#define FLT_IS_SYSTEM_BUFFER(Data) \
  (FlagOn((Data)->Flags, FLTFL_CALLBACK_DATA_SYSTEM_BUFFER))
#define FltGetFileNameFormat(options) ((options) & FLT_VALID_FILE_NAME_FORMATS)
#define FltGetFileNameQueryMethod(options) \
  ((options) & FLT_VALID_FILE_NAME_QUERY_METHODS)
#define FltAcquirePushLockExclusive(Lock) FltAcquirePushLockExclusiveEx(Lock, 0)
#define FltAcquirePushLockShared(Lock) FltAcquirePushLockSharedEx(Lock, 0)
#define FltReleasePushLock(Lock) FltReleasePushLockEx(Lock, 0)

#endif
