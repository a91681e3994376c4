// What a missing header declares: handles, callbacks, functions that return
// pointers, members. Their types are read off what they are converted to.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>
#include "of-a-missing-kit.h"

// CHECK: unit "repair-types.cpp" missing ["of-a-missing-kit.h"] repaired
// CHECK-NOT: errors
// CHECK-NOT: lost
// CHECK-LABEL: function OnLock
// CHECK-LABEL: function OnOther

typedef struct CONTEXT_ *MYCONTEXT;
struct CONTEXT_ {
  KSPIN_LOCK Lock;
  PRING_RANGE Ranges;
  MAP_COLLECTION const *Rings;
};
MYCONTEXT ContextOf(PVOID Object);
ULONG TakesHandle(struct CONTEXT_ *Context);

EVT_MY_LOCK OnLock;
static EVT_MY_OTHER OnOther;

void Register(PVOID Device) {
  MY_CONFIG Config;
  Config.EvtLock = OnLock;
  Config.Device = Device;
  SetConfig(&Config);
  TraceIt(TRACE_LEVEL_BAD);
}

// A handle: what takes it says that it is a pointer.
VOID OnLock(_In_ PVOID Device, _In_ MYHANDLE Handle) {
  KIRQL Irql;
  MYCONTEXT Context = ContextOf(Handle);
  KeAcquireSpinLock(&Context->Lock, &Irql);
  if (Context->Ranges[0].Length == 0)
    Context->Ranges[0].Length = 1;
  KeReleaseSpinLock(&Context->Lock, Irql);
}

static NTSTATUS OnOther(MYTHING Thing) {
  KIRQL Irql;
  std::align_val_t *Align = nullptr;
  PVOID Buffer = BufferOf(Thing);
  CONTEXT_ *Context;
  Context = ContextIn(Thing);
  ULONG Taken = TakesHandle(Thing);
  KeAcquireSpinLock(&Context->Lock, &Irql);
  KeReleaseSpinLock(&Context->Lock, Irql);
  return Buffer && Align && Taken ? STATUS_SUCCESS : STATUS_UNSUCCESSFUL;
}

// What is used of a result is a member of what it points to.
// CHECK-LABEL: function results
VOID results(MYCONTEXT Context) {
  KIRQL Irql;
  KeAcquireSpinLock(&Context->Lock, &Irql);
  RingOf(Context)->Begin = 1;
  auto *Entry = EntryOf(Context);
  Entry->Scratch = 2;
  NOBODYS_ENTRY *Packet = PacketOf(Context);
  if (PacketOf(Context)->Ignore)
    Packet->Ignore = 0;
  ULONG &Count = NobodysData.Count;
  Count = 1;
  NOBODYS_ENTRY *First = Context->Rings->All[RING_FIRST];
  Context->Rings->All[RING_FIRST]->Ignore = First->Ignore;
  KeReleaseSpinLock(&Context->Lock, Irql);
}

// An array whose initialiser lacks a name: its type is known.
typedef struct _KNOWN {
  int Number;
} KNOWN;
static const KNOWN Known[] = {{NOBODYS_NUMBER}, {NobodysOther}};
// CHECK-LABEL: function known
ULONG known(KNOWN *Copy) {
  *Copy = Known[0];
  return sizeof(Known);
}
