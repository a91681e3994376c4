// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The words of rpc.h that kernel headers and drivers use.
#ifndef SPINLINT_KIT_KIT_RPC_WORDS_H
#define SPINLINT_KIT_KIT_RPC_WORDS_H

#define RPC_C_AUTHN_NONE 0
#define RPC_C_AUTHN_GSS_NEGOTIATE 9
#define RPC_C_AUTHN_WINNT 10
#define RPC_C_AUTHN_GSS_KERBEROS 16
#define RPC_C_AUTHN_DEFAULT 0xFFFFFFFFL
#define RpcTryExcept __try {
#define RpcExcept(expression) } __except (expression) {
#define RpcEndExcept }
#define RpcTryFinally __try {
#define RpcFinally } __finally {
#define RpcEndFinally }
#define RpcExceptionCode() GetExceptionCode()
typedef long RPC_STATUS;
typedef void *RPC_IF_HANDLE;
typedef void *handle_t;
#define RPC_ENTRY __stdcall

#endif
