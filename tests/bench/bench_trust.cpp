// SPDX-License-Identifier: Apache-2.0
// bench_trust ROWS|LIST: what proof costs, against the plain way of the same computer: `cp` and a bare SHA-256.

#include "bench_tools.h"

#include "base/clock.h"
#include "import/import_job.h"
#include "settle/settle_job.h"
#include "trust/backup_job.h"
#include "trust/ledger.h"
#include "trust/report_job.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

using namespace winnow;

namespace {

/// Wall and processor seconds of some work.
template <class Work> std::pair<double, double> timed(const Work& work)
{
    const auto begun = std::chrono::steady_clock::now();
    const double cpu = cpuNow();
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count(), cpuNow() - cpu};
}

void say(const char* what, std::pair<double, double> t, const char* note = "")
{
    std::printf("%-46s %8.3f s wall  %8.3f s CPU  %s\n", what, t.first, t.second, note);
}

/// SHA-256 in the pieces in which a list is read: each is in the processor's cache, as it is when it was just read.
double secondsOfSha256(const std::string& text)
{
    constexpr std::size_t kPiece = 64 * 1024;
    std::string piece;
    Sha256 hash;
    double seconds = 0;
    for (std::size_t at = 0; at < text.size(); at += kPiece) {
        piece.assign(text, at, kPiece);
        seconds += timed([&] { hash.update(piece); }).second;
    }
    (void)hash.finish();
    return seconds;
}

std::string listOf(const std::string& wanted)
{
    if (std::ifstream file(wanted, std::ios::binary); file) return {std::istreambuf_iterator<char>(file), {}};
    const int rows = wanted.empty() ? 1'000'000 : std::atoi(wanted.c_str());
    std::string text = "id,name,email,city,phone,newsletter\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + ",Person Number " + std::to_string(i) + ",person" + std::to_string(i) + "@company" +
            std::to_string(i % 9000) + ".nl,Amsterdam,+31 20 555 " + std::to_string(i % 10000) + ",yes\n";
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("bench-trust-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    const SystemClock clock;
    SystemRandom random;
    VaultOptions options;
    options.cost = {8192, 1}; // what a password costs is set, and not what is measured
    options.random = &random;
    options.clock = &clock;
    const std::filesystem::path file = folder / "p.winnow";
    const auto lists = must(ReferenceLists::load());
    RunCounters counters;
    const Identity ada = Identity::create("Ada", random);
    const std::string text = listOf(argc > 1 ? argv[1] : "");
    {
        auto project = must(Project::create(file, "pw", options));
        const auto import =
            timed([&] { must(importList(*project, *lists, memorySource(text), "list.csv", {}, counters, {})); });
        say("import", import);
        // Both again and alone: the smallest of five, as others use this computer too.
        std::vector<std::string_view> records;
        for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
            records.push_back(std::string_view(text).substr(at, text.find('\n', at) - at));
        double ofRecords = 1e9;
        double ofFile = 1e9;
        RowDigest digest;
        for (int round = 0; round < 5; ++round) {
            ofRecords = std::min(ofRecords, timed([&] {
                for (const std::string_view r : records) digest.add(project->digestKey(), r);
            }).second);
            ofFile = std::min(ofFile, secondsOfSha256(text));
        }
        const auto deciding = timed([&] { must(settle(*project, *lists, {}, counters)); });
        std::printf(
            "%-46s %8.1f %% of the CPU of reading in and deciding, %.1f %% of reading in alone: records %.3f s, SHA-256 of the file %.3f s (%s)\n",
            "digests", 100 * (ofRecords + ofFile) / (import.second + deciding.second),
            100 * (ofRecords + ofFile) / import.second, ofRecords, ofFile, digest.hex().substr(0, 4).c_str());
        say("ledger read and balanced", timed([&] { must(readLedger(*project)); }));
        const auto copy = timed([&] {
            (void)!std::system(("cp '" + file.string() + "' '" + (folder / "plain").string() + "' && sync '" +
                (folder / "plain").string() + "'")
                    .c_str());
        });
        const auto backup = timed([&] { must(makeBackup(*project)); });
        say("backup, verified", backup, ("cp and sync: " + std::to_string(copy.first) + " s").c_str());
        say("restore for practice, verified", timed([&] { must(drillRestore(*project, folder)); }));
        ReportOptions report;
        report.target = folder / "report.json";
        report.identity = &ada;
        say("report, signed and written", timed([&] { must(makeReport(*project, *lists, report)); }));
    }
    const auto key = timed([&] {
        const std::array<std::uint8_t, 16> salt{};
        (void)must(keyFromPassword("pw", salt, options.cost));
    });
    std::unique_ptr<Project> project;
    const auto opening = timed([&] { project = must(Project::open(file, "pw", options)); });
    std::printf("%-46s %8.1f ms\n", "opening, without the password's own cost", 1000 * (opening.first - key.first));
    constexpr int kEntries = 1'000'000;
    {
        auto t = must(Transaction::begin(project->database()));
        AuditLog log = project->auditLog();
        for (int i = 0; i < kEntries; ++i)
            must(log.append("2026-11-23T00:00:00Z", "owner", "test",
                "{\"rows\":12345,\"sha256\":\"0123456789abcdef0123456789abcdef\"}"));
        must(t.commit());
        must(project->commitMirror());
    }
    say("audit log of 1,000,000 entries verified", timed([&] { must(project->verifyAudit()); }));
    project.reset();
    const auto longOpening = timed([&] { project = must(Project::open(file, "pw", options)); });
    std::printf(
        "%-46s %8.1f ms\n", "opening it, without the password's own cost", 1000 * (longOpening.first - key.first));
    project.reset();
    std::filesystem::remove_all(folder);
    return 0;
}
