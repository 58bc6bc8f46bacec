// The files of resources/smtp inside the program. WINNOW_SMTP_FOLDER comes from CMake.

#include "smtp/smtp_data.h"

#define WINNOW_EMBED(symbol, file)                                                                                    \
    __asm__(".section .rodata\n"                                                                                      \
            ".local winnow_smtp_" #symbol "\n"                                                                        \
            "winnow_smtp_" #symbol ":\n"                                                                              \
            ".incbin \"" WINNOW_SMTP_FOLDER "/" file "\"\n"                                                           \
            ".local winnow_smtp_end_" #symbol "\n"                                                                    \
            "winnow_smtp_end_" #symbol ":\n"                                                                          \
            ".byte 0\n"                                                                                               \
            ".previous\n");                                                                                           \
    extern "C" {                                                                                                      \
    extern __attribute__((visibility("hidden"))) const char winnow_smtp_##symbol[];                                   \
    extern __attribute__((visibility("hidden"))) const char winnow_smtp_end_##symbol[];                               \
    }

WINNOW_EMBED(replies, "replies.json")
WINNOW_EMBED(providers, "providers.json")

namespace winnow {
namespace {

template <class Begin, class End>
std::string_view between(const Begin& begin, const End& end)
{
    const char* from = begin;
    const char* to = end;
    __asm__("" : "+r"(from), "+r"(to)); // two objects for the compiler, one file for us
    return {from, static_cast<std::size_t>(to - from)};
}

} // namespace

std::string_view embeddedReplyRules() { return between(winnow_smtp_replies, winnow_smtp_end_replies); }
std::string_view embeddedProviderProfiles() { return between(winnow_smtp_providers, winnow_smtp_end_providers); }

} // namespace winnow
