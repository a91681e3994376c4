# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# spinlint_check(): a driver's lock check as build actions. In: a target. Out:
# one action for each source, which is run again if the source, a header or a
# flag changes, and one that links and checks the lock programs.
#
#   find_package(SpinLint REQUIRED)
#   add_library(filter MODULE filter.c send.c)
#   spinlint_check(filter)                    # cmake --build . -t spinlint-filter
#   spinlint_check(filter ALL)                # with every build
#   spinlint_check(filter LIBRARIES common    # libraries that it is linked with
#     EXTRACT_OPTIONS --wdk C:/WDK            # of `spinlint extract`
#     OPTIONS --strict -checks=-*,ddi-spin-*) # of `spinlint check`
#
# Flags are those of the target: its include directories, definitions and
# options, also the ones that come from what it links. Options must not depend
# on the language ($<COMPILE_LANGUAGE:...>); CMake does not evaluate that here.
cmake_minimum_required(VERSION 3.20)

if(NOT SPINLINT_EXECUTABLE)
  find_program(SPINLINT_EXECUTABLE spinlint REQUIRED)
endif()

# The extract actions of one target. Sets `out_var` to their outputs.
function(_spinlint_extract target out_var)
  cmake_parse_arguments(PARSE_ARGV 2 ARG "" "DIRECTORY" "EXTRACT_OPTIONS")
  get_target_property(sources ${target} SOURCES)
  get_target_property(source_dir ${target} SOURCE_DIR)
  get_target_property(binary_dir ${target} BINARY_DIR)

  # Each -I and -D is an argument of its own, however many there are.
  set(includes "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
  set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
  set(flags
    "$<$<BOOL:${includes}>:-I$<JOIN:${includes},;-I>>"
    "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>"
    "$<TARGET_PROPERTY:${target},COMPILE_OPTIONS>")

  set(outputs "")
  foreach(source IN LISTS sources)
    if(NOT source MATCHES "\\.(c|cc|cpp|cxx|C)$" OR source MATCHES "^\\$<")
      continue()
    endif()
    if(NOT IS_ABSOLUTE "${source}")
      if(EXISTS "${source_dir}/${source}")
        set(source "${source_dir}/${source}")
      else() # It is generated.
        set(source "${binary_dir}/${source}")
      endif()
    endif()
    file(RELATIVE_PATH name "${source_dir}" "${source}")
    string(REPLACE "../" "__/" name "${name}")
    set(output "${ARG_DIRECTORY}/${target}/${name}.lockprog")
    get_filename_component(folder "${output}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")

    get_source_file_property(more_definitions "${source}"
      TARGET_DIRECTORY ${target} COMPILE_DEFINITIONS)
    get_source_file_property(more_options "${source}"
      TARGET_DIRECTORY ${target} COMPILE_OPTIONS)
    set(own "")
    if(more_definitions)
      list(TRANSFORM more_definitions PREPEND "-D")
      list(APPEND own ${more_definitions})
    endif()
    if(more_options)
      list(APPEND own ${more_options})
    endif()

    add_custom_command(
      OUTPUT "${output}"
      COMMAND "${SPINLINT_EXECUTABLE}" extract "${source}" -o "${output}"
              --depfile "${output}.d" --root "${CMAKE_SOURCE_DIR}"
              ${ARG_EXTRACT_OPTIONS} -- "${flags}" ${own}
      DEPENDS "${source}" "${SPINLINT_EXECUTABLE}"
      DEPFILE "${output}.d"
      WORKING_DIRECTORY "${binary_dir}"
      COMMENT "Reading the locks of ${name}"
      COMMAND_EXPAND_LISTS VERBATIM)
    list(APPEND outputs "${output}")
  endforeach()
  set(${out_var} "${outputs}" PARENT_SCOPE)
endfunction()

function(spinlint_check target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "ALL" ""
    "LIBRARIES;EXTRACT_OPTIONS;OPTIONS")
  if(ARG_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "spinlint_check: unknown arguments '${ARG_UNPARSED_ARGUMENTS}'; it takes "
      "ALL, LIBRARIES, EXTRACT_OPTIONS and OPTIONS")
  endif()
  foreach(name IN LISTS target ARG_LIBRARIES)
    if(NOT TARGET ${name})
      message(FATAL_ERROR "spinlint_check: there is no target '${name}'")
    endif()
  endforeach()

  set(directory "${CMAKE_CURRENT_BINARY_DIR}/spinlint-${target}")
  set(programs "")
  foreach(name IN LISTS target ARG_LIBRARIES)
    _spinlint_extract(${name} outputs DIRECTORY "${directory}"
      EXTRACT_OPTIONS ${ARG_EXTRACT_OPTIONS})
    list(APPEND programs ${outputs})
  endforeach()
  if(NOT programs)
    message(FATAL_ERROR "spinlint_check: '${target}' has no C or C++ source")
  endif()

  # Findings fail the action, so that it is run again with the next build.
  set(stamp "${directory}/checked")
  add_custom_command(
    OUTPUT "${stamp}"
    COMMAND "${SPINLINT_EXECUTABLE}" check ${programs}
            --root "${CMAKE_SOURCE_DIR}" ${ARG_OPTIONS}
    COMMAND "${CMAKE_COMMAND}" -E touch "${stamp}"
    DEPENDS ${programs} "${SPINLINT_EXECUTABLE}"
    WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
    COMMENT "Checking the locks of ${target}"
    VERBATIM)
  set(all "")
  if(ARG_ALL)
    set(all ALL)
  endif()
  add_custom_target(spinlint-${target} ${all} DEPENDS "${stamp}")
endfunction()
