// SPDX-License-Identifier: Apache-2.0

#include "project/stores/evidence_store.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace winnow {
namespace {

std::int64_t packed(EntryNo entry) noexcept { return static_cast<std::int64_t>(entry.group.value) << 16 | entry.index; }
EntryNo unpacked(std::int64_t number) noexcept
{
    return {GroupNo(static_cast<std::uint32_t>(number >> 16)), static_cast<std::uint16_t>(number & 0xFFFF)};
}

ProbeKey keyFrom(std::string_view blob) noexcept
{
    ProbeKey key{};
    if (blob.size() == key.size()) std::memcpy(key.data(), blob.data(), key.size());
    return key;
}

RouteFinding routeFinding(std::int64_t number) noexcept
{
    return number >= 0 && number <= static_cast<std::int64_t>(RouteFinding::Failure) ? static_cast<RouteFinding>(number)
                                                                                     : RouteFinding::NotAsked;
}
MailboxFinding mailboxFinding(std::int64_t number) noexcept
{
    return number >= 0 && number < static_cast<std::int64_t>(kMailboxFindingCount) ? static_cast<MailboxFinding>(number)
                                                                                   : MailboxFinding::NotAsked;
}

/// A column of what a server said may hold any bytes.
std::string outcomeToJson(const ProbeOutcome& o)
{
    return nlohmann::json{{"host", o.host}, {"address", o.host.empty() ? "" : o.address.text()}, {"tls", o.tls},
        {"reply", o.reply}, {"rule", o.rule}, {"scope", static_cast<int>(o.scope)},
        {"stage", static_cast<int>(o.stage)}, {"permanent", o.permanent}, {"asked", o.asked}}
        .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<ProbeOutcome> outcomeFromJson(std::string_view text)
{
    const auto j = nlohmann::json::parse(text, nullptr, false);
    if (!j.is_object()) return fail(ErrorKind::ProjectDamaged, "the answer of a mail server");
    ProbeOutcome o;
    try {
        o.host = j.at("host").get<std::string>();
        if (const auto address = IpAddress::parse(j.at("address").get<std::string>())) o.address = *address;
        o.tls = j.at("tls").get<std::string>();
        o.reply = j.at("reply").get<std::string>();
        o.rule = j.at("rule").get<std::string>();
        o.scope = static_cast<ReplyScope>(std::clamp(j.at("scope").get<int>(), 0, 3));
        o.stage = static_cast<SmtpStage>(std::clamp(j.at("stage").get<int>(), 0, 5));
        o.permanent = j.at("permanent").get<bool>();
        o.asked = j.at("asked").get<bool>();
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::ProjectDamaged, "the answer of a mail server");
    }
    return o;
}

std::string escapedName(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const auto byte = static_cast<std::uint8_t>(c);
        if (byte > ' ' && byte < 0x7F && c != '%')
            out += c;
        else
            out += '%' + toHex({&byte, 1});
    }
    return out;
}

std::string unescapedName(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = text[at] == '%' && at + 2 < text.size() ? fromHex(text.substr(at + 1, 2)) : std::nullopt;
        out += byte ? *byte : std::string(1, text[at]);
        if (byte) at += 2;
    }
    return out;
}

} // namespace

std::string hostsToText(const std::vector<MailHost>& hosts)
{
    std::string out;
    for (const MailHost& host : hosts) {
        if (!out.empty()) out += '\n';
        out += std::to_string(host.preference) + ' ' + escapedName(host.name);
        for (const IpAddress& address : host.addresses) out += ' ' + address.text();
    }
    return out;
}

Result<std::vector<MailHost>> hostsFromText(std::string_view text)
{
    std::vector<MailHost> out;
    const auto word = [](std::string_view& line) {
        const std::size_t end = line.find(' ');
        const std::string_view first = line.substr(0, end);
        line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
        return first;
    };
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        MailHost host;
        const std::string_view preference = word(line);
        const char* const last = preference.data() + preference.size();
        const auto number = std::from_chars(preference.data(), last, host.preference);
        host.name = unescapedName(word(line));
        if (number.ec != std::errc() || number.ptr != last || host.name.empty())
            return fail(ErrorKind::ProjectDamaged, "the mail hosts of a domain");
        while (!line.empty()) {
            const auto address = IpAddress::parse(word(line));
            if (!address) return fail(ErrorKind::ProjectDamaged, "the mail hosts of a domain");
            host.addresses.push_back(*address);
        }
        out.push_back(std::move(host));
    }
    return out;
}

Result<void> EvidenceStore::putRoute(const StoredRoute& r)
{
    Result<Statement> s = m_database.prepare(
        "INSERT INTO route(domain, finding, asked, expires, implicit, mx, hosts, catch_all) VALUES(?,?,?,?,?,?,?,?) "
        "ON CONFLICT(domain) DO UPDATE SET finding=excluded.finding, asked=excluded.asked, expires=excluded.expires, "
        "implicit=excluded.implicit, mx=excluded.mx, hosts=excluded.hosts, "
        "catch_all=CASE excluded.catch_all WHEN 0 THEN catch_all ELSE excluded.catch_all END");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{r.domain.value})
        .bind(2, static_cast<std::int64_t>(r.route.finding))
        .bind(3, r.asked)
        .bind(4, r.expires);
    s->bind(5, std::int64_t{r.route.implicit})
        .bind(6, std::int64_t{r.route.mxCount})
        .bind(7, std::string_view(hostsToText(r.route.hosts)))
        .bind(8, static_cast<std::int64_t>(r.catchAll));
    return s->run();
}

Result<void> EvidenceStore::putCatchAll(DomainId domain, CatchAll state)
{
    Result<Statement> s = m_database.prepare("UPDATE route SET catch_all = ? WHERE domain = ?");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(state)).bind(2, std::int64_t{domain.value});
    return s->run();
}

Result<void> EvidenceStore::putProbe(const StoredProbe& p)
{
    Result<Statement> s = m_database.prepare(
        "INSERT OR REPLACE INTO probe(entry, key, finding, tries, first, asked, next_try, outcome) VALUES(?,?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, packed(p.entry)).bindBlob(2, {reinterpret_cast<const char*>(p.key.data()), p.key.size()});
    s->bind(3, static_cast<std::int64_t>(p.finding))
        .bind(4, std::int64_t{p.tries})
        .bind(5, p.first)
        .bind(6, p.asked)
        .bind(7, p.nextTry);
    s->bind(8, std::string_view(outcomeToJson(p.outcome)));
    return s->run();
}

Result<std::vector<RouteFact>> EvidenceStore::routeFacts()
{
    Result<Statement> s = m_database.prepare("SELECT domain, finding, asked, expires FROM route ORDER BY domain");
    if (!s) return pass(s);
    std::vector<RouteFact> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({DomainId(static_cast<std::uint32_t>(s->integer(0))), routeFinding(s->integer(1)), s->integer(2),
            s->integer(3)});
    }
}

Result<std::vector<ProbeFact>> EvidenceStore::probeFacts()
{
    Result<Statement> s =
        m_database.prepare("SELECT entry, finding, tries, first, asked, next_try, key FROM probe ORDER BY entry");
    if (!s) return pass(s);
    std::vector<ProbeFact> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.push_back({unpacked(s->integer(0)), keyFrom(s->blob(6)), mailboxFinding(s->integer(1)),
            static_cast<std::uint32_t>(s->integer(2)), s->integer(3), s->integer(4), s->integer(5)});
    }
}

Result<void> EvidenceStore::forEachReply(const std::function<void(EntryNo, const std::string&)>& each)
{
    Result<Statement> s = m_database.prepare("SELECT entry, outcome FROM probe ORDER BY entry");
    if (!s) return pass(s);
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return {};
        Result<ProbeOutcome> outcome = outcomeFromJson(s->text(1));
        if (!outcome) return pass(outcome);
        if (!outcome->reply.empty()) each(unpacked(s->integer(0)), outcome->reply);
    }
}

Result<std::optional<StoredRoute>> EvidenceStore::route(DomainId domain)
{
    Result<Statement> s = m_database.prepare(
        "SELECT finding, asked, expires, implicit, mx, hosts, catch_all FROM route WHERE domain = ?");
    if (!s) return pass(s);
    s->bind(1, std::int64_t{domain.value});
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return std::nullopt;
    StoredRoute r;
    r.domain = domain;
    r.route.finding = routeFinding(s->integer(0));
    r.asked = s->integer(1);
    r.expires = s->integer(2);
    r.route.implicit = s->integer(3) != 0;
    r.route.mxCount = static_cast<std::uint32_t>(s->integer(4));
    Result<std::vector<MailHost>> hosts = hostsFromText(s->text(5));
    if (!hosts) return pass(hosts);
    r.route.hosts = std::move(*hosts);
    r.catchAll = static_cast<CatchAll>(std::clamp<std::int64_t>(s->integer(6), 0, 3));
    return r;
}

Result<std::optional<StoredProbe>> EvidenceStore::probe(EntryNo entry)
{
    Result<Statement> s =
        m_database.prepare("SELECT key, finding, tries, first, asked, next_try, outcome FROM probe WHERE entry = ?");
    if (!s) return pass(s);
    s->bind(1, packed(entry));
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (!*row) return std::nullopt;
    StoredProbe p;
    p.entry = entry;
    p.key = keyFrom(s->blob(0));
    p.finding = mailboxFinding(s->integer(1));
    p.tries = static_cast<std::uint32_t>(s->integer(2));
    p.first = s->integer(3);
    p.asked = s->integer(4);
    p.nextTry = s->integer(5);
    Result<ProbeOutcome> outcome = outcomeFromJson(s->text(6));
    if (!outcome) return pass(outcome);
    p.outcome = std::move(*outcome);
    p.outcome.finding = p.finding;
    return p;
}

Result<void> EvidenceStore::copyProbes(const std::vector<std::pair<EntryNo, EntryNo>>& pairs)
{
    Result<Statement> s = m_database.prepare(
        "INSERT OR IGNORE INTO probe(entry, key, finding, tries, first, asked, next_try, outcome) "
        "SELECT ?2, key, finding, tries, first, asked, next_try, outcome FROM probe WHERE entry = ?1");
    if (!s) return pass(s);
    for (const auto& [from, to] : pairs) {
        s->bind(1, packed(from)).bind(2, packed(to));
        if (Result<void> done = s->run(); !done) return done;
    }
    return {};
}

Result<void> EvidenceStore::forgetRoute(DomainId domain)
{
    return m_database.execute(("DELETE FROM route WHERE domain=" + std::to_string(domain.value)).c_str());
}

Result<void> EvidenceStore::advance()
{
    return m_database.execute(
        "INSERT INTO meta(key, value) VALUES('evidence', 1) ON CONFLICT(key) DO UPDATE SET value = value + 1");
}

} // namespace winnow
