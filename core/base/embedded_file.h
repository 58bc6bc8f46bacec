// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Files inside the program: WINNOW_EMBED(symbol, path) at namespace scope, WINNOW_EMBEDDED(symbol) for the bytes.
/// Symbols are local to their source. For sources only.

#include <string_view>

#define WINNOW_EMBED(symbol, path)                                                                                     \
    __asm__(".section .rodata\n"                                                                                       \
            ".balign 16\n"                                                                                             \
            ".local winnow_file_" #symbol "\n"                                                                         \
            "winnow_file_" #symbol ":\n"                                                                               \
            ".incbin \"" path "\"\n"                                                                                   \
            ".local winnow_file_end_" #symbol "\n"                                                                     \
            "winnow_file_end_" #symbol ":\n"                                                                           \
            ".byte 0\n"                                                                                                \
            ".previous\n");                                                                                            \
    extern "C" {                                                                                                       \
    extern __attribute__((visibility("hidden"))) const char winnow_file_##symbol[];                                    \
    extern __attribute__((visibility("hidden"))) const char winnow_file_end_##symbol[];                                \
    }

#define WINNOW_EMBEDDED(symbol) ::winnow::embeddedBytes(winnow_file_##symbol, winnow_file_end_##symbol)

namespace winnow {

[[nodiscard]] inline std::string_view embeddedBytes(const char* begin, const char* end)
{
    __asm__("" : "+r"(begin), "+r"(end)); // two objects for the compiler, one file for us
    return {begin, static_cast<std::size_t>(end - begin)};
}

} // namespace winnow
