// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Role types declare entry points, in C++ as in C; the lock structures have the
// fields that SpinLint looks for; status values are of type NTSTATUS.
// RUN: %clang_kit -std=c++17 -fsyntax-only -Werror -Xclang -verify %s
// expected-no-diagnostics
extern "C" {
#include <ndis.h>
#include <wdf.h>
}

extern "C" DRIVER_INITIALIZE DriverEntry;
MINIPORT_HALT Halt;
FILTER_ATTACH Attach;
PROTOCOL_BIND_ADAPTER_EX Bind;
KDEFERRED_ROUTINE Dpc;
DRIVER_CANCEL Cancel;
EVT_WDF_TIMER Timer;
NDIS_POLL Poll;

void Halt(NDIS_HANDLE, NDIS_HALT_ACTION) {}
void Timer(WDFTIMER) {}

static_assert(__is_same(decltype(NDIS_SPIN_LOCK::SpinLock), KSPIN_LOCK), "");
static_assert(__is_same(decltype(NDIS_SPIN_LOCK::OldIrql), KIRQL), "");
static_assert(__builtin_offsetof(NDIS_SPIN_LOCK, SpinLock) == 0, "");
static_assert(__is_same(decltype(STATUS_UNSUCCESSFUL), NTSTATUS), "");
static_assert(STATUS_UNSUCCESSFUL == (NTSTATUS)0xC0000001L, "");
static_assert(!NT_SUCCESS(STATUS_UNSUCCESSFUL) && NT_SUCCESS(STATUS_PENDING), "");
static_assert(sizeof(long) == 4 && sizeof(wchar_t) == 2, "");

NDIS_MINIPORT_DRIVER_CHARACTERISTICS characteristics() {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS C = {};
  C.HaltHandlerEx = Halt;
  return C;
}
