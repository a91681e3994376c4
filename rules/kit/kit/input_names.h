// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// keyboard and mouse: the names of its structures, and scalar types.
#ifndef SPINLINT_KIT_KIT_INPUT_NAMES_H
#define SPINLINT_KIT_KIT_INPUT_NAMES_H

#ifdef __cplusplus
extern "C" {
#endif

typedef struct _KEYBOARD_INPUT_DATA KEYBOARD_INPUT_DATA, *PKEYBOARD_INPUT_DATA;
typedef struct _KEYBOARD_TYPEMATIC_PARAMETERS KEYBOARD_TYPEMATIC_PARAMETERS,
    *PKEYBOARD_TYPEMATIC_PARAMETERS;
typedef struct _KEYBOARD_ID KEYBOARD_ID, *PKEYBOARD_ID;
typedef struct _KEYBOARD_ATTRIBUTES KEYBOARD_ATTRIBUTES, *PKEYBOARD_ATTRIBUTES;
typedef struct _MOUSE_INPUT_DATA MOUSE_INPUT_DATA, *PMOUSE_INPUT_DATA;
typedef struct _CONNECT_DATA CONNECT_DATA, *PCONNECT_DATA;

typedef void (*PSERVICE_CALLBACK_ROUTINE)(_In_ PVOID NormalContext,
    _In_ PVOID SystemArgument1, _In_ PVOID SystemArgument2,
    _Inout_ PVOID SystemArgument3);

#ifdef __cplusplus
}
#endif

#endif
