// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The words of rpc.h that kernel headers and drivers use.
#ifndef SPINLINT_KIT_KIT_RPC_WORDS_H
#define SPINLINT_KIT_KIT_RPC_WORDS_H

#define RPC_C_AUTHN_NONE 0
#define RPC_C_AUTHN_WINNT 10
#define RPC_C_AUTHN_DEFAULT 0xFFFFFFFFL
typedef long RPC_STATUS;
typedef void *RPC_IF_HANDLE;
typedef void *handle_t;

#endif
