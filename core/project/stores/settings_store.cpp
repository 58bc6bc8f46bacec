// SPDX-License-Identifier: Apache-2.0

#include "project/stores/settings_store.h"

#include "crypto/keys.h"

#include <charconv>
#include <iterator>

namespace winnow {
namespace {

constexpr std::string_view kNames[] = {"backup_at_entry", "backup_folder", "business", "client", "evidence", "filters",
    "lab", "last_backup", "last_restore", "layouts", "merge_rules", "network", "next_group", "presets", "quick_groups",
    "result_digest", "retention", "row_hash", "seal", "settled_day", "settled_evidence", "settled_lists",
    "settled_policy", "settled_rules"};
static_assert(std::size(kNames) == static_cast<std::size_t>(Setting::SettledRules) + 1);

std::string oneTimeCodeKey(std::int64_t person) { return "one_time_code." + std::to_string(person); }

} // namespace

std::string_view name(Setting setting) noexcept { return kNames[static_cast<std::size_t>(setting)]; }

Result<std::string> SettingsStore::value(std::string_view key)
{
    Result<Statement> s = m_database.prepare("SELECT value FROM meta WHERE key = ?");
    if (!s) return pass(s);
    s->bind(1, key);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    return *row ? s->text(0) : std::string();
}

Result<void> SettingsStore::setValue(std::string_view key, std::string_view value)
{
    Result<Statement> s = m_database.prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)");
    if (!s) return pass(s);
    s->bind(1, key).bind(2, value);
    return s->run();
}

Result<std::string> SettingsStore::text(Setting setting) { return value(name(setting)); }

Result<void> SettingsStore::setText(Setting setting, std::string_view text) { return setValue(name(setting), text); }

Result<std::uint64_t> SettingsStore::number(Setting setting)
{
    Result<std::string> kept = text(setting);
    if (!kept) return pass(kept);
    std::uint64_t number = 0;
    if (kept->empty()) return number;
    const auto [end, error] = std::from_chars(kept->data(), kept->data() + kept->size(), number);
    if (error != std::errc() || end != kept->data() + kept->size())
        return fail(ErrorKind::ProjectDamaged, "the setting " + std::string(name(setting)));
    return number;
}

Result<void> SettingsStore::setNumber(Setting setting, std::uint64_t number)
{
    return setText(setting, std::to_string(number));
}

Result<SettledWith> SettingsStore::settledWith()
{
    SettledWith out;
    Result<std::string> policyText = text(Setting::SettledPolicy);
    if (!policyText) return pass(policyText);
    Result<std::string> rulesText = text(Setting::SettledRules);
    if (!rulesText) return pass(rulesText);
    Result<std::string> lists = text(Setting::SettledLists);
    if (!lists) return pass(lists);
    Result<std::string> evidence = text(Setting::SettledEvidence);
    if (!evidence) return pass(evidence);
    Result<std::uint64_t> day = number(Setting::SettledDay);
    if (!day) return pass(day);
    Result<Policy> policy = policyFromJson(*policyText);
    if (!policy) return pass(policy);
    Result<Rules> rules = rulesFromJson(*rulesText);
    if (!rules) return pass(rules);
    return SettledWith{std::move(*policy), std::move(*rules), std::move(*lists), std::move(*evidence),
        static_cast<std::uint16_t>(*day)};
}

Result<std::optional<SecureBytes>> SettingsStore::contentKey()
{
    Result<Statement> s = m_database.prepare("SELECT value FROM meta WHERE key = 'content_key'");
    if (!s) return pass(s);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return std::optional<SecureBytes>();
    if (s->blob(0).size() != kKeyBytes) return fail(ErrorKind::ProjectDamaged, "the key of the contents");
    return std::optional<SecureBytes>(SecureBytes(s->blob(0)));
}

Result<void> SettingsStore::keepContentKey(const SecureBytes& key)
{
    Result<Statement> s = m_database.prepare("INSERT OR IGNORE INTO meta(key, value) VALUES('content_key', ?)");
    if (!s) return pass(s);
    s->bindBlob(1, key.text());
    return s->run();
}

Result<std::string> SettingsStore::oneTimeCode(std::int64_t person) { return value(oneTimeCodeKey(person)); }

Result<void> SettingsStore::setOneTimeCode(std::int64_t person, std::string_view secret)
{
    return setValue(oneTimeCodeKey(person), secret);
}

} // namespace winnow
