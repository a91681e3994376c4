// Entry points in C++: static methods, those of templates, and lambdas.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
extern "C" {
#include <ndis.h>
#include <wdf.h>
}

class Adapter {
public:
  static MINIPORT_HALT Halt_bad;
  static NDIS_STATUS Oid_bad(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request);
  static VOID Shutdown_ok(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION Action);
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
};

VOID Adapter::Halt_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION) {
  auto *Self = static_cast<Adapter *>(Context);
  NdisAcquireSpinLock(&Self->Lock);
  Self->Count = 0;
  // CHECK: [[#@LINE+1]]:1: warning: '&Self->Lock' is still held at the end of 'Adapter::Halt_bad'
}

NDIS_STATUS Adapter::Oid_bad(NDIS_HANDLE Context, PNDIS_OID_REQUEST) {
  auto *Self = static_cast<Adapter *>(Context);
  NdisAcquireSpinLock(&Self->Lock);
  Self->Count = 0;
  // CHECK: [[#@LINE+1]]:3: warning: '&Self->Lock' is still held at this return
  return NDIS_STATUS_SUCCESS;
}

VOID Adapter::Shutdown_ok(NDIS_HANDLE Context, NDIS_SHUTDOWN_ACTION) {
  auto *Self = static_cast<Adapter *>(Context);
  NdisAcquireSpinLock(&Self->Lock);
  Self->Count = 0;
  NdisReleaseSpinLock(&Self->Lock);
}

template <typename T> struct Callbacks {
  static BOOLEAN CheckForHang_bad(NDIS_HANDLE Context) {
    auto *Self = static_cast<T *>(Context);
    NdisAcquireSpinLock(&Self->Lock);
    Self->Count = 0;
    // CHECK: [[#@LINE+1]]:5: warning: '&Self->Lock' is still held at this return
    return FALSE;
  }
};

static Adapter Global;

NDIS_STATUS set_up_ok(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS Chars = {};
  NDIS_HANDLE Handle;
  Chars.OidRequestHandler = Adapter::Oid_bad;
  Chars.ShutdownHandlerEx = &Adapter::Shutdown_ok;
  Chars.CheckForHangHandlerEx = &Callbacks<Adapter>::CheckForHang_bad;
  Chars.CancelOidRequestHandler = [](NDIS_HANDLE Context, PVOID) {
    auto *Self = static_cast<Adapter *>(Context);
    NdisAcquireSpinLock(&Self->Lock);
    Self->Count = 0;
    NdisReleaseSpinLock(&Self->Lock);
  };
  Chars.HaltHandlerEx = [](NDIS_HANDLE Context, NDIS_HALT_ACTION) {
    auto *Self = static_cast<Adapter *>(Context);
    NdisAcquireSpinLock(&Self->Lock);
    Self->Count = 0;
    // CHECK: [[#@LINE+1]]:3: warning: '&Self->Lock' is still held at the end of
  };
  WDF_TIMER_CONFIG Timer;
  WDF_TIMER_CONFIG_INIT(&Timer, +[](WDFTIMER) {
    NdisAcquireSpinLock(&Global.Lock);
    Global.Count = 0;
    // CHECK: [[#@LINE+1]]:3: warning: '&Global.Lock' is still held at the end of
  });
  return NdisMRegisterMiniportDriver(Driver, Path, nullptr, &Chars, &Handle);
}
