// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Loading and unloading. Takes no lock.
#include "minidrv.h"

NDIS_HANDLE MiniDriverHandle;

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject,
                     PUNICODE_STRING RegistryPath) {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS Characteristics;

  NdisZeroMemory(&Characteristics, sizeof(Characteristics));
  Characteristics.Header.Type =
      NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
  Characteristics.Header.Revision =
      NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
  Characteristics.Header.Size =
      NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;

  Characteristics.MajorNdisVersion = NDIS_MINIPORT_MAJOR_VERSION;
  Characteristics.MinorNdisVersion = NDIS_MINIPORT_MINOR_VERSION;
  Characteristics.MajorDriverVersion = 1;
  Characteristics.MinorDriverVersion = 0;

  Characteristics.InitializeHandlerEx = MiniInitialize;
  Characteristics.HaltHandlerEx = MiniHalt;
  Characteristics.UnloadHandler = MiniUnload;
  Characteristics.PauseHandler = MiniPause;
  Characteristics.RestartHandler = MiniRestart;
  Characteristics.OidRequestHandler = MiniOidRequest;
  Characteristics.CancelOidRequestHandler = MiniCancelOidRequest;
  Characteristics.SendNetBufferListsHandler = MiniSendNetBufferLists;
  Characteristics.CancelSendHandler = MiniCancelSend;
  Characteristics.ReturnNetBufferListsHandler = MiniReturnNetBufferLists;
  Characteristics.CheckForHangHandlerEx = MiniCheckForHang;
  Characteristics.ResetHandlerEx = MiniReset;
  Characteristics.DevicePnPEventNotifyHandler = MiniDevicePnPEvent;
  Characteristics.ShutdownHandlerEx = MiniShutdown;

  return NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL,
                                     &Characteristics, &MiniDriverHandle);
}

void MiniUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisMDeregisterMiniportDriver(MiniDriverHandle);
}
