//===- LargePages.cpp - memory in large pages -----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A run takes some 100 MiB of memory piece by piece and gives nothing back
// until its end. In pages of 4 KiB it takes a quarter longer, for page faults
// (ovsext, cold). mimalloc asks Linux for large ones (madvise, MADV_HUGEPAGE;
// see the kernel's admin-guide/mm/transhuge), if told so before it is first
// used. The variables MIMALLOC_LARGE_OS_PAGES and MIMALLOC_EAGER_COMMIT_DELAY
// still decide if a user sets them.
//
//===----------------------------------------------------------------------===//
#include <mimalloc.h>

/// The first memory of a thread in large pages as well, not the second only.
static void wantLargePages() {
  mi_option_set_default(mi_option_large_os_pages, 1);
  mi_option_set_default(mi_option_eager_commit_delay, 0);
}

/// Runs before the constructors of the shared libraries, which allocate.
__attribute__((section(".preinit_array"),
               used)) static void (*const BeforeAllElse)() = wantLargePages;
