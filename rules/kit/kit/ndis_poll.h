// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// NDIS 6.85: the poll API.
#ifndef SPINLINT_KIT_KIT_NDIS_POLL_H
#define SPINLINT_KIT_KIT_NDIS_POLL_H

#ifdef __cplusplus
extern "C" {
#endif

DECLARE_HANDLE(NDIS_POLL_HANDLE);

typedef struct _NDIS_POLL_TRANSMIT_DATA {
  NDIS_OBJECT_HEADER Header;
  NET_BUFFER_LIST *CompletedNblChain;
  ULONG NumberOfRemainingNbls;
  ULONG NumberOfCompletedNbls;
  ULONG SendCompleteFlags;
  ULONG MaxNblsToComplete;
  ULONG Reserved1;
  PVOID Reserved2;
  PVOID Reserved3;
} NDIS_POLL_TRANSMIT_DATA;

typedef struct _NDIS_POLL_RECEIVE_DATA {
  NDIS_OBJECT_HEADER Header;
  NET_BUFFER_LIST *IndicatedNblChain;
  ULONG NumberOfRemainingNbls;
  ULONG NumberOfIndicatedNbls;
  ULONG Flags;
  ULONG MaxNblsToIndicate;
  ULONG Reserved1;
  PVOID Reserved2;
  PVOID Reserved3;
} NDIS_POLL_RECEIVE_DATA;

typedef struct _NDIS_POLL_DATA {
  NDIS_OBJECT_HEADER Header;
  NDIS_POLL_TRANSMIT_DATA Transmit;
  NDIS_POLL_RECEIVE_DATA Receive;
} NDIS_POLL_DATA;

typedef struct _NDIS_POLL_NOTIFICATION {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN Enabled;
} NDIS_POLL_NOTIFICATION;

_IRQL_requires_(DISPATCH_LEVEL) _Function_class_(NDIS_POLL)
typedef void NDIS_POLL(_In_ void *Context, _Inout_ NDIS_POLL_DATA *PollData);
typedef NDIS_POLL(*NDIS_POLL_HANDLER);

_IRQL_requires_max_(HIGH_LEVEL) _Function_class_(NDIS_SET_POLL_NOTIFICATION)
typedef void NDIS_SET_POLL_NOTIFICATION(
    _In_ void *Context, _Inout_ NDIS_POLL_NOTIFICATION *Notification);
typedef NDIS_SET_POLL_NOTIFICATION(*NDIS_SET_POLL_NOTIFICATION_HANDLER);

typedef struct _NDIS_POLL_CHARACTERISTICS {
  NDIS_OBJECT_HEADER Header;
  NDIS_SET_POLL_NOTIFICATION_HANDLER SetPollNotificationHandler;
  NDIS_POLL_HANDLER PollHandler;
} NDIS_POLL_CHARACTERISTICS;

_IRQL_requires_(PASSIVE_LEVEL) _Must_inspect_result_
NDIS_STATUS NdisRegisterPoll(_In_ NDIS_HANDLE NdisHandle,
                             _In_opt_ void *Context,
                             _In_ NDIS_POLL_CHARACTERISTICS const *Characteristics,
                             _Out_ NDIS_POLL_HANDLE *PollHandle);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisDeregisterPoll(_In_ NDIS_POLL_HANDLE PollHandle);
_IRQL_requires_max_(HIGH_LEVEL)
void NdisRequestPoll(_In_ NDIS_POLL_HANDLE PollHandle, _In_opt_ void *Reserved);
_IRQL_requires_(PASSIVE_LEVEL)
void NdisSetPollAffinity(_In_ NDIS_POLL_HANDLE PollHandle,
                         _In_ PROCESSOR_NUMBER const *Processor);

#ifdef __cplusplus
}
#endif

#endif
