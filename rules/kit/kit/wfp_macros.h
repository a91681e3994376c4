// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of the Windows Filtering Platform.
#ifndef SPINLINT_KIT_KIT_WFP_MACROS_H
#define SPINLINT_KIT_KIT_WFP_MACROS_H

#define FWPS_IS_METADATA_FIELD_PRESENT(values, field) \
  (((values)->currentMetadataValues & (field)) == (field))
#define FWPS_IS_L2_METADATA_FIELD_PRESENT(values, field) \
  (((values)->currentL2MetadataValues & (field)) == (field))

#endif
