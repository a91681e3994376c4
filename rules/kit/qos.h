// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Quality of service.
#ifndef SPINLINT_KIT_QOS_H
#define SPINLINT_KIT_QOS_H

#include "kit/netbase.h"

#endif
