// SPDX-License-Identifier: Apache-2.0

#include "cli/session.h"

#include "base/clock.h"
#include "crypto/keys.h"
#include "vault/session_lock.h"

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

namespace winnow::cli {
namespace {

/// The first line of a descriptor.
Result<SecureBytes> firstLine(int fd)
{
    SecureBytes room(4096);
    std::size_t length = 0;
    while (length < room.size()) {
        const ssize_t count = ::read(fd, room.data() + length, 1);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0 || room.data()[length] == '\n') break;
        ++length;
    }
    if (length > 0 && room.data()[length - 1] == '\r') --length;
    if (length == 0) return fail(ErrorKind::WrongPassword, "no password was given");
    return SecureBytes(room.text().substr(0, length));
}

Result<SecureBytes> fromTerminal(const std::string& prompt)
{
    const int tty = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (tty < 0)
        return fail(ErrorKind::WrongPassword, "there is no terminal to ask on; use --password-file or --password-fd");
    termios before{};
    ::tcgetattr(tty, &before);
    termios silent = before;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(tty, TCSAFLUSH, &silent);
    (void)!::write(tty, prompt.data(), prompt.size());
    Result<SecureBytes> password = firstLine(tty);
    ::tcsetattr(tty, TCSAFLUSH, &before);
    (void)!::write(tty, "\n", 1);
    ::close(tty);
    return password;
}

} // namespace

void addPasswordOptions(CLI::App& command, PasswordOptions& options, const std::string& prefix)
{
    command.add_option(
        "--" + prefix + "password-file", options.file, "read the password from the first line of this file");
    command.add_option(
        "--" + prefix + "password-fd", options.descriptor, "read the password from this file descriptor");
}

Result<SecureBytes> readPassword(const PasswordOptions& options, const std::string& prompt, bool isNew)
{
    if (options.descriptor) return firstLine(*options.descriptor);
    if (options.file) {
        const int fd = ::open(options.file->c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0) return fail(ErrorKind::FileNotFound, "the password file: " + std::string(std::strerror(errno)));
        Result<SecureBytes> password = firstLine(fd);
        ::close(fd);
        return password;
    }
    Result<SecureBytes> password = fromTerminal(prompt);
    if (!password || !isNew) return password;
    Result<SecureBytes> again = fromTerminal("The same again: ");
    if (!again) return again;
    if (again->text() != password->text()) return fail(ErrorKind::WrongPassword, "the two passwords differ");
    return password;
}

InterruptGuard::InterruptGuard()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_watcher = std::jthread([this, set](const std::stop_token& ending) {
        const timespec wait{0, 100'000'000};
        while (!ending.stop_requested())
            if (::sigtimedwait(&set, nullptr, &wait) > 0) m_stop.request_stop();
    });
}

InterruptGuard::~InterruptGuard()
{
    // The watcher waits for a signal: it gets one, so that nobody waits for its time to pass.
    m_watcher.request_stop();
    ::pthread_kill(m_watcher.native_handle(), SIGHUP);
}

ProgressLine::ProgressLine(const RunCounters& counters) : m_counters(counters)
{
    if (::isatty(STDERR_FILENO) == 1) m_thread = std::jthread([this] { draw(); });
}

ProgressLine::~ProgressLine()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
        std::fputs("\r\033[K", stderr);
    }
}

void ProgressLine::draw()
{
    using namespace std::chrono;
    RunPhase phase = RunPhase::Idle;
    auto began = steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, milliseconds(200), [this] { return m_ending; })) {
        const RunSnapshot s = m_counters.snapshot();
        if (s.phase != phase) {
            phase = s.phase;
            began = steady_clock::now();
        }
        const double seconds = duration<double>(steady_clock::now() - began).count();
        static constexpr const char* kWords[] = {"Starting", "Reading", "Deciding", "Writing", "Reading back", "Done",
            "Asking name servers", "Asking mail servers"};
        char line[200];
        int length = std::snprintf(line, sizeof line, "\r\033[K%s: %llu records, %.0f a second",
            kWords[static_cast<int>(s.phase)], static_cast<unsigned long long>(s.done),
            seconds > 0 ? static_cast<double>(s.done) / seconds : 0.0);
        const bool asking = s.phase == RunPhase::AskingDomains || s.phase == RunPhase::AskingMailboxes;
        if (asking && s.total > 0)
            length =
                std::snprintf(line, sizeof line, "\r\033[K%s: %llu of %llu, %llu wait, %llu refuse us, %llu silent",
                    kWords[static_cast<int>(s.phase)], static_cast<unsigned long long>(s.done),
                    static_cast<unsigned long long>(s.total), static_cast<unsigned long long>(s.waiting),
                    static_cast<unsigned long long>(s.refusedUs), static_cast<unsigned long long>(s.unreachable));
        if (s.bytesTotal > 0 && s.bytesDone > 0 && length > 0) {
            const double share = std::min(1.0, static_cast<double>(s.bytesDone) / static_cast<double>(s.bytesTotal));
            std::snprintf(line + length, sizeof line - static_cast<std::size_t>(length), ", %.0f%%, %.0f s to go",
                share * 100, seconds / share - seconds);
        }
        std::fputs(line, stderr);
        std::fflush(stderr);
    }
}

} // namespace winnow::cli
