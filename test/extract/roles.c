// Roles come from role typedefs; registrations from stores of a function's
// address, initialisers and arguments.
//
// RUN: %spinlint extract %s --dump=program | FileCheck %s
#include <ntddk.h>

typedef NTSTATUS(MY_ROLE)(PVOID);
typedef struct _OPERATIONS {
  ULONG Size;
  MY_ROLE *Start;
  struct {
    MY_ROLE *Stop;
  };
} OPERATIONS;

MY_ROLE Started;
static MY_ROLE Stopped;
DRIVER_UNLOAD Unload;
NTSTATUS Passed(PVOID);
void Register(int, MY_ROLE *);

// CHECK-DAG: register fn:Started struct "OPERATIONS" field "Start"
// CHECK-DAG: register fn:Stopped struct "OPERATIONS" field "Stop"
// CHECK-DAG: register fn:Unload struct "DRIVER_OBJECT" field "DriverUnload"
// CHECK-DAG: register fn:Passed ddi "Register"
static const OPERATIONS Operations = {sizeof(OPERATIONS), Started, {Stopped}};

// CHECK-LABEL: function Started
// CHECK-SAME: roles ["MY_ROLE"]
NTSTATUS Started(PVOID P) { return 0; }
static NTSTATUS Stopped(PVOID P) { return 0; }
void Unload(PDRIVER_OBJECT Driver) {}
NTSTATUS Passed(PVOID P) { return 0; }

void setup(PDRIVER_OBJECT Driver) {
  Driver->DriverUnload = Unload;
  Register(1, &Passed);
}
