// The IRQL rules of DDI compliance, of NDIS: for each a call that breaks it, by the
// name of the rule, and the check that reports it.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_HANDLE Handle, Pool;
  NDIS_EVENT Event;
  NDIS_SPIN_LOCK Lock;
  PNET_BUFFER_LIST Lists;
  PNDIS_OID_REQUEST Request;
  PSCATTER_GATHER_LIST List;
  NDIS_STATUS_INDICATION Status;
  NET_LUID_LH Luid;
  ULONG Count;
} ADAPTER, *PADAPTER;

// ndis.Irql_CallManager_Function
NDIS_TIMER_FUNCTION ndis_Irql_CallManager_Function_bad;
VOID ndis_Irql_CallManager_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisCmNotifyCloseAddressFamily needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisCmNotifyCloseAddressFamily(A->Handle);
}

// ndis.Irql_Filter_Driver_Function
NDIS_TIMER_FUNCTION ndis_Irql_Filter_Driver_Function_bad;
VOID ndis_Irql_Filter_Driver_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisFDeregisterFilterDriver needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisFDeregisterFilterDriver(A->Handle);
}

// ndis.Irql_Gather_DMA_Function
NDIS_TIMER_FUNCTION ndis_Irql_Gather_DMA_Function_bad;
VOID ndis_Irql_Gather_DMA_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMDeregisterScatterGatherDma needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisMDeregisterScatterGatherDma(A->Handle);
}

// ndis.Irql_IM_Function
NDIS_TIMER_FUNCTION ndis_Irql_IM_Function_bad;
VOID ndis_Irql_IM_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisIMDeInitializeDeviceInstance needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisIMDeInitializeDeviceInstance(A->Handle);
}

// ndis.Irql_Interfaces_Function
NDIS_TIMER_FUNCTION ndis_Irql_Interfaces_Function_bad;
VOID ndis_Irql_Interfaces_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisIfDeregisterProvider needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisIfDeregisterProvider(A->Handle);
}

// ndis.Irql_Interrupt_Function
NDIS_TIMER_FUNCTION ndis_Irql_Interrupt_Function_bad;
VOID ndis_Irql_Interrupt_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMDeregisterInterruptEx needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisMDeregisterInterruptEx(A->Handle);
}

// ndis.Irql_Miniport_Driver_Function
NDIS_TIMER_FUNCTION ndis_Irql_Miniport_Driver_Function_bad;
VOID ndis_Irql_Miniport_Driver_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMDeregisterMiniportDriver needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisMDeregisterMiniportDriver(A->Handle);
}

// ndis.Irql_Miscellaneous_Function
NDIS_TIMER_FUNCTION ndis_Irql_Miscellaneous_Function_bad;
VOID ndis_Irql_Miscellaneous_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisCloseConfiguration needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisCloseConfiguration(A->Handle);
}

// ndis.Irql_Protocol_Driver_Function
NDIS_TIMER_FUNCTION ndis_Irql_Protocol_Driver_Function_bad;
VOID ndis_Irql_Protocol_Driver_Function_bad(PVOID S1, PVOID Context, PVOID S2, PVOID S3) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDeregisterProtocolDriver needs PASSIVE_LEVEL{{.*}} [ddi-call-irql]
  NdisDeregisterProtocolDriver(A->Handle);
}

// ndis.Irql_Connection_Function
MINIPORT_ISR ndis_Irql_Connection_Function_isr_bad;
BOOLEAN ndis_Irql_Connection_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisCoOidRequestComplete needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisCoOidRequestComplete(A->Handle, NULL, NULL, A->Request, 0);
  return TRUE;
}

// ndis.Irql_MCO_Function
MINIPORT_ISR ndis_Irql_MCO_Function_isr_bad;
BOOLEAN ndis_Irql_MCO_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMCoActivateVcComplete needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisMCoActivateVcComplete(0, A->Handle, NULL);
  return TRUE;
}

// ndis.Irql_MCM_Function
MINIPORT_ISR ndis_Irql_MCM_Function_isr_bad;
BOOLEAN ndis_Irql_MCM_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMCmDeactivateVc needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisMCmDeactivateVc(A->Handle);
  return TRUE;
}

// ndis.Irql_NetBuffer_Function
MINIPORT_ISR ndis_Irql_NetBuffer_Function_isr_bad;
BOOLEAN ndis_Irql_NetBuffer_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisFreeNetBufferList needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisFreeNetBufferList(A->Lists);
  return TRUE;
}

// ndis.Irql_OID_Function
MINIPORT_ISR ndis_Irql_OID_Function_isr_bad;
BOOLEAN ndis_Irql_OID_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMOidRequestComplete needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisMOidRequestComplete(A->Handle, A->Request, 0);
  return TRUE;
}

// ndis.Irql_SendRcv_Function
MINIPORT_ISR ndis_Irql_SendRcv_Function_isr_bad;
BOOLEAN ndis_Irql_SendRcv_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMSendNetBufferListsComplete needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisMSendNetBufferListsComplete(A->Handle, A->Lists, 0);
  return TRUE;
}

// ndis.Irql_StatusIndication_Function
MINIPORT_ISR ndis_Irql_StatusIndication_Function_isr_bad;
BOOLEAN ndis_Irql_StatusIndication_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisMIndicateStatusEx needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisMIndicateStatusEx(A->Handle, &A->Status);
  return TRUE;
}

// ndis.Irql_Timer_Function
MINIPORT_ISR ndis_Irql_Timer_Function_isr_bad;
BOOLEAN ndis_Irql_Timer_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisFreeTimerObject needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisFreeTimerObject(A->Handle);
  return TRUE;
}

// ndis.Irql_Synch_Function
MINIPORT_ISR ndis_Irql_Synch_Function_isr_bad;
BOOLEAN ndis_Irql_Synch_Function_isr_bad(NDIS_HANDLE Context, PBOOLEAN Queue, PULONG Processors) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisSetEvent needs DISPATCH_LEVEL or below{{.*}} [ddi-call-irql]
  NdisSetEvent(&A->Event);
  return TRUE;
}
// CHECK: note: this also breaks Irql_Synch_Function

// ndis.Irql_Synch_Function, of a lock
MINIPORT_PAUSE ndis_Irql_Synch_Function_bad;
NDIS_STATUS ndis_Irql_Synch_Function_bad(NDIS_HANDLE Context,
                                         PNDIS_MINIPORT_PAUSE_PARAMETERS Parameters) {
  PADAPTER A = (PADAPTER)Context;
  // CHECK: [[#@LINE+1]]:3: warning: NdisDprAcquireSpinLock needs DISPATCH_LEVEL{{.*}} [ddi-irql-synch-function]
  NdisDprAcquireSpinLock(&A->Lock);
  NdisDprReleaseSpinLock(&A->Lock);
  return NDIS_STATUS_SUCCESS;
}

// ndis.Irql_IrqlSetting_Function
MINIPORT_ISR ndis_Irql_IrqlSetting_Function_bad;
BOOLEAN ndis_Irql_IrqlSetting_Function_bad(NDIS_HANDLE Context, PBOOLEAN Queue,
                                           PULONG Processors) {
  KIRQL Irql;
  // CHECK: [[#@LINE+1]]:3: warning: {{.*}} [ddi-irql-return]
  NDIS_RAISE_IRQL_TO_DISPATCH(&Irql);
  NDIS_LOWER_IRQL(Irql, DISPATCH_LEVEL);
  return TRUE;
}

// In a DPC all of them may be called.
MINIPORT_INTERRUPT_DPC in_a_dpc_ok;
VOID in_a_dpc_ok(NDIS_HANDLE Context, PVOID Dpc, PVOID R1, PVOID R2) {
  PADAPTER A = (PADAPTER)Context;
  NdisMSendNetBufferListsComplete(A->Handle, A->Lists, 0);
  NdisMIndicateStatusEx(A->Handle, &A->Status);
  NdisSetEvent(&A->Event);
}
