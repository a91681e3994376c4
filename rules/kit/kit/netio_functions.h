// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Queries of the IP tables and notice of their changes.
#ifndef SPINLINT_KIT_KIT_NETIO_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NETIO_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIfTable2Ex(MIB_IF_TABLE_LEVEL Level, PMIB_IF_TABLE2 *Table);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpInterfaceEntry(_Inout_ PMIB_IPINTERFACE_ROW Row);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyIpInterfaceChange(ADDRESS_FAMILY Family,
    PIPINTERFACE_CHANGE_CALLBACK Callback, PVOID CallerContext,
    BOOLEAN InitialNotification, _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetUnicastIpAddressTable(ADDRESS_FAMILY Family,
    PMIB_UNICASTIPADDRESS_TABLE *Table);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyUnicastIpAddressChange(ADDRESS_FAMILY Family,
    PUNICAST_IPADDRESS_CHANGE_CALLBACK Callback, PVOID CallerContext,
    BOOLEAN InitialNotification, _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetBestRoute2(NET_LUID *InterfaceLuid,
    NET_IFINDEX InterfaceIndex, const SOCKADDR_INET *SourceAddress,
    const SOCKADDR_INET *DestinationAddress, ULONG AddressSortOptions,
    _Out_ PMIB_IPFORWARD_ROW2 BestRoute,
    _Out_ SOCKADDR_INET *BestSourceAddress);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI NotifyRouteChange2(ADDRESS_FAMILY AddressFamily,
    PIPFORWARD_CHANGE_CALLBACK Callback, PVOID CallerContext,
    BOOLEAN InitialNotification, _Inout_ HANDLE *NotificationHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpPathEntry(_Inout_ PMIB_IPPATH_ROW Row);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI GetIpNetEntry2(_Inout_ PMIB_IPNET_ROW2 Row);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ResolveIpNetEntry2(_Inout_ PMIB_IPNET_ROW2 Row,
    const SOCKADDR_INET *SourceAddress);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI CancelMibChangeNotify2(HANDLE NotificationHandle);
void NTAPI FreeMibTable(PVOID Memory);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ConvertInterfaceLuidToAlias(const NET_LUID *InterfaceLuid,
    PWSTR InterfaceAlias, SIZE_T Length);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI ConvertInterfaceGuidToLuid(const GUID *InterfaceGuid,
    _Out_ PNET_LUID InterfaceLuid);

#ifdef __cplusplus
}
#endif

#endif
