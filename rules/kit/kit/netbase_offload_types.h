// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), offloads, receive queues and wake: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NETBASE_OFFLOAD_TYPES_H
#define SPINLINT_KIT_KIT_NETBASE_OFFLOAD_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef int NDIS_STATUS;
typedef enum _OFFLOAD_OPERATION_E {
  AUTHENTICATE = 1,
  ENCRYPT
} OFFLOAD_OPERATION_E;

struct _NDIS_PM_PACKET_PATTERN {
  ULONG Priority;
  ULONG Reserved;
  ULONG MaskSize;
  ULONG PatternOffset;
  ULONG PatternSize;
  ULONG PatternFlags;
};

typedef enum _NDIS_PM_WOL_PACKET {
  NdisPMWoLPacketUnspecified,
  NdisPMWoLPacketBitmapPattern,
  NdisPMWoLPacketMagicPacket,
  NdisPMWoLPacketIPv4TcpSyn,
  NdisPMWoLPacketIPv6TcpSyn,
  NdisPMWoLPacketEapolRequestIdMessage,
  NdisPMWoLPacketMaximum
} NDIS_PM_WOL_PACKET, *PNDIS_PM_WOL_PACKET;

typedef enum _NDIS_PM_PROTOCOL_OFFLOAD_TYPE {
  NdisPMProtocolOffloadIdUnspecified,
  NdisPMProtocolOffloadIdIPv4ARP,
  NdisPMProtocolOffloadIdIPv6NS,
  NdisPMProtocolOffload80211RSNRekey,
  NdisPMProtocolOffloadIdMaximum
} NDIS_PM_PROTOCOL_OFFLOAD_TYPE, *PNDIS_PM_PROTOCOL_OFFLOAD_TYPE;

struct _NDIS_PM_COUNTED_STRING {
  USHORT Length;
  WCHAR String[65];
};

struct _NDIS_PM_CAPABILITIES {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG SupportedWoLPacketPatterns;
  ULONG NumTotalWoLPatterns;
  ULONG MaxWoLPatternSize;
  ULONG MaxWoLPatternOffset;
  ULONG MaxWoLPacketSaveBuffer;
  ULONG SupportedProtocolOffloads;
  ULONG NumArpOffloadIPv4Addresses;
  ULONG NumNSOffloadIPv6Addresses;
  NDIS_DEVICE_POWER_STATE MinMagicPacketWakeUp;
  NDIS_DEVICE_POWER_STATE MinPatternWakeUp;
  NDIS_DEVICE_POWER_STATE MinLinkChangeWakeUp;
  ULONG SupportedWakeUpEvents;
  ULONG MediaSpecificWakeUpEvents;
};

struct _NDIS_PM_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG EnabledWoLPacketPatterns;
  ULONG EnabledProtocolOffloads;
  ULONG WakeUpFlags;
  ULONG MediaSpecificWakeUpEvents;
};

struct _NDIS_PM_WOL_PATTERN {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG Priority;
  NDIS_PM_WOL_PACKET WoLPacketType;
  NDIS_PM_COUNTED_STRING FriendlyName;
  ULONG PatternId;
  ULONG NextWoLPatternOffset;
  union _WOL_PATTERN {
    struct _IPV4_TCP_SYN_WOL_PACKET_PARAMETERS {
      ULONG Flags;
      UCHAR IPv4SourceAddress[4];
      UCHAR IPv4DestAddress[4];
      USHORT TCPSourcePortNumber;
      USHORT TCPDestPortNumber;
    } IPv4TcpSynParameters;
    struct _IPV6_TCP_SYN_WOL_PACKET_PARAMETERS {
      ULONG Flags;
      UCHAR IPv6SourceAddress[16];
      UCHAR IPv6DestAddress[16];
      USHORT TCPSourcePortNumber;
      USHORT TCPDestPortNumber;
    } IPv6TcpSynParameters;
    struct _EAPOL_REQUEST_ID_MESSAGE_WOL_PACKET_PARAMETERS {
      ULONG Flags;
    } EapolRequestIdMessageParameters;
    struct _WOL_BITMAP_PATTERN {
      ULONG Flags;
      ULONG MaskOffset;
      ULONG MaskSize;
      ULONG PatternOffset;
      ULONG PatternSize;
    } WoLBitMapPattern;
  } WoLPattern;
};

struct _NDIS_PM_PROTOCOL_OFFLOAD {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG Priority;
  NDIS_PM_PROTOCOL_OFFLOAD_TYPE ProtocolOffloadType;
  NDIS_PM_COUNTED_STRING FriendlyName;
  ULONG ProtocolOffloadId;
  ULONG NextProtocolOffloadOffset;
  union _PROTOCOL_OFFLOAD_PARAMETERS {
    struct _IPV4_ARP_PARAMETERS {
      ULONG Flags;
      UCHAR RemoteIPv4Address[4];
      UCHAR HostIPv4Address[4];
      UCHAR MacAddress[6];
    } IPv4ARPParameters;
    struct _IPV6_NS_PARAMETERS {
      ULONG Flags;
      UCHAR RemoteIPv6Address[16];
      UCHAR SolicitedNodeIPv6Address[16];
      UCHAR MacAddress[6];
      UCHAR TargetIPv6Addresses[2][16];
    } IPv6NSParameters;
    struct _DOT11_RSN_REKEY_PARAMETERS {
      ULONG Flags;
      UCHAR KCK[16];
      UCHAR KEK[16];
      ULONGLONG KeyReplayCounter;
    } Dot11RSNRekeyParameters;
  } ProtocolOffloadParameters;
};

typedef enum _NDIS_PM_WAKE_REASON_TYPE {
  NdisWakeReasonUnspecified,
  NdisWakeReasonPacket,
  NdisWakeReasonMediaDisconnect,
  NdisWakeReasonMediaConnect,
  NdisWakeReasonWlanNLODiscovery = 4096,
  NdisWakeReasonWlanAPAssociationLost,
  NdisWakeReasonWlanGTKHandshakeError,
  NdisWakeReasonWlan4WayHandshakeRequest,
  NdisWakeReasonWwanRegisterState = 8192,
  NdisWakeReasonWwanSMSReceive,
  NdisWakeReasonWwanUSSDReceive
} NDIS_PM_WAKE_REASON_TYPE, *PNDIS_PM_WAKE_REASON_TYPE;

struct _NDIS_PM_WAKE_REASON {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_PM_WAKE_REASON_TYPE WakeReason;
  ULONG InfoBufferOffset;
  ULONG InfoBufferSize;
};

struct _NDIS_RECEIVE_FILTER_CAPABILITIES {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG EnabledFilterTypes;
  ULONG EnabledQueueTypes;
  ULONG NumQueues;
  ULONG SupportedQueueProperties;
  ULONG SupportedFilterTests;
  ULONG SupportedHeaders;
  ULONG SupportedMacHeaderFields;
  ULONG MaxMacHeaderFilters;
  ULONG MaxQueueGroups;
  ULONG MaxQueuesPerQueueGroup;
  ULONG MinLookaheadSplitSize;
  ULONG MaxLookaheadSplitSize;
  ULONG SupportedARPHeaderFields;
  ULONG SupportedIPv4HeaderFields;
  ULONG SupportedIPv6HeaderFields;
  ULONG SupportedUdpHeaderFields;
  ULONG MaxFieldTestsPerPacketCoalescingFilter;
  ULONG MaxPacketCoalescingFilters;
  ULONG NdisReserved;
};

typedef enum _NDIS_RECEIVE_FILTER_TYPE {
  NdisReceiveFilterTypeUndefined,
  NdisReceiveFilterTypeVMQueue,
  NdisReceiveFilterTypePacketCoalescing,
  NdisReceiveFilterTypeMaximum
} NDIS_RECEIVE_FILTER_TYPE, *PNDIS_RECEIVE_FILTER_TYPE;

typedef enum _NDIS_RECEIVE_FILTER_TEST {
  NdisReceiveFilterTestUndefined,
  NdisReceiveFilterTestEqual,
  NdisReceiveFilterTestMaskEqual,
  NdisReceiveFilterTestNotEqual,
  NdisReceiveFilterTestMaximum
} NDIS_RECEIVE_FILTER_TEST, *PNDIS_RECEIVE_FILTER_TEST;

struct _NDIS_RECEIVE_FILTER_FIELD_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_FRAME_HEADER FrameHeader;
  NDIS_RECEIVE_FILTER_TEST ReceiveFilterTest;
  union _HEADER_FIELD {
    NDIS_MAC_HEADER_FIELD MacHeaderField;
    NDIS_ARP_HEADER_FIELD ArpHeaderField;
    NDIS_IPV4_HEADER_FIELD IPv4HeaderField;
    NDIS_IPV6_HEADER_FIELD IPv6HeaderField;
    NDIS_UDP_HEADER_FIELD UdpHeaderField;
  } HeaderField;
  union _FIELD_VALUE {
    UCHAR FieldByteValue;
    USHORT FieldShortValue;
    ULONG FieldLongValue;
    ULONG64 FieldLong64Value;
    UCHAR FieldByteArrayValue[16];
  } FieldValue;
  union _RESULT_VALUE {
    UCHAR ResultByteValue;
    USHORT ResultShortValue;
    ULONG ResultLongValue;
    ULONG64 ResultLong64Value;
    UCHAR ResultByteArrayValue[16];
  } ResultValue;
};

struct _NDIS_RECEIVE_FILTER_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_RECEIVE_FILTER_TYPE FilterType;
  NDIS_RECEIVE_QUEUE_ID QueueId;
  NDIS_RECEIVE_FILTER_ID FilterId;
  ULONG FieldParametersArrayOffset;
  ULONG FieldParametersArrayNumElements;
  ULONG FieldParametersArrayElementSize;
  ULONG RequestedFilterIdBitCount;
  ULONG MaxCoalescingDelay;
  NDIS_NIC_SWITCH_VPORT_ID VPortId;
};

struct _NDIS_RECEIVE_FILTER_CLEAR_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_RECEIVE_QUEUE_ID QueueId;
  NDIS_RECEIVE_FILTER_ID FilterId;
};

typedef enum _NDIS_RECEIVE_QUEUE_TYPE {
  NdisReceiveQueueTypeUnspecified,
  NdisReceiveQueueTypeVMQueue,
  NdisReceiveQueueTypeMaximum
} NDIS_RECEIVE_QUEUE_TYPE, *PNDIS_RECEIVE_QUEUE_TYPE;

struct _NDIS_RECEIVE_QUEUE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_RECEIVE_QUEUE_TYPE QueueType;
  NDIS_RECEIVE_QUEUE_ID QueueId;
  NDIS_RECEIVE_QUEUE_GROUP_ID QueueGroupId;
  GROUP_AFFINITY ProcessorAffinity;
  ULONG NumSuggestedReceiveBuffers;
  ULONG MSIXTableEntry;
  ULONG LookaheadSize;
  NDIS_VM_NAME VmName;
  NDIS_QUEUE_NAME QueueName;
  ULONG PortId;
  ULONG InterruptCoalescingDomainId;
  NDIS_QOS_SQ_ID QosSqId;
};

struct _NDIS_RECEIVE_QUEUE_FREE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_RECEIVE_QUEUE_ID QueueId;
};

typedef enum _NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE {
  NdisReceiveQueueOperationalStateUndefined,
  NdisReceiveQueueOperationalStateRunning,
  NdisReceiveQueueOperationalStatePaused,
  NdisReceiveQueueOperationalStateDmaStopped,
  NdisReceiveQueueOperationalStateMaximum
} NDIS_RECEIVE_QUEUE_OPERATIONAL_STATE, *PNDIS_RECEIVE_QUEUE_OPERATIONAL_STATE;

struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  NDIS_RECEIVE_QUEUE_ID QueueId;
  NDIS_STATUS CompletionStatus;
};

struct _NDIS_RECEIVE_QUEUE_ALLOCATION_COMPLETE_ARRAY {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG FirstElementOffset;
  ULONG NumElements;
  ULONG ElementSize;
};

struct _NDIS_RECEIVE_SCALE_CAPABILITIES {
  NDIS_OBJECT_HEADER Header;
  NDIS_RSS_CAPS_FLAGS CapabilitiesFlags;
  ULONG NumberOfInterruptMessages;
  ULONG NumberOfReceiveQueues;
  USHORT NumberOfIndirectionTableEntries;
};

struct _NDIS_RECEIVE_SCALE_PARAMETERS_V2 {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG HashInformation;
  ULONG HashSecretKeySize;
  ULONG HashSecretKeyOffset;
  ULONG NumberOfQueues;
  ULONG NumberOfIndirectionTableEntries;
};

struct _NDIS_RSS_SET_INDIRECTION_ENTRY {
  NDIS_NIC_SWITCH_ID SwitchId;
  NDIS_NIC_SWITCH_VPORT_ID VPortId;
  ULONG Flags;
  USHORT IndirectionTableIndex;
  PROCESSOR_NUMBER TargetProcessorNumber;
  NDIS_STATUS EntryStatus;
};

struct _NDIS_RSS_SET_INDIRECTION_ENTRIES {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG RssEntrySize;
  ULONG RssEntryTableOffset;
  ULONG NumberOfRssEntries;
};

struct _NDIS_RSS_PROCESSOR {
  PROCESSOR_NUMBER ProcNum;
  USHORT PreferenceIndex;
  USHORT Reserved;
};

typedef enum _NDIS_RSS_PROFILE {
  NdisRssProfileClosest = 1,
  NdisRssProfileClosestStatic,
  NdisRssProfileNuma,
  NdisRssProfileNumaStatic,
  NdisRssProfileConservative,
  NdisRssProfileMaximum
} NDIS_RSS_PROFILE, *PNDIS_RSS_PROFILE;

struct _NDIS_RSS_PROCESSOR_INFO {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  PROCESSOR_NUMBER RssBaseProcessor;
  ULONG MaxNumRssProcessors;
  USHORT PreferredNumaNode;
  ULONG RssProcessorArrayOffset;
  ULONG RssProcessorCount;
  ULONG RssProcessorEntrySize;
  PROCESSOR_NUMBER RssMaxProcessor;
  NDIS_RSS_PROFILE RssProfile;
};

struct _NDIS_QOS_CAPABILITIES {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG MaxNumTrafficClasses;
  ULONG MaxNumEtsCapableTrafficClasses;
  ULONG MaxNumPfcEnabledTrafficClasses;
};

struct _NDIS_QOS_CLASSIFICATION_ELEMENT {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  USHORT ConditionSelector;
  USHORT ConditionField;
  USHORT ActionSelector;
  USHORT ActionField;
};

struct _NDIS_QOS_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG Flags;
  ULONG NumTrafficClasses;
  UCHAR PriorityAssignmentTable[8];
  UCHAR TcBandwidthAssignmentTable[8];
  UCHAR TsaAssignmentTable[8];
  ULONG PfcEnable;
  ULONG NumClassificationElements;
  ULONG ClassificationElementSize;
  ULONG FirstClassificationElementOffset;
};

#ifdef __cplusplus
}
#endif

#endif
