// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Ends the packing that a pshpackN.h began. No guard: used many times.
#pragma pack(pop)
