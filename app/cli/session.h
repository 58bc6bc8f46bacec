// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the commands that work on lists and projects share: passwords, Ctrl+C, progress, the lists in use.

#include "base/run_counters.h"
#include "cli/context.h"
#include "crypto/secure_bytes.h"
#include "own_files.h"
#include "project/project.h"
#include "system_options.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace winnow::cli {

/// Where a password comes from: --password-file, --password-fd, or the terminal. Never argv.
struct PasswordOptions {
    std::optional<std::string> file;
    std::optional<int> descriptor;
};
void addPasswordOptions(CLI::App& command, PasswordOptions& options, const std::string& prefix = "");

/// Reads a password; asks twice when it is a new one. Errors: WrongPassword (none given), FileNotFound.
[[nodiscard]] Result<SecureBytes> readPassword(const PasswordOptions& options, const std::string& prompt, bool isNew);

/// Turns Ctrl+C and SIGTERM into a stop request while alive. Make it before any other thread.
class InterruptGuard {
public:
    InterruptGuard();
    ~InterruptGuard();
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    std::stop_source m_stop;
    std::jthread m_watcher;
};

/// A progress line on standard error while alive, when that is a terminal.
class ProgressLine {
public:
    explicit ProgressLine(const RunCounters& counters);
    ~ProgressLine();

private:
    void draw();
    const RunCounters& m_counters;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_ending = false;
    std::jthread m_thread;
};

} // namespace winnow::cli
