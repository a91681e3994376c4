// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// serial ports, all: enumerations, callback types, structures.
#ifndef SPINLINT_KIT_KIT_SERIAL_TYPES_H
#define SPINLINT_KIT_KIT_SERIAL_TYPES_H

#ifdef __cplusplus
extern "C" {
#endif

struct _SERIALPERF_STATS {
  ULONG ReceivedCount;
  ULONG TransmittedCount;
  ULONG FrameErrorCount;
  ULONG SerialOverrunErrorCount;
  ULONG BufferOverrunErrorCount;
  ULONG ParityErrorCount;
};

struct _SERIAL_LINE_CONTROL {
  UCHAR StopBits;
  UCHAR Parity;
  UCHAR WordLength;
};

struct _SERIAL_TIMEOUTS {
  ULONG ReadIntervalTimeout;
  ULONG ReadTotalTimeoutMultiplier;
  ULONG ReadTotalTimeoutConstant;
  ULONG WriteTotalTimeoutMultiplier;
  ULONG WriteTotalTimeoutConstant;
};

struct _SERIAL_QUEUE_SIZE {
  ULONG InSize;
  ULONG OutSize;
};

struct _SERIAL_BAUD_RATE {
  ULONG BaudRate;
};

struct _SERIAL_CHARS {
  UCHAR EofChar;
  UCHAR ErrorChar;
  UCHAR BreakChar;
  UCHAR EventChar;
  UCHAR XonChar;
  UCHAR XoffChar;
};

struct _SERIAL_HANDFLOW {
  ULONG ControlHandShake;
  ULONG FlowReplace;
  LONG XonLimit;
  LONG XoffLimit;
};

struct _SERIAL_BASIC_SETTINGS {
  SERIAL_TIMEOUTS Timeouts;
  SERIAL_HANDFLOW HandFlow;
  ULONG RxFifo;
  ULONG TxFifo;
};

struct _SERIAL_STATUS {
  ULONG Errors;
  ULONG HoldReasons;
  ULONG AmountInInQueue;
  ULONG AmountInOutQueue;
  BOOLEAN EofReceived;
  BOOLEAN WaitForImmediate;
};

struct _SERIAL_XOFF_COUNTER {
  ULONG Timeout;
  LONG Counter;
  UCHAR XoffChar;
};

struct _SERIAL_COMMPROP {
  USHORT PacketLength;
  USHORT PacketVersion;
  ULONG ServiceMask;
  ULONG Reserved1;
  ULONG MaxTxQueue;
  ULONG MaxRxQueue;
  ULONG MaxBaud;
  ULONG ProvSubType;
  ULONG ProvCapabilities;
  ULONG SettableParams;
  ULONG SettableBaud;
  USHORT SettableData;
  USHORT SettableStopParity;
  ULONG CurrentTxQueue;
  ULONG CurrentRxQueue;
  ULONG ProvSpec1;
  ULONG ProvSpec2;
  WCHAR ProvChar[1];
};

#ifdef __cplusplus
}
#endif

#endif
