// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Winsock Kernel: the names of its structures, and scalar types.
#ifndef SPINLINT_KIT_KIT_WSK_NAMES_H
#define SPINLINT_KIT_KIT_WSK_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _WSK_SOCKET WSK_SOCKET, *PWSK_SOCKET;
typedef struct _WSK_BUF WSK_BUF, *PWSK_BUF;
typedef struct _WSK_DATA_INDICATION WSK_DATA_INDICATION, *PWSK_DATA_INDICATION;
typedef struct _WSK_DATAGRAM_INDICATION WSK_DATAGRAM_INDICATION,
    *PWSK_DATAGRAM_INDICATION;
typedef struct _WSK_INSPECT_ID WSK_INSPECT_ID, *PWSK_INSPECT_ID;
typedef struct _WSK_EVENT_CALLBACK_CONTROL WSK_EVENT_CALLBACK_CONTROL,
    *PWSK_EVENT_CALLBACK_CONTROL;
typedef struct _WSK_BUF_LIST WSK_BUF_LIST, *PWSK_BUF_LIST;
typedef struct _WSK_CLIENT_DISPATCH WSK_CLIENT_DISPATCH, *PWSK_CLIENT_DISPATCH;
typedef struct _WSK_CLIENT_LISTEN_DISPATCH WSK_CLIENT_LISTEN_DISPATCH,
    *PWSK_CLIENT_LISTEN_DISPATCH;
typedef struct _WSK_CLIENT_CONNECTION_DISPATCH WSK_CLIENT_CONNECTION_DISPATCH,
    *PWSK_CLIENT_CONNECTION_DISPATCH;
typedef struct _WSK_PROVIDER_DISPATCH WSK_PROVIDER_DISPATCH,
    *PWSK_PROVIDER_DISPATCH;
typedef struct _WSK_PROVIDER_BASIC_DISPATCH WSK_PROVIDER_BASIC_DISPATCH,
    *PWSK_PROVIDER_BASIC_DISPATCH;
typedef struct _WSK_PROVIDER_LISTEN_DISPATCH WSK_PROVIDER_LISTEN_DISPATCH,
    *PWSK_PROVIDER_LISTEN_DISPATCH;
typedef struct _WSK_PROVIDER_DATAGRAM_DISPATCH WSK_PROVIDER_DATAGRAM_DISPATCH,
    *PWSK_PROVIDER_DATAGRAM_DISPATCH;
typedef struct _WSK_PROVIDER_CONNECTION_DISPATCH WSK_PROVIDER_CONNECTION_DISPATCH,
    *PWSK_PROVIDER_CONNECTION_DISPATCH;
typedef struct _WSK_CLIENT_NPI WSK_CLIENT_NPI, *PWSK_CLIENT_NPI;
typedef struct _WSK_PROVIDER_NPI WSK_PROVIDER_NPI, *PWSK_PROVIDER_NPI;
typedef struct _WSK_REGISTRATION WSK_REGISTRATION, *PWSK_REGISTRATION;

typedef PVOID PWSK_CLIENT;
typedef NTSTATUS (NTAPI *PFN_WSK_CLIENT_EVENT)(_In_opt_ PVOID ClientContext,
    _In_ ULONG EventType, PVOID Information, _In_ SIZE_T InformationLength);
_Must_inspect_result_ _At_(AcceptSocket, __drv_aliasesMem)
typedef NTSTATUS (NTAPI *PFN_WSK_ACCEPT_EVENT)(_In_opt_ PVOID SocketContext,
    _In_ ULONG Flags, _In_ PSOCKADDR LocalAddress, _In_ PSOCKADDR RemoteAddress,
    _In_opt_ PWSK_SOCKET AcceptSocket, PVOID *AcceptSocketContext,
    const WSK_CLIENT_CONNECTION_DISPATCH **AcceptSocketDispatch);
typedef NTSTATUS (NTAPI *PFN_WSK_ABORT_EVENT)(_In_opt_ PVOID SocketContext,
    _In_ PWSK_INSPECT_ID InspectID);
typedef NTSTATUS (NTAPI *PFN_WSK_SEND_BACKLOG_EVENT)(_In_opt_ PVOID SocketContext,
    _In_ SIZE_T IdealBacklogSize);
_Must_inspect_result_
typedef NTSTATUS (NTAPI *PFN_WSK_RECEIVE_EVENT)(_In_opt_ PVOID SocketContext,
    _In_ ULONG Flags, _In_opt_ PWSK_DATA_INDICATION DataIndication,
    _In_ SIZE_T BytesIndicated, _Inout_ SIZE_T *BytesAccepted);
typedef NTSTATUS (NTAPI *PFN_WSK_DISCONNECT_EVENT)(_In_opt_ PVOID SocketContext,
    _In_ ULONG Flags);
typedef NTSTATUS (NTAPI *PFN_WSK_BIND)(_In_ PWSK_SOCKET Socket,
    _In_ PSOCKADDR LocalAddress, ULONG Flags, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_CONNECT)(_In_ PWSK_SOCKET Socket,
    _In_ PSOCKADDR RemoteAddress, ULONG Flags, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_CONNECT_EX)(_In_ PWSK_SOCKET Socket,
    _In_ PSOCKADDR RemoteAddress, _In_opt_ PWSK_BUF Buffer, ULONG Flags,
    _Inout_ PIRP Irp);
_At_(Socket, __drv_freesMem(Mem))
typedef NTSTATUS (NTAPI *PFN_WSK_CLOSE_SOCKET)(_In_ PWSK_SOCKET Socket,
    _Inout_ PIRP Irp);
_At_(Irp->IoStatus.Information, __drv_allocatesMem(Mem))
typedef NTSTATUS (NTAPI *PFN_WSK_ACCEPT)(_In_ PWSK_SOCKET ListenSocket,
    ULONG Flags, _In_opt_ PVOID AcceptSocketContext,
    _In_opt_ const WSK_CLIENT_CONNECTION_DISPATCH *AcceptSocketDispatch,
    _Out_opt_ PSOCKADDR LocalAddress, _Out_opt_ PSOCKADDR RemoteAddress,
    _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_SEND_TO)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_BUF Buffer, ULONG Flags, _In_opt_ PSOCKADDR RemoteAddress,
    _In_ ULONG ControlInfoLength, PCMSGHDR ControlInfo, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_SEND_MESSAGES)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_BUF_LIST BufferList, ULONG Flags,
    _In_opt_ PSOCKADDR RemoteAddress, _In_ ULONG ControlInfoLength,
    PCMSGHDR ControlInfo, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_RECEIVE_FROM)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_BUF Buffer, ULONG Flags, _Out_opt_ PSOCKADDR RemoteAddress,
    _Inout_ PULONG ControlLength, PCMSGHDR ControlInfo,
    _Out_opt_ PULONG ControlFlags, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_GET_LOCAL_ADDRESS)(_In_ PWSK_SOCKET Socket,
    _Out_ PSOCKADDR LocalAddress, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_GET_REMOTE_ADDRESS)(_In_ PWSK_SOCKET Socket,
    _Out_ PSOCKADDR RemoteAddress, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_RELEASE_DATA_INDICATION_LIST)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_DATA_INDICATION DataIndication);
typedef NTSTATUS (NTAPI *PFN_WSK_RELEASE_DATAGRAM_INDICATION_LIST)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_DATAGRAM_INDICATION DatagramIndication);
typedef NTSTATUS (NTAPI *PFN_WSK_SEND)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_BUF Buffer, _In_ ULONG Flags, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_RECEIVE)(_In_ PWSK_SOCKET Socket,
    _In_ PWSK_BUF Buffer, _In_ ULONG Flags, _Inout_ PIRP Irp);
typedef NTSTATUS (NTAPI *PFN_WSK_DISCONNECT)(_In_ PWSK_SOCKET Socket,
    _In_opt_ PWSK_BUF Buffer, _In_ ULONG Flags, _Inout_ PIRP Irp);

#ifdef __cplusplus
}
#endif

#endif
