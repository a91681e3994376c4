// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Packs the structures that follow to 4; poppack.h ends it. No guard: used many
// times.
#pragma pack(push, 4)
