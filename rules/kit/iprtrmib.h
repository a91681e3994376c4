// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The IP helper API, under another of its names.
#ifndef SPINLINT_KIT_IPRTRMIB_H
#define SPINLINT_KIT_IPRTRMIB_H

#include <netioapi.h>

#endif
