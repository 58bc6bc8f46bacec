// SPDX-License-Identifier: Apache-2.0
// The lists of resources/lists inside the program. WINNOW_LIST_FOLDER comes from CMake.

#include "lists/list_file.h"

#include "base/embedded_file.h"

#include <utility>

WINNOW_EMBED(disposable, WINNOW_LIST_FOLDER "/disposable.wlist")
WINNOW_EMBED(suspected, WINNOW_LIST_FOLDER "/suspected.wlist")
WINNOW_EMBED(free, WINNOW_LIST_FOLDER "/free.wlist")
WINNOW_EMBED(relay, WINNOW_LIST_FOLDER "/relay.wlist")
WINNOW_EMBED(role, WINNOW_LIST_FOLDER "/role.wlist")
WINNOW_EMBED(special_use, WINNOW_LIST_FOLDER "/special_use.wlist")
WINNOW_EMBED(endings, WINNOW_LIST_FOLDER "/endings.wlist")
WINNOW_EMBED(typos, WINNOW_LIST_FOLDER "/typos.wlist")
WINNOW_EMBED(provider_rules, WINNOW_LIST_FOLDER "/provider_rules.wlist")

namespace winnow {

std::string_view embeddedList(std::string_view name)
{
#define WINNOW_ANSWER(symbol)                                                                                          \
    if (name == #symbol) return WINNOW_EMBEDDED(symbol);
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
    static const std::vector<std::string_view> names = {
        "disposable", "suspected", "free", "relay", "role", "special_use", "endings", "typos", "provider_rules"};
    return names;
}

} // namespace winnow
