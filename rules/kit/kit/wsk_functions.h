// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Registration with Winsock Kernel.
#ifndef SPINLINT_KIT_KIT_WSK_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WSK_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

extern const NPIID NPI_WSK_INTERFACE_ID;

NTSTATUS WskRegister(PWSK_CLIENT_NPI WskClientNpi,
    _Out_ PWSK_REGISTRATION WskRegistration);
NTSTATUS WskCaptureProviderNPI(PWSK_REGISTRATION WskRegistration,
    ULONG WaitTimeout, _Out_ PWSK_PROVIDER_NPI WskProviderNpi);
void WskReleaseProviderNPI(PWSK_REGISTRATION WskRegistration);
void WskDeregister(PWSK_REGISTRATION WskRegistration);

#ifdef __cplusplus
}
#endif

#endif
