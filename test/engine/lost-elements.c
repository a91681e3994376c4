// A lock that each turn of a loop takes, and that has no name once the next turn
// has begun. In a whole driver it is known whether anybody gives such locks
// back.
//
// RUN: mkdir -p %t && cd %t
// RUN: echo '[{"directory": "%t", "file": "%s", "arguments": ["clang", "-c", "%s"]}]' > compile_commands.json
// RUN: not %spinlint check --quiet -p . | FileCheck --implicit-check-not=warning: %s
// RUN: not %spinlint check --quiet %s | FileCheck --implicit-check-not=warning: %s

#include <ndis.h>

typedef struct _ENTRY {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock, Other;
  ULONG Id;
} ENTRY, *PENTRY;
LIST_ENTRY Table[16];

PENTRY find_bad(ULONG Id) {
  PLIST_ENTRY Link;
  for (Link = Table[Id & 15].Flink; Link != &Table[Id & 15];
       Link = Link->Flink) {
    PENTRY Entry = CONTAINING_RECORD(Link, ENTRY, Link);
    NdisAcquireSpinLock(&Entry->Lock);
    if (Entry->Id == Id) {
      NdisReleaseSpinLock(&Entry->Lock);
      return Entry;
    }
  }
  return NULL;
}
// CHECK: :[[#@LINE-5]]:7: warning: '&Entry->Lock' is still held at this return
// CHECK: note: loop entered again
// CHECK: :[[#@LINE-4]]:3: warning: '&Entry->Lock' is still held at this return

PENTRY find_ok(ULONG Id) {
  PLIST_ENTRY Link;
  for (Link = Table[Id & 15].Flink; Link != &Table[Id & 15];
       Link = Link->Flink) {
    PENTRY Entry = CONTAINING_RECORD(Link, ENTRY, Link);
    NdisAcquireSpinLock(&Entry->Lock);
    if (Entry->Id == Id) {
      NdisReleaseSpinLock(&Entry->Lock);
      return Entry;
    }
    NdisReleaseSpinLock(&Entry->Lock);
  }
  return NULL;
}

// Some are skipped; another function gives the rest back.
void take_most_ok(ULONG Id) {
  PLIST_ENTRY Link;
  for (Link = Table[0].Flink; Link != &Table[0]; Link = Link->Flink) {
    PENTRY Entry = CONTAINING_RECORD(Link, ENTRY, Link);
    if (Entry->Id != Id)
      NdisAcquireSpinLock(&Entry->Other);
  }
}

void give_most_ok(ULONG Id) {
  PLIST_ENTRY Link;
  for (Link = Table[0].Flink; Link != &Table[0]; Link = Link->Flink) {
    PENTRY Entry = CONTAINING_RECORD(Link, ENTRY, Link);
    if (Entry->Id != Id)
      NdisReleaseSpinLock(&Entry->Other);
  }
}
