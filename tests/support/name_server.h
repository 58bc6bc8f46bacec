// SPDX-License-Identifier: Apache-2.0

#pragma once

/// NameServer: a small authoritative name server on 127.0.0.1 for tests, as obedient or as hostile as a test needs.

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace winnow::test {

/// The question as it came, with what is needed to answer it.
struct NameQuestion {
    std::string name; ///< lower case
    std::uint16_t type = 0;
    std::string packet;
    bool overTcp = false;
};

/// Puts answers together, byte by byte where a test wants nonsense.
class NameAnswer {
public:
    explicit NameAnswer(const NameQuestion& question, unsigned rcode = 0);
    NameAnswer& mx(std::uint16_t preference, const std::string& host, std::uint32_t ttl = 300);
    NameAnswer& a(const std::string& address, std::uint32_t ttl = 300, const std::string& owner = {});
    NameAnswer& aaaa(const std::string& address, std::uint32_t ttl = 300);
    NameAnswer& cname(const std::string& owner, const std::string& target);
    /// Raw bytes of a record, counted as one answer.
    NameAnswer& raw(const std::string& bytes);
    NameAnswer& truncated();
    [[nodiscard]] std::string bytes() const;

private:
    void record(const std::string& owner, std::uint16_t type, std::uint32_t ttl, const std::string& data);
    std::string m_header;
    std::string m_question;
    std::string m_records;
    std::uint16_t m_count = 0;
};

[[nodiscard]] std::string wireName(const std::string& name);

class NameServer {
public:
    /// What to send back: none is silence; several are sent one after the other.
    using Answerer = std::function<std::vector<std::string>(const NameQuestion&)>;

    explicit NameServer(Answerer answerer);
    ~NameServer();
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] std::uint64_t questions() const { return m_questions; }
    /// How often a name was asked for a type.
    [[nodiscard]] int asked(const std::string& name, std::uint16_t type) const;

private:
    void serve();
    std::vector<std::string> answer(const std::string& packet, bool overTcp);

    Answerer m_answerer;
    int m_udp = -1;
    int m_tcp = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_stop{false};
    std::atomic<std::uint64_t> m_questions{0};
    mutable std::mutex m_mutex;
    std::map<std::pair<std::string, std::uint16_t>, int> m_asked;
    std::thread m_thread;
};

} // namespace winnow::test
