// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// wdm.h, hardware, buses, DMA, power: constants and other names for things.
#ifndef SPINLINT_KIT_KIT_WDM_HARDWARE_CONSTANTS_H
#define SPINLINT_KIT_KIT_WDM_HARDWARE_CONSTANTS_H

#ifdef __cplusplus
extern "C" {
#endif

#define CmResourceTypePort 1
#define CmResourceTypeInterrupt 2
#define CmResourceTypeMemory 3
#define CmResourceTypeDeviceSpecific 5
#define CmResourceTypeConnection 132
#define CM_RESOURCE_PORT_MEMORY 0x0000
#define CM_RESOURCE_CONNECTION_CLASS_SERIAL 0x02
#define CM_RESOURCE_CONNECTION_TYPE_SERIAL_I2C 0x01
#define IRP_MJ_POWER 0x16
#define IRP_MN_QUERY_INTERFACE 0x08
#define IRP_MN_POWER_SEQUENCE 0x01
#define IRP_MN_SET_POWER 0x02
#define IRP_MN_QUERY_POWER 0x03
#define DO_POWER_PAGABLE 0x00002000
#define DO_POWER_INRUSH 0x00004000
#define DEVICE_DESCRIPTION_VERSION3 3
#ifdef _WIN64
#define DMA_TRANSFER_CONTEXT_SIZE_V1 128
#else
#define DMA_TRANSFER_CONTEXT_SIZE_V1 64
#endif
#define PO_CB_SYSTEM_STATE_LOCK 3

#ifdef __cplusplus
}
#endif

#endif
