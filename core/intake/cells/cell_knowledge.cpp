// SPDX-License-Identifier: Apache-2.0

#include "intake/cells/cell_knowledge.h"

#include "lists/typo_suggester.h"

#include <memory>

namespace winnow {

CellOptions cellOptions(const ReferenceLists& lists)
{
    CellOptions options;
    options.isEnding = [&lists](std::string_view ending) { return lists.isEnding(ending); };
    options.isProvider = [&lists](std::string_view domain) { return lists.isFree(domain); };
    options.takesLooseDots = [&lists](std::string_view domain) {
        return forgivesForm(lists.providerRule(domain), FormRule::ConsecutiveDots);
    };
    const auto typos = std::make_shared<const TypoSuggester>(lists, std::vector<DomainCount>());
    options.meantDomain = [typos](std::string_view domain) { return typos->suggest(domain, 1); };
    return options;
}

} // namespace winnow
