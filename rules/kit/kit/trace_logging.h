// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Trace logging, all of it off: nothing in it bears on locks.
#ifndef SPINLINT_KIT_KIT_TRACE_LOGGING_H
#define SPINLINT_KIT_KIT_TRACE_LOGGING_H

#define TRACELOGGING_DECLARE_PROVIDER(provider) extern int provider
#define TRACELOGGING_DEFINE_PROVIDER(provider, ...) int provider
#define TRACELOGGING_DEFINE_PROVIDER_STORAGE(provider, ...) int provider
#define TraceLoggingRegister(provider) ((void)(provider))
#define TraceLoggingRegisterEx(provider, ...) ((void)(provider))
#define TraceLoggingUnregister(provider) ((void)(provider))
#define TraceLoggingWrite(provider, ...) ((void)(provider))
#define TraceLoggingWriteActivity(provider, ...) ((void)(provider))
#define TraceLoggingProviderEnabled(...) 0

#endif
