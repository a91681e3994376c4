// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Interlocked operations: the names drivers call, over compiler intrinsics.
#ifndef SPINLINT_KIT_KIT_INTERLOCKED_H
#define SPINLINT_KIT_KIT_INTERLOCKED_H

#ifdef __cplusplus
extern "C" {
#endif

LONG _InterlockedIncrement(LONG volatile *Addend);
LONG _InterlockedDecrement(LONG volatile *Addend);
LONG _InterlockedExchange(LONG volatile *Target, LONG Value);
LONG _InterlockedExchangeAdd(LONG volatile *Addend, LONG Value);
LONG _InterlockedCompareExchange(LONG volatile *Target, LONG Exchange,
                                 LONG Comparand);
LONG _InterlockedAnd(LONG volatile *Target, LONG Value);
LONG _InterlockedOr(LONG volatile *Target, LONG Value);
LONG _InterlockedXor(LONG volatile *Target, LONG Value);
SHORT _InterlockedIncrement16(SHORT volatile *Addend);
SHORT _InterlockedDecrement16(SHORT volatile *Addend);
SHORT _InterlockedExchange16(SHORT volatile *Target, SHORT Value);
SHORT _InterlockedCompareExchange16(SHORT volatile *Target, SHORT Exchange,
                                    SHORT Comparand);
SHORT _InterlockedAnd16(SHORT volatile *Target, SHORT Value);
SHORT _InterlockedOr16(SHORT volatile *Target, SHORT Value);
char _InterlockedExchange8(char volatile *Target, char Value);
char _InterlockedExchangeAdd8(char volatile *Addend, char Value);
char _InterlockedAnd8(char volatile *Target, char Value);
char _InterlockedOr8(char volatile *Target, char Value);
char _InterlockedXor8(char volatile *Target, char Value);
LONG64 _InterlockedCompareExchange64(LONG64 volatile *Target, LONG64 Exchange,
                                     LONG64 Comparand);
PVOID _InterlockedExchangePointer(PVOID volatile *Target, PVOID Value);
PVOID _InterlockedCompareExchangePointer(PVOID volatile *Target,
                                         PVOID Exchange, PVOID Comparand);
UCHAR _interlockedbittestandset(LONG volatile *Base, LONG Offset);
UCHAR _interlockedbittestandreset(LONG volatile *Base, LONG Offset);
LONG64 _InterlockedIncrement64(LONG64 volatile *Addend);
LONG64 _InterlockedDecrement64(LONG64 volatile *Addend);
LONG64 _InterlockedExchange64(LONG64 volatile *Target, LONG64 Value);
LONG64 _InterlockedExchangeAdd64(LONG64 volatile *Addend, LONG64 Value);
LONG64 _InterlockedAnd64(LONG64 volatile *Target, LONG64 Value);
LONG64 _InterlockedOr64(LONG64 volatile *Target, LONG64 Value);
LONG64 _InterlockedXor64(LONG64 volatile *Target, LONG64 Value);
#ifdef _WIN64
UCHAR _interlockedbittestandset64(LONG64 volatile *Base, LONG64 Offset);
UCHAR _interlockedbittestandreset64(LONG64 volatile *Base, LONG64 Offset);
UCHAR _InterlockedCompareExchange128(LONG64 volatile *Target, LONG64 High,
                                     LONG64 Low, LONG64 *Comparand);
#endif

FORCEINLINE LONG _InlineInterlockedAdd(LONG volatile *Addend, LONG Value) {
  return _InterlockedExchangeAdd(Addend, Value) + Value;
}
FORCEINLINE LONG64 _InlineInterlockedAdd64(LONG64 volatile *Addend,
                                           LONG64 Value) {
  return _InterlockedExchangeAdd64(Addend, Value) + Value;
}

#define InterlockedIncrement _InterlockedIncrement
#define InterlockedDecrement _InterlockedDecrement
#define InterlockedExchange _InterlockedExchange
#define InterlockedExchangeAdd _InterlockedExchangeAdd
#define InterlockedCompareExchange _InterlockedCompareExchange
#define InterlockedAdd _InlineInterlockedAdd
#define InterlockedAnd _InterlockedAnd
#define InterlockedOr _InterlockedOr
#define InterlockedXor _InterlockedXor
#define InterlockedIncrement16 _InterlockedIncrement16
#define InterlockedDecrement16 _InterlockedDecrement16
#define InterlockedExchange16 _InterlockedExchange16
#define InterlockedCompareExchange16 _InterlockedCompareExchange16
#define InterlockedAnd16 _InterlockedAnd16
#define InterlockedOr16 _InterlockedOr16
#define InterlockedExchange8 _InterlockedExchange8
#define InterlockedExchangeAdd8 _InterlockedExchangeAdd8
#define InterlockedAnd8 _InterlockedAnd8
#define InterlockedOr8 _InterlockedOr8
#define InterlockedIncrement64 _InterlockedIncrement64
#define InterlockedDecrement64 _InterlockedDecrement64
#define InterlockedExchange64 _InterlockedExchange64
#define InterlockedExchangeAdd64 _InterlockedExchangeAdd64
#define InterlockedAdd64 _InlineInterlockedAdd64
#define InterlockedAnd64 _InterlockedAnd64
#define InterlockedOr64 _InterlockedOr64
#define InterlockedXor64 _InterlockedXor64
#define InterlockedCompareExchange64 _InterlockedCompareExchange64
#define InterlockedCompareExchange128 _InterlockedCompareExchange128
#define InterlockedExchangePointer _InterlockedExchangePointer
#define InterlockedCompareExchangePointer _InterlockedCompareExchangePointer
#define InterlockedBitTestAndSet _interlockedbittestandset
#define InterlockedBitTestAndReset _interlockedbittestandreset
#define InterlockedBitTestAndSet64 _interlockedbittestandset64
#define InterlockedBitTestAndReset64 _interlockedbittestandreset64
#define InterlockedIncrementAcquire InterlockedIncrement
#define InterlockedIncrementRelease InterlockedIncrement
#define InterlockedIncrementNoFence InterlockedIncrement
#define InterlockedDecrementAcquire InterlockedDecrement
#define InterlockedDecrementRelease InterlockedDecrement
#define InterlockedDecrementNoFence InterlockedDecrement
#define InterlockedExchangeAcquire InterlockedExchange
#define InterlockedExchangeNoFence InterlockedExchange
#define InterlockedExchangeAddAcquire InterlockedExchangeAdd
#define InterlockedExchangeAddRelease InterlockedExchangeAdd
#define InterlockedExchangeAddNoFence InterlockedExchangeAdd
#define InterlockedExchangePointerAcquire InterlockedExchangePointer
#define InterlockedExchangePointerNoFence InterlockedExchangePointer
#define InterlockedCompareExchangeAcquire InterlockedCompareExchange
#define InterlockedCompareExchangeRelease InterlockedCompareExchange
#define InterlockedCompareExchangeNoFence InterlockedCompareExchange
#define InterlockedCompareExchangePointerAcquire InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerRelease InterlockedCompareExchangePointer
#define InterlockedCompareExchangePointerNoFence InterlockedCompareExchangePointer
#define InterlockedAddNoFence InterlockedAdd
#define InterlockedAddAcquire InterlockedAdd
#define InterlockedAddRelease InterlockedAdd
#define InterlockedAddNoFence64 InterlockedAdd64
#define InterlockedIncrementNoFence64 InterlockedIncrement64
#define InterlockedDecrementNoFence64 InterlockedDecrement64
#define InterlockedExchangeNoFence64 InterlockedExchange64
#define InterlockedExchangeAddNoFence64 InterlockedExchangeAdd64
#define InterlockedOrNoFence InterlockedOr
#define InterlockedOrAcquire InterlockedOr
#define InterlockedOrRelease InterlockedOr
#define InterlockedAndNoFence InterlockedAnd
#define InterlockedAndAcquire InterlockedAnd
#define InterlockedAndRelease InterlockedAnd
#ifdef _WIN64
#define InterlockedIncrementSizeT(a) InterlockedIncrement64((LONG64 *)a)
#define InterlockedDecrementSizeT(a) InterlockedDecrement64((LONG64 *)a)
#define InterlockedExchangeAddSizeT(a, b) InterlockedExchangeAdd64((LONG64 *)a, b)
#else
#define InterlockedIncrementSizeT(a) InterlockedIncrement((LONG *)a)
#define InterlockedDecrementSizeT(a) InterlockedDecrement((LONG *)a)
#define InterlockedExchangeAddSizeT(a, b) InterlockedExchangeAdd((LONG *)a, b)
#endif
#define RtlInterlockedSetBits(Flags, Flag) InterlockedOr((PLONG)(Flags), Flag)
#define RtlInterlockedSetBitsDiscardReturn(Flags, Flag) \
  (VOID) InterlockedOr((PLONG)(Flags), Flag)
#define RtlInterlockedAndBits(Flags, Flag) InterlockedAnd((PLONG)(Flags), Flag)
#define RtlInterlockedClearBits(Flags, Flag) RtlInterlockedAndBits(Flags, ~(Flag))
#define RtlInterlockedClearBitsDiscardReturn(Flags, Flag) \
  (VOID) RtlInterlockedAndBits(Flags, ~(Flag))

// Statistics and lists that an atomic operation or a spin lock guards.
NTKERNELAPI PSLIST_ENTRY FASTCALL ExpInterlockedPopEntrySList(PSLIST_HEADER ListHead);
NTKERNELAPI PSLIST_ENTRY FASTCALL ExpInterlockedPushEntrySList(PSLIST_HEADER ListHead,
                                                      PSLIST_ENTRY ListEntry);
NTKERNELAPI PSLIST_ENTRY FASTCALL ExpInterlockedFlushSList(PSLIST_HEADER ListHead);
#ifdef _WIN64
#define ExInterlockedAddLargeStatistic(Addend, Increment) \
  InterlockedAdd64(&(Addend)->QuadPart, Increment)
#define ExInterlockedCompareExchange64(Target, Exchange, Comparand, Lock) \
  InterlockedCompareExchange64(Target, *(Exchange), *(Comparand))
#define InterlockedPopEntrySList(Head) ExpInterlockedPopEntrySList(Head)
#define InterlockedPushEntrySList(Head, Entry) \
  ExpInterlockedPushEntrySList(Head, Entry)
#define InterlockedFlushSList(Head) ExpInterlockedFlushSList(Head)
#define ExInterlockedPopEntrySList(Head, Lock) ExpInterlockedPopEntrySList(Head)
#define ExInterlockedPushEntrySList(Head, Entry, Lock) \
  ExpInterlockedPushEntrySList(Head, Entry)
#define ExInterlockedFlushSList(Head) ExpInterlockedFlushSList(Head)
NTKERNELAPI ULONG ExInterlockedAddUlong(PULONG Addend, ULONG Increment,
                                        PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedInsertHeadList(PLIST_ENTRY ListHead,
                                                    PLIST_ENTRY ListEntry,
                                                    PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedInsertTailList(PLIST_ENTRY ListHead,
                                                    PLIST_ENTRY ListEntry,
                                                    PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY ExInterlockedRemoveHeadList(PLIST_ENTRY ListHead,
                                                    PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY
ExInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead, PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY
ExInterlockedPushEntryList(PSINGLE_LIST_ENTRY ListHead,
                           PSINGLE_LIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
#else
VOID FASTCALL _InterlockedAddLargeStatistic(LONG64 volatile *Addend,
                                            ULONG Value);
#define ExInterlockedAddLargeStatistic(Addend, Increment) \
  _InterlockedAddLargeStatistic((LONG64 volatile *)&(Addend)->QuadPart, Increment)
NTKERNELAPI LONGLONG FASTCALL ExfInterlockedCompareExchange64(
    LONGLONG volatile *Target, LONGLONG *Exchange, LONGLONG *Comparand);
#define ExInterlockedCompareExchange64(Target, Exchange, Comparand, Lock) \
  ExfInterlockedCompareExchange64(Target, Exchange, Comparand)
NTKERNELAPI PSLIST_ENTRY FASTCALL InterlockedPopEntrySList(PSLIST_HEADER Head);
NTKERNELAPI PSLIST_ENTRY FASTCALL InterlockedPushEntrySList(PSLIST_HEADER Head,
                                                            PSLIST_ENTRY Entry);
#define ExInterlockedPopEntrySList(Head, Lock) InterlockedPopEntrySList(Head)
#define ExInterlockedPushEntrySList(Head, Entry, Lock) \
  InterlockedPushEntrySList(Head, Entry)
NTKERNELAPI PSLIST_ENTRY FASTCALL ExInterlockedFlushSList(PSLIST_HEADER Head);
#define InterlockedFlushSList(Head) ExInterlockedFlushSList(Head)
NTKERNELAPI ULONG FASTCALL ExfInterlockedAddUlong(PULONG Addend,
                                                  ULONG Increment,
                                                  PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY FASTCALL ExfInterlockedInsertHeadList(
    PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY FASTCALL ExfInterlockedInsertTailList(
    PLIST_ENTRY ListHead, PLIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
NTKERNELAPI PLIST_ENTRY FASTCALL
ExfInterlockedRemoveHeadList(PLIST_ENTRY ListHead, PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY FASTCALL
ExfInterlockedPopEntryList(PSINGLE_LIST_ENTRY ListHead, PKSPIN_LOCK Lock);
NTKERNELAPI PSINGLE_LIST_ENTRY FASTCALL
ExfInterlockedPushEntryList(PSINGLE_LIST_ENTRY ListHead,
                            PSINGLE_LIST_ENTRY ListEntry, PKSPIN_LOCK Lock);
#define ExInterlockedAddUlong ExfInterlockedAddUlong
#define ExInterlockedInsertHeadList ExfInterlockedInsertHeadList
#define ExInterlockedInsertTailList ExfInterlockedInsertTailList
#define ExInterlockedRemoveHeadList ExfInterlockedRemoveHeadList
#define ExInterlockedPopEntryList ExfInterlockedPopEntryList
#define ExInterlockedPushEntryList ExfInterlockedPushEntryList
#endif

#ifdef __cplusplus
}
#endif

#endif
