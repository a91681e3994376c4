// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// Counted strings: constants, and the small comparisons that headers define
// inline.
#ifndef SPINLINT_KIT_KIT_STRINGS_H
#define SPINLINT_KIT_KIT_STRINGS_H

#define RTL_CONSTANT_STRING(s) \
  {sizeof(s) - sizeof((s)[0]), sizeof(s), (PVOID)(s)}
#ifdef __cplusplus
#undef RTL_CONSTANT_STRING
extern "C++" {
template <class Element> struct SpinLintStringBuffer;
template <> struct SpinLintStringBuffer<char> { typedef char *type; };
template <> struct SpinLintStringBuffer<const char> { typedef char *type; };
template <> struct SpinLintStringBuffer<wchar_t> { typedef wchar_t *type; };
template <> struct SpinLintStringBuffer<const wchar_t> { typedef wchar_t *type; };
template <class Element, unsigned long long Size>
typename SpinLintStringBuffer<Element>::type SpinLintString(Element (&)[Size]);
}
#define RTL_CONSTANT_STRING(s) \
  {sizeof(s) - sizeof((s)[0]), sizeof(s), \
   (decltype(SpinLintString(s)))(s)}
#endif
#define DECLARE_CONST_UNICODE_STRING(name, text) \
  const WCHAR name##_buffer[] = text; \
  const UNICODE_STRING name = {sizeof(text) - sizeof(WCHAR), sizeof(text), \
                               (PWCH)name##_buffer}
#define DECLARE_GLOBAL_CONST_UNICODE_STRING(name, text) \
  extern const __declspec(selectany) UNICODE_STRING name = \
      RTL_CONSTANT_STRING(text)
#define DECLARE_UNICODE_STRING_SIZE(name, size) \
  WCHAR name##_buffer[size]; \
  UNICODE_STRING name = {0, (size) * sizeof(WCHAR), name##_buffer}

#define UNICODE_NULL ((WCHAR)0)
#define ANSI_NULL ((CHAR)0)
#define RtlAnsiStringToUnicodeSize(string) \
  (((string)->Length + sizeof(ANSI_NULL)) * sizeof(WCHAR))
#define RtlUnicodeStringToAnsiSize(string) \
  (((string)->Length + sizeof(UNICODE_NULL)) / sizeof(WCHAR))
#define RtlOemStringToUnicodeSize(string) \
  (((string)->Length + sizeof(ANSI_NULL)) * sizeof(WCHAR))
#define RtlUnicodeStringToOemSize(string) \
  (((string)->Length + sizeof(UNICODE_NULL)) / sizeof(WCHAR))
#define RtlOemStringToCountedUnicodeSize(string) \
  ((ULONG)(RtlOemStringToUnicodeSize(string) - sizeof(UNICODE_NULL)))
#define RtlUnicodeStringToCountedOemSize(string) \
  ((ULONG)(RtlUnicodeStringToOemSize(string) - sizeof(ANSI_NULL)))

FORCEINLINE VOID RtlInitEmptyUnicodeString(PUNICODE_STRING String,
                                           PWCHAR Buffer, USHORT Size) {
  String->Length = 0;
  String->MaximumLength = Size;
  String->Buffer = Buffer;
}
FORCEINLINE VOID RtlInitEmptyAnsiString(PANSI_STRING String, PCHAR Buffer,
                                        USHORT Size) {
  String->Length = 0;
  String->MaximumLength = Size;
  String->Buffer = Buffer;
}

#endif
