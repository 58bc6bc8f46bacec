// SPDX-License-Identifier: Apache-2.0

#include "dns/ares_answer.h"

#include "base/text.h"
#include "dns/ares_shim.h"

#include <ares.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace winnow {
namespace {

constexpr std::uint32_t kMaxRecords = 1000;

/// What stands behind one query on its way through c-ares.
struct Asked {
    AnswerCallback callback;
    void* context;
    DnsType type;
};

DnsOutcome outcomeOf(int status) noexcept
{
    switch (status) {
    case ARES_SUCCESS: return DnsOutcome::Records;
    case ARES_ENODATA: return DnsOutcome::NoData;
    case ARES_ENOTFOUND: return DnsOutcome::NotFound;
    case ARES_ESERVFAIL:
    case ARES_EREFUSED:
    case ARES_ENOTIMP:
    case ARES_EFORMERR: return DnsOutcome::ServFail;
    case ARES_ETIMEOUT: return DnsOutcome::Timeout;
    case ARES_ECONNREFUSED: return DnsOutcome::Unreachable;
    case ARES_ECANCELLED:
    case ARES_EDESTRUCTION: return DnsOutcome::Cancelled;
    default: return DnsOutcome::BadAnswer;
    }
}

/// Fills in the end of the chain that begins with the question's name; false for a loop.
bool followAliases(DnsAnswer& answer, std::string name, const std::vector<std::pair<std::string, std::string>>& aliases)
{
    answer.aliases = static_cast<std::uint32_t>(aliases.size());
    if (aliases.empty()) return true;
    for (std::size_t steps = 0; steps <= aliases.size(); ++steps) {
        const auto next = std::ranges::find(aliases, name, &std::pair<std::string, std::string>::first);
        if (next == aliases.end()) {
            answer.alias = std::move(name);
            return true;
        }
        name = next->second;
    }
    return false;
}

void addAddress(DnsAnswer& answer, const std::uint8_t* bytes, bool v6)
{
    IpAddress address;
    address.v6 = v6;
    std::memcpy(address.bytes.data(), bytes, v6 ? 16 : 4);
    answer.addresses.push_back(address);
}

DnsAnswer badAnswer()
{
    DnsAnswer bad;
    bad.outcome = DnsOutcome::BadAnswer;
    return bad;
}

/// A message without records of the asked type says "no data" even where it holds others.
DnsAnswer finished(DnsAnswer answer)
{
    if (answer.outcome == DnsOutcome::Records && answer.mx.empty() && answer.addresses.empty() &&
        answer.names.empty() && answer.aliases == 0)
        answer.outcome = DnsOutcome::NoData;
    if (answer.ttl == UINT32_MAX) answer.ttl = 0;
    return answer;
}

#if ARES_VERSION >= 0x011c00

DnsAnswer fromRecord(const ares_dns_record_t* record, DnsType asked)
{
    DnsAnswer answer;
    answer.outcome = DnsOutcome::Records;
    answer.ttl = UINT32_MAX;
    std::string question;
    const char* name = nullptr;
    if (ares_dns_record_query_cnt(record) > 0 &&
        ares_dns_record_query_get(record, 0, &name, nullptr, nullptr) == ARES_SUCCESS)
        question = asciiLower(name);
    std::vector<std::pair<std::string, std::string>> aliases;
    const std::size_t count = std::min<std::size_t>(ares_dns_record_rr_cnt(record, ARES_SECTION_ANSWER), kMaxRecords);
    for (std::size_t i = 0; i < count; ++i) {
        const ares_dns_rr_t* rr = ares_dns_record_rr_get_const(record, ARES_SECTION_ANSWER, i);
        if (rr == nullptr || ares_dns_rr_get_class(rr) != ARES_CLASS_IN) continue;
        const auto type = ares_dns_rr_get_type(rr);
        if (type == ARES_REC_TYPE_CNAME) {
            aliases.emplace_back(
                asciiLower(ares_dns_rr_get_name(rr)), asciiLower(ares_dns_rr_get_str(rr, ARES_RR_CNAME_CNAME)));
        } else if (static_cast<int>(type) != static_cast<int>(asked)) {
            continue;
        } else if (asked == DnsType::Mx) {
            const char* host = ares_dns_rr_get_str(rr, ARES_RR_MX_EXCHANGE);
            answer.mx.emplace_back(
                ares_dns_rr_get_u16(rr, ARES_RR_MX_PREFERENCE), asciiLower(host == nullptr ? "" : host));
        } else if (asked == DnsType::Ptr) {
            const char* host = ares_dns_rr_get_str(rr, ARES_RR_PTR_DNAME);
            answer.names.push_back(asciiLower(host == nullptr ? "" : host));
        } else if (asked == DnsType::A) {
            addAddress(answer, reinterpret_cast<const std::uint8_t*>(ares_dns_rr_get_addr(rr, ARES_RR_A_ADDR)), false);
        } else {
            addAddress(
                answer, reinterpret_cast<const std::uint8_t*>(ares_dns_rr_get_addr6(rr, ARES_RR_AAAA_ADDR)), true);
        }
        answer.ttl = std::min<std::uint32_t>(answer.ttl, ares_dns_rr_get_ttl(rr));
    }
    if (!followAliases(answer, std::move(question), aliases)) return badAnswer();
    return finished(std::move(answer));
}

void onRecord(void* context, ares_status_t status, std::size_t, const ares_dns_record_t* record)
{
    const std::unique_ptr<Asked> asked(static_cast<Asked*>(context));
    DnsAnswer answer;
    if (status == ARES_SUCCESS && record != nullptr)
        answer = fromRecord(record, asked->type);
    else
        answer.outcome = outcomeOf(static_cast<int>(status));
    asked->callback(asked->context, std::move(answer));
}

#else

/// Reads a message from front to back; every read is checked against its end.
class MessageReader {
public:
    explicit MessageReader(std::span<const std::uint8_t> message) : m_message(message) {}

    bool skip(std::size_t bytes) noexcept
    {
        if (m_message.size() - m_at < bytes) return false;
        m_at += bytes;
        return true;
    }
    bool number(std::size_t bytes, std::uint32_t& out) noexcept
    {
        if (m_message.size() - m_at < bytes) return false;
        out = 0;
        for (std::size_t i = 0; i < bytes; ++i) out = out << 8 | m_message[m_at++];
        return true;
    }
    bool name(std::string& out)
    {
        if (m_at >= m_message.size()) return false;
        char* text = nullptr;
        long used = 0;
        const int status = ares_expand_name(
            m_message.data() + m_at, m_message.data(), static_cast<int>(m_message.size()), &text, &used);
        if (status != ARES_SUCCESS) return false;
        out = asciiLower(text);
        ares_free_string(text);
        return skip(static_cast<std::size_t>(used));
    }
    [[nodiscard]] std::size_t at() const noexcept { return m_at; }
    void moveTo(std::size_t at) noexcept { m_at = at; }
    [[nodiscard]] std::size_t left() const noexcept { return m_message.size() - m_at; }
    [[nodiscard]] const std::uint8_t* here() const noexcept { return m_message.data() + m_at; }

private:
    std::span<const std::uint8_t> m_message;
    std::size_t m_at = 0;
};

/// One resource record (RFC 1035 section 3.2.1); false where the message breaks off or lies.
bool readRecord(
    MessageReader& in, DnsType asked, DnsAnswer& answer, std::vector<std::pair<std::string, std::string>>& aliases)
{
    std::string owner;
    std::uint32_t type = 0, klass = 0, ttl = 0, length = 0;
    if (!in.name(owner) || !in.number(2, type) || !in.number(2, klass) || !in.number(4, ttl) || !in.number(2, length))
        return false;
    if (in.left() < length) return false;
    const std::size_t end = in.at() + length;
    constexpr std::uint32_t kInternet = 1, kAlias = 5;
    if (klass == kInternet && type == kAlias) {
        std::string target;
        if (!in.name(target) || in.at() != end) return false;
        aliases.emplace_back(std::move(owner), std::move(target));
    } else if (klass == kInternet && type == static_cast<std::uint32_t>(asked)) {
        if (asked == DnsType::Mx) {
            std::uint32_t preference = 0;
            std::string host;
            if (length < 3 || !in.number(2, preference) || !in.name(host) || in.at() != end) return false;
            answer.mx.emplace_back(static_cast<std::uint16_t>(preference), std::move(host));
        } else if (asked == DnsType::Ptr) {
            std::string host;
            if (!in.name(host) || in.at() != end) return false;
            answer.names.push_back(std::move(host));
        } else {
            const bool v6 = asked == DnsType::Aaaa;
            if (length != (v6 ? 16U : 4U)) return false;
            addAddress(answer, in.here(), v6);
        }
        answer.ttl = std::min(answer.ttl, ttl);
    }
    in.moveTo(end);
    return true;
}

DnsAnswer fromBytes(std::span<const std::uint8_t> message, DnsType asked)
{
    MessageReader in(message);
    std::uint32_t questions = 0, answers = 0;
    if (!in.skip(4) || !in.number(2, questions) || !in.number(2, answers) || !in.skip(4) || questions > 1)
        return badAnswer();
    std::string question;
    if (questions == 1 && (!in.name(question) || !in.skip(4))) return badAnswer();
    DnsAnswer answer;
    answer.outcome = DnsOutcome::Records;
    answer.ttl = UINT32_MAX;
    std::vector<std::pair<std::string, std::string>> aliases;
    for (std::uint32_t i = 0; i < std::min(answers, kMaxRecords); ++i)
        if (!readRecord(in, asked, answer, aliases)) return badAnswer();
    if (!followAliases(answer, std::move(question), aliases)) return badAnswer();
    return finished(std::move(answer));
}

void onBytes(void* context, int status, int, unsigned char* bytes, int length)
{
    const std::unique_ptr<Asked> asked(static_cast<Asked*>(context));
    DnsAnswer answer;
    if (status == ARES_SUCCESS && length > 0)
        answer = fromBytes({bytes, static_cast<std::size_t>(length)}, asked->type);
    else
        answer.outcome = outcomeOf(status);
    asked->callback(asked->context, std::move(answer));
}

#endif

} // namespace

DnsAnswer parseAnswer(std::span<const std::uint8_t> message, DnsType asked)
{
#if ARES_VERSION >= 0x011c00
    ares_dns_record_t* record = nullptr;
    if (ares_dns_parse(message.data(), message.size(), 0, &record) != ARES_SUCCESS) return badAnswer();
    DnsAnswer answer = fromRecord(record, asked);
    ares_dns_record_destroy(record);
    return answer;
#else
    return fromBytes(message, asked);
#endif
}

void askChannel(ares_channeldata* channel, const char* name, DnsType type, AnswerCallback callback, void* context)
{
    auto* asked = new Asked{callback, context, type}; // owned by the callback, which c-ares always calls
#if ARES_VERSION >= 0x011c00
    ares_query_dnsrec(channel, name, ARES_CLASS_IN, static_cast<ares_dns_rec_type_t>(type), onRecord, asked, nullptr);
#else
    constexpr int kInternet = 1;
    ares_query(channel, name, kInternet, static_cast<int>(type), onBytes, asked);
#endif
}

} // namespace winnow
