// A lock DDI that no header declares: its arguments are values, whatever the
// declaration that is made up for it takes.
//
// RUN: sh -c '%spinlint check %s > %t.out 2> %t.err; test $? -eq 1'
// RUN: FileCheck --implicit-check-not=warning: %s < %t.out
// RUN: FileCheck --check-prefix=SUMMARY %s < %t.err
// SUMMARY: 0 inconclusive, 0 not analysed
typedef unsigned long long *PLOCK;

class Base {
public:
  void AcquireShared() { ExAcquirePushLockShared(&m_Lock); }
  void ReleaseShared() { ExReleasePushLockShared(&m_Lock); }

private:
  unsigned long long m_Lock;
};

void pair_ok(Base &B) {
  B.AcquireShared();
  B.ReleaseShared();
}

void leak_bad(Base &B, int Fail) {
  B.AcquireShared();
  if (Fail)
    // CHECK: [[#@LINE+1]]:5: warning: {{.*}} is still held at this return
    return;
  B.ReleaseShared();
}

void pointer_ok(PLOCK Lock) {
  PLOCK Same = Lock;
  ExAcquirePushLockExclusive(Lock);
  ExReleasePushLockExclusive(Same);
}
