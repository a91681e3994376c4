// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Object attributes, driver configuration and power states of KMDF.
#ifndef SPINLINT_KIT_KIT_WDF_BASE_TYPES_H
#define SPINLINT_KIT_KIT_WDF_BASE_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

#define WDF_NO_OBJECT_ATTRIBUTES (NULL)
#define WDF_NO_EVENT_CALLBACK (NULL)
#define WDF_NO_HANDLE (NULL)
#define WDF_NO_CONTEXT (NULL)
#define WDF_NO_SEND_OPTIONS (NULL)

typedef enum _WDF_TRI_STATE {
  WdfFalse, WdfTrue, WdfUseDefault
} WDF_TRI_STATE, *PWDF_TRI_STATE;

struct WDFDRIVER__ {
  int unused;
};
struct WDFDEVICE__ {
  int unused;
};
struct WDFWMIINSTANCE__ {
  int unused;
};
struct WDFQUEUE__ {
  int unused;
};
struct WDFREQUEST__ {
  int unused;
};
struct WDFFILEOBJECT__ {
  int unused;
};
struct WDFDPC__ {
  int unused;
};
struct WDFTIMER__ {
  int unused;
};
struct WDFWORKITEM__ {
  int unused;
};
struct WDFINTERRUPT__ {
  int unused;
};
typedef struct WDFWAITLOCK__ {
  int unused;
} *WDFWAITLOCK;
typedef struct WDFSPINLOCK__ {
  int unused;
} *WDFSPINLOCK;
typedef struct WDFMEMORY__ {
  int unused;
} *WDFMEMORY;
struct WDFIOTARGET__ {
  int unused;
};
typedef struct WDFUSBDEVICE__ {
  int unused;
} *WDFUSBDEVICE;
typedef struct WDFUSBINTERFACE__ {
  int unused;
} *WDFUSBINTERFACE;
typedef struct WDFUSBPIPE__ {
  int unused;
} *WDFUSBPIPE;
struct WDFDMAENABLER__ {
  int unused;
};
struct WDFDMATRANSACTION__ {
  int unused;
};
typedef struct WDFCOMMONBUFFER__ {
  int unused;
} *WDFCOMMONBUFFER;
typedef struct WDFKEY__ {
  int unused;
} *WDFKEY;
typedef struct WDFSTRING__ {
  int unused;
} *WDFSTRING;
typedef struct WDFCOLLECTION__ {
  int unused;
} *WDFCOLLECTION;
struct WDFCHILDLIST__ {
  int unused;
};
struct WDFCMRESLIST__ {
  int unused;
};

typedef struct _WDF_DRIVER_GLOBALS {
  WDFDRIVER Driver;
  ULONG DriverFlags;
  ULONG DriverTag;
  CHAR DriverName[32];
  BOOLEAN DisplaceDriverUnload;
} WDF_DRIVER_GLOBALS, *PWDF_DRIVER_GLOBALS;

typedef enum _WDFFUNCENUM {
  WdfInterruptAcquireLockTableIndex = 144, WdfInterruptReleaseLockTableIndex,
  WdfObjectAcquireLockTableIndex = 310, WdfObjectReleaseLockTableIndex,
  WdfWaitLockCreateTableIndex, WdfWaitLockAcquireTableIndex,
  WdfWaitLockReleaseTableIndex, WdfSpinLockCreateTableIndex,
  WdfSpinLockAcquireTableIndex, WdfSpinLockReleaseTableIndex,
  WdfInterruptTryToAcquireLockTableIndex = 417
} WDFFUNCENUM;

typedef enum _WDF_EXECUTION_LEVEL {
  WdfExecutionLevelInvalid, WdfExecutionLevelInheritFromParent,
  WdfExecutionLevelPassive, WdfExecutionLevelDispatch
} WDF_EXECUTION_LEVEL;

typedef enum _WDF_SYNCHRONIZATION_SCOPE {
  WdfSynchronizationScopeInvalid, WdfSynchronizationScopeInheritFromParent,
  WdfSynchronizationScopeDevice, WdfSynchronizationScopeQueue,
  WdfSynchronizationScopeNone
} WDF_SYNCHRONIZATION_SCOPE;

typedef struct _WDF_OBJECT_ATTRIBUTES {
  ULONG Size;
  PFN_WDF_OBJECT_CONTEXT_CLEANUP EvtCleanupCallback;
  PFN_WDF_OBJECT_CONTEXT_DESTROY EvtDestroyCallback;
  WDF_EXECUTION_LEVEL ExecutionLevel;
  WDF_SYNCHRONIZATION_SCOPE SynchronizationScope;
  WDFOBJECT ParentObject;
  size_t ContextSizeOverride;
  PCWDF_OBJECT_CONTEXT_TYPE_INFO ContextTypeInfo;
} *PWDF_OBJECT_ATTRIBUTES, WDF_OBJECT_ATTRIBUTES;

struct _WDF_OBJECT_CONTEXT_TYPE_INFO {
  ULONG Size;
  PCHAR ContextName;
  size_t ContextSize;
  PCWDF_OBJECT_CONTEXT_TYPE_INFO UniqueType;
  PFN_GET_UNIQUE_CONTEXT_TYPE EvtDriverGetUniqueContextType;
};

typedef struct _WDF_CUSTOM_TYPE_CONTEXT {
  ULONG Size;
  ULONG_PTR Data;
} WDF_CUSTOM_TYPE_CONTEXT, *PWDF_CUSTOM_TYPE_CONTEXT;

typedef enum _WDF_DRIVER_INIT_FLAGS {
  WdfDriverInitNonPnpDriver = 1, WdfDriverInitNoDispatchOverride,
  WdfVerifyOn = 4, WdfVerifierOn = 8
} WDF_DRIVER_INIT_FLAGS;

typedef struct _WDF_DRIVER_CONFIG {
  ULONG Size;
  PFN_WDF_DRIVER_DEVICE_ADD EvtDriverDeviceAdd;
  PFN_WDF_DRIVER_UNLOAD EvtDriverUnload;
  ULONG DriverInitFlags;
  ULONG DriverPoolTag;
} WDF_DRIVER_CONFIG, *PWDF_DRIVER_CONFIG;

typedef struct _WDF_DRIVER_VERSION_AVAILABLE_PARAMS {
  ULONG Size;
  ULONG MajorVersion;
  ULONG MinorVersion;
} WDF_DRIVER_VERSION_AVAILABLE_PARAMS, *PWDF_DRIVER_VERSION_AVAILABLE_PARAMS;

typedef EVT_WDF_OBJECT_CONTEXT_CLEANUP EVT_WDF_DEVICE_CONTEXT_CLEANUP;

typedef EVT_WDF_OBJECT_CONTEXT_DESTROY
    EVT_WDF_IO_QUEUE_CONTEXT_DESTROY_CALLBACK;

#ifdef __cplusplus
}
#endif

#endif
