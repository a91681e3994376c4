// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, the I/O manager: devices, IRPs, files: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_NTDDK_IO_CONSTANTS_H
#define SPINLINT_KIT_KIT_NTDDK_IO_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define IRP_MN_QUERY_DIRECTORY 0x01
#define IRP_MN_USER_FS_REQUEST 0x00
#define IRP_MN_MOUNT_VOLUME 0x01
#define IRP_MN_VERIFY_VOLUME 0x02
#define IRP_MN_LOAD_FILE_SYSTEM 0x03
#define IRP_MN_TRACK_LINK 0x04
#define IRP_MN_KERNEL_CALL 0x04
#define IRP_MN_LOCK 0x01
#define IRP_MN_UNLOCK_SINGLE 0x02
#define IRP_MN_UNLOCK_ALL 0x03
#define IRP_MN_UNLOCK_ALL_BY_KEY 0x04
#define IRP_MN_FLUSH_AND_PURGE 0x01
#define IRP_MN_FLUSH_DATA_ONLY 0x02
#define IRP_MN_FLUSH_NO_SYNC 0x03
#define IRP_MN_FLUSH_DATA_SYNC_ONLY 0x04
#define IRP_MN_NORMAL 0x00
#define IRP_MN_MDL 0x02
#define IRP_MN_COMPLETE 0x04
#define IRP_MN_COMPRESSED 0x08
#define IRP_MN_COMPLETE_MDL (IRP_MN_COMPLETE | IRP_MN_MDL)
#define IO_IGNORE_SHARE_ACCESS_CHECK 0x0800

#ifdef __cplusplus
}
#endif

#endif
