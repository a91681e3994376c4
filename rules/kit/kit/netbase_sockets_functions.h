// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Small tests of addresses, as network headers define them inline.
#ifndef SPINLINT_KIT_KIT_NETBASE_SOCKETS_FUNCTIONS_H
#define SPINLINT_KIT_KIT_NETBASE_SOCKETS_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

BOOLEAN IN6_ADDR_EQUAL(const IN6_ADDR *x, const IN6_ADDR *y);
BOOLEAN IN6_IS_ADDR_LINKLOCAL(const IN6_ADDR *a);
NTKERNELAPI LONG NTAPI RtlIpv4StringToAddressW(PCWSTR S, BOOLEAN Strict,
    _Out_ LPCWSTR *Terminator, _Out_ struct in_addr *Addr);
NTKERNELAPI PSTR NTAPI RtlIpv6AddressToStringA(const struct in6_addr *Addr,
    PSTR S);
NTKERNELAPI LONG NTAPI RtlIpv6StringToAddressA(PCSTR S, _Out_ PCSTR *Terminator,
    _Out_ struct in6_addr *Addr);
NTKERNELAPI LONG NTAPI RtlIpv6StringToAddressW(PCWSTR S,
    _Out_ PCWSTR *Terminator, _Out_ struct in6_addr *Addr);

#ifdef __cplusplus
}
#endif

#endif
