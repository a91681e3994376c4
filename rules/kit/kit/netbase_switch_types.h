// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), the extensible switch: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NETBASE_SWITCH_TYPES_H
#define SPINLINT_KIT_KIT_NETBASE_SWITCH_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _NDIS_OID_REQUEST NDIS_OID_REQUEST, *PNDIS_OID_REQUEST;

struct _NDIS_NIC_SWITCH_CAPABILITIES {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG NdisReserved1;
  ULONG NumTotalMacAddresses;
  ULONG NumMacAddressesPerPort;
  ULONG NumVlansPerPort;
  ULONG NdisReserved2;
  ULONG NdisReserved3;
  ULONG NicSwitchCapabilities;
  ULONG MaxNumSwitches;
  ULONG MaxNumVPorts;
  ULONG NdisReserved4;
  ULONG MaxNumVFs;
  ULONG MaxNumQueuePairs;
  ULONG NdisReserved5;
  ULONG NdisReserved6;
  ULONG NdisReserved7;
  ULONG MaxNumQueuePairsPerNonDefaultVPort;
  ULONG NdisReserved8;
  ULONG NdisReserved9;
  ULONG NdisReserved10;
  ULONG NdisReserved11;
  ULONG NdisReserved12;
  ULONG MaxNumMacAddresses;
  ULONG NdisReserved13;
  ULONG NdisReserved14;
  ULONG NdisReserved15;
  ULONG NdisReserved16;
  ULONG NdisReserved17;
  ULONG MaxNumRssCapableNonDefaultPFVPorts;
  ULONG NumberOfIndirectionTableEntriesForDefaultVPort;
  ULONG NumberOfIndirectionTableEntriesPerNonDefaultPFVPort;
  ULONG MaxNumQueuePairsForDefaultVPort;
};

typedef enum _NDIS_SWITCH_PORT_PROPERTY_TYPE {
  NdisSwitchPortPropertyTypeUndefined,
  NdisSwitchPortPropertyTypeCustom,
  NdisSwitchPortPropertyTypeSecurity,
  NdisSwitchPortPropertyTypeVlan,
  NdisSwitchPortPropertyTypeProfile,
  NdisSwitchPortPropertyTypeIsolation,
  NdisSwitchPortPropertyTypeRoutingDomain,
  NdisSwitchPortPropertyTypeMaximum
} NDIS_SWITCH_PORT_PROPERTY_TYPE, *PNDIS_SWITCH_PORT_PROPERTY_TYPE;

typedef enum _NDIS_SWITCH_PORT_VLAN_MODE {
  NdisSwitchPortVlanModeUnknown,
  NdisSwitchPortVlanModeAccess,
  NdisSwitchPortVlanModeTrunk,
  NdisSwitchPortVlanModePrivate,
  NdisSwitchPortVlanModeMax
} NDIS_SWITCH_PORT_VLAN_MODE, *PNDIS_SWITCH_PORT_VLAN_MODE;

typedef enum _NDIS_SWITCH_PORT_PVLAN_MODE {
  NdisSwitchPortPvlanModeUndefined,
  NdisSwitchPortPvlanModeIsolated,
  NdisSwitchPortPvlanModeCommunity,
  NdisSwitchPortPvlanModePromiscuous
} NDIS_SWITCH_PORT_PVLAN_MODE, *PNDIS_SWITCH_PORT_PVLAN_MODE;

struct _NDIS_SWITCH_PORT_PROPERTY_VLAN {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_VLAN_MODE OperationMode;
  union {
    struct {
      UINT16 AccessVlanId;
      UINT16 NativeVlanId;
      UINT64 PruneVlanIdArray[64];
      UINT64 TrunkVlanIdArray[64];
    } VlanProperties;
    struct {
      NDIS_SWITCH_PORT_PVLAN_MODE PvlanMode;
      UINT16 PrimaryVlanId;
      union {
        UINT16 SecondaryVlanId;
        UINT64 SecondaryVlanIdArray[64];
      };
    } PvlanProperties;
  };
};

struct _NDIS_SWITCH_PORT_PROPERTY_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
  ULONG PropertyBufferLength;
  ULONG PropertyBufferOffset;
  ULONG Reserved;
};

struct _NDIS_SWITCH_PORT_PROPERTY_DELETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_PORT_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  ULONG FirstPropertyOffset;
  ULONG NumProperties;
  USHORT Reserved;
};

struct _NDIS_SWITCH_PORT_PROPERTY_ENUM_INFO {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
  ULONG QwordAlignedPropertyBufferLength;
  ULONG PropertyBufferLength;
  ULONG PropertyBufferOffset;
};

typedef enum _NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE {
  NdisSwitchPortFeatureStatusTypeUndefined,
  NdisSwitchPortFeatureStatusTypeCustom,
  NdisSwitchPortFeatureStatusTypeMaximum
} NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE, *PNDIS_SWITCH_PORT_FEATURE_STATUS_TYPE;

struct _NDIS_SWITCH_PORT_FEATURE_STATUS_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_PORT_FEATURE_STATUS_TYPE FeatureStatusType;
  NDIS_SWITCH_OBJECT_ID FeatureStatusId;
  NDIS_SWITCH_OBJECT_VERSION FeatureStatusVersion;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  NDIS_SWITCH_OBJECT_INSTANCE_ID FeatureStatusInstanceId;
  ULONG FeatureStatusBufferLength;
  ULONG FeatureStatusBufferOffset;
  ULONG Reserved;
};

typedef enum _NDIS_SWITCH_PROPERTY_TYPE {
  NdisSwitchPropertyTypeUndefined,
  NdisSwitchPropertyTypeCustom,
  NdisSwitchPropertyTypeMaximum
} NDIS_SWITCH_PROPERTY_TYPE, *PNDIS_SWITCH_PROPERTY_TYPE;

struct _NDIS_SWITCH_PROPERTY_CUSTOM {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG PropertyBufferLength;
  ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PROPERTY_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
  ULONG PropertyBufferLength;
  ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PROPERTY_DELETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
};

struct _NDIS_SWITCH_PROPERTY_ENUM_INFO {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_OBJECT_INSTANCE_ID PropertyInstanceId;
  NDIS_SWITCH_OBJECT_VERSION PropertyVersion;
  ULONG QwordAlignedPropertyBufferLength;
  ULONG PropertyBufferLength;
  ULONG PropertyBufferOffset;
};

struct _NDIS_SWITCH_PROPERTY_ENUM_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PROPERTY_TYPE PropertyType;
  NDIS_SWITCH_OBJECT_ID PropertyId;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  ULONG FirstPropertyOffset;
  ULONG NumProperties;
};

typedef enum _NDIS_SWITCH_FEATURE_STATUS_TYPE {
  NdisSwitchFeatureStatusTypeUndefined,
  NdisSwitchFeatureStatusTypeCustom,
  NdisSwitchFeatureStatusTypeMaximum
} NDIS_SWITCH_FEATURE_STATUS_TYPE, *PNDIS_SWITCH_FEATURE_STATUS_TYPE;

struct _NDIS_SWITCH_FEATURE_STATUS_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_FEATURE_STATUS_TYPE FeatureStatusType;
  NDIS_SWITCH_OBJECT_ID FeatureStatusId;
  NDIS_SWITCH_OBJECT_INSTANCE_ID FeatureStatusInstanceId;
  NDIS_SWITCH_OBJECT_VERSION FeatureStatusVersion;
  NDIS_SWITCH_OBJECT_SERIALIZATION_VERSION SerializationVersion;
  ULONG FeatureStatusBufferOffset;
  ULONG FeatureStatusBufferLength;
};

struct _NDIS_SWITCH_FEATURE_STATUS_CUSTOM {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG FeatureStatusCustomBufferLength;
  ULONG FeatureStatusCustomBufferOffset;
};

struct _NDIS_SWITCH_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_NAME SwitchName;
  NDIS_SWITCH_FRIENDLYNAME SwitchFriendlyName;
  UINT32 NumSwitchPorts;
  BOOLEAN IsActive;
};

typedef enum _NDIS_SWITCH_PORT_TYPE {
  NdisSwitchPortTypeGeneric,
  NdisSwitchPortTypeExternal,
  NdisSwitchPortTypeSynthetic,
  NdisSwitchPortTypeEmulated,
  NdisSwitchPortTypeInternal
} NDIS_SWITCH_PORT_TYPE;

typedef enum _NDIS_SWITCH_PORT_STATE {
  NdisSwitchPortStateUnknown,
  NdisSwitchPortStateCreated,
  NdisSwitchPortStateTeardown,
  NdisSwitchPortStateDeleted
} NDIS_SWITCH_PORT_STATE;

struct _NDIS_SWITCH_PORT_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_PORT_NAME PortName;
  NDIS_SWITCH_PORT_FRIENDLYNAME PortFriendlyName;
  NDIS_SWITCH_PORT_TYPE PortType;
  BOOLEAN IsValidationPort;
  NDIS_SWITCH_PORT_STATE PortState;
};

struct _NDIS_SWITCH_PORT_ARRAY {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  USHORT FirstElementOffset;
  ULONG NumElements;
  ULONG ElementSize;
};

typedef enum _NDIS_SWITCH_NIC_TYPE {
  NdisSwitchNicTypeExternal,
  NdisSwitchNicTypeSynthetic,
  NdisSwitchNicTypeEmulated,
  NdisSwitchNicTypeInternal
} NDIS_SWITCH_NIC_TYPE;

typedef enum _NDIS_SWITCH_NIC_STATE {
  NdisSwitchNicStateUnknown,
  NdisSwitchNicStateCreated,
  NdisSwitchNicStateConnected,
  NdisSwitchNicStateDisconnected,
  NdisSwitchNicStateDeleted
} NDIS_SWITCH_NIC_STATE;

struct _NDIS_SWITCH_NIC_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_NIC_NAME NicName;
  NDIS_SWITCH_NIC_FRIENDLYNAME NicFriendlyName;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_NIC_INDEX NicIndex;
  NDIS_SWITCH_NIC_TYPE NicType;
  NDIS_SWITCH_NIC_STATE NicState;
  NDIS_VM_NAME VmName;
  NDIS_VM_FRIENDLYNAME VmFriendlyName;
  GUID NetCfgInstanceId;
  ULONG MTU;
  USHORT NumaNodeId;
  UCHAR PermanentMacAddress[32];
  UCHAR VMMacAddress[32];
  UCHAR CurrentMacAddress[32];
  BOOLEAN VFAssigned;
  ULONG64 NdisReserved[2];
};

struct _NDIS_SWITCH_NIC_ARRAY {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  USHORT FirstElementOffset;
  ULONG NumElements;
  ULONG ElementSize;
};

struct _NDIS_SWITCH_NIC_OID_REQUEST {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID SourcePortId;
  NDIS_SWITCH_NIC_INDEX SourceNicIndex;
  NDIS_SWITCH_PORT_ID DestinationPortId;
  NDIS_SWITCH_NIC_INDEX DestinationNicIndex;
  PNDIS_OID_REQUEST OidRequest;
};

struct _NDIS_SWITCH_NIC_SAVE_STATE {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_SWITCH_PORT_ID PortId;
  NDIS_SWITCH_NIC_INDEX NicIndex;
  GUID ExtensionId;
  NDIS_SWITCH_EXTENSION_FRIENDLYNAME ExtensionFriendlyName;
  GUID FeatureClassId;
  USHORT SaveDataSize;
  USHORT SaveDataOffset;
  ULONG SaveDataSizeOverflow;
};

#ifdef __cplusplus
}
#endif

#endif
