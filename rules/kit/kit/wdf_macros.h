// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF: context types, tags, and the macros over them.
#ifndef SPINLINT_KIT_KIT_WDF_MACROS_H
#define SPINLINT_KIT_KIT_WDF_MACROS_H

#define WDF_PTR_ADD_OFFSET_TYPE(pointer, offset, type) \
  ((type)(((PUCHAR)(pointer)) + (offset)))
#define WDF_PTR_ADD_OFFSET(pointer, offset) \
  WDF_PTR_ADD_OFFSET_TYPE(pointer, offset, PVOID)
#define WDFVERIFY(exp) ((void)(exp))
#define WDF_EXTERN_C_START EXTERN_C_START
#define WDF_EXTERN_C_END EXTERN_C_END
#define WDF_TYPE_NAME_TO_TYPE_INFO(type) WDF_##type##_TYPE_INFO
#define WDF_TYPE_NAME_POINTER_TYPE(type) WDF_POINTER_TYPE_##type
#define WDF_GET_CONTEXT_TYPE_INFO(type) (&WDF_TYPE_NAME_TO_TYPE_INFO(type))
#define WdfObjectGetTypedContext(handle, type) \
  (((type *)WdfObjectGetTypedContextWorker( \
      (WDFOBJECT)handle, WDF_GET_CONTEXT_TYPE_INFO(type)->UniqueType)))
#define WdfObjectGet_TypeOf(type) WdfObjectGet_##type
#define WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, function) \
  typedef type *WDF_TYPE_NAME_POINTER_TYPE(type); \
  EXTERN_C extern const __declspec(selectany) \
      WDF_OBJECT_CONTEXT_TYPE_INFO WDF_TYPE_NAME_TO_TYPE_INFO(type) = { \
          sizeof(WDF_OBJECT_CONTEXT_TYPE_INFO), (PCHAR)#type, sizeof(type), \
          NULL, NULL}; \
  FORCEINLINE type *function(WDFOBJECT Handle) { \
    return (type *)WdfObjectGetTypedContextWorker( \
        Handle, &WDF_TYPE_NAME_TO_TYPE_INFO(type)); \
  }
#define WDF_DECLARE_CONTEXT_TYPE(type) \
  WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, WdfObjectGet_##type)
#define WDF_DECLARE_TYPE_AND_GLOBALS(type, info, data, section)
#define WDF_DECLARE_SHARED_CONTEXT_TYPE_WITH_NAME(type, function) \
  WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(type, function)
#define WDF_DECLARE_CUSTOM_TYPE(type) \
  EXTERN_C extern const __declspec(selectany) \
      WDF_CUSTOM_TYPE_CONTEXT WDF_CUSTOM_##type = { \
          sizeof(WDF_CUSTOM_TYPE_CONTEXT), 0}
#define WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(attributes, type) \
  (attributes)->ContextTypeInfo = WDF_GET_CONTEXT_TYPE_INFO(type)
#define WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(attributes, type) \
  WDF_OBJECT_ATTRIBUTES_INIT(attributes); \
  WDF_OBJECT_ATTRIBUTES_SET_CONTEXT_TYPE(attributes, type)
#define WdfObjectReference(Handle) WdfObjectReferenceWithTag(Handle, NULL)
#define WdfObjectDereference(Handle) WdfObjectDereferenceWithTag(Handle, NULL)
#define WdfObjectReferenceWithTag(Handle, Tag) \
  WdfObjectReferenceActual(Handle, Tag, __LINE__, (PCHAR)__FILE__)
#define WdfObjectDereferenceWithTag(Handle, Tag) \
  WdfObjectDereferenceActual(Handle, Tag, __LINE__, (PCHAR)__FILE__)
#define WdfDeviceStopIdle(Device, WaitForD0) \
  WdfDeviceStopIdleWithTag(Device, WaitForD0, NULL)
#define WdfDeviceResumeIdle(Device) WdfDeviceResumeIdleWithTag(Device, NULL)
#define WdfDeviceStopIdleWithTag(Device, WaitForD0, Tag) \
  WdfDeviceStopIdleActual(Device, WaitForD0, Tag, __LINE__, (PCHAR)__FILE__)
#define WdfDeviceResumeIdleWithTag(Device, Tag) \
  WdfDeviceResumeIdleActual(Device, Tag, __LINE__, (PCHAR)__FILE__)

#endif
