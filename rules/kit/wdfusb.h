// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Continuous readers of USB pipes: the callbacks that KMDF makes for USB alone.
// Of the rest of USB nothing bears on locks, and it is left out.
#ifndef SPINLINT_KIT_WDFUSB_H
#define SPINLINT_KIT_WDFUSB_H

#include <wdf.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef LONG USBD_STATUS;

_IRQL_requires_same_ _IRQL_requires_max_(DISPATCH_LEVEL)
typedef void EVT_WDF_USB_READER_COMPLETION_ROUTINE(WDFUSBPIPE Pipe,
    WDFMEMORY Buffer, size_t NumBytesTransferred, WDFCONTEXT Context);
typedef EVT_WDF_USB_READER_COMPLETION_ROUTINE
    *PFN_WDF_USB_READER_COMPLETION_ROUTINE;

_IRQL_requires_same_ _IRQL_requires_max_(PASSIVE_LEVEL)
typedef BOOLEAN EVT_WDF_USB_READERS_FAILED(WDFUSBPIPE Pipe, NTSTATUS Status,
    USBD_STATUS UsbdStatus);
typedef EVT_WDF_USB_READERS_FAILED *PFN_WDF_USB_READERS_FAILED;

typedef struct _WDF_USB_CONTINUOUS_READER_CONFIG {
  ULONG Size;
  size_t TransferLength;
  size_t HeaderLength;
  size_t TrailerLength;
  UCHAR NumPendingReads;
  PWDF_OBJECT_ATTRIBUTES BufferAttributes;
  PFN_WDF_USB_READER_COMPLETION_ROUTINE EvtUsbTargetPipeReadComplete;
  WDFCONTEXT EvtUsbTargetPipeReadCompleteContext;
  PFN_WDF_USB_READERS_FAILED EvtUsbTargetPipeReadersFailed;
} WDF_USB_CONTINUOUS_READER_CONFIG, *PWDF_USB_CONTINUOUS_READER_CONFIG;

FORCEINLINE VOID WDF_USB_CONTINUOUS_READER_CONFIG_INIT(
    _Out_ PWDF_USB_CONTINUOUS_READER_CONFIG Config,
    PFN_WDF_USB_READER_COMPLETION_ROUTINE EvtUsbTargetPipeReadComplete,
    WDFCONTEXT EvtUsbTargetPipeReadCompleteContext, size_t TransferLength) {
  SPINLINT_WDF_CLEAR(Config);
  Config->TransferLength = TransferLength;
  Config->EvtUsbTargetPipeReadComplete = EvtUsbTargetPipeReadComplete;
  Config->EvtUsbTargetPipeReadCompleteContext =
      EvtUsbTargetPipeReadCompleteContext;
}

_IRQL_requires_max_(DISPATCH_LEVEL)
NTSTATUS NTAPI WdfUsbTargetPipeConfigContinuousReader(WDFUSBPIPE Pipe,
    PWDF_USB_CONTINUOUS_READER_CONFIG Config);
_IRQL_requires_max_(DISPATCH_LEVEL)
WDFIOTARGET NTAPI WdfUsbTargetPipeGetIoTarget(WDFUSBPIPE Pipe);

#ifdef __cplusplus
}
#endif

#endif
