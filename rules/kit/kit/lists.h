// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Doubly and singly linked lists, as inline functions.
#ifndef SPINLINT_KIT_KIT_LISTS_H
#define SPINLINT_KIT_KIT_LISTS_H

#define InitializeListHead32(head) \
  ((head)->Flink = (head)->Blink = PtrToUlong((head)))
#define RTL_STATIC_LIST_HEAD(head) LIST_ENTRY head = {&head, &head}

FORCEINLINE VOID InitializeListHead(_Out_ PLIST_ENTRY ListHead) {
  ListHead->Blink = ListHead;
  ListHead->Flink = ListHead;
}

_Must_inspect_result_ FORCEINLINE BOOLEAN
IsListEmpty(_In_ const LIST_ENTRY *ListHead) {
  return (BOOLEAN)(ListHead->Flink == ListHead);
}

FORCEINLINE BOOLEAN RemoveEntryList(_In_ PLIST_ENTRY Entry) {
  PLIST_ENTRY After = Entry->Flink;
  PLIST_ENTRY Before = Entry->Blink;
  After->Blink = Before;
  Before->Flink = After;
  return (BOOLEAN)(After == Before);
}

FORCEINLINE PLIST_ENTRY RemoveHeadList(_Inout_ PLIST_ENTRY ListHead) {
  PLIST_ENTRY First = ListHead->Flink;
  RemoveEntryList(First);
  return First;
}

FORCEINLINE PLIST_ENTRY RemoveTailList(_Inout_ PLIST_ENTRY ListHead) {
  PLIST_ENTRY Last = ListHead->Blink;
  RemoveEntryList(Last);
  return Last;
}

FORCEINLINE VOID InsertHeadList(_Inout_ PLIST_ENTRY ListHead,
                                _Out_ PLIST_ENTRY Entry) {
  PLIST_ENTRY First = ListHead->Flink;
  Entry->Blink = ListHead;
  Entry->Flink = First;
  First->Blink = Entry;
  ListHead->Flink = Entry;
}

FORCEINLINE VOID InsertTailList(_Inout_ PLIST_ENTRY ListHead,
                                _Out_ PLIST_ENTRY Entry) {
  PLIST_ENTRY Last = ListHead->Blink;
  Entry->Blink = Last;
  Entry->Flink = ListHead;
  Last->Flink = Entry;
  ListHead->Blink = Entry;
}

FORCEINLINE VOID AppendTailList(_Inout_ PLIST_ENTRY ListHead,
                                _Inout_ PLIST_ENTRY ListToAppend) {
  PLIST_ENTRY Last = ListHead->Blink;
  ListHead->Blink->Flink = ListToAppend;
  ListHead->Blink = ListToAppend->Blink;
  ListToAppend->Blink->Flink = ListHead;
  ListToAppend->Blink = Last;
}

FORCEINLINE PSINGLE_LIST_ENTRY PopEntryList(PSINGLE_LIST_ENTRY ListHead) {
  PSINGLE_LIST_ENTRY First = ListHead->Next;
  if (First != NULL)
    ListHead->Next = First->Next;
  return First;
}

FORCEINLINE VOID PushEntryList(PSINGLE_LIST_ENTRY ListHead,
                               PSINGLE_LIST_ENTRY Entry) {
  Entry->Next = ListHead->Next;
  ListHead->Next = Entry;
}

FORCEINLINE VOID InitializeSListHead(PSLIST_HEADER SListHead) {
  memset(SListHead, 0, sizeof(*SListHead));
}

#endif
