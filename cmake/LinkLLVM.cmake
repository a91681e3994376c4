# spinlint_llvm and spinlint_clang: what a target links to that uses LLVM, or
# Clang too.
#
# Their archives by default. libLLVM and libclang-cpp have 350,000 places that
# the loader writes at each start of a process, which takes longer than a run
# whose results are all in the cache. Who has no archives (most distributions
# but Debian) sets SPINLINT_SHARED_LLVM.
option(SPINLINT_SHARED_LLVM "Link to libLLVM.so and libclang-cpp.so" OFF)

add_library(spinlint_llvm INTERFACE)
add_library(spinlint_clang INTERFACE)

if(SPINLINT_SHARED_LLVM)
  target_link_libraries(spinlint_llvm INTERFACE LLVM)
  target_link_libraries(spinlint_clang INTERFACE clang-cpp LLVM)
  return()
endif()

# spinlint_clang_archives(OUT LIBRARY ...): these and all of Clang's that they
# need. Clang's targets name the shared LLVM, which is why their files are linked
# and not they.
function(spinlint_clang_archives out)
  set(left ${ARGN})
  set(found)
  while(left)
    list(POP_FRONT left library)
    if(library IN_LIST found OR NOT library MATCHES "^clang")
      continue()
    endif()
    list(APPEND found ${library})
    get_target_property(needed ${library} INTERFACE_LINK_LIBRARIES)
    if(needed)
      list(APPEND left ${needed})
    endif()
  endwhile()
  list(TRANSFORM found REPLACE "(.+)" "$<TARGET_FILE:\\1>")
  set(${out} ${found} PARENT_SCOPE)
endfunction()

spinlint_clang_archives(clang_archives clangTooling clangIndex)
target_link_libraries(spinlint_llvm INTERFACE
  LLVMObject LLVMSupportLSP LLVMSupport)
# The second line is what Clang's libraries need of LLVM.
target_link_libraries(spinlint_clang INTERFACE
  "$<LINK_GROUP:RESCAN,${clang_archives}>"
  LLVMBitstreamReader LLVMBitReader LLVMBitWriter LLVMCore LLVMFrontendHLSL
  LLVMFrontendOffloading LLVMFrontendOpenMP LLVMMC LLVMMCParser LLVMOption
  LLVMProfileData LLVMTargetParser LLVMWindowsDriver
  spinlint_llvm)

# Functions that nobody calls are left out, which is most of them, and so are
# libraries that only those need (libz3). Relative relocations are packed; what is
# left of them takes the loader 2 ms.
add_link_options(-Wl,--gc-sections,--as-needed,-z,pack-relative-relocs)
