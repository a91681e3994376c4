// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// HRESULT tests.
#ifndef SPINLINT_KIT_KIT_HRESULT_H
#define SPINLINT_KIT_KIT_HRESULT_H

#define SUCCEEDED(hr) (((HRESULT)(hr)) >= 0)
#define FAILED(hr) (((HRESULT)(hr)) < 0)
#ifndef S_OK
#define S_OK ((HRESULT)0L)
#define S_FALSE ((HRESULT)1L)
#endif
#ifndef INT8_MIN
#include <stdint.h>
#endif

#endif
