// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Queues, requests, memory, targets and DMA of KMDF.
#ifndef SPINLINT_KIT_KIT_WDF_IO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDF_IO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_When_(PoolType == 1 || PoolType == 257, _IRQL_requires_max_(APC_LEVEL))
_When_(PoolType == 0 || PoolType == 256, _IRQL_requires_max_(DISPATCH_LEVEL))
NTSTATUS NTAPI WdfMemoryCreate(PWDF_OBJECT_ATTRIBUTES Attributes,
    POOL_TYPE PoolType, ULONG PoolTag, size_t BufferSize,
    _Out_ WDFMEMORY *Memory, PVOID *Buffer);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfMemoryCreatePreallocated(PWDF_OBJECT_ATTRIBUTES Attributes,
    PVOID Buffer, size_t BufferSize, _Out_ WDFMEMORY *Memory);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NTAPI WdfMemoryGetBuffer(WDFMEMORY Memory, _Out_opt_ size_t *BufferSize);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfMemoryCopyToBuffer(WDFMEMORY SourceMemory,
    size_t SourceOffset, PVOID Buffer, size_t NumBytesToCopyTo);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfMemoryCopyFromBuffer(WDFMEMORY DestinationMemory,
    size_t DestinationOffset, PVOID Buffer, size_t NumBytesToCopyFrom);
_IRQL_requires_max_(PASSIVE_LEVEL)
PUNICODE_STRING NTAPI WdfFileObjectGetFileName(WDFFILEOBJECT FileObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDEVICE NTAPI WdfFileObjectGetDevice(WDFFILEOBJECT FileObject);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestCreate(PWDF_OBJECT_ATTRIBUTES RequestAttributes,
    WDFIOTARGET IoTarget, _Out_ WDFREQUEST *Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestReuse(WDFREQUEST Request,
    PWDF_REQUEST_REUSE_PARAMS ReuseParams);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestFormatRequestUsingCurrentType(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfRequestSend(WDFREQUEST Request, WDFIOTARGET Target,
    PWDF_REQUEST_SEND_OPTIONS Options);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestGetStatus(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestMarkCancelable(WDFREQUEST Request,
    PFN_WDF_REQUEST_CANCEL EvtRequestCancel);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestMarkCancelableEx(WDFREQUEST Request,
    PFN_WDF_REQUEST_CANCEL EvtRequestCancel);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestUnmarkCancelable(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfRequestCancelSentRequest(WDFREQUEST Request);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestSetCompletionRoutine(WDFREQUEST Request,
    PFN_WDF_REQUEST_COMPLETION_ROUTINE CompletionRoutine,
    WDFCONTEXT CompletionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestComplete(WDFREQUEST Request, NTSTATUS Status);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestCompleteWithInformation(WDFREQUEST Request,
    NTSTATUS Status, ULONG_PTR Information);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestGetParameters(WDFREQUEST Request,
    _Out_ PWDF_REQUEST_PARAMETERS Parameters);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveInputMemory(WDFREQUEST Request,
    _Out_ WDFMEMORY *Memory);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveOutputMemory(WDFREQUEST Request,
    _Out_ WDFMEMORY *Memory);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveInputBuffer(WDFREQUEST Request,
    size_t MinimumRequiredLength, PVOID *Buffer, _Out_opt_ size_t *Length);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveOutputBuffer(WDFREQUEST Request,
    size_t MinimumRequiredSize, PVOID *Buffer, _Out_opt_ size_t *Length);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveInputWdmMdl(WDFREQUEST Request, PMDL *Mdl);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestRetrieveOutputWdmMdl(WDFREQUEST Request, PMDL *Mdl);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestSetInformation(WDFREQUEST Request, ULONG_PTR Information);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFFILEOBJECT NTAPI WdfRequestGetFileObject(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
KPROCESSOR_MODE NTAPI WdfRequestGetRequestorMode(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfRequestForwardToIoQueue(WDFREQUEST Request,
    WDFQUEUE DestinationQueue);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFQUEUE NTAPI WdfRequestGetIoQueue(WDFREQUEST Request);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfRequestStopAcknowledge(WDFREQUEST Request, BOOLEAN Requeue);
_IRQL_requires_max_(DISPATCH_LEVEL)
PIRP NTAPI WdfRequestWdmGetIrp(WDFREQUEST Request);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfIoTargetCreate(WDFDEVICE Device,
    PWDF_OBJECT_ATTRIBUTES IoTargetAttributes, _Out_ WDFIOTARGET *IoTarget);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfIoTargetOpen(WDFIOTARGET IoTarget,
    PWDF_IO_TARGET_OPEN_PARAMS OpenParams);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoTargetStart(WDFIOTARGET IoTarget);

_When_(Action == 3, _IRQL_requires_max_(DISPATCH_LEVEL))
_When_(Action == 0 || Action == 1 || Action == 2,
_IRQL_requires_max_(PASSIVE_LEVEL))
void NTAPI WdfIoTargetStop(WDFIOTARGET IoTarget,
    WDF_IO_TARGET_SENT_IO_ACTION Action);

_IRQL_requires_max_(DISPATCH_LEVEL)
WDF_IO_TARGET_STATE NTAPI WdfIoTargetGetState(WDFIOTARGET IoTarget);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDEVICE NTAPI WdfIoTargetGetDevice(WDFIOTARGET IoTarget);
_IRQL_requires_max_(DISPATCH_LEVEL)
PDEVICE_OBJECT NTAPI WdfIoTargetWdmGetTargetDeviceObject(WDFIOTARGET IoTarget);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoTargetFormatRequestForWrite(WDFIOTARGET IoTarget,
    WDFREQUEST Request, WDFMEMORY InputBuffer,
    PWDFMEMORY_OFFSET InputBufferOffset, PLONGLONG DeviceOffset);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfIoTargetSendIoctlSynchronously(WDFIOTARGET IoTarget,
    WDFREQUEST Request, ULONG IoctlCode, PWDF_MEMORY_DESCRIPTOR InputBuffer,
    PWDF_MEMORY_DESCRIPTOR OutputBuffer,
    PWDF_REQUEST_SEND_OPTIONS RequestOptions,
    _Out_opt_ PULONG_PTR BytesReturned);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfIoTargetSendInternalIoctlSynchronously(WDFIOTARGET IoTarget,
    WDFREQUEST Request, ULONG IoctlCode, PWDF_MEMORY_DESCRIPTOR InputBuffer,
    PWDF_MEMORY_DESCRIPTOR OutputBuffer,
    PWDF_REQUEST_SEND_OPTIONS RequestOptions,
    _Out_opt_ PULONG_PTR BytesReturned);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoTargetFormatRequestForInternalIoctl(WDFIOTARGET IoTarget,
    WDFREQUEST Request, ULONG IoctlCode, WDFMEMORY InputBuffer,
    PWDFMEMORY_OFFSET InputBufferOffset, WDFMEMORY OutputBuffer,
    PWDFMEMORY_OFFSET OutputBufferOffset);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoQueueCreate(WDFDEVICE Device, PWDF_IO_QUEUE_CONFIG Config,
    PWDF_OBJECT_ATTRIBUTES QueueAttributes, _Out_opt_ WDFQUEUE *Queue);
_IRQL_requires_max_(DISPATCH_LEVEL) void NTAPI WdfIoQueueStart(WDFQUEUE Queue);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfIoQueueStop(WDFQUEUE Queue, PFN_WDF_IO_QUEUE_STATE StopComplete,
    WDFCONTEXT Context);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfIoQueueStopSynchronously(WDFQUEUE Queue);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFDEVICE NTAPI WdfIoQueueGetDevice(WDFQUEUE Queue);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoQueueRetrieveNextRequest(WDFQUEUE Queue,
    _Out_ WDFREQUEST *OutRequest);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfIoQueueDrain(WDFQUEUE Queue, PFN_WDF_IO_QUEUE_STATE DrainComplete,
    WDFCONTEXT Context);
_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfIoQueuePurgeSynchronously(WDFQUEUE Queue);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfIoQueuePurge(WDFQUEUE Queue, PFN_WDF_IO_QUEUE_STATE PurgeComplete,
    WDFCONTEXT Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfIoQueueReadyNotify(WDFQUEUE Queue,
    PFN_WDF_IO_QUEUE_STATE QueueReady, WDFCONTEXT Context);

// DMA.

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfDmaEnablerCreate(WDFDEVICE Device,
    PWDF_DMA_ENABLER_CONFIG Config, PWDF_OBJECT_ATTRIBUTES Attributes,
    _Out_ WDFDMAENABLER *DmaEnablerHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
void NTAPI WdfDmaEnablerSetMaximumScatterGatherElements(
    WDFDMAENABLER DmaEnabler, size_t MaximumFragments);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionCreate(WDFDMAENABLER DmaEnabler,
    PWDF_OBJECT_ATTRIBUTES Attributes, _Out_ WDFDMATRANSACTION *DmaTransaction);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionInitialize(WDFDMATRANSACTION DmaTransaction,
    PFN_WDF_PROGRAM_DMA EvtProgramDmaFunction, WDF_DMA_DIRECTION DmaDirection,
    PMDL Mdl, PVOID VirtualAddress, size_t Length);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionInitializeUsingRequest(
    WDFDMATRANSACTION DmaTransaction, WDFREQUEST Request,
    PFN_WDF_PROGRAM_DMA EvtProgramDmaFunction, WDF_DMA_DIRECTION DmaDirection);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionExecute(WDFDMATRANSACTION DmaTransaction,
    WDFCONTEXT Context);
_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionRelease(WDFDMATRANSACTION DmaTransaction);
_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfDmaTransactionDmaCompleted(WDFDMATRANSACTION DmaTransaction,
    _Out_ NTSTATUS *Status);

_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfDmaTransactionDmaCompletedWithLength(
    WDFDMATRANSACTION DmaTransaction, size_t TransferredLength,
    _Out_ NTSTATUS *Status);

_IRQL_requires_max_(DISPATCH_LEVEL)
BOOLEAN NTAPI WdfDmaTransactionDmaCompletedFinal(
    WDFDMATRANSACTION DmaTransaction, size_t FinalTransferredLength,
    _Out_ NTSTATUS *Status);

_IRQL_requires_max_(DISPATCH_LEVEL)
size_t NTAPI WdfDmaTransactionGetBytesTransferred(
    WDFDMATRANSACTION DmaTransaction);
_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDmaTransactionSetMaximumLength(WDFDMATRANSACTION DmaTransaction,
    size_t MaximumLength);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFREQUEST NTAPI WdfDmaTransactionGetRequest(WDFDMATRANSACTION DmaTransaction);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDmaTransactionSetChannelConfigurationCallback(
    WDFDMATRANSACTION DmaTransaction,
    PFN_WDF_DMA_TRANSACTION_CONFIGURE_DMA_CHANNEL ConfigureRoutine,
    PVOID ConfigureContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
void NTAPI WdfDmaTransactionSetTransferCompleteCallback(
    WDFDMATRANSACTION DmaTransaction,
    PFN_WDF_DMA_TRANSACTION_DMA_TRANSFER_COMPLETE DmaCompletionRoutine,
    PVOID DmaCompletionContext);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfDmaTransactionAllocateResources(
    WDFDMATRANSACTION DmaTransaction, WDF_DMA_DIRECTION DmaDirection,
    ULONG RequiredMapRegisters, PFN_WDF_RESERVE_DMA EvtReserveDmaFunction,
    PVOID EvtReserveDmaContext);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI WdfCommonBufferCreate(WDFDMAENABLER DmaEnabler, size_t Length,
    PWDF_OBJECT_ATTRIBUTES Attributes, _Out_ WDFCOMMONBUFFER *CommonBuffer);
_IRQL_requires_max_(DISPATCH_LEVEL)
PVOID NTAPI WdfCommonBufferGetAlignedVirtualAddress(
    WDFCOMMONBUFFER CommonBuffer);
_IRQL_requires_max_(DISPATCH_LEVEL)
PHYSICAL_ADDRESS NTAPI WdfCommonBufferGetAlignedLogicalAddress(
    WDFCOMMONBUFFER CommonBuffer);

#ifdef __cplusplus
}
#endif

#endif
