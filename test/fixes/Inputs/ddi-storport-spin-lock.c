#include <storport.h>

typedef struct _EXTENSION {
  ULONG Count;
} EXTENSION;

BOOLEAN left_when_idle_bad(EXTENSION *Extension) {
  STOR_LOCK_HANDLE Lock = {0};
  StorPortAcquireSpinLock(Extension, InterruptLock, NULL, &Lock);
  if (Extension->Count == 0) {
    StorPortReleaseSpinLock(Extension, &Lock);
    return FALSE; /* the lock is still held */
  }
  Extension->Count--;
  StorPortReleaseSpinLock(Extension, &Lock);
  return TRUE;
}
