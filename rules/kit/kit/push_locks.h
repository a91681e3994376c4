// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Push locks, as wdm.h has had them since Windows 10 version 1803: macros over
// functions that take flags.
#ifndef SPINLINT_KIT_KIT_PUSH_LOCKS_H
#define SPINLINT_KIT_KIT_PUSH_LOCKS_H

#ifdef __cplusplus
extern "C" {
#endif

#define EX_PUSH_LOCK ULONG_PTR
#define PEX_PUSH_LOCK PULONG_PTR

#ifndef EX_DEFAULT_PUSH_LOCK_FLAGS
#define EX_DEFAULT_PUSH_LOCK_FLAGS 0
#endif

_IRQL_requires_max_(APC_LEVEL) _Acquires_exclusive_lock_(*PushLock)
NTKERNELAPI VOID FASTCALL ExAcquirePushLockExclusiveEx(PULONG_PTR PushLock,
                                                       ULONG Flags);
_IRQL_requires_max_(APC_LEVEL) _Acquires_shared_lock_(*PushLock)
NTKERNELAPI VOID FASTCALL ExAcquirePushLockSharedEx(PULONG_PTR PushLock,
                                                    ULONG Flags);
_IRQL_requires_max_(DISPATCH_LEVEL) _Releases_exclusive_lock_(*PushLock)
NTKERNELAPI VOID FASTCALL ExReleasePushLockExclusiveEx(PULONG_PTR PushLock,
                                                       ULONG Flags);
_IRQL_requires_max_(DISPATCH_LEVEL) _Releases_shared_lock_(*PushLock)
NTKERNELAPI VOID FASTCALL ExReleasePushLockSharedEx(PULONG_PTR PushLock,
                                                    ULONG Flags);
#define ExAcquirePushLockExclusive(Lock) \
  ExAcquirePushLockExclusiveEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExAcquirePushLockShared(Lock) \
  ExAcquirePushLockSharedEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExReleasePushLockExclusive(Lock) \
  ExReleasePushLockExclusiveEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)
#define ExReleasePushLockShared(Lock) \
  ExReleasePushLockSharedEx(Lock, EX_DEFAULT_PUSH_LOCK_FLAGS)

#ifdef __cplusplus
}
#endif

#endif
