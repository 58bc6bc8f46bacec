// SPDX-License-Identifier: Apache-2.0

#include "settle/address_checker.h"

#include "address/address_parser.h"
#include "address/lookalike.h"
#include "base/text.h"
#include "intake/cells/cell_knowledge.h"
#include "verdict/decide.h"

#include <algorithm>

namespace winnow {
namespace {

constexpr std::size_t kDomainCache = 200'000;

} // namespace

AddressChecker::AddressChecker(const ReferenceLists& lists, const Policy& policy, Rules rules)
    : m_lists(lists), m_policy(policy), m_rules(std::move(rules)), m_typos(lists, {}), m_cells(cellOptions(lists))
{
}

const AddressChecker::KnownDomain& AddressChecker::domain(std::string_view typed)
{
    if (const auto found = m_domains.find(typed); found != m_domains.end()) return found->second;
    if (m_domains.size() >= kDomainCache) m_domains.clear();
    KnownDomain known;
    known.facts = domainFactsOf(typed, m_lists);
    if (known.facts.fault.rule == FormRule::None) known.facts.typoTarget = m_typos.suggest(known.facts.form.ascii, 1);
    known.evidence = evidenceOf(known.facts);
    return m_domains.emplace(std::string(typed), std::move(known)).first->second;
}

void AddressChecker::check(std::string_view text, CheckedAddress& out)
{
    out.address.clear();
    out.suggestion.clear();
    out.fault = {};
    out.exchange = false;
    out.steps = 0;
    out.candidates = 1;
    out.flags = 0;
    out.providerFault = ProviderFault::None;
    if (isPlainAddress(text)) return checkAddress(text, Standing::Certain, out);
    const CellFinding finding = scanCell(text, m_cells);
    out.candidates = finding.addresses.size();
    if (finding.addresses.empty()) {
        const std::string_view rest = trimmed(text);
        const auto parsed = parseAddress(rest);
        return broken(parsed ? FormFault{FormRule::Empty, 0} : parsed.error(), out);
    }
    const auto usable = std::ranges::find_if(finding.addresses, &FoundAddress::isAddress);
    const FoundAddress& first = usable == finding.addresses.end() ? finding.addresses.front() : *usable;
    out.steps = first.steps;
    out.exchange = first.standing == Standing::Internal;
    if (out.exchange)
        broken({FormRule::NoAt, 0}, out);
    else if (first.standing == Standing::Repaired)
        proposed(text, first.text, out);
    else
        checkAddress(first.text, first.standing, out);
}

void AddressChecker::proposed(std::string_view text, const std::string& repair, CheckedAddress& out)
{
    if (const auto parsed = parseAddress(trimmed(text)); !parsed) out.fault = parsed.error();
    Evidence evidence;
    evidence.repaired = true;
    out.evidence = evidence;
    out.verdict = decide(evidence);
    out.disposition = dispose(out.verdict, 0, {}, m_policy);
    out.suggestion = repair;
}

void AddressChecker::broken(FormFault fault, CheckedAddress& out)
{
    out.fault = fault;
    Evidence evidence;
    evidence.formBroken = true;
    evidence.exchangeEntry = out.exchange;
    out.evidence = evidence;
    out.verdict = decide(evidence);
    out.disposition = dispose(out.verdict, 0, {}, m_policy);
}

void AddressChecker::checkAddress(std::string_view text, Standing standing, CheckedAddress& out)
{
    const auto at = splitAt(text);
    const std::string_view local = at ? text.substr(0, *at) : std::string_view();
    auto localForm = at ? parseLocal(local) : std::expected<LocalForm, FormFault>(std::unexpected(at.error()));
    const KnownDomain* known = at ? &domain(text.substr(*at + 1)) : nullptr;
    if (!localForm && known != nullptr && forgivesForm(known->facts.traits.rule, localForm.error().rule))
        localForm = LocalForm{.international = !isAscii(local)};
    if (!localForm) known = nullptr;
    if (known == nullptr || known->facts.fault.rule != FormRule::None ||
        local.size() + 1 + known->facts.form.ascii.size() > 254) {
        // The whole parser names the fault best.
        const auto parsed = parseAddress(text);
        broken(parsed ? FormFault{FormRule::PathTooLong, 254} : parsed.error(), out);
        return;
    }
    Evidence evidence = known->evidence;
    if (localForm->quoted) evidence.flags |= kFlagQuoted;
    if (m_lists.isRole(local)) evidence.flags |= kFlagRole;
    if (isTagged(local, known->facts.traits.key)) evidence.flags |= kFlagTagged;
    if (known->facts.traits.rule != nullptr) {
        out.providerFault = checkProviderRule(local, *known->facts.traits.rule);
        evidence.breaksProviderRule = out.providerFault != ProviderFault::None;
    }
    if (localForm->international) {
        evidence.flags |= kFlagInternational;
        if (isMixedScript(local)) {
            evidence.flags |= kFlagMixedScript;
            evidence.mixedScript = true;
        }
        out.address = toNfc(local);
    } else {
        out.address = local;
    }
    out.address += '@';
    out.address += known->facts.form.ascii;
    evidence.unclearCell = standing == Standing::Unclear;
    out.flags = evidence.flags;
    out.evidence = evidence;
    const auto own = m_rules.own.empty() ? std::optional<Status>() : ownStatus(m_rules, out.address);
    out.verdict = decide(evidence, own);
    out.disposition = dispose(out.verdict, out.flags, {}, m_policy);
    if (!known->facts.typoTarget.empty())
        out.suggestion = std::string(local) + '@' + known->facts.typoTarget;
    else if (evidence.unclearCell)
        out.suggestion = out.address;
}

std::string CheckedAddress::detail(std::string_view input) const
{
    if (exchange) return "exchange_entry";
    switch (verdict.reason) {
    case Reason::InvalidForm: {
        // Positions are told in characters, as people count.
        std::size_t characters = 1;
        for (std::size_t i = 0; i < std::min<std::size_t>(fault.position, input.size()); ++i)
            if ((static_cast<unsigned char>(input[i]) & 0xC0) != 0x80) ++characters;
        std::string text(name(fault.rule));
        if (fault.rule != FormRule::Empty) text += " at character " + std::to_string(characters);
        return text;
    }
    case Reason::ProviderRule:
        switch (providerFault) {
        case ProviderFault::TooShort: return "too_short";
        case ProviderFault::TooLong: return "too_long";
        default: return "bad_character";
        }
    default: break;
    }
    if (candidates > 1) return "first of " + std::to_string(candidates) + " addresses";
    return stepNames(steps);
}

} // namespace winnow
