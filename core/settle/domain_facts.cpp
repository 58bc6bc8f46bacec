// SPDX-License-Identifier: Apache-2.0

#include "settle/domain_facts.h"

#include "verdict/verdict.h"

namespace winnow {

DomainFacts domainFactsOf(std::string_view typed, const ReferenceLists& lists)
{
    DomainFacts facts;
    auto parsed = parseDomain(typed);
    if (!parsed) {
        facts.fault = parsed.error();
        return facts;
    }
    facts.form = std::move(*parsed);
    if (!facts.form.literal) facts.traits = lists.traitsOf(facts.form.ascii);
    return facts;
}

Evidence evidenceOf(const DomainFacts& domain)
{
    Evidence e;
    const DomainTraits& t = domain.traits;
    e.formBroken = domain.fault.rule != FormRule::None;
    e.reservedDomain = t.specialUse || domain.form.reservedLiteral;
    e.dotless = domain.form.dotless;
    e.literal = domain.form.literal;
    e.endingKnown = t.endingKnown || domain.form.literal || domain.form.dotless;
    e.disposable = t.disposable;
    e.suspected = t.suspected;
    e.likelyTypo = !domain.typoTarget.empty();
    e.mixedScript = t.mixedScript;
    if (t.free) e.flags |= kFlagFree;
    if (t.disposable || t.suspected) e.flags |= kFlagDisposable;
    if (t.relay) e.flags |= kFlagRelay;
    if (t.mixedScript) e.flags |= kFlagMixedScript;
    if (domain.form.international) e.flags |= kFlagInternational;
    if (e.likelyTypo) e.flags |= kFlagTypo;
    return e;
}

} // namespace winnow
