# SPDX-License-Identifier: Apache-2.0
# Compiler and linker options shared by every target, as the interface library winnow_build_options.

option(WINNOW_WARNINGS_AS_ERRORS "Treat compiler warnings as errors" OFF)
option(WINNOW_HARDENING "Hardening flags of a release build (not together with sanitizers)" OFF)
option(WINNOW_UNITY "Compile several sources of a module at once: fastest from nothing, slow after a change" OFF)
option(WINNOW_FUZZERS "Build the libFuzzer targets (clang only)" OFF)
set(WINNOW_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined or thread")

add_library(winnow_build_options INTERFACE)
target_compile_features(winnow_build_options INTERFACE cxx_std_23)
target_compile_options(winnow_build_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wno-sign-conversion -Wshadow -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough
    # GCC 12 sees overlaps in std::string that are not there (GCC bug 105651).
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-stringop-overflow>"
    # A name that one source shadows in another means nothing.
    "$<$<BOOL:${WINNOW_UNITY}>:-Wno-shadow;-Wno-subobject-linkage>"
    $<$<BOOL:${WINNOW_WARNINGS_AS_ERRORS}>:-Werror>)
target_compile_definitions(winnow_build_options INTERFACE WINNOW_VERSION="${PROJECT_VERSION}")

if(WINNOW_SANITIZE)
    target_compile_options(winnow_build_options INTERFACE
        -fsanitize=${WINNOW_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(winnow_build_options INTERFACE -fsanitize=${WINNOW_SANITIZE})
endif()

if(WINNOW_HARDENING AND NOT WINNOW_SANITIZE)
    target_compile_options(winnow_build_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
        -ftrivial-auto-var-init=zero)
    target_compile_definitions(winnow_build_options INTERFACE _GLIBCXX_ASSERTIONS)
    target_link_options(winnow_build_options INTERFACE -Wl,-z,relro,-z,now -pie)
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
endif()

if(WINNOW_FUZZERS)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "The fuzz targets need clang (libFuzzer); configure with CMAKE_CXX_COMPILER=clang++-19.")
    endif()
    target_compile_options(winnow_build_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Names in unnamed namespaces are therefore unique within a module.
if(WINNOW_UNITY)
    set(CMAKE_UNITY_BUILD ON)
    set(CMAKE_UNITY_BUILD_BATCH_SIZE 12)
endif()

find_program(WINNOW_CCACHE ccache)
if(WINNOW_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers are only cached with these; with the base directory another clone of the sources finds what this one built.
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" CCACHE_NOHASHDIR=1 "${WINNOW_CCACHE}")
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
