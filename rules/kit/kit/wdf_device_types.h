// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// KMDF, devices: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_WDF_DEVICE_TYPES_H
#define SPINLINT_KIT_KIT_WDF_DEVICE_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef enum _WDF_DEVICE_PNP_STATE {
  WdfDevStatePnpInvalid,
  WdfDevStatePnpObjectCreated = 256,
  WdfDevStatePnpCheckForDevicePresence,
  WdfDevStatePnpEjectFailed,
  WdfDevStatePnpEjectHardware,
  WdfDevStatePnpEjectedWaitingForRemove,
  WdfDevStatePnpInit,
  WdfDevStatePnpInitStarting,
  WdfDevStatePnpInitSurpriseRemoved,
  WdfDevStatePnpHardwareAvailable,
  WdfDevStatePnpEnableInterfaces,
  WdfDevStatePnpHardwareAvailablePowerPolicyFailed,
  WdfDevStatePnpQueryRemoveAskDriver,
  WdfDevStatePnpQueryRemovePending,
  WdfDevStatePnpQueryRemoveStaticCheck,
  WdfDevStatePnpQueriedRemoving,
  WdfDevStatePnpQueryStopAskDriver,
  WdfDevStatePnpQueryStopPending,
  WdfDevStatePnpQueryStopStaticCheck,
  WdfDevStatePnpQueryCanceled,
  WdfDevStatePnpRemoved,
  WdfDevStatePnpPdoRemoved,
  WdfDevStatePnpRemovedPdoWait,
  WdfDevStatePnpRemovedPdoSurpriseRemoved,
  WdfDevStatePnpRemovingDisableInterfaces,
  WdfDevStatePnpRestarting,
  WdfDevStatePnpStarted,
  WdfDevStatePnpStartedCancelStop,
  WdfDevStatePnpStartedCancelRemove,
  WdfDevStatePnpStartedRemoving,
  WdfDevStatePnpStartingFromStopped,
  WdfDevStatePnpStopped,
  WdfDevStatePnpStoppedWaitForStartCompletion,
  WdfDevStatePnpStartedStopping,
  WdfDevStatePnpSurpriseRemove,
  WdfDevStatePnpInitQueryRemove,
  WdfDevStatePnpInitQueryRemoveCanceled,
  WdfDevStatePnpFdoRemoved,
  WdfDevStatePnpRemovedWaitForChildren,
  WdfDevStatePnpQueriedSurpriseRemove,
  WdfDevStatePnpSurpriseRemoveIoStarted,
  WdfDevStatePnpFailedPowerDown,
  WdfDevStatePnpFailedIoStarting,
  WdfDevStatePnpFailedOwnHardware,
  WdfDevStatePnpFailed,
  WdfDevStatePnpFailedSurpriseRemoved,
  WdfDevStatePnpFailedStarted,
  WdfDevStatePnpFailedWaitForRemove,
  WdfDevStatePnpFailedInit,
  WdfDevStatePnpPdoInitFailed,
  WdfDevStatePnpRestart,
  WdfDevStatePnpRestartReleaseHardware,
  WdfDevStatePnpRestartHardwareAvailable,
  WdfDevStatePnpPdoRestart,
  WdfDevStatePnpFinal,
  WdfDevStatePnpRemovedChildrenRemoved,
  WdfDevStatePnpQueryRemoveEnsureDeviceAwake,
  WdfDevStatePnpQueryStopEnsureDeviceAwake,
  WdfDevStatePnpFailedPowerPolicyRemoved,
  WdfDevStatePnpNull
} WDF_DEVICE_PNP_STATE, *PWDF_DEVICE_PNP_STATE;

typedef enum _WDF_DEVICE_POWER_STATE {
  WdfDevStatePowerInvalid,
  WdfDevStatePowerObjectCreated = 768,
  WdfDevStatePowerCheckDeviceType,
  WdfDevStatePowerCheckDeviceTypeNP = 33538,
  WdfDevStatePowerCheckParentState = 771,
  WdfDevStatePowerCheckParentStateNP = 33540,
  WdfDevStatePowerEnablingWakeAtBus = 773,
  WdfDevStatePowerEnablingWakeAtBusNP = 33542,
  WdfDevStatePowerD0 = 775,
  WdfDevStatePowerD0NP = 33544,
  WdfDevStatePowerD0BusWakeOwner = 777,
  WdfDevStatePowerD0BusWakeOwnerNP = 33546,
  WdfDevStatePowerD0ArmedForWake = 779,
  WdfDevStatePowerD0ArmedForWakeNP = 33548,
  WdfDevStatePowerD0DisarmingWakeAtBus = 781,
  WdfDevStatePowerD0DisarmingWakeAtBusNP = 33550,
  WdfDevStatePowerD0Starting = 783,
  WdfDevStatePowerD0StartingConnectInterrupt,
  WdfDevStatePowerD0StartingDmaEnable,
  WdfDevStatePowerD0StartingStartSelfManagedIo,
  WdfDevStatePowerDecideD0State,
  WdfDevStatePowerGotoD3Stopped,
  WdfDevStatePowerStopped,
  WdfDevStatePowerStartingCheckDeviceType,
  WdfDevStatePowerStartingChild,
  WdfDevStatePowerDxDisablingWakeAtBus,
  WdfDevStatePowerDxDisablingWakeAtBusNP = 33561,
  WdfDevStatePowerGotoDx = 794,
  WdfDevStatePowerGotoDxNP = 33563,
  WdfDevStatePowerGotoDxIoStopped = 796,
  WdfDevStatePowerGotoDxIoStoppedNP = 33565,
  WdfDevStatePowerGotoDxNPFailed,
  WdfDevStatePowerDx = 799,
  WdfDevStatePowerDxNP = 33568,
  WdfDevStatePowerGotoDxArmedForWake = 801,
  WdfDevStatePowerGotoDxArmedForWakeNP = 33570,
  WdfDevStatePowerGotoDxIoStoppedArmedForWake = 803,
  WdfDevStatePowerGotoDxIoStoppedArmedForWakeNP = 33572,
  WdfDevStatePowerDxArmedForWake = 805,
  WdfDevStatePowerDxArmedForWakeNP = 33574,
  WdfDevStatePowerCheckParentStateArmedForWake = 807,
  WdfDevStatePowerCheckParentStateArmedForWakeNP = 33576,
  WdfDevStatePowerWaitForParentArmedForWake = 809,
  WdfDevStatePowerWaitForParentArmedForWakeNP = 33578,
  WdfDevStatePowerStartSelfManagedIo = 811,
  WdfDevStatePowerStartSelfManagedIoNP = 33580,
  WdfDevStatePowerStartSelfManagedIoFailed = 813,
  WdfDevStatePowerStartSelfManagedIoFailedNP = 33582,
  WdfDevStatePowerWaitForParent = 815,
  WdfDevStatePowerWaitForParentNP = 33584,
  WdfDevStatePowerWakePending = 817,
  WdfDevStatePowerWakePendingNP = 33586,
  WdfDevStatePowerWaking = 819,
  WdfDevStatePowerWakingNP = 33588,
  WdfDevStatePowerWakingConnectInterrupt = 821,
  WdfDevStatePowerWakingConnectInterruptNP = 33590,
  WdfDevStatePowerWakingConnectInterruptFailed = 823,
  WdfDevStatePowerWakingConnectInterruptFailedNP = 33592,
  WdfDevStatePowerWakingDmaEnable = 825,
  WdfDevStatePowerWakingDmaEnableNP = 33594,
  WdfDevStatePowerWakingDmaEnableFailed = 827,
  WdfDevStatePowerWakingDmaEnableFailedNP = 33596,
  WdfDevStatePowerReportPowerUpFailedDerefParent = 829,
  WdfDevStatePowerReportPowerUpFailed,
  WdfDevStatePowerPowerFailedPowerDown,
  WdfDevStatePowerReportPowerDownFailed,
  WdfDevStatePowerInitialConnectInterruptFailed,
  WdfDevStatePowerInitialDmaEnableFailed,
  WdfDevStatePowerInitialSelfManagedIoFailed,
  WdfDevStatePowerInitialPowerUpFailedDerefParent,
  WdfDevStatePowerInitialPowerUpFailed,
  WdfDevStatePowerDxStoppedDisarmWake,
  WdfDevStatePowerDxStoppedDisarmWakeNP = 33607,
  WdfDevStatePowerGotoDxStoppedDisableInterruptNP,
  WdfDevStatePowerGotoDxStopped = 841,
  WdfDevStatePowerDxStopped,
  WdfDevStatePowerGotoStopped,
  WdfDevStatePowerStoppedCompleteDx,
  WdfDevStatePowerDxStoppedDecideDxState,
  WdfDevStatePowerDxStoppedArmForWake,
  WdfDevStatePowerDxStoppedArmForWakeNP = 33615,
  WdfDevStatePowerFinalPowerDownFailed = 848,
  WdfDevStatePowerFinal,
  WdfDevStatePowerGotoImplicitD3DisarmWakeAtBus,
  WdfDevStatePowerUpFailed,
  WdfDevStatePowerUpFailedDerefParent,
  WdfDevStatePowerGotoDxFailed,
  WdfDevStatePowerGotoDxStoppedDisableInterrupt,
  WdfDevStatePowerUpFailedNP = 33623,
  WdfDevStatePowerUpFailedDerefParentNP,
  WdfDevStatePowerNotifyingD0ExitToWakeInterrupts = 857,
  WdfDevStatePowerNotifyingD0EntryToWakeInterrupts,
  WdfDevStatePowerNotifyingD0ExitToWakeInterruptsNP = 33627,
  WdfDevStatePowerNotifyingD0EntryToWakeInterruptsNP,
  WdfDevStatePowerNull = 861
} WDF_DEVICE_POWER_STATE, *PWDF_DEVICE_POWER_STATE;

typedef enum _WDF_DEVICE_POWER_POLICY_STATE {
  WdfDevStatePwrPolInvalid,
  WdfDevStatePwrPolObjectCreated = 1280,
  WdfDevStatePwrPolStarting,
  WdfDevStatePwrPolStartingSucceeded,
  WdfDevStatePwrPolStartingFailed,
  WdfDevStatePwrPolStartingDecideS0Wake,
  WdfDevStatePwrPolStartedIdleCapable,
  WdfDevStatePwrPolTimerExpiredNoWake,
  WdfDevStatePwrPolTimerExpiredNoWakeCompletePowerDown,
  WdfDevStatePwrPolWaitingUnarmed,
  WdfDevStatePwrPolWaitingUnarmedQueryIdle,
  WdfDevStatePwrPolS0NoWakePowerUp,
  WdfDevStatePwrPolS0NoWakeCompletePowerUp,
  WdfDevStatePwrPolSystemSleepFromDeviceWaitingUnarmed,
  WdfDevStatePwrPolSystemSleepNeedWake,
  WdfDevStatePwrPolSystemSleepNeedWakeCompletePowerUp,
  WdfDevStatePwrPolSystemSleepPowerRequestFailed,
  WdfDevStatePwrPolCheckPowerPageable,
  WdfDevStatePwrPolSleepingWakeWakeArrived,
  WdfDevStatePwrPolSleepingWakeRevertArmWake,
  WdfDevStatePwrPolSystemAsleepWakeArmed,
  WdfDevStatePwrPolSystemWakeDeviceWakeEnabled,
  WdfDevStatePwrPolSystemWakeDeviceWakeEnabledWakeCanceled,
  WdfDevStatePwrPolSystemWakeDeviceWakeDisarm,
  WdfDevStatePwrPolSystemWakeDeviceWakeTriggered,
  WdfDevStatePwrPolSystemWakeDeviceWakeTriggeredS0,
  WdfDevStatePwrPolSystemWakeDeviceWokeDisarm,
  WdfDevStatePwrPolSleepingWakeWakeArrivedNP = 34074,
  WdfDevStatePwrPolSleepingWakeRevertArmWakeNP,
  WdfDevStatePwrPolSleepingWakePowerDownFailed = 1308,
  WdfDevStatePwrPolSleepingWakePowerDownFailedWakeCanceled,
  WdfDevStatePwrPolSystemAsleepWakeArmedNP = 34078,
  WdfDevStatePwrPolSystemWakeDeviceWakeEnabledNP,
  WdfDevStatePwrPolSystemWakeDeviceWakeEnabledWakeCanceledNP,
  WdfDevStatePwrPolSystemWakeDeviceWakeDisarmNP,
  WdfDevStatePwrPolSystemWakeDeviceWakeTriggeredNP,
  WdfDevStatePwrPolSystemWakeDeviceWakeTriggeredS0NP,
  WdfDevStatePwrPolSystemWakeDeviceWokeDisarmNP,
  WdfDevStatePwrPolSystemWakeDeviceWakeCompletePowerUp = 1317,
  WdfDevStatePwrPolSleeping,
  WdfDevStatePwrPolSleepingNoWakePowerDown,
  WdfDevStatePwrPolSleepingNoWakeCompletePowerDown,
  WdfDevStatePwrPolSleepingNoWakeDxRequestFailed,
  WdfDevStatePwrPolSleepingWakePowerDown,
  WdfDevStatePwrPolSleepingSendWake,
  WdfDevStatePwrPolSystemAsleepNoWake,
  WdfDevStatePwrPolSystemWakeDeviceWakeDisabled,
  WdfDevStatePwrPolSystemWakeDeviceToD0,
  WdfDevStatePwrPolSystemWakeDeviceToD0CompletePowerUp,
  WdfDevStatePwrPolSystemWakeQueryIdle,
  WdfDevStatePwrPolStartedWakeCapable,
  WdfDevStatePwrPolTimerExpiredDecideUsbSS,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDown,
  WdfDevStatePwrPolTimerExpiredWakeCapableSendWake,
  WdfDevStatePwrPolTimerExpiredWakeCapableUsbSS,
  WdfDevStatePwrPolTimerExpiredWakeCapableWakeArrived,
  WdfDevStatePwrPolTimerExpiredWakeCapableCancelWake,
  WdfDevStatePwrPolTimerExpiredWakeCapableWakeCanceled,
  WdfDevStatePwrPolTimerExpiredWakeCapableCleanup,
  WdfDevStatePwrPolTimerExpiredWakeCapableDxAllocFailed,
  WdfDevStatePwrPolTimerExpiredWakeCompletedPowerDown,
  WdfDevStatePwrPolTimerExpiredWakeCompletedPowerUp,
  WdfDevStatePwrPolWaitingArmedUsbSS,
  WdfDevStatePwrPolWaitingArmed,
  WdfDevStatePwrPolWaitingArmedQueryIdle,
  WdfDevStatePwrPolIoPresentArmed,
  WdfDevStatePwrPolIoPresentArmedWakeCanceled,
  WdfDevStatePwrPolS0WakeDisarm,
  WdfDevStatePwrPolS0WakeCompletePowerUp,
  WdfDevStatePwrPolTimerExpiredWakeSucceeded,
  WdfDevStatePwrPolTimerExpiredWakeCompletedDisarm,
  WdfDevStatePwrPolTimerExpiredWakeCapableWakeSucceeded,
  WdfDevStatePwrPolTimerExpiredWakeCapableWakeFailed,
  WdfDevStatePwrPolWakeFailedUsbSS,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDownFailedCancelWake,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDownFailedWakeCanceled,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDownFailedUsbSS,
  WdfDevStatePwrPolCancelingWakeForSystemSleep,
  WdfDevStatePwrPolCancelingWakeForSystemSleepWakeCanceled,
  WdfDevStatePwrPolDisarmingWakeForSystemSleepCompletePowerUp,
  WdfDevStatePwrPolPowerUpForSystemSleepFailed,
  WdfDevStatePwrPolWokeFromS0UsbSS,
  WdfDevStatePwrPolWokeFromS0,
  WdfDevStatePwrPolWokeFromS0NotifyDriver,
  WdfDevStatePwrPolStoppingResetDevice,
  WdfDevStatePwrPolStoppingResetDeviceCompletePowerUp,
  WdfDevStatePwrPolStoppingResetDeviceFailed,
  WdfDevStatePwrPolStoppingD0,
  WdfDevStatePwrPolStoppingD0Failed,
  WdfDevStatePwrPolStoppingDisarmWake,
  WdfDevStatePwrPolStoppingDisarmWakeCancelWake,
  WdfDevStatePwrPolStoppingDisarmWakeWakeCanceled,
  WdfDevStatePwrPolStopping,
  WdfDevStatePwrPolStoppingFailed,
  WdfDevStatePwrPolStoppingSendStatus,
  WdfDevStatePwrPolStoppingCancelTimer,
  WdfDevStatePwrPolStoppingWaitForIdleTimeout,
  WdfDevStatePwrPolStoppingCancelUsbSS,
  WdfDevStatePwrPolStoppingWaitForUsbSSCompletion,
  WdfDevStatePwrPolStoppingCancelWake,
  WdfDevStatePwrPolStopped,
  WdfDevStatePwrPolCancelUsbSS,
  WdfDevStatePwrPolStarted,
  WdfDevStatePwrPolStartedCancelTimer,
  WdfDevStatePwrPolStartedWaitForIdleTimeout,
  WdfDevStatePwrPolStartedWakeCapableCancelTimerForSleep,
  WdfDevStatePwrPolStartedWakeCapableWaitForIdleTimeout,
  WdfDevStatePwrPolStartedWakeCapableSleepingUsbSS,
  WdfDevStatePwrPolStartedIdleCapableCancelTimerForSleep,
  WdfDevStatePwrPolStartedIdleCapableWaitForIdleTimeout,
  WdfDevStatePwrPolDeviceD0PowerRequestFailed,
  WdfDevStatePwrPolDevicePowerRequestFailed,
  WdfDevStatePwrPolGotoDx,
  WdfDevStatePwrPolGotoDxInDx,
  WdfDevStatePwrPolDx,
  WdfDevStatePwrPolGotoD0,
  WdfDevStatePwrPolGotoD0InD0,
  WdfDevStatePwrPolFinal,
  WdfDevStatePwrPolSleepingPowerDownNotProcessed,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDownNotProcessed,
  WdfDevStatePwrPolTimerExpiredNoWakePowerDownNotProcessed,
  WdfDevStatePwrPolTimerExpiredNoWakePoweredDownDisableIdleTimer,
  WdfDevStatePwrPolStoppingWaitingForImplicitPowerDown,
  WdfDevStatePwrPolStoppingPoweringUp,
  WdfDevStatePwrPolStoppingPoweringDown,
  WdfDevStatePwrPolPowerUpForSystemSleepNotSeen,
  WdfDevStatePwrPolWaitingArmedStoppingCancelUsbSS,
  WdfDevStatePwrPolWaitingArmedWakeFailedCancelUsbSS,
  WdfDevStatePwrPolWaitingArmedIoPresentCancelUsbSS,
  WdfDevStatePwrPolWaitingArmedWakeSucceededCancelUsbSS,
  WdfDevStatePwrPolCancelingUsbSSForSystemSleep,
  WdfDevStatePwrPolStoppingD0CancelUsbSS,
  WdfDevStatePwrPolStartingPoweredUp,
  WdfDevStatePwrPolIdleCapableDeviceIdle,
  WdfDevStatePwrPolDeviceIdleReturnToActive,
  WdfDevStatePwrPolDeviceIdleSleeping,
  WdfDevStatePwrPolDeviceIdleStopping,
  WdfDevStatePwrPolTimerExpiredNoWakeUndoPowerDown,
  WdfDevStatePwrPolWakeCapableDeviceIdle,
  WdfDevStatePwrPolWakeCapableUsbSSCompleted,
  WdfDevStatePwrPolTimerExpiredWakeCapableUndoPowerDown,
  WdfDevStatePwrPolTimerExpiredWakeCompletedHardwareStarted,
  WdfDevStatePwrPolStoppedRemoving,
  WdfDevStatePwrPolRemoved,
  WdfDevStatePwrPolRestarting,
  WdfDevStatePwrPolRestartingFailed,
  WdfDevStatePwrPolStartingPoweredUpFailed,
  WdfDevStatePwrPolTimerExpiredNoWakeReturnToActive,
  WdfDevStatePwrPolWaitingArmedWakeInterruptFired,
  WdfDevStatePwrPolSystemWakeDeviceWakeInterruptFired,
  WdfDevStatePwrPolSystemWakeDeviceWakeInterruptFiredNP = 34197,
  WdfDevStatePwrPolTimerExpiredWakeCapableWakeInterruptArrived = 1430,
  WdfDevStatePwrPolTimerExpiredWakeCapablePowerDownFailedWakeInterruptArrived,
  WdfDevStatePwrPolWaitingArmedWakeInterruptFiredDuringPowerDown,
  WdfDevStatePwrPolNull
} WDF_DEVICE_POWER_POLICY_STATE, *PWDF_DEVICE_POWER_POLICY_STATE;

typedef enum _WDF_STATE_NOTIFICATION_TYPE {
  StateNotificationInvalid,
  StateNotificationEnterState,
  StateNotificationPostProcessState,
  StateNotificationLeaveState = 4,
  StateNotificationAllStates = 7
} WDF_STATE_NOTIFICATION_TYPE;

typedef enum _WDF_POWER_POLICY_S0_IDLE_CAPABILITIES {
  IdleCapsInvalid,
  IdleCannotWakeFromS0,
  IdleCanWakeFromS0,
  IdleUsbSelectiveSuspend
} WDF_POWER_POLICY_S0_IDLE_CAPABILITIES;

typedef enum _WDF_POWER_POLICY_S0_IDLE_USER_CONTROL {
  IdleUserControlInvalid,
  IdleDoNotAllowUserControl,
  IdleAllowUserControl
} WDF_POWER_POLICY_S0_IDLE_USER_CONTROL;

typedef enum _WDF_POWER_POLICY_SX_WAKE_USER_CONTROL {
  WakeUserControlInvalid,
  WakeDoNotAllowUserControl,
  WakeAllowUserControl
} WDF_POWER_POLICY_SX_WAKE_USER_CONTROL;

typedef enum _WDF_DEVICE_IO_TYPE {
  WdfDeviceIoUndefined,
  WdfDeviceIoNeither,
  WdfDeviceIoBuffered,
  WdfDeviceIoDirect,
  WdfDeviceIoBufferedOrDirect
} WDF_DEVICE_IO_TYPE, *PWDF_DEVICE_IO_TYPE;

typedef enum _WDF_FILEOBJECT_CLASS {
  WdfFileObjectInvalid,
  WdfFileObjectNotRequired,
  WdfFileObjectWdfCanUseFsContext,
  WdfFileObjectWdfCanUseFsContext2,
  WdfFileObjectWdfCannotUseFsContexts,
  WdfFileObjectCanBeOptional = -2147483648
} WDF_FILEOBJECT_CLASS, *PWDF_FILEOBJECT_CLASS;

typedef enum _WDF_DEVICE_FAILED_ACTION {
  WdfDeviceFailedUndefined,
  WdfDeviceFailedAttemptRestart,
  WdfDeviceFailedNoRestart
} WDF_DEVICE_FAILED_ACTION;

struct _WDF_FILEOBJECT_CONFIG {
  ULONG Size;
  PFN_WDF_DEVICE_FILE_CREATE EvtDeviceFileCreate;
  PFN_WDF_FILE_CLOSE EvtFileClose;
  PFN_WDF_FILE_CLEANUP EvtFileCleanup;
  WDF_TRI_STATE AutoForwardCleanupClose;
  WDF_FILEOBJECT_CLASS FileObjectClass;
};

struct _WDF_DEVICE_PNP_NOTIFICATION_DATA {
  WDF_STATE_NOTIFICATION_TYPE Type;
  union {
    struct {
      WDF_DEVICE_PNP_STATE CurrentState;
      WDF_DEVICE_PNP_STATE NewState;
    } EnterState;
    struct {
      WDF_DEVICE_PNP_STATE CurrentState;
    } PostProcessState;
    struct {
      WDF_DEVICE_PNP_STATE CurrentState;
      WDF_DEVICE_PNP_STATE NewState;
    } LeaveState;
  } Data;
};

struct _WDF_DEVICE_POWER_NOTIFICATION_DATA {
  WDF_STATE_NOTIFICATION_TYPE Type;
  union {
    struct {
      WDF_DEVICE_POWER_STATE CurrentState;
      WDF_DEVICE_POWER_STATE NewState;
    } EnterState;
    struct {
      WDF_DEVICE_POWER_STATE CurrentState;
    } PostProcessState;
    struct {
      WDF_DEVICE_POWER_STATE CurrentState;
      WDF_DEVICE_POWER_STATE NewState;
    } LeaveState;
  } Data;
};

struct _WDF_DEVICE_POWER_POLICY_NOTIFICATION_DATA {
  WDF_STATE_NOTIFICATION_TYPE Type;
  union {
    struct {
      WDF_DEVICE_POWER_POLICY_STATE CurrentState;
      WDF_DEVICE_POWER_POLICY_STATE NewState;
    } EnterState;
    struct {
      WDF_DEVICE_POWER_POLICY_STATE CurrentState;
    } PostProcessState;
    struct {
      WDF_DEVICE_POWER_POLICY_STATE CurrentState;
      WDF_DEVICE_POWER_POLICY_STATE NewState;
    } LeaveState;
  } Data;
};

struct _WDF_PNPPOWER_EVENT_CALLBACKS {
  ULONG Size;
  PFN_WDF_DEVICE_D0_ENTRY EvtDeviceD0Entry;
  PFN_WDF_DEVICE_D0_ENTRY_POST_INTERRUPTS_ENABLED EvtDeviceD0EntryPostInterruptsEnabled;
  PFN_WDF_DEVICE_D0_EXIT EvtDeviceD0Exit;
  PFN_WDF_DEVICE_D0_EXIT_PRE_INTERRUPTS_DISABLED EvtDeviceD0ExitPreInterruptsDisabled;
  PFN_WDF_DEVICE_PREPARE_HARDWARE EvtDevicePrepareHardware;
  PFN_WDF_DEVICE_RELEASE_HARDWARE EvtDeviceReleaseHardware;
  PFN_WDF_DEVICE_SELF_MANAGED_IO_CLEANUP EvtDeviceSelfManagedIoCleanup;
  PFN_WDF_DEVICE_SELF_MANAGED_IO_FLUSH EvtDeviceSelfManagedIoFlush;
  PFN_WDF_DEVICE_SELF_MANAGED_IO_INIT EvtDeviceSelfManagedIoInit;
  PFN_WDF_DEVICE_SELF_MANAGED_IO_SUSPEND EvtDeviceSelfManagedIoSuspend;
  PFN_WDF_DEVICE_SELF_MANAGED_IO_RESTART EvtDeviceSelfManagedIoRestart;
  PFN_WDF_DEVICE_SURPRISE_REMOVAL EvtDeviceSurpriseRemoval;
  PFN_WDF_DEVICE_QUERY_REMOVE EvtDeviceQueryRemove;
  PFN_WDF_DEVICE_QUERY_STOP EvtDeviceQueryStop;
  PFN_WDF_DEVICE_USAGE_NOTIFICATION EvtDeviceUsageNotification;
  PFN_WDF_DEVICE_RELATIONS_QUERY EvtDeviceRelationsQuery;
  PFN_WDF_DEVICE_USAGE_NOTIFICATION_EX EvtDeviceUsageNotificationEx;
};

struct _WDF_POWER_POLICY_EVENT_CALLBACKS {
  ULONG Size;
  PFN_WDF_DEVICE_ARM_WAKE_FROM_S0 EvtDeviceArmWakeFromS0;
  PFN_WDF_DEVICE_DISARM_WAKE_FROM_S0 EvtDeviceDisarmWakeFromS0;
  PFN_WDF_DEVICE_WAKE_FROM_S0_TRIGGERED EvtDeviceWakeFromS0Triggered;
  PFN_WDF_DEVICE_ARM_WAKE_FROM_SX EvtDeviceArmWakeFromSx;
  PFN_WDF_DEVICE_DISARM_WAKE_FROM_SX EvtDeviceDisarmWakeFromSx;
  PFN_WDF_DEVICE_WAKE_FROM_SX_TRIGGERED EvtDeviceWakeFromSxTriggered;
  PFN_WDF_DEVICE_ARM_WAKE_FROM_SX_WITH_REASON EvtDeviceArmWakeFromSxWithReason;
};

typedef enum _WDF_POWER_POLICY_IDLE_TIMEOUT_TYPE {
  DriverManagedIdleTimeout,
  SystemManagedIdleTimeout,
  SystemManagedIdleTimeoutWithHint
} WDF_POWER_POLICY_IDLE_TIMEOUT_TYPE, *PWDF_POWER_POLICY_IDLE_TIMEOUT_TYPE;

struct _WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS {
  ULONG Size;
  WDF_POWER_POLICY_S0_IDLE_CAPABILITIES IdleCaps;
  DEVICE_POWER_STATE DxState;
  ULONG IdleTimeout;
  WDF_POWER_POLICY_S0_IDLE_USER_CONTROL UserControlOfIdleSettings;
  WDF_TRI_STATE Enabled;
  WDF_TRI_STATE PowerUpIdleDeviceOnSystemWake;
  WDF_POWER_POLICY_IDLE_TIMEOUT_TYPE IdleTimeoutType;
  WDF_TRI_STATE ExcludeD3Cold;
};

struct _WDF_DEVICE_POWER_POLICY_WAKE_SETTINGS {
  ULONG Size;
  DEVICE_POWER_STATE DxState;
  WDF_POWER_POLICY_SX_WAKE_USER_CONTROL UserControlOfWakeSettings;
  WDF_TRI_STATE Enabled;
  BOOLEAN ArmForWakeIfChildrenAreArmedForWake;
  BOOLEAN IndicateChildWakeOnParentWake;
};

struct _WDF_DEVICE_STATE {
  ULONG Size;
  WDF_TRI_STATE Disabled;
  WDF_TRI_STATE DontDisplayInUI;
  WDF_TRI_STATE Failed;
  WDF_TRI_STATE NotDisableable;
  WDF_TRI_STATE Removed;
  WDF_TRI_STATE ResourcesChanged;
};

struct _WDF_DEVICE_PNP_CAPABILITIES {
  ULONG Size;
  WDF_TRI_STATE LockSupported;
  WDF_TRI_STATE EjectSupported;
  WDF_TRI_STATE Removable;
  WDF_TRI_STATE DockDevice;
  WDF_TRI_STATE UniqueID;
  WDF_TRI_STATE SilentInstall;
  WDF_TRI_STATE SurpriseRemovalOK;
  WDF_TRI_STATE HardwareDisabled;
  WDF_TRI_STATE NoDisplayInUI;
  ULONG Address;
  ULONG UINumber;
};

struct _WDF_DEVICE_POWER_CAPABILITIES {
  ULONG Size;
  WDF_TRI_STATE DeviceD1;
  WDF_TRI_STATE DeviceD2;
  WDF_TRI_STATE WakeFromD0;
  WDF_TRI_STATE WakeFromD1;
  WDF_TRI_STATE WakeFromD2;
  WDF_TRI_STATE WakeFromD3;
  DEVICE_POWER_STATE DeviceState[7];
  DEVICE_POWER_STATE DeviceWake;
  SYSTEM_POWER_STATE SystemWake;
  ULONG D1Latency;
  ULONG D2Latency;
  ULONG D3Latency;
  DEVICE_POWER_STATE IdealDxStateForSx;
};

struct _WDF_POWER_FRAMEWORK_SETTINGS {
  ULONG Size;
  PFN_WDFDEVICE_WDM_POST_PO_FX_REGISTER_DEVICE EvtDeviceWdmPostPoFxRegisterDevice;
  PFN_WDFDEVICE_WDM_PRE_PO_FX_UNREGISTER_DEVICE EvtDeviceWdmPrePoFxUnregisterDevice;
  PPO_FX_COMPONENT Component;
  PPO_FX_COMPONENT_ACTIVE_CONDITION_CALLBACK ComponentActiveConditionCallback;
  PPO_FX_COMPONENT_IDLE_CONDITION_CALLBACK ComponentIdleConditionCallback;
  PPO_FX_COMPONENT_IDLE_STATE_CALLBACK ComponentIdleStateCallback;
  PPO_FX_POWER_CONTROL_CALLBACK PowerControlCallback;
  PVOID PoFxDeviceContext;
};

struct _WDF_FDO_EVENT_CALLBACKS {
  ULONG Size;
  PFN_WDF_DEVICE_FILTER_RESOURCE_REQUIREMENTS EvtDeviceFilterAddResourceRequirements;
  PFN_WDF_DEVICE_FILTER_RESOURCE_REQUIREMENTS EvtDeviceFilterRemoveResourceRequirements;
  PFN_WDF_DEVICE_REMOVE_ADDED_RESOURCES EvtDeviceRemoveAddedResources;
};

struct _WDF_PDO_EVENT_CALLBACKS {
  ULONG Size;
  PFN_WDF_DEVICE_RESOURCES_QUERY EvtDeviceResourcesQuery;
  PFN_WDF_DEVICE_RESOURCE_REQUIREMENTS_QUERY EvtDeviceResourceRequirementsQuery;
  PFN_WDF_DEVICE_EJECT EvtDeviceEject;
  PFN_WDF_DEVICE_SET_LOCK EvtDeviceSetLock;
  PFN_WDF_DEVICE_ENABLE_WAKE_AT_BUS EvtDeviceEnableWakeAtBus;
  PFN_WDF_DEVICE_DISABLE_WAKE_AT_BUS EvtDeviceDisableWakeAtBus;
  PFN_WDF_DEVICE_REPORTED_MISSING EvtDeviceReportedMissing;
};

typedef enum _WDF_DEVICE_SHUTDOWN_FLAGS {
  WdfDeviceShutdown = 1,
  WdfDeviceLastChanceShutdown
} WDF_DEVICE_SHUTDOWN_FLAGS;

#ifdef __cplusplus
}
#endif

#endif
