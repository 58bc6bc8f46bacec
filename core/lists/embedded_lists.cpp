// The lists of resources/lists inside the program. WINNOW_LIST_FOLDER comes from CMake.

#include "lists/list_file.h"

#include <utility>

#define WINNOW_EMBED(symbol, file)                                                                                    \
    __asm__(".section .rodata\n"                                                                                      \
            ".balign 16\n"                                                                                            \
            ".local winnow_list_" #symbol "\n"                                                                        \
            "winnow_list_" #symbol ":\n"                                                                              \
            ".incbin \"" WINNOW_LIST_FOLDER "/" file "\"\n"                                                           \
            ".local winnow_list_end_" #symbol "\n"                                                                    \
            "winnow_list_end_" #symbol ":\n"                                                                          \
            ".byte 0\n"                                                                                               \
            ".previous\n");                                                                                           \
    extern "C" {                                                                                                      \
    extern __attribute__((visibility("hidden"))) const char winnow_list_##symbol[];                                   \
    extern __attribute__((visibility("hidden"))) const char winnow_list_end_##symbol[];                               \
    }

WINNOW_EMBED(disposable, "disposable.wlist")
WINNOW_EMBED(suspected, "suspected.wlist")
WINNOW_EMBED(free, "free.wlist")
WINNOW_EMBED(relay, "relay.wlist")
WINNOW_EMBED(role, "role.wlist")
WINNOW_EMBED(special_use, "special_use.wlist")
WINNOW_EMBED(endings, "endings.wlist")
WINNOW_EMBED(typos, "typos.wlist")
WINNOW_EMBED(provider_rules, "provider_rules.wlist")

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

std::string_view embeddedList(std::string_view name)
{
#define WINNOW_ANSWER(symbol)                                                                                         \
    if (name == #symbol) return between(winnow_list_##symbol, winnow_list_end_##symbol);
    WINNOW_ANSWER(disposable)
    WINNOW_ANSWER(suspected)
    WINNOW_ANSWER(free)
    WINNOW_ANSWER(relay)
    WINNOW_ANSWER(role)
    WINNOW_ANSWER(special_use)
    WINNOW_ANSWER(endings)
    WINNOW_ANSWER(typos)
    WINNOW_ANSWER(provider_rules)
#undef WINNOW_ANSWER
    return {};
}

const std::vector<std::string_view>& embeddedListNames()
{
    static const std::vector<std::string_view> names = {"disposable", "suspected", "free", "relay", "role",
                                                        "special_use", "endings", "typos", "provider_rules"};
    return names;
}

} // namespace winnow
