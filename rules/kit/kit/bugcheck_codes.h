// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Bug check codes.
#ifndef SPINLINT_KIT_KIT_BUGCHECK_CODES_H
#define SPINLINT_KIT_KIT_BUGCHECK_CODES_H

#ifdef __cplusplus
extern "C" {
#endif

#define FAT_FILE_SYSTEM ((ULONG)0x00000023L)
#define CDFS_FILE_SYSTEM ((ULONG)0x00000026L)
#define INCONSISTENT_IRP ((ULONG)0x0000002AL)
#define SCSI_DISK_DRIVER_INTERNAL ((ULONG)0x0000002DL)
#define MANUALLY_INITIATED_CRASH1 ((ULONG)0xDEADDEAD)

#ifdef __cplusplus
}
#endif

#endif
