// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The Windows Filtering Platform, types and functions.
#ifndef SPINLINT_KIT_KIT_WFP_H
#define SPINLINT_KIT_KIT_WFP_H

#include <ntddk.h>
#include <ndis.h>
#include <netioapi.h>
#include "kit/rpc_words.h"
#include "kit/wfp_types.h"
#include "kit/wfp_functions.h"
#include "kit/wfp_macros.h"

#endif
