// SPDX-License-Identifier: Apache-2.0
// Any bytes beside a project are a journal that is rolled back, or damage, or tampering; no other file is touched.

#include "base/clock.h"
#include "vault/vault.h"

#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>

using namespace winnow;

namespace {

const std::filesystem::path kProject = "p.winnow";
const std::filesystem::path kSentinel = "s"; // what the seeds name as their super-journal

std::string bytesOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write(const std::filesystem::path& file, std::string_view bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void appendNumber(std::string& to, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8) to += static_cast<char>(value >> shift);
}

/// The header of a journal and its first page, as SQLite would play them back into this project.
std::string playable(std::string_view project)
{
    constexpr std::uint32_t kNonce = 12345;
    const std::string_view page = project.substr(kHeaderBytes, 4096);
    std::uint32_t sum = kNonce;
    for (std::size_t i = page.size() - 200; i < page.size() && i > 0; i -= 200)
        sum += static_cast<std::uint8_t>(page[i]);
    std::string out = "\xD9\xD5\x05\xF9\x20\xA1\x63\xD7";
    const auto pages = static_cast<std::uint32_t>((project.size() - kHeaderBytes) / page.size());
    for (const std::uint32_t number : {1U, kNonce, pages, 512U, 4096U}) appendNumber(out, number);
    out.resize(512);
    appendNumber(out, 1);
    out += page;
    appendNumber(out, sum);
    return out;
}

/// A small project in a folder of its own, in memory where there is such a place: SQLite syncs a lot.
struct Ground {
    std::filesystem::path home = std::filesystem::current_path(); ///< the fuzzer's files have relative names
    std::filesystem::path folder;
    SystemRandom random;
    SystemClock clock;
    VaultOptions options;
    SecureBytes master;
    std::string project;
    std::string journal; ///< one that is played back

    Ground()
    {
        const std::filesystem::path memory = "/dev/shm";
        const auto parent = std::filesystem::is_directory(memory) ? memory : std::filesystem::temp_directory_path();
        std::string made = (parent / "winnow-fuzz-XXXXXX").string();
        if (::mkdtemp(made.data()) == nullptr) std::abort();
        folder = made;
        std::filesystem::current_path(folder);
        options.cost = {8192, 1};
        options.random = &random;
        options.clock = &clock;
        Result<Vault> vault = Vault::create(kProject, "secret", options);
        if (!vault || !vault->database().execute("CREATE TABLE t(x); INSERT INTO t VALUES(1)")) std::abort();
        Mirror mirror;
        mirror.groups = 1;
        if (!vault->commitMirror(mirror)) std::abort();
        master = vault->masterKey().copy();
        project = bytesOf(kProject);
        journal = playable(project);
        write(kSentinel, "untouched");
        std::filesystem::current_path(home);
    }
    Ground(const Ground&) = delete;
    Ground& operator=(const Ground&) = delete;
    ~Ground() { std::filesystem::remove_all(folder); }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Ground ground;
    if (size == 0) return 0;
    std::filesystem::current_path(ground.folder);
    write(kProject, ground.project);
    // Bytes of any kind, or what may stand behind a page: random ones would never get so far.
    std::string journal = data[0] % 2 == 0 ? std::string() : ground.journal;
    journal.append(reinterpret_cast<const char*>(data) + 1, size - 1);
    write(kProject.string() + "-journal", journal);
    {
        Result<Vault> vault = Vault::openWith(kProject, ground.master, ground.options);
        if (vault) (void)vault->database().execute("INSERT INTO t VALUES(2); DELETE FROM t");
    }
    if (bytesOf(kSentinel) != "untouched") std::abort();
    std::filesystem::current_path(ground.home);
    return 0;
}
