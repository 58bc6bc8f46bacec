// SPDX-License-Identifier: Apache-2.0

#include "formats/helper/legacy_helper.h"

#include "formats/row_assembler.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace winnow {
namespace {

constexpr std::uint64_t kMostBytes = 512ULL << 20;

} // namespace

Result<std::shared_ptr<SealedFile>> SealedFile::copyOf(ByteSource& source)
{
    const int fd = ::memfd_create("winnow-list", MFD_CLOEXEC | MFD_ALLOW_SEALING);
    if (fd < 0) return fail(ErrorKind::OutOfMemory);
    std::shared_ptr<SealedFile> file(new SealedFile(fd, 0));
    std::string room(256 * 1024, '\0');
    for (;;) {
        Result<std::size_t> count = source.read(room);
        if (!count) return pass(count);
        if (*count == 0) break;
        file->m_size += *count;
        if (file->m_size > kMostBytes) return fail(ErrorKind::PartTooLarge);
        for (std::size_t at = 0; at < *count;) {
            const ssize_t n = ::write(fd, room.data() + at, *count - at);
            if (n < 0 && errno == EINTR) continue;
            if (n <= 0) return fail(ErrorKind::OutOfMemory);
            at += static_cast<std::size_t>(n);
        }
    }
    ::fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
    return file;
}

SealedFile::~SealedFile() { ::close(m_fd); }

Result<std::unique_ptr<LegacyRun>> LegacyRun::start(const std::filesystem::path& helper,
    const std::shared_ptr<SealedFile>& file, const std::vector<std::string>& arguments,
    std::chrono::milliseconds patience)
{
    if (helper.empty() || ::access(helper.c_str(), X_OK) != 0)
        return fail(ErrorKind::HelperMissing, helper.filename().string());
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return fail(ErrorKind::HelperFailed, "no pipe");
    // A description of its own: the position belongs to this run.
    const int input = ::open(("/proc/self/fd/" + std::to_string(file->descriptor())).c_str(), O_RDONLY | O_CLOEXEC);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    sigset_t defaults;
    sigemptyset(&defaults);
    for (const int s : {SIGPIPE, SIGINT, SIGTERM, SIGXFSZ}) sigaddset(&defaults, s);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    std::vector<std::string> words{helper.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& w : words) argv.push_back(w.data());
    argv.push_back(nullptr);
    std::array<char*, 1> environment{nullptr};
    pid_t process = -1;
    const int failed = input < 0
        ? EBADF
        : ::posix_spawn(&process, helper.c_str(), &actions, &attributes, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    ::close(ends[1]);
    if (input >= 0) ::close(input);
    if (failed != 0) {
        ::close(ends[0]);
        return fail(ErrorKind::HelperFailed, "cannot be started");
    }
    return std::unique_ptr<LegacyRun>(new LegacyRun(ends[0], process, patience));
}

LegacyRun::~LegacyRun()
{
    ::close(m_pipe);
    ::kill(m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {}
}

Result<void> LegacyRun::fill(std::size_t count)
{
    if (m_at > 0 && m_buffer.size() - m_at < count) {
        m_buffer.erase(0, m_at);
        m_at = 0;
    }
    while (m_buffer.size() - m_at < count) {
        pollfd wait{m_pipe, POLLIN, 0};
        const int ready = ::poll(&wait, 1, static_cast<int>(m_patience.count()));
        if (ready < 0 && errno == EINTR) continue;
        if (ready == 0) return fail(ErrorKind::HelperFailed, "it was silent for too long");
        std::array<char, 64 * 1024> room;
        const ssize_t n = ::read(m_pipe, room.data(), room.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return fail(ErrorKind::HelperFailed, "it ended early");
        m_buffer.append(room.data(), static_cast<std::size_t>(n));
    }
    return {};
}

Result<LegacyRun::Frame> LegacyRun::next()
{
    if (Result<void> got = fill(5); !got) return pass(got);
    Frame frame;
    frame.kind = static_cast<LegacyFrame>(m_buffer[m_at]);
    std::uint32_t length = 0;
    FrameReader head(std::string_view(m_buffer).substr(m_at + 1, 4));
    if (!head.word(length) || length > kMostFrame) return fail(ErrorKind::HelperFailed, "it wrote nonsense");
    m_at += 5;
    if (Result<void> got = fill(length); !got) return pass(got);
    frame.body = m_buffer.substr(m_at, length);
    m_at += length;
    if (frame.kind == LegacyFrame::Locked)
        return fail(ErrorKind::NotAList,
            "an old workbook that is protected by a password. Open it in Excel or LibreOffice, save it as XLSX, and use that file.");
    return frame;
}

Result<LegacyTables> legacyTables(
    const std::filesystem::path& helper, const std::shared_ptr<SealedFile>& file, const std::string& kind)
{
    const std::vector<std::string> arguments =
        kind == "html" ? std::vector<std::string>{"tables", kind} : std::vector<std::string>{"rows", kind, "0"};
    Result<std::unique_ptr<LegacyRun>> run = LegacyRun::start(helper, file, arguments);
    if (!run) return pass(run);
    LegacyTables out;
    for (;;) {
        Result<LegacyRun::Frame> frame = (*run)->next();
        if (!frame) return pass(frame);
        if (frame->kind == LegacyFrame::End) break;
        if (frame->kind == LegacyFrame::Start) {
            out.firstRows = std::move(*run);
            break;
        }
        if (frame->kind != LegacyFrame::Table) return fail(ErrorKind::HelperFailed, "it wrote nonsense");
        out.tables.push_back({std::move(frame->body), false});
        if (out.tables.size() > 10'000) return fail(ErrorKind::TooManyParts);
    }
    if (out.tables.empty()) return fail(ErrorKind::ListEmpty, "there is no table in it");
    return out;
}

namespace {

class LegacyRows final : public RowSource {
public:
    LegacyRows(std::shared_ptr<SealedFile> file, std::unique_ptr<LegacyRun> run, const SheetLimits& limits)
        : m_file(std::move(file)), m_run(std::move(run)), m_row(limits)
    {
    }
    Result<bool> next(CellRow& row) override
    {
        if (m_ended) return false;
        Result<LegacyRun::Frame> frame = m_run->next();
        while (frame && (frame->kind == LegacyFrame::Table || frame->kind == LegacyFrame::Start)) frame = m_run->next();
        if (!frame) return pass(frame);
        if (frame->kind == LegacyFrame::End) {
            m_ended = true;
            return false;
        }
        if (frame->kind != LegacyFrame::Row) return fail(ErrorKind::HelperFailed, "it wrote nonsense");
        m_row.begin();
        FrameReader body(frame->body);
        std::uint32_t number = 0;
        if (!body.word(number)) return fail(ErrorKind::HelperFailed, "it wrote nonsense");
        while (!body.atEnd()) {
            std::uint32_t column = 0;
            std::string_view text;
            if (!body.word(column) || !body.string(text)) return fail(ErrorKind::HelperFailed, "it wrote nonsense");
            m_row.add(column, text);
        }
        m_bytes += frame->body.size();
        row = m_row.finish();
        row.number = number;
        return true;
    }
    std::uint64_t bytesRead() const noexcept override { return std::min(m_bytes, m_file->size()); }

private:
    std::shared_ptr<SealedFile> m_file;
    std::unique_ptr<LegacyRun> m_run;
    RowAssembler m_row;
    std::uint64_t m_bytes = 0;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<RowSource> legacyRows(
    std::shared_ptr<SealedFile> file, std::unique_ptr<LegacyRun> run, const SheetLimits& limits)
{
    return std::make_unique<LegacyRows>(std::move(file), std::move(run), limits);
}

Result<std::unique_ptr<RowSource>> openLegacyRows(const std::filesystem::path& helper, std::shared_ptr<SealedFile> file,
    const std::string& kind, std::size_t table, const SheetLimits& limits)
{
    Result<std::unique_ptr<LegacyRun>> run = LegacyRun::start(helper, file, {"rows", kind, std::to_string(table)});
    if (!run) return pass(run);
    return legacyRows(std::move(file), std::move(*run), limits);
}

} // namespace winnow
