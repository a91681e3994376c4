#include <ntifs.h>

typedef struct _FCB {
  ERESOURCE Resource;
  ULONG Count;
} FCB;

NTSTATUS left_on_error_bad(FCB *Fcb) {
  ExAcquireResourceExclusiveLite(&Fcb->Resource, TRUE);
  if (Fcb->Count == 0) {
    ExReleaseResourceLite(&Fcb->Resource);
    return STATUS_END_OF_FILE; /* the resource is still held */
  }
  Fcb->Count--;
  ExReleaseResourceLite(&Fcb->Resource);
  return STATUS_SUCCESS;
}
