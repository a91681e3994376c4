// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Callouts of the Windows Filtering Platform, and what they are given.
#ifndef SPINLINT_KIT_KIT_WFP_TYPES_H
#define SPINLINT_KIT_KIT_WFP_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

#define FWP_ACTION_FLAG_TERMINATING (0x00001000)
#define FWP_ACTION_FLAG_CALLOUT (0x00004000)
#define FWP_ACTION_BLOCK (0x00000001 | FWP_ACTION_FLAG_TERMINATING)
#define FWP_ACTION_CALLOUT_TERMINATING (0x00000003 | FWP_ACTION_FLAG_CALLOUT | FWP_ACTION_FLAG_TERMINATING)
#define FWP_CALLOUT_FLAG_CONDITIONAL_ON_FLOW (0x00000001)
#define FWPS_RIGHT_ACTION_WRITE (0x00000001)
#define FWPM_DISPLAY_DATA FWPM_DISPLAY_DATA0
#define FWPM_SESSION FWPM_SESSION0
#define FWPM_PROVIDER FWPM_PROVIDER0
#define FWPM_SUBLAYER FWPM_SUBLAYER0
#define FWPM_CALLOUT FWPM_CALLOUT0
#define FWPM_FILTER_CONDITION FWPM_FILTER_CONDITION0
#define FWPM_FILTER FWPM_FILTER0
#define FWPS_FILTER FWPS_FILTER3
#define FWPS_INCOMING_VALUES FWPS_INCOMING_VALUES0
#define FWPS_CLASSIFY_OUT FWPS_CLASSIFY_OUT0
#define FwpmBfeStateGet FwpmBfeStateGet0
#define FwpmBfeStateSubscribeChanges FwpmBfeStateSubscribeChanges0
#define FwpmBfeStateUnsubscribeChanges FwpmBfeStateUnsubscribeChanges0
#define FwpmEngineOpen FwpmEngineOpen0
#define FwpmEngineClose FwpmEngineClose0
#define FwpmTransactionBegin FwpmTransactionBegin0
#define FwpmTransactionCommit FwpmTransactionCommit0
#define FwpmTransactionAbort FwpmTransactionAbort0
#define FwpmProviderAdd FwpmProviderAdd0
#define FwpmProviderDeleteByKey FwpmProviderDeleteByKey0
#define FwpmSubLayerAdd FwpmSubLayerAdd0
#define FwpmSubLayerDeleteByKey FwpmSubLayerDeleteByKey0
#define FwpmCalloutAdd FwpmCalloutAdd0
#define FwpmCalloutDeleteById FwpmCalloutDeleteById0
#define FwpmFilterAdd FwpmFilterAdd0
#define FwpmFilterDeleteById FwpmFilterDeleteById0
#define FWPS_INCOMING_METADATA_VALUES FWPS_INCOMING_METADATA_VALUES0
#define FWPS_CALLOUT_CLASSIFY_FN FWPS_CALLOUT_CLASSIFY_FN3
#define FWPS_CALLOUT_NOTIFY_FN FWPS_CALLOUT_NOTIFY_FN3
#define FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0
#define FWPS_CALLOUT FWPS_CALLOUT3
#define FwpsCalloutRegister FwpsCalloutRegister3
#define FwpsCalloutUnregisterById FwpsCalloutUnregisterById0
#define FWPS_METADATA_FIELD_IP_HEADER_SIZE 0x00000004
#define FWPS_METADATA_FIELD_TRANSPORT_HEADER_SIZE 0x00000400
#define FWPS_METADATA_FIELD_COMPARTMENT_ID 0x00000800
#define FWPM_PROVIDER_FLAG_PERSISTENT (0x00000001)

typedef struct FWP_BITMAP_ARRAY64_ FWP_BITMAP_ARRAY64;
typedef struct FWP_TOKEN_INFORMATION_ FWP_TOKEN_INFORMATION;
typedef struct FWP_V4_ADDR_AND_MASK_ FWP_V4_ADDR_AND_MASK;
typedef struct FWP_V6_ADDR_AND_MASK_ FWP_V6_ADDR_AND_MASK;
typedef struct FWP_RANGE0_ FWP_RANGE0;
typedef struct FWPS_FILTER_CONDITION0_ FWPS_FILTER_CONDITION0;
typedef struct FWPS_FILTER3_ FWPS_FILTER3;
typedef struct FWPS_INCOMING_VALUES0_ FWPS_INCOMING_VALUES0;
typedef struct FWPS_CLASSIFY_OUT0_ FWPS_CLASSIFY_OUT0;
typedef struct FWPS_INCOMING_METADATA_VALUES0_ FWPS_INCOMING_METADATA_VALUES0;
typedef struct FWPM_PROVIDER_CONTEXT3_ FWPM_PROVIDER_CONTEXT3;

typedef UINT32 FWP_ACTION_TYPE;

typedef void (NTAPI *FWPS_CALLOUT_CLASSIFY_FN3)(
    const FWPS_INCOMING_VALUES0 *inFixedValues,
    const FWPS_INCOMING_METADATA_VALUES0 *inMetaValues,
    _Inout_opt_ void *layerData, const void *classifyContext,
    const FWPS_FILTER3 *filter, UINT64 flowContext,
    _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);

typedef void (NTAPI *FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0)(UINT16 layerId,
    UINT32 calloutId, UINT64 flowContext);
typedef void (NTAPI *FWPS_INJECT_COMPLETE0)(void *context,
    _Inout_ NET_BUFFER_LIST *netBufferList, BOOLEAN dispatchLevel);

typedef enum FWP_DIRECTION_ {
  FWP_DIRECTION_OUTBOUND, FWP_DIRECTION_INBOUND, FWP_DIRECTION_MAX
} FWP_DIRECTION;
typedef enum FWP_DATA_TYPE_ {
  FWP_EMPTY, FWP_UINT16 = 2, FWP_UINT32
} FWP_DATA_TYPE;

typedef struct FWP_BYTE_ARRAY6_ {
  UINT8 byteArray6[6];
} FWP_BYTE_ARRAY6;
typedef struct FWP_BYTE_ARRAY16_ {
  UINT8 byteArray16[16];
} FWP_BYTE_ARRAY16;

typedef struct FWP_BYTE_BLOB_ {
  UINT32 size;
  UINT8 *data;
} FWP_BYTE_BLOB;

typedef struct FWP_VALUE0_ {
  FWP_DATA_TYPE type;
  union {
    UINT8 uint8;
    UINT16 uint16;
    UINT32 uint32;
    UINT64 *uint64;
    INT8 int8;
    INT16 int16;
    INT32 int32;
    INT64 *int64;
    float float32;
    double *double64;
    FWP_BYTE_ARRAY16 *byteArray16;
    FWP_BYTE_BLOB *byteBlob;
    SID *sid;
    FWP_BYTE_BLOB *sd;
    FWP_TOKEN_INFORMATION *tokenInformation;
    FWP_BYTE_BLOB *tokenAccessInformation;
    LPWSTR unicodeString;
    FWP_BYTE_ARRAY6 *byteArray6;
    FWP_BITMAP_ARRAY64 *bitmapArray64;
  };
} FWP_VALUE0;

typedef enum FWP_MATCH_TYPE_ {
  FWP_MATCH_EQUAL
} FWP_MATCH_TYPE;

typedef struct FWP_CONDITION_VALUE0_ {
  FWP_DATA_TYPE type;
  union {
    UINT8 uint8;
    UINT16 uint16;
    UINT32 uint32;
    UINT64 *uint64;
    INT8 int8;
    INT16 int16;
    INT32 int32;
    INT64 *int64;
    float float32;
    double *double64;
    FWP_BYTE_ARRAY16 *byteArray16;
    FWP_BYTE_BLOB *byteBlob;
    SID *sid;
    FWP_BYTE_BLOB *sd;
    FWP_TOKEN_INFORMATION *tokenInformation;
    FWP_BYTE_BLOB *tokenAccessInformation;
    LPWSTR unicodeString;
    FWP_BYTE_ARRAY6 *byteArray6;
    FWP_BITMAP_ARRAY64 *bitmapArray64;
    FWP_V4_ADDR_AND_MASK *v4AddrMask;
    FWP_V6_ADDR_AND_MASK *v6AddrMask;
    FWP_RANGE0 *rangeValue;
  };
} FWP_CONDITION_VALUE0;

typedef struct FWPM_DISPLAY_DATA0_ {
  wchar_t *name;
  wchar_t *description;
} FWPM_DISPLAY_DATA0;

typedef struct FWPS_ACTION0_ {
  FWP_ACTION_TYPE type;
  UINT32 calloutId;
} FWPS_ACTION0;

struct FWPS_FILTER3_ {
  UINT64 filterId;
  FWP_VALUE0 weight;
  UINT16 subLayerWeight;
  UINT16 flags;
  UINT32 numFilterConditions;
  FWPS_FILTER_CONDITION0 *filterCondition;
  FWPS_ACTION0 action;
  UINT64 context;
  FWPM_PROVIDER_CONTEXT3 *providerContext;
};

typedef struct FWPS_INCOMING_VALUE0_ {
  FWP_VALUE0 value;
} FWPS_INCOMING_VALUE0;

struct FWPS_INCOMING_VALUES0_ {
  UINT16 layerId;
  UINT32 valueCount;
  FWPS_INCOMING_VALUE0 *incomingValue;
};

typedef enum FWPS_DISCARD_MODULE0_ {
  FWPS_DISCARD_MODULE_NETWORK, FWPS_DISCARD_MODULE_TRANSPORT,
  FWPS_DISCARD_MODULE_GENERAL, FWPS_DISCARD_MODULE_MAX
} FWPS_DISCARD_MODULE0;

typedef struct FWPS_DISCARD_METADATA0_ {
  FWPS_DISCARD_MODULE0 discardModule;
  UINT32 discardReason;
  UINT64 filterId;
} FWPS_DISCARD_METADATA0;

typedef struct FWPS_INBOUND_FRAGMENT_METADATA0_ {
  UINT32 fragmentIdentification;
  UINT16 fragmentOffset;
  ULONG fragmentLength;
} FWPS_INBOUND_FRAGMENT_METADATA0;

struct FWPS_CLASSIFY_OUT0_ {
  FWP_ACTION_TYPE actionType;
  UINT64 outContext;
  UINT64 filterId;
  UINT32 rights;
  UINT32 flags;
  UINT32 reserved;
};

typedef enum FWPS_CALLOUT_NOTIFY_TYPE_ {
  FWPS_CALLOUT_NOTIFY_ADD_FILTER, FWPS_CALLOUT_NOTIFY_DELETE_FILTER,
  FWPS_CALLOUT_NOTIFY_ADD_FILTER_POST_COMMIT, FWPS_CALLOUT_NOTIFY_TYPE_MAX
} FWPS_CALLOUT_NOTIFY_TYPE;

typedef enum FWPS_BUILTIN_LAYERS_ {
  FWPS_LAYER_DATAGRAM_DATA_V4 = 24, FWPS_LAYER_DATAGRAM_DATA_V6 = 26
} FWPS_BUILTIN_LAYERS;

typedef enum FWPS_FIELDS_DATAGRAM_DATA_V4_ {
  FWPS_FIELD_DATAGRAM_DATA_V4_IP_PROTOCOL,
  FWPS_FIELD_DATAGRAM_DATA_V4_DIRECTION = 9
} FWPS_FIELDS_DATAGRAM_DATA_V4;

typedef enum FWPS_FIELDS_DATAGRAM_DATA_V6_ {
  FWPS_FIELD_DATAGRAM_DATA_V6_DIRECTION = 9
} FWPS_FIELDS_DATAGRAM_DATA_V6;

struct FWPS_INCOMING_METADATA_VALUES0_ {
  UINT32 currentMetadataValues;
  UINT32 flags;
  UINT64 reserved;
  FWPS_DISCARD_METADATA0 discardMetadata;
  UINT64 flowHandle;
  UINT32 ipHeaderSize;
  UINT32 transportHeaderSize;
  FWP_BYTE_BLOB *processPath;
  UINT64 token;
  UINT64 processId;
  UINT32 sourceInterfaceIndex;
  UINT32 destinationInterfaceIndex;
  ULONG compartmentId;
  FWPS_INBOUND_FRAGMENT_METADATA0 fragmentMetadata;
  ULONG pathMtu;
  HANDLE completionHandle;
  UINT64 transportEndpointHandle;
  SCOPE_ID remoteScopeId;
  WSACMSGHDR *controlData;
  ULONG controlDataLength;
  FWP_DIRECTION packetDirection;
  PVOID headerIncludeHeader;
  ULONG headerIncludeHeaderLength;
  IP_ADDRESS_PREFIX destinationPrefix;
  UINT16 frameLength;
  UINT64 parentEndpointHandle;
  UINT32 icmpIdAndSequence;
  DWORD localRedirectTargetPID;
  SOCKADDR *originalDestination;
  HANDLE redirectRecords;
  UINT32 currentL2MetadataValues;
  UINT32 l2Flags;
  UINT32 ethernetMacHeaderSize;
  UINT32 wiFiOperationMode;
  NDIS_SWITCH_PORT_ID vSwitchSourcePortId;
  NDIS_SWITCH_NIC_INDEX vSwitchSourceNicIndex;
  NDIS_SWITCH_PORT_ID vSwitchDestinationPortId;
  HANDLE vSwitchPacketContext;
  PVOID subProcessTag;
  UINT64 reserved1;
};

typedef NTSTATUS (NTAPI *FWPS_CALLOUT_NOTIFY_FN3)(
    FWPS_CALLOUT_NOTIFY_TYPE notifyType, const GUID *filterKey,
    _Inout_ FWPS_FILTER3 *filter);

typedef struct FWPS_CALLOUT3_ {
  GUID calloutKey;
  UINT32 flags;
  FWPS_CALLOUT_CLASSIFY_FN3 classifyFn;
  FWPS_CALLOUT_NOTIFY_FN3 notifyFn;
  FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0 flowDeleteFn;
} FWPS_CALLOUT3;

typedef enum FWPM_SERVICE_STATE_ {
  FWPM_SERVICE_STOPPED, FWPM_SERVICE_START_PENDING, FWPM_SERVICE_STOP_PENDING,
  FWPM_SERVICE_RUNNING, FWPM_SERVICE_STATE_MAX
} FWPM_SERVICE_STATE;

typedef struct FWPM_SESSION0_ {
  GUID sessionKey;
  FWPM_DISPLAY_DATA0 displayData;
  UINT32 flags;
  UINT32 txnWaitTimeoutInMSec;
  DWORD processId;
  SID *sid;
  wchar_t *username;
  BOOL kernelMode;
} FWPM_SESSION0;

typedef struct FWPM_PROVIDER0_ {
  GUID providerKey;
  FWPM_DISPLAY_DATA0 displayData;
  UINT32 flags;
  FWP_BYTE_BLOB providerData;
  wchar_t *serviceName;
} FWPM_PROVIDER0;

typedef struct FWPM_SUBLAYER0_ {
  GUID subLayerKey;
  FWPM_DISPLAY_DATA0 displayData;
  UINT32 flags;
  GUID *providerKey;
  FWP_BYTE_BLOB providerData;
  UINT16 weight;
} FWPM_SUBLAYER0;

typedef struct FWPM_CALLOUT0_ {
  GUID calloutKey;
  FWPM_DISPLAY_DATA0 displayData;
  UINT32 flags;
  GUID *providerKey;
  FWP_BYTE_BLOB providerData;
  GUID applicableLayer;
  UINT32 calloutId;
} FWPM_CALLOUT0;

typedef struct FWPM_ACTION0_ {
  FWP_ACTION_TYPE type;
  union {
    GUID filterType;
    GUID calloutKey;
    UINT8 bitmapIndex;
  };
} FWPM_ACTION0;

typedef struct FWPM_FILTER_CONDITION0_ {
  GUID fieldKey;
  FWP_MATCH_TYPE matchType;
  FWP_CONDITION_VALUE0 conditionValue;
} FWPM_FILTER_CONDITION0;

typedef struct FWPM_FILTER0_ {
  GUID filterKey;
  FWPM_DISPLAY_DATA0 displayData;
  UINT32 flags;
  GUID *providerKey;
  FWP_BYTE_BLOB providerData;
  GUID layerKey;
  GUID subLayerKey;
  FWP_VALUE0 weight;
  UINT32 numFilterConditions;
  FWPM_FILTER_CONDITION0 *filterCondition;
  FWPM_ACTION0 action;
  union {
    UINT64 rawContext;
    GUID providerContextKey;
  };
  GUID *reserved;
  UINT64 filterId;
  FWP_VALUE0 effectiveWeight;
} FWPM_FILTER0;

typedef void (NTAPI *FWPM_SERVICE_STATE_CHANGE_CALLBACK0)(
    _Inout_ void *context, FWPM_SERVICE_STATE newState);

#ifdef __cplusplus
}
#endif

#endif
