//===- Text.h - the text form of a lock program ---------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The one written form of a lock program: what `--dump=program` shows, what a
// .lockprog file holds and what the engine's tests are written in. In: a
// Program, or text. Out: the other one. Printing is canonical: equal programs
// give equal bytes, and parse(print(P)) is P in every field.
//
//   lockprog 2
//   unit "drv/send.c"
//   file 0 "drv/send.c" hash 0x12ab
//   global @g_Lock type "KSPIN_LOCK"
//   symbol Compute
//   symbol NdisMSendNetBufferListsComplete system
//   function SendQueue returns status roles ["MINIPORT_SEND"] at 0:10:1 {
//     param Adapter type "PADAPTER"
//     local Status type "NTSTATUS"
//     sal function "_IRQL_requires_max_" ["DISPATCH_LEVEL"]
//     defined params ["Adapter"] starts_line at 0:10:1:250:265
//   entry:
//     %0 = load &Adapter
//     %1 = field %0 + 16 "struct _ADAPTER" "Lock"
//     acquire ndis_spin_lock %1 api "NdisAcquireSpinLock" "&Adapter->Lock" \
//         via ["FILTER_ACQUIRE", "NdisAcquireSpinLock"] at 0:12:5:340:377
//     %2 = call fn:Compute(%0, 4) at 0:13:5
//     store &Status, %2
//     %3 = lt %2, 0
//     br %3 ? fail : ok if "Status < 0" at 0:14:9
//   fail:
//     return %2 "Status" at 0:15:9
//   ok:
//     release ndis_spin_lock %1 api "NdisReleaseSpinLock" at 0:17:5
//     return 0 at 0:18:5
//   }
//
// One statement a line; `\` at its end continues it. `#` and `;` start a
// comment. Operands: %reg, integer, &local, @global, fn:function, `-` for none.
// Places are file:line[:column[:begin:end]], those of `stmt` begin:end. A string without a keyword is the
// author's text. `interlocked`, `by_system` and `wiped` after a load, a store
// or a forget are AccessBits. Everything that is left out has the default of
// Program.h, with these exceptions: the USR is `c:@F@Name` (functions) or
// `c:@Name` (globals), the column is 1, `via` is [api], a function that is only
// named becomes a symbol. Names that are no C names are quoted: &"a b".
//
// Field references of a function are shared when equal and numbered by first
// use; calls and locks are numbered in the order of their instructions.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROGRAM_TEXT_H
#define SPINLINT_PROGRAM_TEXT_H

#include "program/Program.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

namespace spinlint::program {

/// Version of the text form. A reader refuses newer ones.
inline constexpr unsigned FormatVersion = 2;

/// Prints the canonical text of `P`, which must be valid (Verify.h).
void print(const Program &P, llvm::raw_ostream &OS);
std::string toText(const Program &P);

/// Reads a program and verifies it. Errors read `Name:line:column: error: ...`.
llvm::Expected<Program> parse(llvm::StringRef Text, llvm::StringRef Name);

} // namespace spinlint::program

#endif // SPINLINT_PROGRAM_TEXT_H
