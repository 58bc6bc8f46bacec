// SPDX-License-Identifier: Apache-2.0
// bench_phases LIST [THREADS] [ROUNDS]: where the time of a clean goes, phase by phase, in a scratch project;
// behind each, how many processors were at work.

#include "bench_tools.h"

#include "base/heap.h"
#include "base/processors.h"
#include "export/export_job.h"
#include "import/import_job.h"
#include "settle/settle_job.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

using namespace winnow;

int main(int argc, char** argv)
{
    if (argc < 2) return 2;
    chooseHeapHabit(HeapHabit::Fast);
    const unsigned threads = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : defaultThreads();
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
    SystemClock clock;
    SystemRandom random;
    VaultOptions vault;
    vault.neverKept = true; // as winnow-cli clean has it without --project
    vault.clock = &clock;
    vault.random = &random;
    const auto folder = std::filesystem::temp_directory_path();
    for (int round = 0; round < rounds; ++round) {
        RunCounters counters;
        const double t0 = now();
        auto lists = must(ReferenceLists::load());
        const double t1 = now();
        auto project = must(Project::createScratch(folder, vault));
        const double t2 = now(), c2 = cpuNow();
        ImportOptions import;
        import.threads = threads;
        auto imported = must(importList(*project, *lists, must(openFile(argv[1])), "list", import, counters, {}));
        const double t3 = now(), c3 = cpuNow();
        SettleOptions settleOptions;
        settleOptions.threads = threads;
        settleOptions.policy = keepCustomers();
        auto settled = must(settle(*project, *lists, settleOptions, counters));
        const double t4 = now(), c4 = cpuNow();
        ExportOptions out;
        out.target = folder / "bench_phases.out";
        out.threads = threads;
        auto exported = must(exportSource(*project, *lists, imported.source, out, counters, {}));
        const double t5 = now(), c5 = cpuNow();
        std::printf(
            "lists %.3f  scratch %.3f  import %.3f (%.2f)  settle %.3f (%.2f)  export %.3f (%.2f)  total %.3f s  project %.1f MB\n",
            t1 - t0, t2 - t1, t3 - t2, (c3 - c2) / (t3 - t2), t4 - t3, (c4 - c3) / (t4 - t3), t5 - t4,
            (c5 - c4) / (t5 - t4), t5 - t0,
            static_cast<double>(std::filesystem::file_size(project->vault().path())) / 1e6);
        std::filesystem::remove(out.target);
    }
    return 0;
}
