// SPDX-License-Identifier: Apache-2.0

#include "base/processors.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace winnow {

unsigned runnableIn(std::string_view loadavg) noexcept
{
    const std::size_t slash = loadavg.find('/');
    if (slash == std::string_view::npos) return 1;
    const std::size_t blank = loadavg.rfind(' ', slash);
    const std::size_t from = blank == std::string_view::npos ? 0 : blank + 1;
    unsigned runnable = 0;
    const auto [end, error] = std::from_chars(loadavg.data() + from, loadavg.data() + slash, runnable);
    return error == std::errc{} && end == loadavg.data() + slash ? std::max(1U, runnable) : 1;
}

ProcessorLoad loadNow() noexcept
{
    ProcessorLoad load{.processors = std::max(1U, std::thread::hardware_concurrency())};
    const int file = ::open("/proc/loadavg", O_RDONLY | O_CLOEXEC);
    if (file < 0) return load;
    std::array<char, 128> text{};
    const ssize_t size = ::read(file, text.data(), text.size());
    ::close(file);
    if (size > 0) load.runnable = runnableIn({text.data(), static_cast<std::size_t>(size)});
    return load;
}

unsigned workersFor(const ProcessorLoad& load) noexcept
{
    const unsigned atRest = std::max(2U, load.processors - 1);
    const unsigned others = load.runnable - std::min(load.runnable, 1U);
    const unsigned wanted = atRest + std::min(others, 2 * atRest); // `others` can be any figure; the sum must not wrap
    const unsigned waiting = wanted - std::min(wanted, std::max(load.processors, atRest));
    return atRest + std::min(waiting, atRest);
}

unsigned defaultThreads() noexcept { return workersFor(loadNow()); }

} // namespace winnow
