// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), addresses, interfaces and sockets: functions.
#ifndef SPINLINT_KIT_KIT_NETBASE_SOCKETS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NETBASE_SOCKETS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

BOOLEAN IN6_ADDR_EQUAL(const IN6_ADDR *x, const IN6_ADDR *y);

BOOLEAN IN6_IS_ADDR_LOOPBACK(const IN6_ADDR *a);

BOOLEAN IN6_IS_ADDR_LINKLOCAL(const IN6_ADDR *a);

void INETADDR_SETLOOPBACK(_Inout_ PSOCKADDR a);

BOOLEAN INETADDR_ISANY(_In_ const SOCKADDR *a);

PUCHAR INETADDR_ADDRESS(_In_ const SOCKADDR *a);

void INETADDR_SET_PORT(_Inout_ PSOCKADDR a, _In_ USHORT Port);

void INETADDR_SET_ADDRESS(_Inout_ PSOCKADDR a, const UCHAR *Address);

NTKERNELAPI LONG NTAPI RtlIpv4AddressToStringExA(_In_ const struct in_addr *Address,
    _In_ USHORT Port, PSTR AddressString, _Inout_ PULONG AddressStringLength);

NTKERNELAPI LONG NTAPI RtlIpv4StringToAddressExA(_In_ PCSTR AddressString,
    _In_ BOOLEAN Strict, _Out_ struct in_addr *Address, _Out_ PUSHORT Port);

NTKERNELAPI LONG NTAPI RtlIpv4StringToAddressW(_In_ PCWSTR S,
    _In_ BOOLEAN Strict, _Out_ LPCWSTR *Terminator, _Out_ struct in_addr *Addr);

NTKERNELAPI PSTR NTAPI RtlIpv6AddressToStringA(_In_ const struct in6_addr *Addr,
    PSTR S);

NTKERNELAPI LONG NTAPI RtlIpv6AddressToStringExA(_In_ const struct in6_addr *Address,
    _In_ ULONG ScopeId, _In_ USHORT Port, PSTR AddressString,
    _Inout_ PULONG AddressStringLength);

NTKERNELAPI LONG NTAPI RtlIpv6StringToAddressA(_In_ PCSTR S,
    _Out_ PCSTR *Terminator, _Out_ struct in6_addr *Addr);

NTKERNELAPI LONG NTAPI RtlIpv6StringToAddressExA(_In_ PCSTR AddressString,
    _Out_ struct in6_addr *Address, _Out_ PULONG ScopeId, _Out_ PUSHORT Port);

NTKERNELAPI LONG NTAPI RtlIpv6StringToAddressW(_In_ PCWSTR S,
    _Out_ PCWSTR *Terminator, _Out_ struct in6_addr *Addr);

#ifdef __cplusplus
}
#endif

#endif
