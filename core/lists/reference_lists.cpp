// SPDX-License-Identifier: Apache-2.0

#include "lists/reference_lists.h"

#include "address/domain_name.h"
#include "address/lookalike.h"
#include "base/text.h"

#include <algorithm>
#include <charconv>

namespace winnow {
namespace {

std::vector<std::string_view> fieldsOf(std::string_view line, char separator)
{
    std::vector<std::string_view> fields;
    for (;;) {
        const std::size_t cut = line.find(separator);
        fields.push_back(line.substr(0, cut));
        if (cut == std::string_view::npos) return fields;
        line.remove_prefix(cut + 1);
    }
}

template <class Each> void forEachLine(std::string_view body, Each each)
{
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        if (end > 0) each(body.substr(0, end));
        body.remove_prefix(std::min(end + 1, body.size()));
    }
}

std::uint32_t numberOf(std::string_view text, std::uint32_t otherwise)
{
    std::uint32_t value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

} // namespace

Result<std::unique_ptr<ReferenceLists>> ReferenceLists::load(std::map<std::string, std::string> replacements)
{
    std::unique_ptr<ReferenceLists> lists(new ReferenceLists);
    lists->m_texts = std::move(replacements);
    std::map<std::string_view, std::string_view> bodies;
    for (const std::string_view name : embeddedListNames()) {
        const auto replaced = lists->m_texts.find(std::string(name));
        const std::string_view text =
            replaced != lists->m_texts.end() ? std::string_view(replaced->second) : embeddedList(name);
        Result<ListFile> file = parseListFile(text);
        if (!file) return pass(file);
        bodies[name] = file->body;
        lists->m_provenance.push_back(std::move(file->provenance));
    }
    lists->m_disposable = NameSet(bodies["disposable"]);
    lists->m_suspected = NameSet(bodies["suspected"]);
    lists->m_free = NameSet(bodies["free"]);
    lists->m_relay = NameSet(bodies["relay"]);
    lists->m_role = NameSet(bodies["role"]);
    lists->m_rolesHaveDigits = std::ranges::any_of(bodies["role"], isAsciiDigit);
    lists->m_specialUse = NameSet(bodies["special_use"]);
    lists->m_endings = NameSet(bodies["endings"]);
    forEachLine(bodies["typos"], [&](std::string_view line) {
        const auto fields = fieldsOf(line, '\t');
        if (fields.size() == 2) lists->m_typos.emplace(fields[0], fields[1]);
    });
    if (Result<void> rules = lists->loadRules(bodies["provider_rules"]); !rules) return pass(rules);
    for (const auto& [typo, target] : lists->m_typos) lists->m_skeletons.emplace(skeleton(target), target);
    return lists;
}

Result<void> ReferenceLists::loadRules(std::string_view body)
{
    bool damaged = false;
    forEachLine(body, [&](std::string_view line) {
        const auto fields = fieldsOf(line, '\t');
        if (fields.size() != 8) {
            damaged = true;
            return;
        }
        auto rule = std::make_unique<ProviderRule>();
        rule->shortest = numberOf(fields[1], 1);
        rule->longest = numberOf(fields[2], 64);
        rule->extraCharacters = fields[3];
        rule->key = fields[4] == "gmail" ? KeyRule::Gmail : fields[4] == "plus" ? KeyRule::PlusTag : KeyRule::Plain;
        rule->looseDots = fields[4] == "dots";
        rule->canonicalDomain = fields[5];
        rule->source = fields[6];
        for (const std::string_view domain : fieldsOf(fields[0], ',')) m_ruleOf.emplace(domain, rule.get());
        m_rules.push_back(std::move(rule));
    });
    if (damaged) return fail(ErrorKind::ListsDamaged, "provider_rules has a line without 8 fields");
    return {};
}

DomainTraits ReferenceLists::traitsOf(std::string_view domain) const
{
    DomainTraits traits;
    traits.relay = m_relay.containsDomainOrParent(domain);
    traits.free = !traits.relay && m_free.contains(domain);
    const bool real = traits.relay || traits.free;
    traits.disposable = !real && m_disposable.containsDomainOrParent(domain);
    traits.suspected = !real && !traits.disposable && m_suspected.contains(domain);
    traits.specialUse = m_specialUse.containsDomainOrParent(domain);
    const std::size_t dot = domain.rfind('.');
    traits.endingKnown = dot == std::string_view::npos || m_endings.contains(domain.substr(dot + 1));
    if (const ProviderRule* rule = providerRule(domain); rule != nullptr) {
        traits.rule = rule;
        traits.key = rule->key;
        traits.canonical = rule->canonicalDomain;
    }
    if (domain.find("xn--") != std::string_view::npos) {
        const std::string unicode = toUnicode(domain);
        const std::string looks = skeleton(unicode);
        traits.mixedScript = isMixedScript(unicode) || m_skeletons.contains(looks);
    }
    return traits;
}

const ProviderRule* ReferenceLists::providerRule(std::string_view domain) const
{
    const auto found = m_ruleOf.find(domain);
    return found == m_ruleOf.end() ? nullptr : found->second;
}

bool ReferenceLists::isRole(std::string_view local) const
{
    char folded[64];
    std::size_t length = std::min(local.size(), sizeof folded);
    if (local.size() > sizeof folded) return false;
    for (std::size_t i = 0; i < length; ++i) {
        if (local[i] == '+') {
            length = i;
            break;
        }
        if (isAsciiDigit(local[i]) && !m_rolesHaveDigits) return false; // most names of people end here
        folded[i] = toAsciiLower(local[i]);
    }
    return m_role.contains({folded, length});
}

std::string_view ReferenceLists::knownTypo(std::string_view domain) const
{
    const auto found = m_typos.find(domain);
    return found == m_typos.end() ? std::string_view() : std::string_view(found->second);
}

bool ReferenceLists::isKnownMailDomain(std::string_view domain) const
{
    return m_free.contains(domain) || m_relay.containsDomainOrParent(domain) ||
        m_disposable.containsDomainOrParent(domain) || m_suspected.contains(domain) || m_ruleOf.contains(domain);
}

std::string ReferenceLists::oldestDate() const
{
    std::string oldest = "9999";
    for (const ListProvenance& p : m_provenance) oldest = std::min(oldest, p.date);
    return oldest;
}

std::string ReferenceLists::identity() const
{
    std::string out;
    for (const ListProvenance& p : m_provenance) out += p.name + '@' + p.date + '/' + std::to_string(p.count) + ' ';
    return out;
}

bool forgivesForm(const ProviderRule* rule, FormRule broken) noexcept
{
    return rule != nullptr && rule->looseDots &&
        (broken == FormRule::ConsecutiveDots || broken == FormRule::TrailingDot || broken == FormRule::LeadingDot);
}

ProviderFault checkProviderRule(std::string_view local, const ProviderRule& rule) noexcept
{
    if (local.starts_with('"')) return ProviderFault::BadCharacter;
    if (rule.key != KeyRule::Plain) {
        const std::size_t tag = local.find('+');
        if (tag != std::string_view::npos) local = local.substr(0, tag);
    }
    std::size_t length = 0;
    for (const char c : local) {
        if (rule.key == KeyRule::Gmail && c == '.') continue;
        ++length;
        if (isAsciiLetter(c) || isAsciiDigit(c)) continue;
        if (rule.extraCharacters.find(c) == std::string::npos) return ProviderFault::BadCharacter;
    }
    if (length < rule.shortest) return ProviderFault::TooShort;
    return length > rule.longest ? ProviderFault::TooLong : ProviderFault::None;
}

} // namespace winnow
