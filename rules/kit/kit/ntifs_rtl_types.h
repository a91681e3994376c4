// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntifs.h, the run-time library: strings, bitmaps, tables, versions, time: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTIFS_RTL_TYPES_H
#define SPINLINT_KIT_KIT_NTIFS_RTL_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _COMPRESSED_DATA_INFO {
  USHORT CompressionFormatAndEngine;
  UCHAR CompressionUnitShift;
  UCHAR ChunkShift;
  UCHAR ClusterShift;
  UCHAR Reserved;
  USHORT NumberOfChunks;
  ULONG CompressedChunkSizes[1];
};

#ifdef __cplusplus
}
#endif

#endif
