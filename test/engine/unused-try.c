// In a whole driver, a try wrapper that nobody calls owes nobody a release, if its
// result says whether it has the lock. One that tells nothing leaks it.
//
// RUN: %spinlint extract %s -o %t.lockprog
// RUN: sh -c '%spinlint check %t.lockprog > %t.out; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
#include <ntifs.h>

typedef struct _VOLUME {
  ERESOURCE Resource, Other;
  ULONG Count;
} VOLUME, *PVOLUME;

BOOLEAN try_and_tell_ok(PVOLUME Volume) {
  BOOLEAN Taken;
  KeEnterCriticalRegion();
  Taken = ExAcquireResourceExclusiveLite(&Volume->Resource, FALSE);
  if (!Taken)
    KeLeaveCriticalRegion();
  return Taken;
}

VOID try_and_say_nothing_bad(PVOLUME Volume) {
  KeEnterCriticalRegion();
  if (ExAcquireResourceExclusiveLite(&Volume->Other, FALSE))
    Volume->Count++;
  KeLeaveCriticalRegion();
  // CHECK: [[#@LINE+1]]:1: warning: '&Volume->Other' is still held at the end of 'try_and_say_nothing_bad'
}

VOID in_place_ok(PVOLUME Volume) {
  KeEnterCriticalRegion();
  ExAcquireResourceExclusiveLite(&Volume->Resource, TRUE);
  ExAcquireResourceExclusiveLite(&Volume->Other, TRUE);
  Volume->Count++;
  ExReleaseResourceLite(&Volume->Other);
  ExReleaseResourceLite(&Volume->Resource);
  KeLeaveCriticalRegion();
}
