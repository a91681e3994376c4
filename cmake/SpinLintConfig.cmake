# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# What find_package(SpinLint) reads: it finds the spinlint that it was installed
# with, and defines spinlint_check().
get_filename_component(_spinlint_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
find_program(SPINLINT_EXECUTABLE spinlint
  PATHS "${_spinlint_prefix}/bin" NO_DEFAULT_PATH)
unset(_spinlint_prefix)
include("${CMAKE_CURRENT_LIST_DIR}/SpinLint.cmake")
set(SpinLint_FOUND TRUE)
