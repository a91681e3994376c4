#include <ntddk.h>

KSPIN_LOCK Lock;

void Send(HANDLE File) {
  KIRQL Old;
  KeAcquireSpinLock(&Lock, &Old);
  ZwClose(File);
  KeReleaseSpinLock(&Lock, Old);
}
