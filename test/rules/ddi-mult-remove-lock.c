// MultRemoveLock: a remark on a second remove lock in one object.
//
// RUN: %spinlint check -checks=-*,ddi-mult-remove-lock %s > %t.out
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntddk.h>

typedef struct _EXTENSION {
  IO_REMOVE_LOCK RemoveLock, RequestLock;
} EXTENSION;
typedef struct _FDO {
  IO_REMOVE_LOCK RemoveLock;
} FDO;
typedef struct _PDO {
  IO_REMOVE_LOCK RemoveLock;
} PDO;

void two_bad(EXTENSION *Extension) {
  IoInitializeRemoveLock(&Extension->RemoveLock, 0, 0, 0);
  // CHECK: [[#@LINE+1]]:3: remark: IoInitializeRemoveLock initialises '&Extension->RequestLock', which is one more lock of its kind in one object [ddi-mult-remove-lock]
  IoInitializeRemoveLock(&Extension->RequestLock, 0, 0, 0);
  // CHECK: [[#@LINE-3]]:3: note: the first one is initialised here
}

// Two kinds of devices, and one of them in two ways.
void fdo_ok(FDO *Fdo) { IoInitializeRemoveLock(&Fdo->RemoveLock, 0, 0, 0); }
void pdo_ok(PDO *Pdo) { IoInitializeRemoveLock(&Pdo->RemoveLock, 0, 0, 0); }
void raw_pdo_ok(PDO *Pdo) { IoInitializeRemoveLock(&Pdo->RemoveLock, 0, 0, 0); }
