// SPDX-License-Identifier: Apache-2.0

#pragma once

/// Counters of a run: workers add, whoever shows progress polls. No signal per row, ever.

#include <array>
#include <atomic>
#include <cstdint>

namespace winnow {

enum class RunPhase : std::uint8_t {
    Idle,
    Reading,
    Settling,
    Exporting,
    ReadingBack,
    Done,
    AskingDomains,
    AskingMailboxes
};

/// What reading a list found, before anything is decided.
struct FoundSoFar {
    std::uint64_t wellFormed = 0;     ///< addresses
    std::uint64_t broken = 0;         ///< addresses
    std::uint64_t doNotMail = 0;      ///< rows whose own cell says so
    std::uint64_t withoutAddress = 0; ///< rows
};

/// A plain copy of the counters at one moment.
struct RunSnapshot {
    RunPhase phase = RunPhase::Idle;
    std::uint64_t done = 0;        ///< records (or entries) finished in this phase
    std::uint64_t bytesDone = 0;   ///< bytes of the source consumed in this phase
    std::uint64_t bytesTotal = 0;  ///< 0 when not known
    std::uint64_t total = 0;       ///< records (or domains, mailboxes) to do in this phase; 0 when not known
    std::uint64_t waiting = 0;     ///< mailboxes that were put off and are asked again later
    std::uint64_t refusedUs = 0;   ///< mailboxes where it is us who were refused
    std::uint64_t unreachable = 0; ///< domains or mailboxes whose servers gave no answer
    FoundSoFar found;              ///< since the last reading began
};

/// What holds a run up; see RunSnapshot.
enum class HoldUp : std::uint8_t { Waiting, RefusedUs, Unreachable };

/// Thread: any. All operations are relaxed atomics: the numbers are for the eye, not for decisions.
class RunCounters {
public:
    void begin(RunPhase phase, std::uint64_t bytesTotal) noexcept
    {
        m_done.store(0, std::memory_order_relaxed);
        m_bytesDone.store(0, std::memory_order_relaxed);
        m_bytesTotal.store(bytesTotal, std::memory_order_relaxed);
        m_total.store(0, std::memory_order_relaxed);
        m_phase.store(phase, std::memory_order_relaxed);
    }
    void expect(std::uint64_t total) noexcept { m_total.store(total, std::memory_order_relaxed); }
    void note(HoldUp what) noexcept
    {
        m_holdUps[static_cast<std::size_t>(what)].fetch_add(1, std::memory_order_relaxed);
    }
    void forgetHoldUps() noexcept
    {
        for (auto& n : m_holdUps) n.store(0, std::memory_order_relaxed);
    }
    void add(std::uint64_t records, std::uint64_t bytes) noexcept
    {
        m_done.fetch_add(records, std::memory_order_relaxed);
        m_bytesDone.fetch_add(bytes, std::memory_order_relaxed);
    }
    void add(const FoundSoFar& found) noexcept
    {
        m_found[0].fetch_add(found.wellFormed, std::memory_order_relaxed);
        m_found[1].fetch_add(found.broken, std::memory_order_relaxed);
        m_found[2].fetch_add(found.doNotMail, std::memory_order_relaxed);
        m_found[3].fetch_add(found.withoutAddress, std::memory_order_relaxed);
    }
    void forgetFound() noexcept
    {
        for (auto& n : m_found) n.store(0, std::memory_order_relaxed);
    }
    [[nodiscard]] RunSnapshot snapshot() const noexcept
    {
        const auto found = [this](std::size_t i) { return m_found[i].load(std::memory_order_relaxed); };
        return {m_phase.load(std::memory_order_relaxed), m_done.load(std::memory_order_relaxed),
            m_bytesDone.load(std::memory_order_relaxed), m_bytesTotal.load(std::memory_order_relaxed),
            m_total.load(std::memory_order_relaxed), m_holdUps[0].load(std::memory_order_relaxed),
            m_holdUps[1].load(std::memory_order_relaxed), m_holdUps[2].load(std::memory_order_relaxed),
            {found(0), found(1), found(2), found(3)}};
    }

private:
    std::atomic<RunPhase> m_phase{RunPhase::Idle};
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_bytesDone{0};
    std::atomic<std::uint64_t> m_bytesTotal{0};
    std::atomic<std::uint64_t> m_total{0};
    std::array<std::atomic<std::uint64_t>, 3> m_holdUps{};
    std::array<std::atomic<std::uint64_t>, 4> m_found{};
};

} // namespace winnow
