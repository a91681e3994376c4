// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Storage and volumes: control codes and what they carry.
#ifndef SPINLINT_KIT_NTDDSTOR_H
#define SPINLINT_KIT_NTDDSTOR_H

#include "kit/wdm_types.h"
#include "kit/storage_types.h"
#include "kit/storage_functions.h"

#endif
