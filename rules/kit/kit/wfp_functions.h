// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Registration of callouts, filters and layers, and packet injection.
#ifndef SPINLINT_KIT_KIT_WFP_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WFP_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpsCalloutRegister3(_Inout_ void *deviceObject,
    const FWPS_CALLOUT3 *callout, _Out_opt_ UINT32 *calloutId);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpsCalloutUnregisterById0(const UINT32 calloutId);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI FwpsInjectNetworkSendAsync0(HANDLE injectionHandle,
    HANDLE injectionContext, UINT32 flags, COMPARTMENT_ID compartmentId,
    _Inout_ NET_BUFFER_LIST *netBufferList, FWPS_INJECT_COMPLETE0 completionFn,
    HANDLE completionContext);

EXTERN_C const GUID FWPM_LAYER_DATAGRAM_DATA_V4;
EXTERN_C const GUID FWPM_CONDITION_IP_LOCAL_PORT;
EXTERN_C const GUID FWPM_CONDITION_DIRECTION;

FWPM_SERVICE_STATE NTAPI FwpmBfeStateGet0(void);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmBfeStateSubscribeChanges0(_Inout_ void *deviceObject,
    FWPM_SERVICE_STATE_CHANGE_CALLBACK0 callback, void *context,
    _Out_ HANDLE *changeHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmBfeStateUnsubscribeChanges0(_Inout_ HANDLE changeHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmEngineOpen0(const wchar_t *serverName, UINT32 authnService,
    SEC_WINNT_AUTH_IDENTITY_W *authIdentity, const FWPM_SESSION0 *session,
    _Out_ HANDLE *engineHandle);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmEngineClose0(_Inout_ HANDLE engineHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmTransactionBegin0(
    _Acquires_lock_(_Curr_) HANDLE engineHandle, UINT32 flags);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmTransactionCommit0(
    _Releases_lock_(_Curr_) HANDLE engineHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmTransactionAbort0(
    _Releases_lock_(_Curr_) HANDLE engineHandle);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmProviderAdd0(HANDLE engineHandle,
    const FWPM_PROVIDER0 *provider, PSECURITY_DESCRIPTOR sd);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmProviderDeleteByKey0(HANDLE engineHandle, const GUID *key);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmSubLayerAdd0(HANDLE engineHandle,
    const FWPM_SUBLAYER0 *subLayer, PSECURITY_DESCRIPTOR sd);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmSubLayerDeleteByKey0(HANDLE engineHandle, const GUID *key);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmCalloutAdd0(HANDLE engineHandle,
    const FWPM_CALLOUT0 *callout, PSECURITY_DESCRIPTOR sd,
    _Out_opt_ UINT32 *id);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmCalloutDeleteById0(HANDLE engineHandle, UINT32 id);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmFilterAdd0(HANDLE engineHandle, const FWPM_FILTER0 *filter,
    PSECURITY_DESCRIPTOR sd, _Out_opt_ UINT64 *id);
_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS NTAPI FwpmFilterDeleteById0(HANDLE engineHandle, UINT64 id);

#ifdef __cplusplus
}
#endif

#endif
