// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of SCSI headers.
#ifndef SPINLINT_KIT_KIT_SCSI_MACROS_H
#define SPINLINT_KIT_KIT_SCSI_MACROS_H

#define SRB_STATUS(Status) \
  (Status & ~(SRB_STATUS_AUTOSENSE_VALID | SRB_STATUS_QUEUE_FROZEN))
#define ScsiGetSenseErrorCode(buffer) (((PUCHAR)(buffer))[0] & 0x7f)

#endif
