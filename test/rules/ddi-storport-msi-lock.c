// StorportMSILock: message locks of a driver that nowhere asks for them.
//
// RUN: rm -rf %t && split-file %s %t && cd %t
// RUN: %spinlint extract never.c -o never.lockprog
// RUN: %spinlint extract other.c -o other.lockprog
// RUN: %spinlint extract asks.c -o asks.lockprog
// RUN: %spinlint extract passes.c -o passes.lockprog
// RUN: not %spinlint check --quiet -checks=-*,ddi-storport-msi-lock never.lockprog other.lockprog | FileCheck --implicit-check-not=warning: %s
// CHECK: never.c:4:3: warning: StorPortAcquireMSISpinLock is for drivers that set 'PORT_CONFIGURATION_INFORMATION.InterruptSynchronizationMode' to InterruptSynchronizePerMessage, which nothing in this one does [ddi-storport-msi-lock]
//
// Another unit may ask, a value that is not known may be it, and a file alone says
// nothing.
//
// RUN: %spinlint check --quiet -checks=-*,ddi-storport-msi-lock never.lockprog asks.lockprog | count 0
// RUN: %spinlint check --quiet -checks=-*,ddi-storport-msi-lock never.lockprog passes.lockprog | count 0
// RUN: %spinlint check --quiet -checks=-*,ddi-storport-msi-lock never.c | count 0

//--- adapter.h
#include <ntddk.h>
#include <storport.h>
typedef struct _ADAPTER {
  ULONG Completed[4];
} ADAPTER, *PADAPTER;
//--- never.c
#include "adapter.h"
VOID complete_bad(PADAPTER Adapter, ULONG Message) {
  ULONG OldIrql;
  StorPortAcquireMSISpinLock(Adapter, Message, &OldIrql);
  Adapter->Completed[Message] = 0;
  StorPortReleaseMSISpinLock(Adapter, Message, OldIrql);
}
//--- other.c
#include "adapter.h"
VOID configure_bad(PPORT_CONFIGURATION_INFORMATION Config) {
  Config->InterruptSynchronizationMode = InterruptSynchronizeAll;
}
//--- asks.c
#include "adapter.h"
VOID configure_ok(PPORT_CONFIGURATION_INFORMATION Config, BOOLEAN Messages) {
  if (Messages)
    Config->InterruptSynchronizationMode = InterruptSynchronizePerMessage;
}
//--- passes.c
#include "adapter.h"
VOID configure_by_ok(PPORT_CONFIGURATION_INFORMATION Config,
                     INTERRUPT_SYNCHRONIZATION_MODE Mode) {
  Config->InterruptSynchronizationMode = Mode;
}
