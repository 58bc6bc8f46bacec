# SPDX-License-Identifier: Apache-2.0
# winnow_module(NAME FLOOR n [USES module...] [LIBRARIES target...] [OPTIONAL_FILES ...])
#
# Makes the static library winnow_NAME from core/NAME/ and the folders in it. A module may use modules of lower
# floors only; a USES of an equal or higher floor stops the configuration. The edges are written
# to winnow_floors.txt in the build folder, where the architecture test compares them with the
# #include lines that are really there.

set_property(GLOBAL PROPERTY WINNOW_FLOOR_LINES "")

function(winnow_module name)
    cmake_parse_arguments(arg "" "FLOOR" "USES;LIBRARIES" ${ARGN})
    if(arg_UNPARSED_ARGUMENTS OR NOT DEFINED arg_FLOOR)
        message(FATAL_ERROR "winnow_module(${name}): FLOOR is needed; not understood: ${arg_UNPARSED_ARGUMENTS}")
    endif()

    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.h")
    add_library(winnow_${name} STATIC ${sources} ${headers})
    set_target_properties(winnow_${name} PROPERTIES WINNOW_FLOOR ${arg_FLOOR})
    target_include_directories(winnow_${name} PUBLIC "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(winnow_${name} PRIVATE winnow_build_options ${arg_LIBRARIES})

    foreach(used IN LISTS arg_USES)
        if(NOT TARGET winnow_${used})
            message(FATAL_ERROR "Module ${name} uses ${used}, which is not declared above it in core/CMakeLists.txt.")
        endif()
        get_target_property(used_floor winnow_${used} WINNOW_FLOOR)
        if(NOT used_floor LESS arg_FLOOR)
            message(FATAL_ERROR "Module ${name} (floor ${arg_FLOOR}) may not use ${used} (floor ${used_floor}): an include points down.")
        endif()
        target_link_libraries(winnow_${name} PUBLIC winnow_${used})
    endforeach()

    string(JOIN " " uses_text ${arg_USES})
    set_property(GLOBAL APPEND PROPERTY WINNOW_FLOOR_LINES "${name} ${arg_FLOOR} ${uses_text}")
endfunction()

# Writes the recorded floors for the architecture test.
function(winnow_write_floors)
    get_property(lines GLOBAL PROPERTY WINNOW_FLOOR_LINES)
    string(JOIN "\n" text ${lines})
    file(WRITE "${CMAKE_BINARY_DIR}/winnow_floors.txt" "${text}\n")
endfunction()
