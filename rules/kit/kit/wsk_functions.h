// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Winsock Kernel, all: functions.
#ifndef SPINLINT_KIT_KIT_WSK_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WSK_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

extern const NPIID NPI_WSK_INTERFACE_ID;
_Must_inspect_result_
NTSTATUS WskRegister(_In_ PWSK_CLIENT_NPI WskClientNpi,
    _Out_ PWSK_REGISTRATION WskRegistration);

_Must_inspect_result_
NTSTATUS WskCaptureProviderNPI(_In_ PWSK_REGISTRATION WskRegistration,
    _In_ ULONG WaitTimeout, _Out_ PWSK_PROVIDER_NPI WskProviderNpi);

void WskReleaseProviderNPI(_In_ PWSK_REGISTRATION WskRegistration);

void WskDeregister(_In_ PWSK_REGISTRATION WskRegistration);

#ifdef __cplusplus
}
#endif

#endif
