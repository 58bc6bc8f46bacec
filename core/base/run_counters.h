#pragma once

/// Counters of a run: workers add, whoever shows progress polls. No signal per row, ever.

#include <atomic>
#include <cstdint>

namespace winnow {

enum class RunPhase : std::uint8_t { Idle, Reading, Settling, Exporting, ReadingBack, Done };

/// A plain copy of the counters at one moment.
struct RunSnapshot {
    RunPhase phase = RunPhase::Idle;
    std::uint64_t done = 0;       ///< records (or entries) finished in this phase
    std::uint64_t bytesDone = 0;  ///< bytes of the source consumed in this phase
    std::uint64_t bytesTotal = 0; ///< 0 when not known
};

/// Thread: any. All operations are relaxed atomics: the numbers are for the eye, not for decisions.
class RunCounters {
public:
    void begin(RunPhase phase, std::uint64_t bytesTotal) noexcept
    {
        m_done.store(0, std::memory_order_relaxed);
        m_bytesDone.store(0, std::memory_order_relaxed);
        m_bytesTotal.store(bytesTotal, std::memory_order_relaxed);
        m_phase.store(phase, std::memory_order_relaxed);
    }
    void add(std::uint64_t records, std::uint64_t bytes) noexcept
    {
        m_done.fetch_add(records, std::memory_order_relaxed);
        m_bytesDone.fetch_add(bytes, std::memory_order_relaxed);
    }
    [[nodiscard]] RunSnapshot snapshot() const noexcept
    {
        return {m_phase.load(std::memory_order_relaxed), m_done.load(std::memory_order_relaxed),
                m_bytesDone.load(std::memory_order_relaxed), m_bytesTotal.load(std::memory_order_relaxed)};
    }

private:
    std::atomic<RunPhase> m_phase{RunPhase::Idle};
    std::atomic<std::uint64_t> m_done{0};
    std::atomic<std::uint64_t> m_bytesDone{0};
    std::atomic<std::uint64_t> m_bytesTotal{0};
};

} // namespace winnow
