// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RPC words.
#include "kit/rpc_words.h"
