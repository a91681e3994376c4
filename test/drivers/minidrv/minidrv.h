// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The adapter of the demo driver and its locks: which lock guards what, and the
// macros and helpers by which the files of the driver take them.
#ifndef MINIDRV_H
#define MINIDRV_H

#include <ndis.h>

#define MINI_TAG 'iniM'
#define MINI_MAX_FRAME 1514
#define MINI_RX_QUEUES 4
#define MINI_RX_BUFFERS 64
#define MINI_TX_RING 128
#define MINI_MAX_MULTICAST 32
#define MINI_ETH_LENGTH 6

#define MINI_FLAG_RUNNING 0x0001
#define MINI_FLAG_PAUSING 0x0002
#define MINI_FLAG_HALTING 0x0004
#define MINI_FLAG_LINK_UP 0x0008

typedef struct _MINI_RX_BUFFER {
  LIST_ENTRY Link;
  PNET_BUFFER_LIST NetBufferList;
  PVOID Data;
  ULONG Length;
  ULONG Queue;
} MINI_RX_BUFFER, *PMINI_RX_BUFFER;

// One receive queue a processor; Lock guards the lists and counters.
typedef struct _MINI_RX_QUEUE {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Free;
  LIST_ENTRY Busy;
  ULONG FreeCount;
  ULONG Dropped;
} MINI_RX_QUEUE, *PMINI_RX_QUEUE;

typedef struct _MINI_TX_SLOT {
  PNET_BUFFER_LIST NetBufferList;
  ULONG Length;
  BOOLEAN Done;
} MINI_TX_SLOT, *PMINI_TX_SLOT;

typedef struct _MINI_STATISTICS {
  ULONG64 FramesSent;
  ULONG64 FramesReceived;
  ULONG64 BytesSent;
  ULONG64 BytesReceived;
  ULONG64 Errors;
  ULONG64 Interrupts;
} MINI_STATISTICS, *PMINI_STATISTICS;

typedef struct _MINI_ADAPTER {
  NDIS_HANDLE Handle;
  NDIS_HANDLE Interrupt;
  NDIS_HANDLE Timer;
  NDIS_HANDLE WorkItem;
  NDIS_HANDLE PoolHandle;

  // State: flags and counts of what is under way.
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
  ULONG SendsPending;
  ULONG RequestsPending;
  ULONG ResetCount;
  PNDIS_OID_REQUEST PendingRequest;

  // Transmit ring.
  NDIS_SPIN_LOCK SendLock;
  MINI_TX_SLOT Ring[MINI_TX_RING];
  ULONG Head;
  ULONG Tail;
  PNET_BUFFER_LIST WaitHead;
  PNET_BUFFER_LIST WaitTail;

  // Receive queues, each with a lock of its own.
  MINI_RX_QUEUE Queues[MINI_RX_QUEUES];

  // Filter tables: read for each frame, written by OIDs.
  PNDIS_RW_LOCK_EX FilterLock;
  ULONG PacketFilter;
  ULONG MulticastCount;
  UCHAR Multicast[MINI_MAX_MULTICAST][MINI_ETH_LENGTH];

  // Statistics.
  KSPIN_LOCK StatsLock;
  MINI_STATISTICS Stats;

  // Events for the log, taken at any IRQL up to DISPATCH_LEVEL.
  KSPIN_LOCK EventLock;
  LIST_ENTRY Events;
  ULONG EventCount;

  // Configuration: PASSIVE_LEVEL only.
  ERESOURCE ConfigLock;
  FAST_MUTEX PowerMutex;
  ULONG Speed;
  BOOLEAN Promiscuous;
  UCHAR Address[MINI_ETH_LENGTH];
} MINI_ADAPTER, *PMINI_ADAPTER;

typedef struct _MINI_EVENT {
  LIST_ENTRY Link;
  ULONG Code;
  ULONG Argument;
} MINI_EVENT, *PMINI_EVENT;

// As many drivers do: callers that know that they are at DISPATCH_LEVEL say so.
#define MINI_ACQUIRE_LOCK(_Lock, DispatchLevel)                                \
  {                                                                            \
    if (DispatchLevel) {                                                       \
      NdisDprAcquireSpinLock(_Lock);                                           \
    } else {                                                                   \
      NdisAcquireSpinLock(_Lock);                                              \
    }                                                                          \
  }

#define MINI_RELEASE_LOCK(_Lock, DispatchLevel)                                \
  {                                                                            \
    if (DispatchLevel) {                                                       \
      NdisDprReleaseSpinLock(_Lock);                                           \
    } else {                                                                   \
      NdisReleaseSpinLock(_Lock);                                              \
    }                                                                          \
  }

#define MINI_IS_RUNNING(Adapter)                                               \
  (((Adapter)->Flags & (MINI_FLAG_RUNNING | MINI_FLAG_PAUSING)) ==             \
   MINI_FLAG_RUNNING)

// driver.c
DRIVER_INITIALIZE DriverEntry;
MINIPORT_UNLOAD MiniUnload;
extern NDIS_HANDLE MiniDriverHandle;

// adapter.c
MINIPORT_INITIALIZE MiniInitialize;
MINIPORT_HALT MiniHalt;
MINIPORT_PAUSE MiniPause;
MINIPORT_RESTART MiniRestart;
MINIPORT_RESET MiniReset;
MINIPORT_CHECK_FOR_HANG MiniCheckForHang;
MINIPORT_SHUTDOWN MiniShutdown;
MINIPORT_DEVICE_PNP_EVENT_NOTIFY MiniDevicePnPEvent;
BOOLEAN MiniReference(PMINI_ADAPTER Adapter, BOOLEAN DispatchLevel);
void MiniDereference(PMINI_ADAPTER Adapter, BOOLEAN DispatchLevel);

// locks.c
void MiniLockAdapter(PMINI_ADAPTER Adapter);
void MiniUnlockAdapter(PMINI_ADAPTER Adapter);
BOOLEAN MiniLockIfRunning(PMINI_ADAPTER Adapter);
void MiniLockAllQueues(PMINI_ADAPTER Adapter);
void MiniUnlockAllQueues(PMINI_ADAPTER Adapter);
void MiniAcquireConfig(PMINI_ADAPTER Adapter, BOOLEAN Exclusive);
BOOLEAN MiniTryAcquireConfig(PMINI_ADAPTER Adapter);
void MiniReleaseConfig(PMINI_ADAPTER Adapter);

// oid.c
MINIPORT_OID_REQUEST MiniOidRequest;
MINIPORT_CANCEL_OID_REQUEST MiniCancelOidRequest;
BOOLEAN MiniFrameWanted(PMINI_ADAPTER Adapter, PUCHAR Address,
                        BOOLEAN DispatchLevel);

// send.c
MINIPORT_SEND_NET_BUFFER_LISTS MiniSendNetBufferLists;
MINIPORT_CANCEL_SEND MiniCancelSend;
void MiniReapSends(PMINI_ADAPTER Adapter);
void MiniAbortSends(PMINI_ADAPTER Adapter, NDIS_STATUS Status);

// recv.c
MINIPORT_RETURN_NET_BUFFER_LISTS MiniReturnNetBufferLists;
NDIS_STATUS MiniAllocateQueues(PMINI_ADAPTER Adapter);
void MiniFreeQueues(PMINI_ADAPTER Adapter);
void MiniReceive(PMINI_ADAPTER Adapter, ULONG Queue);
ULONG MiniCountFree(PMINI_ADAPTER Adapter);

// interrupt.c
MINIPORT_ISR MiniIsr;
MINIPORT_INTERRUPT_DPC MiniInterruptDpc;
NDIS_STATUS MiniRegisterInterrupt(PMINI_ADAPTER Adapter);

// timer.c
NDIS_TIMER_FUNCTION MiniTimer;
NDIS_IO_WORKITEM_FUNCTION MiniWorkItem;
void MiniLogEvent(PMINI_ADAPTER Adapter, ULONG Code, ULONG Argument);

// stats.c
void MiniCountError(PMINI_ADAPTER Adapter);
void MiniCountSent(PMINI_ADAPTER Adapter, ULONG Length);
void MiniCountReceived(PMINI_ADAPTER Adapter, ULONG Length);
void MiniCopyStatistics(PMINI_ADAPTER Adapter, PMINI_STATISTICS Copy);
void MiniMarkReset(PMINI_ADAPTER Adapter);

#endif
