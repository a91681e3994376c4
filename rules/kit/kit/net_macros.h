// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of network headers.
#ifndef SPINLINT_KIT_KIT_NET_MACROS_H
#define SPINLINT_KIT_KIT_NET_MACROS_H

#define _NDIS_CONTROL_CODE(request, method) \
  CTL_CODE(FILE_DEVICE_PHYSICAL_NETCARD, request, method, FILE_ANY_ACCESS)
#define NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS_GET_FIRST_INFO(p) \
  ((PNDIS_SWITCH_PORT_PROPERTY_ENUM_INFO)((PUCHAR)(p) + (p)->FirstPropertyOffset))
#define NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO_GET_PROPERTY(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO_GET_NEXT(p) \
  ((PNDIS_SWITCH_PORT_PROPERTY_ENUM_INFO)((ULONG_PTR)(p) + \
                                          (p)->QwordAlignedPropertyBufferLength + \
                                          (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PROPERTY_CUSTOM_GET_BUFFER(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PORT_PROPERTY_CUSTOM_GET_BUFFER(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PROPERTY_PARAMETERS_GET_PROPERTY(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PORT_PROPERTY_PARAMETERS_GET_PROPERTY(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PROPERTY_ENUM_INFO_GET_NEXT(p) \
  ((PNDIS_SWITCH_PROPERTY_ENUM_INFO)((ULONG_PTR)(p) + \
                                     (p)->QwordAlignedPropertyBufferLength + \
                                     (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PROPERTY_ENUM_INFO_GET_PROPERTY(p) \
  ((PVOID)((PUCHAR)(p) + (p)->PropertyBufferOffset))
#define NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS_GET_FIRST_INFO(p) \
  ((PNDIS_SWITCH_PROPERTY_ENUM_INFO)((PUCHAR)(p) + (p)->FirstPropertyOffset))
#define NDIS_SWITCH_PORT_AT_ARRAY_INDEX(array, index) \
  ((PNDIS_SWITCH_PORT_PARAMETERS)((PUCHAR)(array) + (array)->FirstElementOffset + \
                                  ((array)->ElementSize * (index))))
#define NDIS_SWITCH_NIC_AT_ARRAY_INDEX(array, index) \
  ((PNDIS_SWITCH_NIC_PARAMETERS)((PUCHAR)(array) + (array)->FirstElementOffset + \
                                 ((array)->ElementSize * (index))))
#define IN_CLASSA(i) (((LONG)(i) & 0x80000000) == 0)
#define IN_CLASSB(i) (((LONG)(i) & 0xc0000000) == 0x80000000)
#define IN_CLASSC(i) (((LONG)(i) & 0xe0000000) == 0xc0000000)
#define IN_CLASSD(i) (((long)(i) & 0xf0000000) == 0xe0000000)
#define IN_MULTICAST(i) IN_CLASSD(i)
#define SS_PORT(ssp) (((PSOCKADDR_IN)(ssp))->sin_port)
#define _WSAIO(x, y) (IOC_VOID | (x) | (y))
#define _WSAIOR(x, y) (IOC_OUT | (x) | (y))
#define _WSAIOW(x, y) (IOC_IN | (x) | (y))
#define _WSAIORW(x, y) (IOC_INOUT | (x) | (y))

#endif
