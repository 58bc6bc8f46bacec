# SPDX-License-Identifier: Apache-2.0
# Third-party libraries; each is PRIVATE to the modules that name it in core/CMakeLists.txt.

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto SSL)
find_package(ICU 70 REQUIRED COMPONENTS i18n uc)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
# Asio is headers only and brings no CMake files.
find_path(WINNOW_ASIO_FOLDER asio.hpp REQUIRED)
find_package(EXPAT 2.5 REQUIRED)
find_package(ZLIB 1.2 REQUIRED)
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip>=1.7)
find_package(LibXml2 2.9 REQUIRED)
pkg_check_modules(FREEXL REQUIRED IMPORTED_TARGET freexl)
pkg_check_modules(GMIME REQUIRED IMPORTED_TARGET gmime-3.0)
pkg_check_modules(SECCOMP REQUIRED IMPORTED_TARGET libseccomp)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash>=0.8.1)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd>=1.5)
pkg_check_modules(PSL REQUIRED IMPORTED_TARGET libpsl>=0.21)
pkg_check_modules(CARES REQUIRED IMPORTED_TARGET libcares>=1.18)
pkg_check_modules(SQLCIPHER IMPORTED_TARGET sqlcipher)

# pkg-config reports the number of the SQLite inside; SQLCipher 4.5 carries 3.39 or later. The
# SQLCipher version itself is asked again at run time (PRAGMA cipher_version).
if(NOT SQLCIPHER_FOUND OR SQLCIPHER_VERSION VERSION_LESS 3.39)
    message(FATAL_ERROR
        "Winnow needs SQLCipher 4.5 or later to keep its encrypted project files; found: "
        "'${SQLCIPHER_VERSION}' (SQLite number). On Debian 12 take it from bookworm-backports: "
        "run packaging/dependencies, which sets that up.")
endif()

# Linked statically with its symbols hidden: if a plain libsqlite3 were bound first in the same
# process, PRAGMA key would do nothing and projects would be written in clear, without an error.
find_library(WINNOW_SQLCIPHER_ARCHIVE libsqlcipher.a HINTS ${SQLCIPHER_LIBDIR} REQUIRED)
add_library(winnow_sqlcipher INTERFACE)
target_include_directories(winnow_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIRS})
target_compile_definitions(winnow_sqlcipher INTERFACE SQLITE_HAS_CODEC)
target_link_libraries(winnow_sqlcipher INTERFACE
    ${WINNOW_SQLCIPHER_ARCHIVE} OpenSSL::Crypto Threads::Threads m z dl)
target_link_options(winnow_sqlcipher INTERFACE -Wl,--exclude-libs,libsqlcipher.a)
