// SPDX-License-Identifier: Apache-2.0

#pragma once

/// How many workers a piece of work gets: those that this computer's processors can take, and more beside other
/// programs.

#include <string_view>

namespace winnow {

struct ProcessorLoad {
    unsigned processors = 1; ///< those that this process may run on
    unsigned runnable = 1;   ///< threads of the whole system that run or wait for a processor, the asking one included
};

/// As it is now. A look of some microseconds; where the system does not tell, only the asking thread counts. Thread:
/// any.
[[nodiscard]] ProcessorLoad loadNow() noexcept;

/// The threads that run or wait in a text as /proc/loadavg has it (proc_loadavg(5), the figure before the slash); 1
/// where it cannot be read.
[[nodiscard]] unsigned runnableIn(std::string_view loadavg) noexcept;

/// max(2, processors - 1) on a computer that is at rest: reading and writing take the processor that is left. The
/// scheduler shares processors out among threads, so beside other programs there is one worker more for each thread
/// that would wait, up to twice as many: a run then takes its share instead of waiting with half its stages. What a run
/// finds never depends on it.
[[nodiscard]] unsigned workersFor(const ProcessorLoad& load) noexcept;

/// workersFor(loadNow()).
[[nodiscard]] unsigned defaultThreads() noexcept;

} // namespace winnow
