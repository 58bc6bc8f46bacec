// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the suites of the engine share: scratch projects, lists, and one call from bytes to bytes.

#include "base/text.h"
#include "export/export_job.h"
#include "import/import_job.h"
#include "settle/settle_job.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

namespace winnow {

/// 2026-09-21, for ever.
class FixedClock final : public Clock {
public:
    UtcMillis utcNow() const override { return 1'790'000'000'000; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
};

inline QByteArray bytesOf(const std::filesystem::path& file)
{
    QFile f(QString::fromStdString(file.string()));
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

/// What a call gave, by value: for loops over it.
template <class T> T valueOf(Result<T> result) { return result ? std::move(*result) : T{}; }

/// A list with everything in it that lists have.
inline std::string bigList(int records, unsigned seed)
{
    std::mt19937 random(seed);
    std::string text = "id,name,email,newsletter\r\n";
    for (int i = 0; i < records; ++i) {
        const int kind = static_cast<int>(random() % 20);
        std::string address = "person" + std::to_string(random() % static_cast<unsigned>(records)) + "@company" +
            std::to_string(random() % 300) + ".nl";
        if (kind == 0) address = "broken" + std::to_string(i);
        if (kind == 1) address = "\"a" + std::to_string(i) + "@x.nl; b" + std::to_string(i) + "@gmial.com\"";
        if (kind == 2) address = "P" + std::to_string(i) + "@GMAIL.com";
        if (kind == 3) address.clear();
        if (kind == 4) address = "x@yopmail.com";
        text += std::to_string(i) +
            (kind == 5          ? ",\"two\r\nlines\","
                    : kind == 6 ? ",\"open,"
                                : ",name,") +
            address + (random() % 10 == 0 ? ",no" : ",yes") + "\r\n";
        if (kind == 7) text += "\r\n";
    }
    return text;
}

/// Base of an engine suite; load the lists first.
class CleanFixture {
protected:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<ReferenceLists> m_lists;
    RunCounters m_counters;
    int m_number = 0;

    VaultOptions vaultOptions()
    {
        VaultOptions o;
        o.cost = {8192, 1};
        o.random = &m_random;
        o.clock = &m_clock;
        return o;
    }
    std::unique_ptr<Project> scratch()
    {
        auto p = Project::createScratch(m_folder.path().toStdString(), vaultOptions());
        return p ? std::move(*p) : nullptr;
    }
    std::filesystem::path target() { return m_folder.filePath(QString("out%1.csv").arg(m_number++)).toStdString(); }

    struct Cleaned {
        ImportResult imported;
        SettleResult settled;
        ExportResult exported;
        QByteArray out;
    };
    Result<Cleaned> clean(Project& project, const std::string& text, ExportOptions options = {}, unsigned threads = 2,
        Policy policy = keepCustomers())
    {
        ImportOptions import;
        import.threads = threads;
        import.groupsPerCommit = 3;
        import.open.read.batchRecords = 256;
        auto imported = importList(project, *m_lists, memorySource(text), "list.csv", import, m_counters, {});
        if (!imported) return pass(imported);
        SettleOptions settleOptions;
        settleOptions.threads = threads;
        settleOptions.policy = policy;
        auto settled = settle(project, *m_lists, settleOptions, m_counters);
        if (!settled) return pass(settled);
        options.target = target();
        options.threads = threads;
        auto exported = exportSource(project, *m_lists, imported->source, options, m_counters, {});
        if (!exported) return pass(exported);
        return Cleaned{std::move(*imported), std::move(*settled), *exported, bytesOf(options.target)};
    }
    QByteArray cleaned(const std::string& text, ExportOptions options = {}, Policy policy = keepCustomers())
    {
        auto project = scratch();
        auto done = clean(*project, text, options, 2, policy);
        return done ? done->out : QByteArray("FAILED ") + done.error().detail.c_str();
    }
    bool loadLists()
    {
        auto lists = ReferenceLists::load();
        if (!lists) return false;
        m_lists = std::move(*lists);
        return true;
    }
};

} // namespace winnow
