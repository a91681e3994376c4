// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// What file systems may call too: FsRtl, the cache manager, security.
#ifndef SPINLINT_KIT_NTIFS_H
#define SPINLINT_KIT_NTIFS_H

#define _NTIFS_

#include <ntddk.h>
#include "kit/ntifs_names.h"
#include "kit/ntifs_security_types.h"
#include "kit/ntifs_base_types.h"
#include "kit/ntifs_file_types.h"
#include "kit/ntifs_fsrtl_types.h"
#include "kit/ntifs_fsctl_types.h"
#include "kit/ntifs_functions.h"
#include "kit/ntifs_fsrtl_functions.h"
#include "kit/ntifs_macros.h"

#endif
