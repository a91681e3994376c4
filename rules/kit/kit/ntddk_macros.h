// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of ntddk.h.
#ifndef SPINLINT_KIT_KIT_NTDDK_MACROS_H
#define SPINLINT_KIT_KIT_NTDDK_MACROS_H

#define RtlParent(Links) ((PRTL_SPLAY_LINKS)(Links)->Parent)
#define RtlLeftChild(Links) ((PRTL_SPLAY_LINKS)(Links)->LeftChild)
#define RtlRightChild(Links) ((PRTL_SPLAY_LINKS)(Links)->RightChild)
#define RtlIsRoot(Links) ((RtlParent(Links) == (PRTL_SPLAY_LINKS)(Links)))
#define RtlInitializeSplayLinks(Links) \
  { \
    PRTL_SPLAY_LINKS SplayLinks = (PRTL_SPLAY_LINKS)(Links); \
    SplayLinks->Parent = SplayLinks; \
    SplayLinks->LeftChild = NULL; \
    SplayLinks->RightChild = NULL; \
  }
#define RtlInsertAsLeftChild(ParentLinks, ChildLinks) \
  { \
    PRTL_SPLAY_LINKS SplayParent = (PRTL_SPLAY_LINKS)(ParentLinks); \
    PRTL_SPLAY_LINKS SplayChild = (PRTL_SPLAY_LINKS)(ChildLinks); \
    SplayParent->LeftChild = SplayChild; \
    SplayChild->Parent = SplayParent; \
  }
#define RtlInsertAsRightChild(ParentLinks, ChildLinks) \
  { \
    PRTL_SPLAY_LINKS SplayParent = (PRTL_SPLAY_LINKS)(ParentLinks); \
    PRTL_SPLAY_LINKS SplayChild = (PRTL_SPLAY_LINKS)(ChildLinks); \
    SplayParent->RightChild = SplayChild; \
    SplayChild->Parent = SplayParent; \
  }

#endif
