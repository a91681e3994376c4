// Entry points of NDIS filter and protocol drivers: each must leave with what
// it came with.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _FILTER {
  NDIS_SPIN_LOCK Lock;
  PNDIS_RW_LOCK_EX Config;
  LIST_ENTRY Opens;
  BOOLEAN Running;
  ULONG Frames;
} FILTER, *PFILTER;

//--- Filter, by role type ---------------------------------------------------

FILTER_ATTACH attach_bad;
NDIS_STATUS attach_bad(NDIS_HANDLE Handle, NDIS_HANDLE Context,
                       PNDIS_FILTER_ATTACH_PARAMETERS Parameters) {
  PFILTER Filter = (PFILTER)Context;
  NdisAcquireSpinLock(&Filter->Lock);
  if (Parameters->Flags != 0)
    // CHECK: [[#@LINE+1]]:5: warning: '&Filter->Lock' is still held at this return
    return NDIS_STATUS_FAILURE;
  Filter->Running = TRUE;
  NdisReleaseSpinLock(&Filter->Lock);
  return NDIS_STATUS_SUCCESS;
}

FILTER_PAUSE pause_ok;
NDIS_STATUS pause_ok(NDIS_HANDLE Context,
                     PNDIS_FILTER_PAUSE_PARAMETERS Parameters) {
  PFILTER Filter = (PFILTER)Context;
  NdisAcquireSpinLock(&Filter->Lock);
  Filter->Running = FALSE;
  NdisReleaseSpinLock(&Filter->Lock);
  return NDIS_STATUS_SUCCESS;
}

//--- Filter, by the characteristics -----------------------------------------

static VOID receive_ok(NDIS_HANDLE Context, PNET_BUFFER_LIST Nbl,
                       NDIS_PORT_NUMBER Port, ULONG Count, ULONG Flags) {
  PFILTER Filter = (PFILTER)Context;
  LOCK_STATE_EX State;
  NdisAcquireRWLockRead(Filter->Config, &State,
                        NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(Flags)
                            ? NDIS_RWL_AT_DISPATCH_LEVEL
                            : 0);
  Filter->Frames += Count;
  NdisReleaseRWLock(Filter->Config, &State);
}

static VOID send_bad(NDIS_HANDLE Context, PNET_BUFFER_LIST Nbl,
                     NDIS_PORT_NUMBER Port, ULONG Flags) {
  PFILTER Filter = (PFILTER)Context;
  LOCK_STATE_EX State;
  NdisAcquireRWLockRead(Filter->Config, &State, 0);
  Filter->Frames++;
  // CHECK: [[#@LINE+1]]:1: warning: 'Filter->Config' is still held at the end of 'send_bad'
}

NDIS_STATUS register_filter_ok(PDRIVER_OBJECT Driver, PNDIS_HANDLE Handle) {
  NDIS_FILTER_DRIVER_CHARACTERISTICS Chars = {0};
  Chars.ReceiveNetBufferListsHandler = receive_ok;
  Chars.SendNetBufferListsHandler = send_bad;
  return NdisFRegisterFilterDriver(Driver, NULL, &Chars, Handle);
}

//--- Protocol, by role type -------------------------------------------------

PROTOCOL_NET_PNP_EVENT pnp_event_bad;
NDIS_STATUS pnp_event_bad(NDIS_HANDLE Context,
                          PNET_PNP_EVENT_NOTIFICATION Event) {
  PFILTER Open = (PFILTER)Context;
  switch (Event->NetPnPEvent.NetEvent) {
  case NetEventPause:
    NdisAcquireSpinLock(&Open->Lock);
    Open->Running = FALSE;
    break;
  case NetEventRestart:
    NdisAcquireSpinLock(&Open->Lock);
    Open->Running = TRUE;
    NdisReleaseSpinLock(&Open->Lock);
    break;
  default:
    break;
  }
  // CHECK: [[#@LINE+1]]:3: warning: '&Open->Lock' is still held at this return
  return NDIS_STATUS_SUCCESS;
}

PROTOCOL_CLOSE_ADAPTER_COMPLETE_EX close_complete_ok;
VOID close_complete_ok(NDIS_HANDLE Context) {
  PFILTER Open = (PFILTER)Context;
  NdisAcquireSpinLock(&Open->Lock);
  Open->Running = FALSE;
  NdisReleaseSpinLock(&Open->Lock);
}

//--- Protocol, by the characteristics ---------------------------------------

static VOID protocol_receive_bad(NDIS_HANDLE Context, PNET_BUFFER_LIST Nbl,
                                 NDIS_PORT_NUMBER Port, ULONG Count,
                                 ULONG Flags) {
  PFILTER Open = (PFILTER)Context;
  Open->Frames += Count;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Open->Lock', which is not held
  NdisReleaseSpinLock(&Open->Lock);
}

static VOID unbind_complete_ok(NDIS_HANDLE Context, NDIS_STATUS Status) {
  PFILTER Open = (PFILTER)Context;
  NdisAcquireSpinLock(&Open->Lock);
  Open->Running = NT_SUCCESS(Status);
  NdisReleaseSpinLock(&Open->Lock);
}

static const NDIS_PROTOCOL_DRIVER_CHARACTERISTICS Protocol = {
    .OpenAdapterCompleteHandlerEx = unbind_complete_ok,
    .ReceiveNetBufferListsHandler = protocol_receive_bad,
};
