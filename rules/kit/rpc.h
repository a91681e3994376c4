// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RPC words.
#ifndef SPINLINT_KIT_RPC_H
#define SPINLINT_KIT_RPC_H

#include "kit/rpc_words.h"

#endif
