// SPDX-License-Identifier: Apache-2.0

#include "import/fact_builder.h"

#include "address/address_parser.h"
#include "address/lookalike.h"
#include "base/text.h"
#include "settle/local_facts.h"

#include <algorithm>

namespace winnow {

FactBuilder::FactBuilder(const ReferenceLists& lists, const HashKey& duplicateKey, std::uint32_t primaryColumn)
    : m_lists(lists), m_key(duplicateKey), m_primary(primaryColumn)
{
}

KnownDomain& FactBuilder::domain(std::string_view typed, std::uint64_t hash)
{
    if (KnownDomain* found = m_domains.find(typed, hash); found != nullptr) return *found;
    KnownDomain known;
    known.typed = typed;
    auto parsed = parseDomain(typed);
    if (!parsed) {
        known.fault = parsed.error().rule;
    } else {
        known.ascii = std::move(parsed->ascii);
        known.hash = nameHash(known.ascii);
        known.rule = m_lists.providerRule(known.ascii);
        if (known.rule != nullptr) known.key = known.rule->key;
        known.seed = domainSeed(m_key, known.ascii, known.rule);
    }
    return m_domains.add(std::move(known), hash);
}

std::expected<LocalForm, FormFault> FactBuilder::localForm(
    std::string_view local, std::string_view domainTyped, std::uint64_t hash)
{
    auto form = parseLocal(local);
    if (form || local.size() > 64 || !forgivesForm(domain(domainTyped, hash).rule, form.error().rule)) return form;
    return LocalForm{.international = !isAscii(local)};
}

void FactBuilder::addEntry(
    std::string_view text, std::size_t i, const EntrySpan& entry, GroupFacts& f, std::vector<GroupDomain>& domains)
{
    std::uint16_t bits = entry.stored ? kEntryStored : 0;
    if (entry.unclear) bits |= kEntryUnclear;
    if (entry.repaired) bits |= kEntryRepaired;
    if (entry.saysNo) bits |= kEntryDoNotMail;
    if (entry.column == m_primary) bits |= kEntryPrimary;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        bits |= kEntryFormula;

    FormRule rule = FormRule::None;
    std::uint16_t local = kNoDomain;
    std::uint64_t hash = 0;
    const auto at = splitAt(text);
    const std::string_view localPart = at ? text.substr(0, *at) : std::string_view();
    if (entry.exchange) {
        bits |= kEntryExchange;
        rule = FormRule::NoAt;
    } else if (!at) {
        rule = at.error().rule;
    } else if (const auto form = localForm(localPart, text.substr(*at + 1), m_hashes[i]); !form) {
        rule = form.error().rule;
    } else {
        KnownDomain& known = domain(text.substr(*at + 1), m_hashes[i]);
        rule = known.fault;
        if (rule == FormRule::None && localPart.size() + 1 + known.ascii.size() > 254) rule = FormRule::PathTooLong;
        if (rule == FormRule::None) {
            if (known.stamp != m_stamp) {
                known.stamp = m_stamp;
                known.local = static_cast<std::uint16_t>(domains.size());
                domains.push_back({known.ascii, known.hash});
            }
            local = known.local;
            if (form->quoted) bits |= kEntryQuoted;
            if (form->international) {
                bits |= kEntryInternational;
                if (isMixedScript(localPart)) bits |= kEntryMixedScript;
            }
            bits |= localBits(localPart, known.rule, m_lists);
            m_canonical.clear();
            appendCanonicalLocal(m_canonical, localPart, known.key);
            hash = keyedHash(m_key, m_canonical) + known.seed;
        }
    }
    // What the strict grammar refuses may have a better name; only broken entries pay for it.
    if (rule != FormRule::None && !entry.exchange) {
        const auto parsed = parseAddress(text);
        if (!parsed) rule = parsed.error().rule;
    }
    f.record[i] = entry.record;
    f.column[i] = entry.column;
    f.position[i] = entry.position;
    f.domain[i] = local;
    f.bits[i] = bits;
    f.steps[i] = entry.steps;
    f.rule[i] = static_cast<std::uint8_t>(rule);
    // What is broken has no canonical form; its text tells it apart from other broken ones.
    if (local == kNoDomain) hash = keyedHash(m_key, text);
    f.setHash(i, hash);
    if (entry.stored) {
        f.texts += text;
        f.textEnds.push_back(static_cast<std::uint32_t>(f.texts.size()));
    }
}

void FactBuilder::build(
    const RecordBatch& batch, const EntryBatch& entries, GroupFacts& facts, std::vector<GroupDomain>& domains)
{
    facts.texts.clear();
    facts.textEnds.clear();
    domains.clear();
    if (m_domains.count() > 500'000) m_domains.clear();
    ++m_stamp;
    const std::size_t count = entries.entries.size();
    for (auto* column : {&facts.record, &facts.column, &facts.position, &facts.domain, &facts.bits, &facts.steps})
        column->resize(count);
    facts.rule.resize(count);
    facts.resizeHashes(count);
    // A long list has more domains than fit the cache of the processor: what find() needs is fetched ahead.
    m_hashes.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string_view text = entries.text(entries.entries[i], batch);
        m_hashes[i] = nameHash(text.substr(std::min(text.rfind('@') + 1, text.size())));
        m_domains.prefetchSlot(m_hashes[i]);
    }
    constexpr std::size_t kAhead = 6;
    for (std::size_t i = 0; i < count; ++i) {
        if (i + kAhead < count) m_domains.prefetchDomain(m_hashes[i + kAhead]);
        const EntrySpan& entry = entries.entries[i];
        addEntry(entries.text(entry, batch), i, entry, facts, domains);
    }
    facts.recordFlags.resize(batch.records.size());
    for (std::size_t r = 0; r < batch.records.size(); ++r)
        facts.recordFlags[r] =
            static_cast<std::uint8_t>(batch.records[r].flags | (entries.doNotMail[r] != 0 ? kRecordDoNotMail : 0));
    facts.filled = entries.filled;
    facts.activity = entries.activity;
}

} // namespace winnow
