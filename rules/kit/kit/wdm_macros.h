// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros and inline functions of wdm.h.
#ifndef SPINLINT_KIT_KIT_WDM_MACROS_H
#define SPINLINT_KIT_KIT_WDM_MACROS_H

#ifdef __cplusplus
extern "C" {
#endif

// Checks and messages, as in a free build.
#define PAGED_CODE() ((void)0);
#define PAGED_CODE_LOCKED() ((void)0);
#define PAGED_ASSERT(exp) ((void)0)
#define NOP_FUNCTION ((void)0)
#define ASSERT(exp) ((void)0)
#define ASSERTMSG(msg, exp) ((void)0)
#define RTL_SOFT_ASSERT(exp) ((void)0)
#define RTL_VERIFY(exp) ((exp) ? TRUE : FALSE)
#define NT_ASSERT(exp) ((void)0)
#define NT_ASSERTMSG(msg, exp) ((void)0)
#define NT_ASSERT_ASSUME(exp) ((void)0)
#define NT_ANALYSIS_ASSUME(exp) ((void)0)
#define NT_VERIFY(exp) ((exp) ? TRUE : FALSE)
#define NT_VERIFYMSG(msg, exp) ((exp) ? TRUE : FALSE)
#define NT_FRE_ASSERT(exp) ((exp) ? TRUE : (DbgRaiseAssertionFailure(), FALSE))
#define NT_FRE_ASSERTMSG(msg, exp) NT_FRE_ASSERT(exp)
#define DbgRaiseAssertionFailure() __int2c()
VOID __int2c(VOID);
#define KdPrint(x)
#define KdPrintEx(x)
#define vKdPrintEx(x)
#define KdBreakPoint()
#define DbgBreakPoint() __debugbreak()

// Memory.
#define RtlEqualMemory(a, b, length) (!memcmp((a), (b), (length)))
#define RtlMoveMemory(to, from, length) memmove((to), (from), (length))
#define RtlCopyMemory(to, from, length) memcpy((to), (from), (length))
#define RtlCopyBytes RtlCopyMemory
#define RtlZeroBytes RtlZeroMemory
#define RtlFillMemory(to, length, value) memset((to), (value), (length))
#define RtlZeroMemory(to, length) memset((to), 0, (length))
FORCEINLINE PVOID RtlSecureZeroMemory(PVOID Pointer, SIZE_T Size) {
  volatile char *At = (volatile char *)Pointer;
  while (Size--)
    *At++ = 0;
  return Pointer;
}
#define RtlUshortByteSwap(x) _byteswap_ushort((USHORT)(x))
#define RtlUlongByteSwap(x) _byteswap_ulong((x))
#define RtlUlonglongByteSwap(x) _byteswap_uint64((x))
#define RtlCheckBit(map, bit) \
  ((((PLONG)(map)->Buffer)[(bit) / 32] >> ((bit) % 32)) & 0x1)
#define VER_SET_CONDITION(mask, type, condition) \
  ((mask) = VerSetConditionMask((mask), (type), (condition)))

// Sizes and alignment.
#define ALIGN_DOWN_BY(length, alignment) ((ULONG_PTR)(length) & ~(alignment - 1))
#define ALIGN_UP_BY(length, alignment) \
  (ALIGN_DOWN_BY(((ULONG_PTR)(length) + alignment - 1), alignment))
#define ALIGN_DOWN(length, type) ALIGN_DOWN_BY(length, sizeof(type))
#define ALIGN_UP(length, type) ALIGN_UP_BY(length, sizeof(type))
#define ALIGN_DOWN_POINTER_BY(address, alignment) \
  ((PVOID)((ULONG_PTR)(address) & ~((ULONG_PTR)alignment - 1)))
#define ALIGN_UP_POINTER_BY(address, alignment) \
  (ALIGN_DOWN_POINTER_BY(((ULONG_PTR)(address) + alignment - 1), alignment))
#define ALIGN_DOWN_POINTER(address, type) \
  ALIGN_DOWN_POINTER_BY(address, sizeof(type))
#define ALIGN_UP_POINTER(address, type) ALIGN_UP_POINTER_BY(address, sizeof(type))
#define ROUND_TO_PAGES(size) \
  (((ULONG_PTR)(size) + PAGE_SIZE - 1) & ~(PAGE_SIZE - 1))
#define BYTES_TO_PAGES(size) \
  (((size) >> PAGE_SHIFT) + (((size) & (PAGE_SIZE - 1)) != 0))
#define BYTE_OFFSET(va) ((ULONG)((LONG_PTR)(va) & (PAGE_SIZE - 1)))
#define PAGE_ALIGN(va) ((PVOID)((ULONG_PTR)(va) & ~(PAGE_SIZE - 1)))
#define ADDRESS_AND_SIZE_TO_SPAN_PAGES(va, size) \
  ((BYTE_OFFSET(va) + ((SIZE_T)(size)) + (PAGE_SIZE - 1)) >> PAGE_SHIFT)
#define CTL_CODE(device, function, method, access) \
  (((device) << 16) | ((access) << 14) | ((function) << 2) | (method))
#define DEVICE_TYPE_FROM_CTL_CODE(code) (((ULONG)(code & 0xffff0000)) >> 16)
#define METHOD_FROM_CTL_CODE(code) ((ULONG)(code & 3))
#define LOBYTE(w) ((UCHAR)(((ULONG_PTR)(w)) & 0xff))
#define HIBYTE(w) ((UCHAR)((((ULONG_PTR)(w)) >> 8) & 0xff))
#define LOWORD(dw) ((USHORT)(((ULONG_PTR)(dw)) & 0xffff))
#define HIWORD(dw) ((USHORT)((((ULONG_PTR)(dw)) >> 16) & 0xffff))
#define MAKEWORD(a, b) \
  ((USHORT)(((UCHAR)(((ULONG_PTR)(a)) & 0xff)) | \
            ((USHORT)((UCHAR)(((ULONG_PTR)(b)) & 0xff))) << 8))
#define MAKELONG(a, b) \
  ((LONG)(((USHORT)(((ULONG_PTR)(a)) & 0xffff)) | \
          ((ULONG)((USHORT)(((ULONG_PTR)(b)) & 0xffff))) << 16))

// Time.
NTKERNELAPI VOID NTAPI KeQuerySystemTimePrecise(PLARGE_INTEGER CurrentTime);
#ifdef _WIN64
#define SharedInterruptTime (0xFFFFF78000000000UI64 + 0x8)
#define SharedSystemTime (0xFFFFF78000000000UI64 + 0x14)
#define SharedTickCount (0xFFFFF78000000000UI64 + 0x320)
#define KeQueryInterruptTime() *((volatile ULONG64 *)(SharedInterruptTime))
#define KeQuerySystemTime(CurrentCount) \
  *((PULONG64)(CurrentCount)) = *((volatile ULONG64 *)(SharedSystemTime))
#define KeQueryTickCount(CurrentCount) \
  *((PULONG64)(CurrentCount)) = *((volatile ULONG64 *)(SharedTickCount))
#else
NTKERNELAPI ULONGLONG NTAPI KeQueryInterruptTime(VOID);
NTKERNELAPI VOID NTAPI KeQuerySystemTime(PLARGE_INTEGER CurrentTime);
NTKERNELAPI VOID NTAPI KeQueryTickCount(PLARGE_INTEGER CurrentCount);
#endif
#define ReadTimeStampCounter() __rdtsc()
#define YieldProcessor _mm_pause
#define MemoryBarrier _mm_mfence
#define KeMemoryBarrier() _mm_mfence()
#define KeMemoryBarrierWithoutFence() _ReadWriteBarrier()
#define ReadForWriteAccess(p) (*(p))
#define PreFetchCacheLine(level, address) ((void)(address))
#define PrefetchForWrite(p)

// Waiting.
#define KeWaitForMutexObject KeWaitForSingleObject
#define KeFlushIoBuffers(mdl, read, dma)

// Resources, pools, tags.
#define ExInitializeResource ExInitializeResourceLite
#define ExAcquireResourceShared ExAcquireResourceSharedLite
#define ExAcquireResourceExclusive ExAcquireResourceExclusiveLite
#define ExReleaseResourceForThread ExReleaseResourceForThreadLite
#define ExConvertExclusiveToShared ExConvertExclusiveToSharedLite
#define ExDeleteResource ExDeleteResourceLite
#define ExIsResourceAcquiredExclusive ExIsResourceAcquiredExclusiveLite
#define ExIsResourceAcquiredShared ExIsResourceAcquiredSharedLite
#define ExIsResourceAcquired ExIsResourceAcquiredSharedLite
#define ExIsResourceAcquiredLite ExIsResourceAcquiredSharedLite
#define ExDisableResourceBoost ExDisableResourceBoostLite
#define ExReleaseResource(R) (ExReleaseResourceLite(R))
#define ExGetCurrentResourceThread() ((ULONG_PTR)PsGetCurrentThread())
#define PsGetCurrentThread() ((PETHREAD)KeGetCurrentThread())
#define ExFreePool(pointer) ExFreePoolWithTag(pointer, 0)
#define ExQueryTickCount KeQueryTickCount

FORCEINLINE VOID ExInitializeFastMutex(_Out_ PFAST_MUTEX FastMutex) {
  FastMutex->Count = 1;
  FastMutex->Owner = NULL;
  FastMutex->Contention = 0;
  KeInitializeEvent(&FastMutex->Event, SynchronizationEvent, FALSE);
}

FORCEINLINE VOID ExInitializeWorkItem(PWORK_QUEUE_ITEM Item,
                                      PWORKER_THREAD_ROUTINE Routine,
                                      PVOID Context) {
  Item->WorkerRoutine = Routine;
  Item->Parameter = Context;
  Item->List.Flink = NULL;
}

// MDLs.
#define MmGetMdlPfnArray(Mdl) ((PPFN_NUMBER)(Mdl + 1))
#define MmGetMdlVirtualAddress(Mdl) \
  ((PVOID)((PCHAR)((Mdl)->StartVa) + (Mdl)->ByteOffset))
#define MmGetMdlByteCount(Mdl) ((Mdl)->ByteCount)
#define MmGetMdlByteOffset(Mdl) ((Mdl)->ByteOffset)
#define MmGetMdlBaseVa(Mdl) ((Mdl)->StartVa)
#define MmInitializeMdl(Mdl, Va, Length) \
  { \
    (Mdl)->Next = (PMDL)NULL; \
    (Mdl)->Size = (CSHORT)(sizeof(MDL) + \
                           (sizeof(PFN_NUMBER) * \
                            ADDRESS_AND_SIZE_TO_SPAN_PAGES((Va), (Length)))); \
    (Mdl)->MdlFlags = 0; \
    (Mdl)->StartVa = (PVOID)PAGE_ALIGN((Va)); \
    (Mdl)->ByteOffset = BYTE_OFFSET((Va)); \
    (Mdl)->ByteCount = (ULONG)(Length); \
  }
#define MmPrepareMdlForReuse(Mdl) \
  if (((Mdl)->MdlFlags & MDL_PARTIAL_HAS_BEEN_MAPPED) != 0) \
    MmUnmapLockedPages((Mdl)->MappedSystemVa, (Mdl));

FORCEINLINE PVOID MmGetSystemAddressForMdlSafe(_Inout_ PMDL Mdl,
                                               _In_ ULONG Priority) {
  if (Mdl->MdlFlags & (MDL_MAPPED_TO_SYSTEM_VA | MDL_SOURCE_IS_NONPAGED_POOL))
    return Mdl->MappedSystemVa;
  return MmMapLockedPagesSpecifyCache(Mdl, KernelMode, MmCached, NULL, FALSE,
                                      Priority);
}
#define MmGetSystemAddressForMdl(Mdl) \
  MmGetSystemAddressForMdlSafe(Mdl, NormalPagePriority)

// IRPs.
#define IoCallDriver(DeviceObject, Irp) IofCallDriver(DeviceObject, Irp)
#define IoCompleteRequest(Irp, Boost) IofCompleteRequest(Irp, Boost)
#define ObDereferenceObject(Object) ObfDereferenceObject(Object)
#define ObReferenceObject(Object) ObfReferenceObject(Object)
#define ObDereferenceObjectWithTag(Object, Tag) \
  ObfDereferenceObjectWithTag(Object, Tag)
#define ObReferenceObjectWithTag(Object, Tag) \
  ObfReferenceObjectWithTag(Object, Tag)
#define IoSizeOfIrp(stack) \
  ((USHORT)(sizeof(IRP) + ((stack) * (sizeof(IO_STACK_LOCATION)))))
#define IoIsErrorUserInduced(Status) \
  ((BOOLEAN)(((Status) == STATUS_DEVICE_NOT_READY) || \
             ((Status) == STATUS_IO_TIMEOUT) || \
             ((Status) == STATUS_MEDIA_WRITE_PROTECTED) || \
             ((Status) == STATUS_NO_MEDIA_IN_DEVICE) || \
             ((Status) == STATUS_VERIFY_REQUIRED) || \
             ((Status) == STATUS_UNRECOGNIZED_MEDIA) || \
             ((Status) == STATUS_WRONG_VOLUME)))
#define IoAdjustPagingPathCount(count, paging) \
  { \
    if (paging) { \
      InterlockedIncrement(count); \
    } else { \
      InterlockedDecrement(count); \
    } \
  }
#define IoInitializeRemoveLock(Lock, Tag, Minutes, HighWater) \
  IoInitializeRemoveLockEx(Lock, Tag, Minutes, HighWater, \
                           sizeof(IO_REMOVE_LOCK))
#define IoAcquireRemoveLock(RemoveLock, Tag) \
  IoAcquireRemoveLockEx(RemoveLock, Tag, "", 1, sizeof(IO_REMOVE_LOCK))
#define IoReleaseRemoveLock(RemoveLock, Tag) \
  IoReleaseRemoveLockEx(RemoveLock, Tag, sizeof(IO_REMOVE_LOCK))
#define IoReleaseRemoveLockAndWait(RemoveLock, Tag) \
  IoReleaseRemoveLockAndWaitEx(RemoveLock, Tag, sizeof(IO_REMOVE_LOCK))

FORCEINLINE PIO_STACK_LOCATION IoGetCurrentIrpStackLocation(_In_ PIRP Irp) {
  return Irp->Tail.Overlay.CurrentStackLocation;
}
FORCEINLINE PIO_STACK_LOCATION IoGetNextIrpStackLocation(_In_ PIRP Irp) {
  return Irp->Tail.Overlay.CurrentStackLocation - 1;
}
FORCEINLINE VOID IoSkipCurrentIrpStackLocation(_Inout_ PIRP Irp) {
  Irp->CurrentLocation++;
  Irp->Tail.Overlay.CurrentStackLocation++;
}
FORCEINLINE VOID IoSetNextIrpStackLocation(_Inout_ PIRP Irp) {
  Irp->CurrentLocation--;
  Irp->Tail.Overlay.CurrentStackLocation--;
}
FORCEINLINE VOID IoCopyCurrentIrpStackLocationToNext(_Inout_ PIRP Irp) {
  PIO_STACK_LOCATION Current = IoGetCurrentIrpStackLocation(Irp);
  PIO_STACK_LOCATION Next = IoGetNextIrpStackLocation(Irp);
  RtlCopyMemory(Next, Current,
                FIELD_OFFSET(IO_STACK_LOCATION, CompletionRoutine));
  Next->Control = 0;
}
FORCEINLINE VOID IoSetCompletionRoutine(
    _In_ PIRP Irp, _In_opt_ PIO_COMPLETION_ROUTINE CompletionRoutine,
    _In_opt_ PVOID Context, BOOLEAN InvokeOnSuccess, BOOLEAN InvokeOnError,
    BOOLEAN InvokeOnCancel) {
  PIO_STACK_LOCATION Next = IoGetNextIrpStackLocation(Irp);
  Next->CompletionRoutine = CompletionRoutine;
  Next->Context = Context;
  Next->Control = 0;
  if (InvokeOnSuccess)
    Next->Control = SL_INVOKE_ON_SUCCESS;
  if (InvokeOnError)
    Next->Control |= SL_INVOKE_ON_ERROR;
  if (InvokeOnCancel)
    Next->Control |= SL_INVOKE_ON_CANCEL;
}
FORCEINLINE PDRIVER_CANCEL
IoSetCancelRoutine(_Inout_ PIRP Irp, _In_opt_ PDRIVER_CANCEL CancelRoutine) {
  return (PDRIVER_CANCEL)(ULONG_PTR)InterlockedExchangePointer(
      (PVOID *)&Irp->CancelRoutine, (PVOID)(ULONG_PTR)CancelRoutine);
}
FORCEINLINE VOID IoMarkIrpPending(_Inout_ PIRP Irp) {
  IoGetCurrentIrpStackLocation(Irp)->Control |= SL_PENDING_RETURNED;
}
FORCEINLINE VOID IoInitializeDpcRequest(PDEVICE_OBJECT DeviceObject,
                                        PIO_DPC_ROUTINE DpcRoutine) {
  KeInitializeDpc(&DeviceObject->Dpc, (PKDEFERRED_ROUTINE)DpcRoutine,
                  DeviceObject);
}
FORCEINLINE VOID IoRequestDpc(PDEVICE_OBJECT DeviceObject, PIRP Irp,
                              PVOID Context) {
  KeInsertQueueDpc(&DeviceObject->Dpc, Irp, Context);
}

#define NtCurrentProcess() ((HANDLE)(LONG_PTR)-1)
#define ZwCurrentProcess() NtCurrentProcess()
#define NtCurrentThread() ((HANDLE)(LONG_PTR)-2)
#define ZwCurrentThread() NtCurrentThread()
#define InitializeObjectAttributes(p, n, a, r, s) \
  { \
    (p)->Length = sizeof(OBJECT_ATTRIBUTES); \
    (p)->RootDirectory = r; \
    (p)->Attributes = a; \
    (p)->ObjectName = n; \
    (p)->SecurityDescriptor = s; \
    (p)->SecurityQualityOfService = NULL; \
  }
#define FILE_ID_IS_INVALID(id) ((id).QuadPart == FILE_INVALID_FILE_ID)
#define EventDataDescCreate(descriptor, data, size) ((void)0)

#ifdef __cplusplus
}
#endif

#endif
