// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, what fits no other subject: functions.
#ifndef SPINLINT_KIT_KIT_WDM_MISC_FUNCTIONS_H
#define SPINLINT_KIT_KIT_WDM_MISC_FUNCTIONS_H

#ifdef __cplusplus
extern "C" {
#endif

unsigned char _bittest64(const LONG64 *Base, LONG64 Offset);

void __faststorefence(void);

LONG ReadNoFence(_In_ const volatile LONG *Source);

LONG ReadRaw(_In_ const volatile LONG *Source);

void WriteRaw(_Out_ volatile LONG *Destination, _In_ LONG Value);

UCHAR ReadBooleanNoFence(_In_ const volatile BOOLEAN *Source);

void WriteBooleanNoFence(_Out_ volatile BOOLEAN *Destination,
    _In_ BOOLEAN Value);

ULONG64 ReadULong64NoFence(_In_ const volatile ULONG64 *Source);

void WriteULong64NoFence(_Out_ volatile ULONG64 *Destination,
    _In_ ULONG64 Value);

_IRQL_requires_max_(PASSIVE_LEVEL)
NTSTATUS RtlxQueryRegistryValues(_In_ ULONG RelativeTo, _In_ PCWSTR Path,
    _Inout_ _At_(*(*QueryTable).EntryContext,
    _Pre_unknown_) PRTL_QUERY_REGISTRY_TABLE QueryTable, _In_opt_ PVOID Context,
    _In_opt_ PVOID Environment);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ProbeForRead(volatile void *Address, _In_ SIZE_T Length,
    _In_ ULONG Alignment);

_IRQL_requires_max_(APC_LEVEL)
NTKERNELAPI void NTAPI ProbeForWrite(volatile void *Address, _In_ SIZE_T Length,
    _In_ ULONG Alignment);

void EventDescCreate(_Out_ PEVENT_DESCRIPTOR EventDescriptor, _In_ USHORT Id,
    _In_ UCHAR Version, _In_ UCHAR Channel, _In_ UCHAR Level, _In_ USHORT Task,
    _In_ UCHAR Opcode, _In_ ULONGLONG Keyword);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfReferenceObject(_In_ PVOID Object);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfReferenceObjectWithTag(_In_ PVOID Object,
    _In_ ULONG Tag);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfDereferenceObject(_In_ PVOID Object);

_IRQL_requires_max_(DISPATCH_LEVEL)
NTKERNELAPI LONG_PTR FASTCALL ObfDereferenceObjectWithTag(_In_ PVOID Object,
    _In_ ULONG Tag);

EXTERN_C const DEVPROPKEY DEVPKEY_Device_Parent;
EXTERN_C const DEVPROPKEY DEVPKEY_Device_InLocalMachineContainer;
EXTERN_C const DEVPROPKEY DEVPKEY_DeviceInterface_Restricted;
EXTERN_C const DEVPROPKEY DEVPKEY_DeviceInterface_UnrestrictedAppCapabilities;

#ifdef __cplusplus
}
#endif

#endif
