// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storage and volumes, under another name.
#ifndef SPINLINT_KIT_MOUNTMGR_H
#define SPINLINT_KIT_MOUNTMGR_H

#include <ntddstor.h>

#endif
