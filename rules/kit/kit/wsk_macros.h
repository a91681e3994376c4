// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of Winsock Kernel.
#ifndef SPINLINT_KIT_KIT_WSK_MACROS_H
#define SPINLINT_KIT_KIT_WSK_MACROS_H

#define MAKE_WSK_VERSION(major, minor) \
  ((USHORT)((major) << 8) | (USHORT)((minor)&0xff))

#endif
