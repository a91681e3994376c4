// Entry points of NDIS miniport drivers: declared by a role type, stored in the
// characteristics, or passed to a registration. Each must leave with what it
// came with; a function that the system does not call may hand a lock over.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK QueueLock;
  NDIS_HANDLE Poll;
  NDIS_HANDLE Interrupt;
  ULONG Pending;
} ADAPTER, *PADAPTER;

//--- No entry point: a caller may expect it ---------------------------------

VOID keep_for_caller_ok(PADAPTER Adapter) {
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
}

VOID release_for_caller_ok(PADAPTER Adapter) {
  Adapter->Pending--;
  NdisReleaseSpinLock(&Adapter->Lock);
}

//--- By role type -----------------------------------------------------------

MINIPORT_HALT halt_ok;
VOID halt_ok(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending = 0;
  NdisReleaseSpinLock(&Adapter->Lock);
}

MINIPORT_HALT halt_bad;
VOID halt_bad(NDIS_HANDLE Context, NDIS_HALT_ACTION Action) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending = 0;
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'halt_bad'
}

MINIPORT_SEND_NET_BUFFER_LISTS send_ok;
VOID send_ok(NDIS_HANDLE Context, PNET_BUFFER_LIST Nbl, NDIS_PORT_NUMBER Port,
             ULONG Flags) {
  PADAPTER Adapter = (PADAPTER)Context;
  BOOLEAN Dispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(Flags);
  if (Dispatch) {
    NdisDprAcquireSpinLock(&Adapter->QueueLock);
  } else {
    NdisAcquireSpinLock(&Adapter->QueueLock);
  }
  Adapter->Pending++;
  if (Dispatch) {
    NdisDprReleaseSpinLock(&Adapter->QueueLock);
  } else {
    NdisReleaseSpinLock(&Adapter->QueueLock);
  }
}

MINIPORT_SEND_NET_BUFFER_LISTS send_bad;
VOID send_bad(NDIS_HANDLE Context, PNET_BUFFER_LIST Nbl, NDIS_PORT_NUMBER Port,
              ULONG Flags) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->QueueLock);
  Adapter->Pending++;
  NdisReleaseSpinLock(&Adapter->QueueLock);
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->QueueLock', which is not held
  NdisReleaseSpinLock(&Adapter->QueueLock);
}

//--- By the characteristics -------------------------------------------------

static VOID pause_released_only_bad(NDIS_HANDLE Context) {
  PADAPTER Adapter = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisReleaseSpinLock releases '&Adapter->Lock', which is not held
  NdisReleaseSpinLock(&Adapter->Lock);
}

static BOOLEAN check_for_hang_ok(NDIS_HANDLE Context) {
  PADAPTER Adapter = (PADAPTER)Context;
  BOOLEAN Hung;
  NdisAcquireSpinLock(&Adapter->Lock);
  Hung = Adapter->Pending > 100;
  NdisReleaseSpinLock(&Adapter->Lock);
  return Hung;
}

static NDIS_STATUS oid_bad(NDIS_HANDLE Context, PNDIS_OID_REQUEST Request) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending++;
  // CHECK: [[#@LINE+1]]:3: warning: '&Adapter->Lock' is still held at this return
  return NDIS_STATUS_SUCCESS;
}

// Polling: the handler runs at DISPATCH_LEVEL, the notification wherever the
// miniport asked for it.
static VOID poll_ok(PVOID Context, NDIS_POLL_DATA *Data) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisDprAcquireSpinLock(&Adapter->QueueLock);
  Adapter->Pending = 0;
  NdisDprReleaseSpinLock(&Adapter->QueueLock);
}

static VOID poll_notification_bad(PVOID Context,
                                  NDIS_POLL_NOTIFICATION *Notification) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->QueueLock);
  if (Notification->Enabled)
    Adapter->Pending = 1;
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->QueueLock' is still held at the end of 'poll_notification_bad'
}

NDIS_STATUS register_poll_ok(PADAPTER Adapter, NDIS_HANDLE Miniport) {
  NDIS_POLL_CHARACTERISTICS Poll;
  Poll.PollHandler = poll_ok;
  Poll.SetPollNotificationHandler = poll_notification_bad;
  return NdisRegisterPoll(Miniport, Adapter, &Poll,
                          (NDIS_POLL_HANDLE *)&Adapter->Poll);
}

NDIS_STATUS register_ok(PDRIVER_OBJECT Driver, PUNICODE_STRING Path) {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS Chars;
  NDIS_HANDLE Handle;
  NdisZeroMemory(&Chars, sizeof(Chars));
  Chars.CheckForHangHandlerEx = check_for_hang_ok;
  Chars.OidRequestHandler = oid_bad;
  Chars.ShutdownHandlerEx = (MINIPORT_SHUTDOWN_HANDLER)pause_released_only_bad;
  return NdisMRegisterMiniportDriver(Driver, Path, NULL, &Chars, &Handle);
}

//--- By a registration call -------------------------------------------------

static VOID work_item_bad(PVOID Context, NDIS_HANDLE Item) {
  PADAPTER Adapter = (PADAPTER)Context;
  NdisAcquireSpinLock(&Adapter->Lock);
  Adapter->Pending = 0;
  // CHECK: [[#@LINE+1]]:1: warning: '&Adapter->Lock' is still held at the end of 'work_item_bad'
}

VOID queue_ok(PADAPTER Adapter, NDIS_HANDLE Item) {
  NdisQueueIoWorkItem(Item, work_item_bad, Adapter);
}

// NDIS holds the interrupt's lock meanwhile: it is left as it was.
static MINIPORT_SYNCHRONIZE_INTERRUPT read_registers_ok;
static BOOLEAN read_registers_ok(NDIS_HANDLE Context) {
  PADAPTER Adapter = (PADAPTER)Context;
  Adapter->Pending = 0;
  return TRUE;
}
