// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// ntddk.h, what fits no other subject: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_NTDDK_MISC_TYPES_H
#define SPINLINT_KIT_KIT_NTDDK_MISC_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum WELL_KNOWN_SID_TYPE {
  WinNullSid,
  WinWorldSid,
  WinLocalSid,
  WinCreatorOwnerSid,
  WinCreatorGroupSid,
  WinCreatorOwnerServerSid,
  WinCreatorGroupServerSid,
  WinNtAuthoritySid,
  WinDialupSid,
  WinNetworkSid,
  WinBatchSid,
  WinInteractiveSid,
  WinServiceSid,
  WinAnonymousSid,
  WinProxySid,
  WinEnterpriseControllersSid,
  WinSelfSid,
  WinAuthenticatedUserSid,
  WinRestrictedCodeSid,
  WinTerminalServerSid,
  WinRemoteLogonIdSid,
  WinLogonIdsSid,
  WinLocalSystemSid,
  WinLocalServiceSid,
  WinNetworkServiceSid,
  WinBuiltinDomainSid,
  WinBuiltinAdministratorsSid,
  WinBuiltinUsersSid,
  WinBuiltinGuestsSid,
  WinBuiltinPowerUsersSid,
  WinBuiltinAccountOperatorsSid,
  WinBuiltinSystemOperatorsSid,
  WinBuiltinPrintOperatorsSid,
  WinBuiltinBackupOperatorsSid,
  WinBuiltinReplicatorSid,
  WinBuiltinPreWindows2000CompatibleAccessSid,
  WinBuiltinRemoteDesktopUsersSid,
  WinBuiltinNetworkConfigurationOperatorsSid,
  WinAccountAdministratorSid,
  WinAccountGuestSid,
  WinAccountKrbtgtSid,
  WinAccountDomainAdminsSid,
  WinAccountDomainUsersSid,
  WinAccountDomainGuestsSid,
  WinAccountComputersSid,
  WinAccountControllersSid,
  WinAccountCertAdminsSid,
  WinAccountSchemaAdminsSid,
  WinAccountEnterpriseAdminsSid,
  WinAccountPolicyAdminsSid,
  WinAccountRasAndIasServersSid,
  WinNTLMAuthenticationSid,
  WinDigestAuthenticationSid,
  WinSChannelAuthenticationSid,
  WinThisOrganizationSid,
  WinOtherOrganizationSid,
  WinBuiltinIncomingForestTrustBuildersSid,
  WinBuiltinPerfMonitoringUsersSid,
  WinBuiltinPerfLoggingUsersSid,
  WinBuiltinAuthorizationAccessSid,
  WinBuiltinTerminalServerLicenseServersSid,
  WinBuiltinDCOMUsersSid,
  WinBuiltinIUsersSid,
  WinIUserSid,
  WinBuiltinCryptoOperatorsSid,
  WinUntrustedLabelSid,
  WinLowLabelSid,
  WinMediumLabelSid,
  WinHighLabelSid,
  WinSystemLabelSid,
  WinWriteRestrictedCodeSid,
  WinCreatorOwnerRightsSid,
  WinCacheablePrincipalsGroupSid,
  WinNonCacheablePrincipalsGroupSid,
  WinEnterpriseReadonlyControllersSid,
  WinAccountReadonlyControllersSid,
  WinBuiltinEventLogReadersGroup,
  WinNewEnterpriseReadonlyControllersSid,
  WinBuiltinCertSvcDComAccessGroup,
  WinMediumPlusLabelSid,
  WinLocalLogonSid,
  WinConsoleLogonSid,
  WinThisOrganizationCertificateSid,
  WinApplicationPackageAuthoritySid,
  WinBuiltinAnyPackageSid,
  WinCapabilityInternetClientSid,
  WinCapabilityInternetClientServerSid,
  WinCapabilityPrivateNetworkClientServerSid,
  WinCapabilityPicturesLibrarySid,
  WinCapabilityVideosLibrarySid,
  WinCapabilityMusicLibrarySid,
  WinCapabilityDocumentsLibrarySid,
  WinCapabilitySharedUserCertificatesSid,
  WinCapabilityEnterpriseAuthenticationSid,
  WinCapabilityRemovableStorageSid,
  WinBuiltinRDSRemoteAccessServersSid,
  WinBuiltinRDSEndpointServersSid,
  WinBuiltinRDSManagementServersSid,
  WinUserModeDriversSid,
  WinBuiltinHyperVAdminsSid,
  WinAccountCloneableControllersSid,
  WinBuiltinAccessControlAssistanceOperatorsSid,
  WinBuiltinRemoteManagementUsersSid,
  WinAuthenticationAuthorityAssertedSid,
  WinAuthenticationServiceAssertedSid,
  WinLocalAccountSid,
  WinLocalAccountAndAdministratorSid,
  WinAccountProtectedUsersSid,
  WinCapabilityAppointmentsSid,
  WinCapabilityContactsSid,
  WinAccountDefaultSystemManagedSid,
  WinBuiltinDefaultSystemManagedGroupSid,
  WinBuiltinStorageReplicaAdminsSid,
  WinAccountKeyAdminsSid,
  WinAccountEnterpriseKeyAdminsSid,
  WinAuthenticationKeyTrustSid,
  WinAuthenticationKeyPropertyMFASid,
  WinAuthenticationKeyPropertyAttestationSid,
  WinAuthenticationFreshKeyAuthSid
} WELL_KNOWN_SID_TYPE;

typedef enum _PROCESSINFOCLASS {
  ProcessBasicInformation,
  ProcessQuotaLimits,
  ProcessIoCounters,
  ProcessVmCounters,
  ProcessTimes,
  ProcessBasePriority,
  ProcessRaisePriority,
  ProcessDebugPort,
  ProcessExceptionPort,
  ProcessAccessToken,
  ProcessLdtInformation,
  ProcessLdtSize,
  ProcessDefaultHardErrorMode,
  ProcessIoPortHandlers,
  ProcessPooledUsageAndLimits,
  ProcessWorkingSetWatch,
  ProcessUserModeIOPL,
  ProcessEnableAlignmentFaultFixup,
  ProcessPriorityClass,
  ProcessWx86Information,
  ProcessHandleCount,
  ProcessAffinityMask,
  ProcessPriorityBoost,
  ProcessDeviceMap,
  ProcessSessionInformation,
  ProcessForegroundInformation,
  ProcessWow64Information,
  ProcessImageFileName,
  ProcessLUIDDeviceMapsEnabled,
  ProcessBreakOnTermination,
  ProcessDebugObjectHandle,
  ProcessDebugFlags,
  ProcessHandleTracing,
  ProcessIoPriority,
  ProcessExecuteFlags,
  ProcessTlsInformation,
  ProcessCookie,
  ProcessImageInformation,
  ProcessCycleTime,
  ProcessPagePriority,
  ProcessInstrumentationCallback,
  ProcessThreadStackAllocation,
  ProcessWorkingSetWatchEx,
  ProcessImageFileNameWin32,
  ProcessImageFileMapping,
  ProcessAffinityUpdateMode,
  ProcessMemoryAllocationMode,
  ProcessGroupInformation,
  ProcessTokenVirtualizationEnabled,
  ProcessOwnerInformation,
  ProcessWindowInformation,
  ProcessHandleInformation,
  ProcessMitigationPolicy,
  ProcessDynamicFunctionTableInformation,
  ProcessHandleCheckingMode,
  ProcessKeepAliveCount,
  ProcessRevokeFileHandles,
  ProcessWorkingSetControl,
  ProcessHandleTable,
  ProcessCheckStackExtentsMode,
  ProcessCommandLineInformation,
  ProcessProtectionInformation,
  ProcessMemoryExhaustion,
  ProcessFaultInformation,
  ProcessTelemetryIdInformation,
  ProcessCommitReleaseInformation,
  ProcessReserved1Information,
  ProcessReserved2Information,
  ProcessSubsystemProcess,
  ProcessInPrivate = 70,
  ProcessRaiseUMExceptionOnInvalidHandleClose,
  ProcessSubsystemInformation = 75,
  ProcessWin32kSyscallFilterInformation = 79,
  ProcessEnergyTrackingState = 82,
  MaxProcessInfoClass
} PROCESSINFOCLASS;

struct _QUOTA_LIMITS {
  SIZE_T PagedPoolLimit;
  SIZE_T NonPagedPoolLimit;
  SIZE_T MinimumWorkingSetSize;
  SIZE_T MaximumWorkingSetSize;
  SIZE_T PagefileLimit;
  LARGE_INTEGER TimeLimit;
};

struct HWND__ {
  int unused;
};

struct HACCEL__ {
  int unused;
};

struct HBITMAP__ {
  int unused;
};

struct HBRUSH__ {
  int unused;
};

struct HDC__ {
  int unused;
};

struct HDESK__ {
  int unused;
};

struct HFONT__ {
  int unused;
};

struct HICON__ {
  int unused;
};

struct HMENU__ {
  int unused;
};

struct HPALETTE__ {
  int unused;
};

struct HPEN__ {
  int unused;
};

struct tagRECT {
  LONG left;
  LONG top;
  LONG right;
  LONG bottom;
};

struct tagPOINT {
  LONG x;
  LONG y;
};

struct tagSIZE {
  LONG cx;
  LONG cy;
};

#ifdef __cplusplus
}
#endif

#endif
