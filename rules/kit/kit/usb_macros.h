// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Macros of USB headers.
#ifndef SPINLINT_KIT_KIT_USB_MACROS_H
#define SPINLINT_KIT_KIT_USB_MACROS_H

#define USBD_SUCCESS(Status) ((USBD_STATUS)(Status) >= 0)
#define USBD_PENDING(Status) ((ULONG)(Status) >> 30 == 1)
#define USBD_ERROR(Status) ((USBD_STATUS)(Status) < 0)
#define USB_ENDPOINT_DIRECTION_OUT(address) \
  (!((address)&USB_ENDPOINT_DIRECTION_MASK))
#define USB_ENDPOINT_DIRECTION_IN(address) ((address)&USB_ENDPOINT_DIRECTION_MASK)
#define USBD_TRANSFER_DIRECTION(flags) ((flags)&USBD_TRANSFER_DIRECTION_IN)
#define GET_ISO_URB_SIZE(n) \
  (sizeof(struct _URB_ISOCH_TRANSFER) + sizeof(USBD_ISO_PACKET_DESCRIPTOR) * (n))
#define UsbBuildInterruptOrBulkTransferRequest(urb, length, pipe, buffer, mdl, size, flags, link) \
  { \
    (urb)->UrbHeader.Function = URB_FUNCTION_BULK_OR_INTERRUPT_TRANSFER; \
    (urb)->UrbHeader.Length = (length); \
    (urb)->UrbBulkOrInterruptTransfer.PipeHandle = (pipe); \
    (urb)->UrbBulkOrInterruptTransfer.TransferBufferLength = (size); \
    (urb)->UrbBulkOrInterruptTransfer.TransferBufferMDL = (mdl); \
    (urb)->UrbBulkOrInterruptTransfer.TransferBuffer = (buffer); \
    (urb)->UrbBulkOrInterruptTransfer.TransferFlags = (flags); \
    (urb)->UrbBulkOrInterruptTransfer.UrbLink = (link); \
  }

#endif
