// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// network headers (sockets, OIDs), wireless: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NETBASE_WIRELESS_TYPES_H
#define SPINLINT_KIT_KIT_NETBASE_WIRELESS_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _NDIS_802_11_STATUS_TYPE {
  Ndis802_11StatusType_Authentication,
  Ndis802_11StatusType_MediaStreamMode,
  Ndis802_11StatusType_PMKID_CandidateList,
  Ndis802_11StatusTypeMax
} NDIS_802_11_STATUS_TYPE, *PNDIS_802_11_STATUS_TYPE;

struct _NDIS_802_11_STATUS_INDICATION {
  NDIS_802_11_STATUS_TYPE StatusType;
};

struct _NDIS_802_11_AUTHENTICATION_REQUEST {
  ULONG Length;
  NDIS_802_11_MAC_ADDRESS Bssid;
  ULONG Flags;
};

typedef enum _NDIS_802_11_NETWORK_TYPE {
  Ndis802_11FH,
  Ndis802_11DS,
  Ndis802_11OFDM5,
  Ndis802_11OFDM24,
  Ndis802_11Automode,
  Ndis802_11NetworkTypeMax
} NDIS_802_11_NETWORK_TYPE, *PNDIS_802_11_NETWORK_TYPE;

struct _NDIS_802_11_NETWORK_TYPE_LIST {
  ULONG NumberOfItems;
  NDIS_802_11_NETWORK_TYPE NetworkType[1];
};

typedef enum _NDIS_802_11_POWER_MODE {
  Ndis802_11PowerModeCAM,
  Ndis802_11PowerModeMAX_PSP,
  Ndis802_11PowerModeFast_PSP,
  Ndis802_11PowerModeMax
} NDIS_802_11_POWER_MODE, *PNDIS_802_11_POWER_MODE;

struct _NDIS_802_11_CONFIGURATION_FH {
  ULONG Length;
  ULONG HopPattern;
  ULONG HopSet;
  ULONG DwellTime;
};

struct _NDIS_802_11_CONFIGURATION {
  ULONG Length;
  ULONG BeaconPeriod;
  ULONG ATIMWindow;
  ULONG DSConfig;
  NDIS_802_11_CONFIGURATION_FH FHConfig;
};

struct _NDIS_802_11_KEY {
  ULONG Length;
  ULONG KeyIndex;
  ULONG KeyLength;
  NDIS_802_11_MAC_ADDRESS BSSID;
  NDIS_802_11_KEY_RSC KeyRSC;
  UCHAR KeyMaterial[1];
};

struct _NDIS_802_11_REMOVE_KEY {
  ULONG Length;
  ULONG KeyIndex;
  NDIS_802_11_MAC_ADDRESS BSSID;
};

struct _NDIS_802_11_WEP {
  ULONG Length;
  ULONG KeyIndex;
  ULONG KeyLength;
  UCHAR KeyMaterial[1];
};

typedef enum _NDIS_802_11_NETWORK_INFRASTRUCTURE {
  Ndis802_11IBSS,
  Ndis802_11Infrastructure,
  Ndis802_11AutoUnknown,
  Ndis802_11InfrastructureMax
} NDIS_802_11_NETWORK_INFRASTRUCTURE, *PNDIS_802_11_NETWORK_INFRASTRUCTURE;

typedef enum _NDIS_802_11_AUTHENTICATION_MODE {
  Ndis802_11AuthModeOpen,
  Ndis802_11AuthModeShared,
  Ndis802_11AuthModeAutoSwitch,
  Ndis802_11AuthModeWPA,
  Ndis802_11AuthModeWPAPSK,
  Ndis802_11AuthModeWPANone,
  Ndis802_11AuthModeWPA2,
  Ndis802_11AuthModeWPA2PSK,
  Ndis802_11AuthModeMax
} NDIS_802_11_AUTHENTICATION_MODE, *PNDIS_802_11_AUTHENTICATION_MODE;

struct _NDIS_802_11_SSID {
  ULONG SsidLength;
  UCHAR Ssid[32];
};

struct _NDIS_WLAN_BSSID_EX {
  ULONG Length;
  NDIS_802_11_MAC_ADDRESS MacAddress;
  UCHAR Reserved[2];
  NDIS_802_11_SSID Ssid;
  ULONG Privacy;
  NDIS_802_11_RSSI Rssi;
  NDIS_802_11_NETWORK_TYPE NetworkTypeInUse;
  NDIS_802_11_CONFIGURATION Configuration;
  NDIS_802_11_NETWORK_INFRASTRUCTURE InfrastructureMode;
  NDIS_802_11_RATES_EX SupportedRates;
  ULONG IELength;
  UCHAR IEs[1];
};

typedef enum _NDIS_802_11_PRIVACY_FILTER {
  Ndis802_11PrivFilterAcceptAll,
  Ndis802_11PrivFilter8021xWEP
} NDIS_802_11_PRIVACY_FILTER, *PNDIS_802_11_PRIVACY_FILTER;

typedef enum _NDIS_802_11_WEP_STATUS {
  Ndis802_11WEPEnabled,
  Ndis802_11Encryption1Enabled = 0,
  Ndis802_11WEPDisabled,
  Ndis802_11EncryptionDisabled = 1,
  Ndis802_11WEPKeyAbsent,
  Ndis802_11Encryption1KeyAbsent = 2,
  Ndis802_11WEPNotSupported,
  Ndis802_11EncryptionNotSupported = 3,
  Ndis802_11Encryption2Enabled,
  Ndis802_11Encryption2KeyAbsent,
  Ndis802_11Encryption3Enabled,
  Ndis802_11Encryption3KeyAbsent
} NDIS_802_11_WEP_STATUS, *PNDIS_802_11_WEP_STATUS, NDIS_802_11_ENCRYPTION_STATUS, *PNDIS_802_11_ENCRYPTION_STATUS;

typedef enum _NDIS_802_11_RELOAD_DEFAULTS {
  Ndis802_11ReloadWEPKeys
} NDIS_802_11_RELOAD_DEFAULTS, *PNDIS_802_11_RELOAD_DEFAULTS;

struct _NDIS_802_11_AI_REQFI {
  USHORT Capabilities;
  USHORT ListenInterval;
  NDIS_802_11_MAC_ADDRESS CurrentAPAddress;
};

struct _NDIS_802_11_AI_RESFI {
  USHORT Capabilities;
  USHORT StatusCode;
  USHORT AssociationId;
};

struct _NDIS_802_11_ASSOCIATION_INFORMATION {
  ULONG Length;
  USHORT AvailableRequestFixedIEs;
  NDIS_802_11_AI_REQFI RequestFixedIEs;
  ULONG RequestIELength;
  ULONG OffsetRequestIEs;
  USHORT AvailableResponseFixedIEs;
  NDIS_802_11_AI_RESFI ResponseFixedIEs;
  ULONG ResponseIELength;
  ULONG OffsetResponseIEs;
};

struct _NDIS_802_11_AUTHENTICATION_EVENT {
  NDIS_802_11_STATUS_INDICATION Status;
  NDIS_802_11_AUTHENTICATION_REQUEST Request[1];
};

struct _NDIS_802_11_TEST {
  ULONG Length;
  ULONG Type;
  union {
    NDIS_802_11_AUTHENTICATION_EVENT AuthenticationEvent;
    NDIS_802_11_RSSI RssiTrigger;
  };
};

struct _NDIS_802_11_AUTHENTICATION_ENCRYPTION {
  NDIS_802_11_AUTHENTICATION_MODE AuthModeSupported;
  NDIS_802_11_ENCRYPTION_STATUS EncryptStatusSupported;
};

struct _NDIS_802_11_CAPABILITY {
  ULONG Length;
  ULONG Version;
  ULONG NoOfPMKIDs;
  ULONG NoOfAuthEncryptPairsSupported;
  NDIS_802_11_AUTHENTICATION_ENCRYPTION AuthenticationEncryptionSupported[1];
};

typedef enum _DOT11_BSS_TYPE {
  dot11_BSS_type_infrastructure = 1,
  dot11_BSS_type_independent,
  dot11_BSS_type_any
} DOT11_BSS_TYPE, *PDOT11_BSS_TYPE;

struct _DOT11_SSID {
  ULONG uSSIDLength;
  UCHAR ucSSID[32];
};

typedef enum _DOT11_AUTH_ALGORITHM {
  DOT11_AUTH_ALGO_80211_OPEN = 1,
  DOT11_AUTH_ALGO_80211_SHARED_KEY,
  DOT11_AUTH_ALGO_WPA,
  DOT11_AUTH_ALGO_WPA_PSK,
  DOT11_AUTH_ALGO_WPA_NONE,
  DOT11_AUTH_ALGO_RSNA,
  DOT11_AUTH_ALGO_RSNA_PSK,
  DOT11_AUTH_ALGO_IHV_START = -2147483648,
  DOT11_AUTH_ALGO_IHV_END = -1
} DOT11_AUTH_ALGORITHM, *PDOT11_AUTH_ALGORITHM;

typedef enum _DOT11_CIPHER_ALGORITHM {
  DOT11_CIPHER_ALGO_NONE,
  DOT11_CIPHER_ALGO_WEP40,
  DOT11_CIPHER_ALGO_TKIP,
  DOT11_CIPHER_ALGO_CCMP = 4,
  DOT11_CIPHER_ALGO_WEP104,
  DOT11_CIPHER_ALGO_BIP,
  DOT11_CIPHER_ALGO_GCMP = 8,
  DOT11_CIPHER_ALGO_WPA_USE_GROUP = 256,
  DOT11_CIPHER_ALGO_RSN_USE_GROUP = 256,
  DOT11_CIPHER_ALGO_WEP,
  DOT11_CIPHER_ALGO_IHV_START = -2147483648,
  DOT11_CIPHER_ALGO_IHV_END = -1
} DOT11_CIPHER_ALGORITHM, *PDOT11_CIPHER_ALGORITHM;

struct DOT11_AUTH_CIPHER_PAIR {
  DOT11_AUTH_ALGORITHM AuthAlgoId;
  DOT11_CIPHER_ALGORITHM CipherAlgoId;
};

struct DOT11_BSSID_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_MAC_ADDRESS BSSIDs[1];
};

typedef enum _DOT11_PHY_TYPE {
  dot11_phy_type_unknown,
  dot11_phy_type_any = 0,
  dot11_phy_type_fhss,
  dot11_phy_type_dsss,
  dot11_phy_type_irbaseband,
  dot11_phy_type_ofdm,
  dot11_phy_type_hrdsss,
  dot11_phy_type_erp,
  dot11_phy_type_ht,
  dot11_phy_type_vht,
  dot11_phy_type_dmg,
  dot11_phy_type_IHV_start = -2147483648,
  dot11_phy_type_IHV_end = -1
} DOT11_PHY_TYPE, *PDOT11_PHY_TYPE;

struct _DOT11_RATE_SET {
  ULONG uRateSetLength;
  UCHAR ucRateSet[126];
};

struct _DOT11_OPERATION_MODE_CAPABILITY {
  ULONG uReserved;
  ULONG uMajorVersion;
  ULONG uMinorVersion;
  ULONG uNumOfTXBuffers;
  ULONG uNumOfRXBuffers;
  ULONG uOpModeCapability;
};

struct _DOT11_CURRENT_OPERATION_MODE {
  ULONG uReserved;
  ULONG uCurrentOpMode;
};

typedef enum _DOT11_SCAN_TYPE {
  dot11_scan_type_active = 1,
  dot11_scan_type_passive,
  dot11_scan_type_auto,
  dot11_scan_type_forced = -2147483648
} DOT11_SCAN_TYPE, *PDOT11_SCAN_TYPE;

struct _DOT11_SCAN_REQUEST_V2 {
  DOT11_BSS_TYPE dot11BSSType;
  DOT11_MAC_ADDRESS dot11BSSID;
  DOT11_SCAN_TYPE dot11ScanType;
  BOOLEAN bRestrictedScan;
  ULONG udot11SSIDsOffset;
  ULONG uNumOfdot11SSIDs;
  BOOLEAN bUseRequestIE;
  ULONG uRequestIDsOffset;
  ULONG uNumOfRequestIDs;
  ULONG uPhyTypeInfosOffset;
  ULONG uNumOfPhyTypeInfos;
  ULONG uIEsOffset;
  ULONG uIEsLength;
  UCHAR ucBuffer[1];
};

typedef enum _DOT11_RESET_TYPE {
  dot11_reset_type_phy = 1,
  dot11_reset_type_mac,
  dot11_reset_type_phy_and_mac
} DOT11_RESET_TYPE, *PDOT11_RESET_TYPE;

struct _DOT11_RESET_REQUEST {
  DOT11_RESET_TYPE dot11ResetType;
  DOT11_MAC_ADDRESS dot11MacAddress;
  BOOLEAN bSetDefaultMIB;
};

struct _DOT11_OPTIONAL_CAPABILITY {
  ULONG uReserved;
  BOOLEAN bDot11PCF;
  BOOLEAN bDot11PCFMPDUTransferToPC;
  BOOLEAN bStrictlyOrderedServiceClass;
};

struct _DOT11_CURRENT_OPTIONAL_CAPABILITY {
  ULONG uReserved;
  BOOLEAN bDot11CFPollable;
  BOOLEAN bDot11PCF;
  BOOLEAN bDot11PCFMPDUTransferToPC;
  BOOLEAN bStrictlyOrderedServiceClass;
};

typedef enum _DOT11_POWER_MODE {
  dot11_power_mode_unknown,
  dot11_power_mode_active,
  dot11_power_mode_powersave
} DOT11_POWER_MODE, *PDOT11_POWER_MODE;

struct _DOT11_SUPPORTED_PHY_TYPES {
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_PHY_TYPE dot11PHYType[1];
};

typedef enum _DOT11_TEMP_TYPE {
  dot11_temp_type_unknown,
  dot11_temp_type_1,
  dot11_temp_type_2
} DOT11_TEMP_TYPE, *PDOT11_TEMP_TYPE;

typedef enum _DOT11_DIVERSITY_SUPPORT {
  dot11_diversity_support_unknown,
  dot11_diversity_support_fixedlist,
  dot11_diversity_support_notsupported,
  dot11_diversity_support_dynamic
} DOT11_DIVERSITY_SUPPORT, *PDOT11_DIVERSITY_SUPPORT;

struct _DOT11_SUPPORTED_POWER_LEVELS {
  ULONG uNumOfSupportedPowerLevels;
  ULONG uTxPowerLevelValues[8];
};

struct _DOT11_REG_DOMAIN_VALUE {
  ULONG uRegDomainsSupportIndex;
  ULONG uRegDomainsSupportValue;
};

struct _DOT11_REG_DOMAINS_SUPPORT_VALUE {
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_REG_DOMAIN_VALUE dot11RegDomainValue[1];
};

struct _DOT11_SUPPORTED_ANTENNA {
  ULONG uAntennaListIndex;
  BOOLEAN bSupportedAntenna;
};

struct _DOT11_SUPPORTED_ANTENNA_LIST {
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_SUPPORTED_ANTENNA dot11SupportedAntenna[1];
};

struct _DOT11_DIVERSITY_SELECTION_RX {
  ULONG uAntennaListIndex;
  BOOLEAN bDiversitySelectionRX;
};

struct _DOT11_DIVERSITY_SELECTION_RX_LIST {
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_DIVERSITY_SELECTION_RX dot11DiversitySelectionRx[1];
};

struct _DOT11_SUPPORTED_DATA_RATES_VALUE_V2 {
  UCHAR ucSupportedTxDataRatesValue[255];
  UCHAR ucSupportedRxDataRatesValue[255];
};

struct _DOT11_RECV_SENSITIVITY {
  UCHAR ucDataRate;
  LONG lRSSIMin;
  LONG lRSSIMax;
};

struct _DOT11_RECV_SENSITIVITY_LIST {
  union {
    DOT11_PHY_TYPE dot11PhyType;
    ULONG uPhyId;
  };
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_RECV_SENSITIVITY dot11RecvSensitivity[1];
};

struct DOT11_BYTE_ARRAY {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfBytes;
  ULONG uTotalNumOfBytes;
  UCHAR ucBuffer[1];
};

union DOT11_BSS_ENTRY_PHY_SPECIFIC_INFO {
  ULONG uChCenterFrequency;
  struct {
    ULONG uHopPattern;
    ULONG uHopSet;
    ULONG uDwellTime;
  } FHSS;
};

struct DOT11_BSS_ENTRY {
  ULONG uPhyId;
  DOT11_BSS_ENTRY_PHY_SPECIFIC_INFO PhySpecificInfo;
  DOT11_MAC_ADDRESS dot11BSSID;
  DOT11_BSS_TYPE dot11BSSType;
  LONG lRSSI;
  ULONG uLinkQuality;
  BOOLEAN bInRegDomain;
  USHORT usBeaconPeriod;
  ULONGLONG ullTimestamp;
  ULONGLONG ullHostTimestamp;
  USHORT usCapabilityInformation;
  ULONG uBufferLength;
  UCHAR ucBuffer[1];
};

struct DOT11_SSID_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_SSID SSIDs[1];
};

struct DOT11_MAC_ADDRESS_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_MAC_ADDRESS MacAddrs[1];
};

struct DOT11_PMKID_ENTRY {
  DOT11_MAC_ADDRESS BSSID;
  DOT11_PMKID_VALUE PMKID;
  ULONG uFlags;
};

struct DOT11_PMKID_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_PMKID_ENTRY PMKIDs[1];
};

struct DOT11_PHY_FRAME_STATISTICS {
  ULONGLONG ullTransmittedFrameCount;
  ULONGLONG ullMulticastTransmittedFrameCount;
  ULONGLONG ullFailedCount;
  ULONGLONG ullRetryCount;
  ULONGLONG ullMultipleRetryCount;
  ULONGLONG ullMaxTXLifetimeExceededCount;
  ULONGLONG ullTransmittedFragmentCount;
  ULONGLONG ullRTSSuccessCount;
  ULONGLONG ullRTSFailureCount;
  ULONGLONG ullACKFailureCount;
  ULONGLONG ullReceivedFrameCount;
  ULONGLONG ullMulticastReceivedFrameCount;
  ULONGLONG ullPromiscuousReceivedFrameCount;
  ULONGLONG ullMaxRXLifetimeExceededCount;
  ULONGLONG ullFrameDuplicateCount;
  ULONGLONG ullReceivedFragmentCount;
  ULONGLONG ullPromiscuousReceivedFragmentCount;
  ULONGLONG ullFCSErrorCount;
};

struct DOT11_MAC_FRAME_STATISTICS {
  ULONGLONG ullTransmittedFrameCount;
  ULONGLONG ullReceivedFrameCount;
  ULONGLONG ullTransmittedFailureFrameCount;
  ULONGLONG ullReceivedFailureFrameCount;
  ULONGLONG ullWEPExcludedCount;
  ULONGLONG ullTKIPLocalMICFailures;
  ULONGLONG ullTKIPReplays;
  ULONGLONG ullTKIPICVErrorCount;
  ULONGLONG ullCCMPReplays;
  ULONGLONG ullCCMPDecryptErrors;
  ULONGLONG ullWEPUndecryptableCount;
  ULONGLONG ullWEPICVErrorCount;
  ULONGLONG ullDecryptSuccessCount;
  ULONGLONG ullDecryptFailureCount;
};

struct DOT11_STATISTICS {
  NDIS_OBJECT_HEADER Header;
  ULONGLONG ullFourWayHandshakeFailures;
  ULONGLONG ullTKIPCounterMeasuresInvoked;
  ULONGLONG ullReserved;
  DOT11_MAC_FRAME_STATISTICS MacUcastCounters;
  DOT11_MAC_FRAME_STATISTICS MacMcastCounters;
  DOT11_PHY_FRAME_STATISTICS PhyCounters[1];
};

struct DOT11_PRIVACY_EXEMPTION {
  USHORT usEtherType;
  USHORT usExemptionActionType;
  USHORT usExemptionPacketType;
};

struct DOT11_PRIVACY_EXEMPTION_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_PRIVACY_EXEMPTION PrivacyExemptionEntries[1];
};

struct DOT11_AUTH_ALGORITHM_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_AUTH_ALGORITHM AlgorithmIds[1];
};

struct DOT11_AUTH_CIPHER_PAIR_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_AUTH_CIPHER_PAIR AuthCipherPairs[1];
};

struct DOT11_CIPHER_ALGORITHM_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_CIPHER_ALGORITHM AlgorithmIds[1];
};

struct DOT11_CIPHER_DEFAULT_KEY_VALUE {
  NDIS_OBJECT_HEADER Header;
  ULONG uKeyIndex;
  DOT11_CIPHER_ALGORITHM AlgorithmId;
  DOT11_MAC_ADDRESS MacAddr;
  BOOLEAN bDelete;
  BOOLEAN bStatic;
  USHORT usKeyLength;
  UCHAR ucKey[1];
};

struct DOT11_KEY_ALGO_TKIP_MIC {
  UCHAR ucIV48Counter[6];
  ULONG ulTKIPKeyLength;
  ULONG ulMICKeyLength;
  UCHAR ucTKIPMICKeys[1];
};

struct DOT11_KEY_ALGO_CCMP {
  UCHAR ucIV48Counter[6];
  ULONG ulCCMPKeyLength;
  UCHAR ucCCMPKey[1];
};

struct DOT11_KEY_ALGO_BIP {
  UCHAR ucIPN[6];
  ULONG ulBIPKeyLength;
  UCHAR ucBIPKey[1];
};

typedef enum DOT11_DIRECTION {
  DOT11_DIR_INBOUND = 1,
  DOT11_DIR_OUTBOUND,
  DOT11_DIR_BOTH
} DOT11_DIRECTION, *PDOT11_DIRECTION;

struct DOT11_CIPHER_KEY_MAPPING_KEY_VALUE {
  DOT11_MAC_ADDRESS PeerMacAddr;
  DOT11_CIPHER_ALGORITHM AlgorithmId;
  DOT11_DIRECTION Direction;
  BOOLEAN bDelete;
  BOOLEAN bStatic;
  USHORT usKeyLength;
  UCHAR ucKey[1];
};

typedef enum _DOT11_ASSOCIATION_STATE {
  dot11_assoc_state_zero,
  dot11_assoc_state_unauth_unassoc,
  dot11_assoc_state_auth_unassoc,
  dot11_assoc_state_auth_assoc
} DOT11_ASSOCIATION_STATE, *PDOT11_ASSOCIATION_STATE;

struct _DOT11_ASSOCIATION_INFO_EX {
  DOT11_MAC_ADDRESS PeerMacAddress;
  DOT11_MAC_ADDRESS BSSID;
  USHORT usCapabilityInformation;
  USHORT usListenInterval;
  UCHAR ucPeerSupportedRates[255];
  USHORT usAssociationID;
  DOT11_ASSOCIATION_STATE dot11AssociationState;
  DOT11_POWER_MODE dot11PowerMode;
  LARGE_INTEGER liAssociationUpTime;
  ULONGLONG ullNumOfTxPacketSuccesses;
  ULONGLONG ullNumOfTxPacketFailures;
  ULONGLONG ullNumOfRxPacketSuccesses;
  ULONGLONG ullNumOfRxPacketFailures;
};

struct DOT11_ASSOCIATION_INFO_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_ASSOCIATION_INFO_EX dot11AssocInfo[1];
};

struct DOT11_PHY_ID_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  ULONG dot11PhyId[1];
};

struct DOT11_EXTSTA_CAPABILITY {
  NDIS_OBJECT_HEADER Header;
  ULONG uScanSSIDListSize;
  ULONG uDesiredBSSIDListSize;
  ULONG uDesiredSSIDListSize;
  ULONG uExcludedMacAddressListSize;
  ULONG uPrivacyExemptionListSize;
  ULONG uKeyMappingTableSize;
  ULONG uDefaultKeyTableSize;
  ULONG uWEPKeyValueMaxLength;
  ULONG uPMKIDCacheSize;
  ULONG uMaxNumPerSTADefaultKeyTables;
};

struct DOT11_DATA_RATE_MAPPING_ENTRY {
  UCHAR ucDataRateIndex;
  UCHAR ucDataRateFlag;
  USHORT usDataRateValue;
};

struct _DOT11_DATA_RATE_MAPPING_TABLE {
  NDIS_OBJECT_HEADER Header;
  ULONG uDataRateMappingLength;
  DOT11_DATA_RATE_MAPPING_ENTRY DataRateMappingEntries[126];
};

struct DOT11_PORT_STATE_NOTIFICATION {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMac;
  BOOLEAN bOpen;
};

struct DOT11_IBSS_PARAMS {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN bJoinOnly;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct DOT11_ASSOCIATION_PARAMS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS BSSID;
  ULONG uAssocRequestIEsOffset;
  ULONG uAssocRequestIEsLength;
};

struct DOT11_HRDSSS_PHY_ATTRIBUTES {
  BOOLEAN bShortPreambleOptionImplemented;
  BOOLEAN bPBCCOptionImplemented;
  BOOLEAN bChannelAgilityPresent;
  ULONG uHRCCAModeSupported;
};

struct DOT11_OFDM_PHY_ATTRIBUTES {
  ULONG uFrequencyBandsSupported;
};

struct DOT11_ERP_PHY_ATTRIBUTES {
  BOOLEAN bERPPBCCOptionImplemented;
  BOOLEAN bDSSSOFDMOptionImplemented;
  BOOLEAN bShortSlotTimeOptionImplemented;
};

struct DOT11_PHY_ATTRIBUTES {
  NDIS_OBJECT_HEADER Header;
  DOT11_PHY_TYPE PhyType;
  BOOLEAN bHardwarePhyState;
  BOOLEAN bSoftwarePhyState;
  BOOLEAN bCFPollable;
  ULONG uMPDUMaxLength;
  DOT11_TEMP_TYPE TempType;
  DOT11_DIVERSITY_SUPPORT DiversitySupport;
  union {
    DOT11_HRDSSS_PHY_ATTRIBUTES HRDSSSAttributes;
    DOT11_OFDM_PHY_ATTRIBUTES OFDMAttributes;
    DOT11_ERP_PHY_ATTRIBUTES ERPAttributes;
  };
  ULONG uNumberSupportedPowerLevels;
  ULONG TxPowerLevels[8];
  ULONG uNumDataRateMappingEntries;
  DOT11_DATA_RATE_MAPPING_ENTRY DataRateMappingEntries[126];
  DOT11_SUPPORTED_DATA_RATES_VALUE_V2 SupportedDataRatesValue;
};

struct DOT11_EXTSTA_ATTRIBUTES {
  NDIS_OBJECT_HEADER Header;
  ULONG uScanSSIDListSize;
  ULONG uDesiredBSSIDListSize;
  ULONG uDesiredSSIDListSize;
  ULONG uExcludedMacAddressListSize;
  ULONG uPrivacyExemptionListSize;
  ULONG uKeyMappingTableSize;
  ULONG uDefaultKeyTableSize;
  ULONG uWEPKeyValueMaxLength;
  ULONG uPMKIDCacheSize;
  ULONG uMaxNumPerSTADefaultKeyTables;
  BOOLEAN bStrictlyOrderedServiceClassImplemented;
  UCHAR ucSupportedQoSProtocolFlags;
  BOOLEAN bSafeModeImplemented;
  ULONG uNumSupportedCountryOrRegionStrings;
  PDOT11_COUNTRY_OR_REGION_STRING pSupportedCountryOrRegionStrings;
  ULONG uInfraNumSupportedUcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pInfraSupportedUcastAlgoPairs;
  ULONG uInfraNumSupportedMcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pInfraSupportedMcastAlgoPairs;
  ULONG uAdhocNumSupportedUcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pAdhocSupportedUcastAlgoPairs;
  ULONG uAdhocNumSupportedMcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pAdhocSupportedMcastAlgoPairs;
  BOOLEAN bAutoPowerSaveMode;
  ULONG uMaxNetworkOffloadListSize;
  BOOLEAN bMFPCapable;
  ULONG uInfraNumSupportedMcastMgmtAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pInfraSupportedMcastMgmtAlgoPairs;
  BOOLEAN bNeighborReportSupported;
  BOOLEAN bAPChannelReportSupported;
  BOOLEAN bActionFramesSupported;
  BOOLEAN bANQPQueryOffloadSupported;
  BOOLEAN bHESSIDConnectionSupported;
};

struct _DOT11_STATUS_INDICATION {
  ULONG uStatusType;
  NDIS_STATUS ndisStatus;
};

struct DOT11_ASSOCIATION_START_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS MacAddr;
  DOT11_SSID SSID;
  ULONG uIHVDataOffset;
  ULONG uIHVDataSize;
};

typedef enum DOT11_DS_INFO {
  DOT11_DS_CHANGED,
  DOT11_DS_UNCHANGED,
  DOT11_DS_UNKNOWN
} DOT11_DS_INFO, *PDOT11_DS_INFO;

struct DOT11_ASSOCIATION_COMPLETION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS MacAddr;
  DOT11_ASSOC_STATUS uStatus;
  BOOLEAN bReAssocReq;
  BOOLEAN bReAssocResp;
  ULONG uAssocReqOffset;
  ULONG uAssocReqSize;
  ULONG uAssocRespOffset;
  ULONG uAssocRespSize;
  ULONG uBeaconOffset;
  ULONG uBeaconSize;
  ULONG uIHVDataOffset;
  ULONG uIHVDataSize;
  DOT11_AUTH_ALGORITHM AuthAlgo;
  DOT11_CIPHER_ALGORITHM UnicastCipher;
  DOT11_CIPHER_ALGORITHM MulticastCipher;
  ULONG uActivePhyListOffset;
  ULONG uActivePhyListSize;
  BOOLEAN bFourAddressSupported;
  BOOLEAN bPortAuthorized;
  UCHAR ucActiveQoSProtocol;
  DOT11_DS_INFO DSInfo;
  ULONG uEncapTableOffset;
  ULONG uEncapTableSize;
  DOT11_CIPHER_ALGORITHM MulticastMgmtCipher;
  ULONG uAssocComebackTime;
};

struct DOT11_CONNECTION_START_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_BSS_TYPE BSSType;
  DOT11_MAC_ADDRESS AdhocBSSID;
  DOT11_SSID AdhocSSID;
};

struct DOT11_CONNECTION_COMPLETION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_ASSOC_STATUS uStatus;
};

struct DOT11_ROAMING_START_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS AdhocBSSID;
  DOT11_SSID AdhocSSID;
  DOT11_ASSOC_STATUS uRoamingReason;
};

struct DOT11_ROAMING_COMPLETION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_ASSOC_STATUS uStatus;
};

struct DOT11_DISASSOCIATION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS MacAddr;
  DOT11_ASSOC_STATUS uReason;
  ULONG uIHVDataOffset;
  ULONG uIHVDataSize;
};

struct DOT11_TKIPMIC_FAILURE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN bDefaultKeyFailure;
  ULONG uKeyIndex;
  DOT11_MAC_ADDRESS PeerMac;
};

struct DOT11_PMKID_CANDIDATE_LIST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG uCandidateListSize;
  ULONG uCandidateListOffset;
};

struct DOT11_BSSID_CANDIDATE {
  DOT11_MAC_ADDRESS BSSID;
  ULONG uFlags;
};

struct DOT11_PHY_STATE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG uPhyId;
  BOOLEAN bHardwarePhyState;
  BOOLEAN bSoftwarePhyState;
};

struct DOT11_LINK_QUALITY_ENTRY {
  DOT11_MAC_ADDRESS PeerMacAddr;
  UCHAR ucLinkQuality;
};

struct DOT11_LINK_QUALITY_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG uLinkQualityListSize;
  ULONG uLinkQualityListOffset;
};

struct DOT11_EXTSTA_SEND_CONTEXT {
  NDIS_OBJECT_HEADER Header;
  USHORT usExemptionActionType;
  ULONG uPhyId;
  ULONG uDelayedSleepValue;
  PVOID pvMediaSpecificInfo;
  ULONG uSendFlags;
};

struct DOT11_EXTSTA_RECV_CONTEXT {
  NDIS_OBJECT_HEADER Header;
  ULONG uReceiveFlags;
  ULONG uPhyId;
  ULONG uChCenterFrequency;
  USHORT usNumberOfMPDUsReceived;
  LONG lRSSI;
  UCHAR ucDataRate;
  ULONG uSizeMediaSpecificInfo;
  PVOID pvMediaSpecificInfo;
  ULONGLONG ullTimestamp;
};

struct _DOT11_EXTAP_ATTRIBUTES {
  NDIS_OBJECT_HEADER Header;
  ULONG uScanSSIDListSize;
  ULONG uDesiredSSIDListSize;
  ULONG uPrivacyExemptionListSize;
  ULONG uAssociationTableSize;
  ULONG uDefaultKeyTableSize;
  ULONG uWEPKeyValueMaxLength;
  BOOLEAN bStrictlyOrderedServiceClassImplemented;
  ULONG uNumSupportedCountryOrRegionStrings;
  PDOT11_COUNTRY_OR_REGION_STRING pSupportedCountryOrRegionStrings;
  ULONG uInfraNumSupportedUcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pInfraSupportedUcastAlgoPairs;
  ULONG uInfraNumSupportedMcastAlgoPairs;
  PDOT11_AUTH_CIPHER_PAIR pInfraSupportedMcastAlgoPairs;
};

struct _DOT11_INCOMING_ASSOC_STARTED_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
};

struct _DOT11_INCOMING_ASSOC_REQUEST_RECEIVED_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
  BOOLEAN bReAssocReq;
  ULONG uAssocReqOffset;
  ULONG uAssocReqSize;
};

struct _DOT11_INCOMING_ASSOC_COMPLETION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
  ULONG uStatus;
  UCHAR ucErrorSource;
  BOOLEAN bReAssocReq;
  BOOLEAN bReAssocResp;
  ULONG uAssocReqOffset;
  ULONG uAssocReqSize;
  ULONG uAssocRespOffset;
  ULONG uAssocRespSize;
  DOT11_AUTH_ALGORITHM AuthAlgo;
  DOT11_CIPHER_ALGORITHM UnicastCipher;
  DOT11_CIPHER_ALGORITHM MulticastCipher;
  ULONG uActivePhyListOffset;
  ULONG uActivePhyListSize;
  ULONG uBeaconOffset;
  ULONG uBeaconSize;
};

struct _DOT11_STOP_AP_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG ulReason;
};

struct _DOT11_PHY_FREQUENCY_ADOPTED_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG ulPhyId;
  union {
    ULONG ulChannel;
    ULONG ulFrequency;
  };
};

struct _DOT11_CAN_SUSTAIN_AP_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  ULONG ulReason;
};

struct _DOT11_AVAILABLE_CHANNEL_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  ULONG uChannelNumber[1];
};

struct _DOT11_AVAILABLE_FREQUENCY_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  ULONG uFrequencyValue[1];
};

struct _DOT11_DISASSOCIATE_PEER_REQUEST {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
  USHORT usReason;
};

struct _DOT11_INCOMING_ASSOC_DECISION {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
  BOOLEAN bAccept;
  USHORT usReasonCode;
  ULONG uAssocResponseIEsOffset;
  ULONG uAssocResponseIEsLength;
};

struct _DOT11_INCOMING_ASSOC_DECISION_V2 {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerMacAddr;
  BOOLEAN bAccept;
  USHORT usReasonCode;
  ULONG uAssocResponseIEsOffset;
  ULONG uAssocResponseIEsLength;
  DOT11_WFD_STATUS_CODE WFDStatus;
};

struct _DOT11_ADDITIONAL_IE {
  NDIS_OBJECT_HEADER Header;
  ULONG uBeaconIEsOffset;
  ULONG uBeaconIEsLength;
  ULONG uResponseIEsOffset;
  ULONG uResponseIEsLength;
};

struct _DOT11_PEER_STATISTICS {
  ULONGLONG ullDecryptSuccessCount;
  ULONGLONG ullDecryptFailureCount;
  ULONGLONG ullTxPacketSuccessCount;
  ULONGLONG ullTxPacketFailureCount;
  ULONGLONG ullRxPacketSuccessCount;
  ULONGLONG ullRxPacketFailureCount;
};

struct _DOT11_PEER_INFO {
  DOT11_MAC_ADDRESS MacAddress;
  USHORT usCapabilityInformation;
  DOT11_AUTH_ALGORITHM AuthAlgo;
  DOT11_CIPHER_ALGORITHM UnicastCipherAlgo;
  DOT11_CIPHER_ALGORITHM MulticastCipherAlgo;
  BOOLEAN bWpsEnabled;
  USHORT usListenInterval;
  UCHAR ucSupportedRates[255];
  USHORT usAssociationID;
  DOT11_ASSOCIATION_STATE AssociationState;
  DOT11_POWER_MODE PowerMode;
  LARGE_INTEGER liAssociationUpTime;
  DOT11_PEER_STATISTICS Statistics;
};

struct _DOT11_PEER_INFO_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_PEER_INFO PeerInfo[1];
};

struct _DOT11_VWIFI_COMBINATION {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumInfrastructure;
  ULONG uNumAdhoc;
  ULONG uNumSoftAP;
};

struct _DOT11_VWIFI_COMBINATION_V2 {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumInfrastructure;
  ULONG uNumAdhoc;
  ULONG uNumSoftAP;
  ULONG uNumVirtualStation;
};

struct _DOT11_VWIFI_COMBINATION_V3 {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumInfrastructure;
  ULONG uNumAdhoc;
  ULONG uNumSoftAP;
  ULONG uNumVirtualStation;
  ULONG uNumWFDGroup;
};

struct DOT11_VWIFI_ATTRIBUTES {
  NDIS_OBJECT_HEADER Header;
  ULONG uTotalNumOfEntries;
  DOT11_VWIFI_COMBINATION Combinations[1];
};

struct DOT11_MAC_INFO {
  ULONG uReserved;
  ULONG uNdisPortNumber;
  DOT11_MAC_ADDRESS MacAddr;
};

struct _DOT11_WFD_ATTRIBUTES {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumConcurrentGORole;
  ULONG uNumConcurrentClientRole;
  ULONG WPSVersionsSupported;
  BOOLEAN bServiceDiscoverySupported;
  BOOLEAN bClientDiscoverabilitySupported;
  BOOLEAN bInfrastructureManagementSupported;
  ULONG uMaxSecondaryDeviceTypeListSize;
  DOT11_MAC_ADDRESS DeviceAddress;
  ULONG uInterfaceAddressListCount;
  PDOT11_MAC_ADDRESS pInterfaceAddressList;
  ULONG uNumSupportedCountryOrRegionStrings;
  PDOT11_COUNTRY_OR_REGION_STRING pSupportedCountryOrRegionStrings;
  ULONG uDiscoveryFilterListSize;
  ULONG uGORoleClientTableSize;
};

struct _DOT11_WFD_DEVICE_TYPE {
  USHORT CategoryID;
  USHORT SubCategoryID;
  UCHAR OUI[4];
};

struct _DOT11_WPS_DEVICE_NAME {
  ULONG uDeviceNameLength;
  UCHAR ucDeviceName[32];
};

struct _DOT11_WFD_CONFIGURATION_TIMEOUT {
  UCHAR GOTimeout;
  UCHAR ClientTimeout;
};

struct _DOT11_WFD_GROUP_ID {
  DOT11_MAC_ADDRESS DeviceAddress;
  DOT11_SSID SSID;
};

struct _DOT11_WFD_GO_INTENT {
  UCHAR TieBreaker : 1;
  UCHAR Intent : 7;
};

struct _DOT11_WFD_CHANNEL {
  DOT11_COUNTRY_OR_REGION_STRING CountryRegionString;
  UCHAR OperatingClass;
  UCHAR ChannelNumber;
};

struct _DOT11_WFD_DISCOVER_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  NDIS_STATUS Status;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  ULONG uListOffset;
  ULONG uListLength;
};

struct _DOT11_GO_NEGOTIATION_REQUEST_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_GO_NEGOTIATION_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_GO_NEGOTIATION_RESPONSE_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_GO_NEGOTIATION_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID ResponseContext;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_GO_NEGOTIATION_CONFIRMATION_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_GO_NEGOTIATION_CONFIRMATION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_INVITATION_REQUEST_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_MAC_ADDRESS ReceiverAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_INVITATION_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS TransmitterDeviceAddress;
  DOT11_MAC_ADDRESS BSSID;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_INVITATION_RESPONSE_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS ReceiverDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_INVITATION_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS TransmitterDeviceAddress;
  DOT11_MAC_ADDRESS BSSID;
  DOT11_DIALOG_TOKEN DialogToken;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_PROVISION_DISCOVERY_REQUEST_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_MAC_ADDRESS ReceiverAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_PROVISION_DISCOVERY_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS TransmitterDeviceAddress;
  DOT11_MAC_ADDRESS BSSID;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_PROVISION_DISCOVERY_RESPONSE_SEND_COMPLETE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS ReceiverDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  NDIS_STATUS Status;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_RECEIVED_PROVISION_DISCOVERY_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS TransmitterDeviceAddress;
  DOT11_MAC_ADDRESS BSSID;
  DOT11_DIALOG_TOKEN DialogToken;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_WFD_DEVICE_CAPABILITY_CONFIG {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN bServiceDiscoveryEnabled;
  BOOLEAN bClientDiscoverabilityEnabled;
  BOOLEAN bConcurrentOperationSupported;
  BOOLEAN bInfrastructureManagementEnabled;
  BOOLEAN bDeviceLimitReached;
  BOOLEAN bInvitationProcedureEnabled;
  ULONG WPSVersionsEnabled;
};

struct _DOT11_WFD_GROUP_OWNER_CAPABILITY_CONFIG {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN bPersistentGroupEnabled;
  BOOLEAN bIntraBSSDistributionSupported;
  BOOLEAN bCrossConnectionSupported;
  BOOLEAN bPersistentReconnectSupported;
  BOOLEAN bGroupFormationEnabled;
  ULONG uMaximumGroupLimit;
};

struct _DOT11_WFD_DEVICE_INFO {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS DeviceAddress;
  USHORT ConfigMethods;
  DOT11_WFD_DEVICE_TYPE PrimaryDeviceType;
  DOT11_WPS_DEVICE_NAME DeviceName;
};

struct _DOT11_WFD_SECONDARY_DEVICE_TYPE_LIST {
  NDIS_OBJECT_HEADER Header;
  ULONG uNumOfEntries;
  ULONG uTotalNumOfEntries;
  DOT11_WFD_DEVICE_TYPE SecondaryDeviceTypes[1];
};

typedef enum _DOT11_WFD_DISCOVER_TYPE {
  dot11_wfd_discover_type_scan_only = 1,
  dot11_wfd_discover_type_find_only,
  dot11_wfd_discover_type_auto,
  dot11_wfd_discover_type_scan_social_channels,
  dot11_wfd_discover_type_forced = -2147483648
} DOT11_WFD_DISCOVER_TYPE, *PDOT11_WFD_DISCOVER_TYPE;

typedef enum _DOT11_WFD_SCAN_TYPE {
  dot11_wfd_scan_type_active = 1,
  dot11_wfd_scan_type_passive,
  dot11_wfd_scan_type_auto
} DOT11_WFD_SCAN_TYPE, *PDOT11_WFD_SCAN_TYPE;

struct _DOT11_WFD_DISCOVER_DEVICE_FILTER {
  DOT11_MAC_ADDRESS DeviceID;
  UCHAR ucBitmask;
  DOT11_SSID GroupSSID;
};

struct _DOT11_WFD_DISCOVER_REQUEST {
  NDIS_OBJECT_HEADER Header;
  DOT11_WFD_DISCOVER_TYPE DiscoverType;
  DOT11_WFD_SCAN_TYPE ScanType;
  ULONG uDiscoverTimeout;
  ULONG uDeviceFilterListOffset;
  ULONG uNumDeviceFilters;
  ULONG uIEsOffset;
  ULONG uIEsLength;
  BOOLEAN bForceScanLegacyNetworks;
};

struct _DOT11_WFD_DEVICE_ENTRY {
  ULONG uPhyId;
  DOT11_BSS_ENTRY_PHY_SPECIFIC_INFO PhySpecificInfo;
  DOT11_MAC_ADDRESS dot11BSSID;
  DOT11_BSS_TYPE dot11BSSType;
  DOT11_MAC_ADDRESS TransmitterAddress;
  LONG lRSSI;
  ULONG uLinkQuality;
  USHORT usBeaconPeriod;
  ULONGLONG ullTimestamp;
  ULONGLONG ullBeaconHostTimestamp;
  ULONGLONG ullProbeResponseHostTimestamp;
  USHORT usCapabilityInformation;
  ULONG uBeaconIEsOffset;
  ULONG uBeaconIEsLength;
  ULONG uProbeResponseIEsOffset;
  ULONG uProbeResponseIEsLength;
};

struct _DOT11_WFD_ADDITIONAL_IE {
  NDIS_OBJECT_HEADER Header;
  ULONG uBeaconIEsOffset;
  ULONG uBeaconIEsLength;
  ULONG uProbeResponseIEsOffset;
  ULONG uProbeResponseIEsLength;
  ULONG uDefaultRequestIEsOffset;
  ULONG uDefaultRequestIEsLength;
};

struct _DOT11_SEND_GO_NEGOTIATION_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  ULONG uSendTimeout;
  DOT11_WFD_GO_INTENT GroupOwnerIntent;
  DOT11_WFD_CONFIGURATION_TIMEOUT MinimumConfigTimeout;
  DOT11_MAC_ADDRESS IntendedInterfaceAddress;
  DOT11_WFD_GROUP_CAPABILITY GroupCapability;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_SEND_GO_NEGOTIATION_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uSendTimeout;
  DOT11_WFD_STATUS_CODE Status;
  DOT11_WFD_GO_INTENT GroupOwnerIntent;
  DOT11_WFD_CONFIGURATION_TIMEOUT MinimumConfigTimeout;
  DOT11_MAC_ADDRESS IntendedInterfaceAddress;
  DOT11_WFD_GROUP_CAPABILITY GroupCapability;
  DOT11_WFD_GROUP_ID GroupID;
  BOOLEAN bUseGroupID;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_SEND_GO_NEGOTIATION_CONFIRMATION_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID ResponseContext;
  ULONG uSendTimeout;
  DOT11_WFD_STATUS_CODE Status;
  DOT11_WFD_GROUP_CAPABILITY GroupCapability;
  DOT11_WFD_GROUP_ID GroupID;
  BOOLEAN bUseGroupID;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_WFD_INVITATION_FLAGS {
  UCHAR InvitationType : 1;
  UCHAR Reserved : 7;
};

struct _DOT11_SEND_INVITATION_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_DIALOG_TOKEN DialogToken;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  ULONG uSendTimeout;
  DOT11_WFD_CONFIGURATION_TIMEOUT MinimumConfigTimeout;
  DOT11_WFD_INVITATION_FLAGS InvitationFlags;
  DOT11_MAC_ADDRESS GroupBSSID;
  BOOLEAN bUseGroupBSSID;
  DOT11_WFD_CHANNEL OperatingChannel;
  BOOLEAN bUseSpecifiedOperatingChannel;
  DOT11_WFD_GROUP_ID GroupID;
  BOOLEAN bLocalGO;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_SEND_INVITATION_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS ReceiverDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uSendTimeout;
  DOT11_WFD_STATUS_CODE Status;
  DOT11_WFD_CONFIGURATION_TIMEOUT MinimumConfigTimeout;
  DOT11_MAC_ADDRESS GroupBSSID;
  BOOLEAN bUseGroupBSSID;
  DOT11_WFD_CHANNEL OperatingChannel;
  BOOLEAN bUseSpecifiedOperatingChannel;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_SEND_PROVISION_DISCOVERY_REQUEST_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_DIALOG_TOKEN DialogToken;
  DOT11_MAC_ADDRESS PeerDeviceAddress;
  ULONG uSendTimeout;
  DOT11_WFD_GROUP_CAPABILITY GroupCapability;
  DOT11_WFD_GROUP_ID GroupID;
  BOOLEAN bUseGroupID;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_SEND_PROVISION_DISCOVERY_RESPONSE_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_MAC_ADDRESS ReceiverDeviceAddress;
  DOT11_DIALOG_TOKEN DialogToken;
  PVOID RequestContext;
  ULONG uSendTimeout;
  ULONG uIEsOffset;
  ULONG uIEsLength;
};

struct _DOT11_WFD_DEVICE_LISTEN_CHANNEL {
  NDIS_OBJECT_HEADER Header;
  UCHAR ChannelNumber;
};

struct _DOT11_WFD_GROUP_START_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_WFD_CHANNEL AdvertisedOperatingChannel;
};

struct _DOT11_WFD_GROUP_JOIN_PARAMETERS {
  NDIS_OBJECT_HEADER Header;
  DOT11_WFD_CHANNEL GOOperatingChannel;
  ULONG GOConfigTime;
  BOOLEAN bInGroupFormation;
  BOOLEAN bWaitForWPSReady;
};

struct _DOT11_POWER_MGMT_AUTO_MODE_ENABLED_INFO {
  NDIS_OBJECT_HEADER Header;
  BOOLEAN bEnabled;
};

typedef enum _DOT11_POWER_MODE_REASON {
  dot11_power_mode_reason_no_change,
  dot11_power_mode_reason_noncompliant_AP,
  dot11_power_mode_reason_legacy_WFD_device,
  dot11_power_mode_reason_compliant_AP,
  dot11_power_mode_reason_compliant_WFD_device,
  dot11_power_mode_reason_others
} DOT11_POWER_MODE_REASON;

struct _DOT11_POWER_MGMT_MODE_STATUS_INFO {
  NDIS_OBJECT_HEADER Header;
  DOT11_POWER_MODE PowerSaveMode;
  ULONG uPowerSaveLevel;
  DOT11_POWER_MODE_REASON Reason;
};

struct DOT11_CHANNEL_HINT {
  DOT11_PHY_TYPE Dot11PhyType;
  ULONG uChannelNumber;
};

struct DOT11_OFFLOAD_NETWORK {
  DOT11_SSID Ssid;
  DOT11_CIPHER_ALGORITHM UnicastCipher;
  DOT11_AUTH_ALGORITHM AuthAlgo;
  DOT11_CHANNEL_HINT Dot11ChannelHints[4];
};

struct _DOT11_OFFLOAD_NETWORK_LIST_INFO {
  NDIS_OBJECT_HEADER Header;
  ULONG ulFlags;
  ULONG FastScanPeriod;
  ULONG FastScanIterations;
  ULONG SlowScanPeriod;
  ULONG uNumOfEntries;
  DOT11_OFFLOAD_NETWORK offloadNetworkList[1];
};

#ifdef __cplusplus
}
#endif

#endif
