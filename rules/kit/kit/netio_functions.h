// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// netioapi.h, all: functions.
#ifndef SPINLINT_KIT_KIT_NETIO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NETIO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIfTable2Ex(_In_ MIB_IF_TABLE_LEVEL Level,
    PMIB_IF_TABLE2 *Table);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpInterfaceEntry(_Inout_ PMIB_IPINTERFACE_ROW Row);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyIpInterfaceChange(_In_ ADDRESS_FAMILY Family,
    _In_ PIPINTERFACE_CHANGE_CALLBACK Callback, _In_opt_ PVOID CallerContext,
    _In_ BOOLEAN InitialNotification, _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetUnicastIpAddressTable(_In_ ADDRESS_FAMILY Family,
    PMIB_UNICASTIPADDRESS_TABLE *Table);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyUnicastIpAddressChange(_In_ ADDRESS_FAMILY Family,
    _In_ PUNICAST_IPADDRESS_CHANGE_CALLBACK Callback,
    _In_opt_ PVOID CallerContext, _In_ BOOLEAN InitialNotification,
    _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetBestRoute2(_In_opt_ NET_LUID *InterfaceLuid,
    _In_ NET_IFINDEX InterfaceIndex,
    _In_opt_ const SOCKADDR_INET *SourceAddress,
    _In_ const SOCKADDR_INET *DestinationAddress, _In_ ULONG AddressSortOptions,
    _Out_ PMIB_IPFORWARD_ROW2 BestRoute,
    _Out_ SOCKADDR_INET *BestSourceAddress);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyRouteChange2(_In_ ADDRESS_FAMILY AddressFamily,
    _In_ PIPFORWARD_CHANGE_CALLBACK Callback, _In_ PVOID CallerContext,
    _In_ BOOLEAN InitialNotification, _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpPathEntry(_Inout_ PMIB_IPPATH_ROW Row);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpNetEntry2(_Inout_ PMIB_IPNET_ROW2 Row);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ResolveIpNetEntry2(_Inout_ PMIB_IPNET_ROW2 Row,
    _In_opt_ const SOCKADDR_INET *SourceAddress);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI CancelMibChangeNotify2(_In_ HANDLE NotificationHandle);

void NTAPI FreeMibTable(_In_ PVOID Memory);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ConvertInterfaceLuidToAlias(_In_ const NET_LUID *InterfaceLuid,
    PWSTR InterfaceAlias, _In_ SIZE_T Length);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ConvertInterfaceGuidToLuid(_In_ const GUID *InterfaceGuid,
    _Out_ PNET_LUID InterfaceLuid);

#ifdef __cplusplus
}
#endif

#endif
