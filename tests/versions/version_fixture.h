// SPDX-License-Identifier: Apache-2.0

#pragma once

/// What the suites about versions of a list share: a project that lives on, and short ways to decide and to look.

#include "project/stores/file_log.h"
#include "support/clean_fixture.h"
#include "table/choose_rows.h"
#include "table/row_pages.h"
#include "table/view_loader.h"
#include "trust/check_job.h"
#include "versions/version_job.h"
#include "view/selection.h"

namespace winnow {

class MovingClock final : public Clock {
public:
    UtcMillis utcNow() const override { return now; }
    std::chrono::nanoseconds monotonicNow() const override { return {}; }
    UtcMillis now = 1'790'000'000'000;
};

/// Base of a suite about versions; load the lists first, then begin() before each test.
class VersionFixture : protected CleanFixture {
protected:
    MovingClock m_time;
    std::unique_ptr<Project> m_project;
    Policy m_policy = keepCustomers();
    unsigned m_threads = 2;
    bool m_shortHashes = false; ///< lists are kept as they were before schema 5

    void begin()
    {
        m_time.now = 1'790'000'000'000;
        m_threads = 2;
        m_policy = keepCustomers();
        m_shortHashes = false;
        start();
    }

    void start()
    {
        VaultOptions options = vaultOptions();
        options.clock = &m_time;
        auto made = Project::createScratch(m_folder.path().toStdString(), options);
        QVERIFY(made);
        m_project = std::move(*made);
    }
    Result<ImportResult> import(const std::string& text, const std::string& name, std::optional<SourceId> replaces = {})
    {
        ImportOptions options;
        options.threads = m_threads;
        options.open.read.batchRecords = 64;
        options.replaces = replaces;
        auto imported = importList(*m_project, *m_lists, memorySource(text), name, options, m_counters, {});
        if (imported && m_shortHashes) shortenHashes(imported->source);
        if (imported && !settleNow()) return fail(ErrorKind::Internal, "settle");
        return imported;
    }
    std::optional<SettleResult> settleNow()
    {
        SettleOptions options;
        options.threads = m_threads;
        options.policy = m_policy;
        options.wantDuplicates = true;
        auto settled = settle(*m_project, *m_lists, options, m_counters);
        return settled ? std::optional(std::move(*settled)) : std::nullopt;
    }
    std::unique_ptr<ViewColumns> view()
    {
        auto loaded = loadView(*m_project, m_threads, {});
        return loaded ? std::move(*loaded) : nullptr;
    }
    /// "address decision" of every live row, in order.
    QStringList decisions()
    {
        QStringList out;
        const auto v = view();
        auto pages = RowPages::open(*m_project);
        if (!v || !pages) return {"unreadable"};
        for (RowIndex row = 0; row < v->liveRows; ++row) {
            const auto text = (*pages)->read(*v, {row});
            if (!text) return {"unreadable"};
            const std::string_view word = name(v->decisionOf(row));
            out << QString::fromStdString(text->front().address) + ' ' +
                    QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
        }
        return out;
    }
    Decision decisionOf(const char* address)
    {
        const QString begin = QString::fromLatin1(address) + ' ';
        for (const QString& line : decisions())
            if (line.startsWith(begin))
                return line.endsWith("keep")  ? Decision::Keep
                    : line.endsWith("review") ? Decision::Review
                                              : Decision::LeaveOut;
        return Decision::Review;
    }
    /// Decides by hand about rows of the table.
    EditId decide(const std::vector<RowIndex>& rows, Decision decision, const char* rule = "by hand")
    {
        const auto v = view();
        GroupCodec codec;
        Edit edit;
        edit.decision = decision;
        edit.rule = rule;
        const auto selection = entriesOf(*v, rows);
        edit.entries = selection->count();
        edit.selection = selection->encode(codec);
        edit.user = "owner";
        EditId id;
        Result<void> done = commitChange(*m_project, [&]() -> Result<void> {
            Result<EditId> added = m_project->edits().add(edit);
            if (!added) return pass(added);
            id = *added;
            return {};
        });
        if (done) (void)settleNow();
        return id;
    }
    /// The texts of the rows that a condition chooses.
    QStringList where(const char* condition)
    {
        const auto chosen = chooseEntries(*m_project, *m_lists, condition, m_threads, {});
        if (!chosen) return {QString::fromStdString("error: " + chosen.error().detail)};
        const auto v = view();
        auto pages = RowPages::open(*m_project);
        QStringList out;
        for (RowIndex row = 0; row < v->rows(); ++row)
            if (v->entry[row] != kNoEntry && chosen->entries->contains(v->groupOf(row).number, v->entry[row]))
                out << QString::fromStdString(valueOf((*pages)->read(*v, {row})).front().address);
        return out;
    }
    bool isSound()
    {
        for (const CheckLine& line : checkProject(*m_project, *m_lists, m_threads))
            if (!line.problem.empty()) {
                qWarning("%s: %s", line.what.c_str(), line.problem.c_str());
                return false;
            }
        return true;
    }
    /// Facts of version 1: 40 bits of each hash.
    void shortenHashes(const SourceInfo& source)
    {
        rewriteFacts(source, [](GroupFacts& facts) { facts.hashTop.clear(); });
    }
    void rewriteFacts(const SourceInfo& source, const std::function<void(GroupFacts&)>& change)
    {
        QVERIFY(commitChange(*m_project, [&]() -> Result<void> {
            GroupCodec codec;
            std::vector<StoredGroup> groups;
            Result<void> read = m_project->groups().forEach(
                source.firstGroup, source.groups, kPartFacts | kPartText, [&](GroupBlobs& g) -> Result<bool> {
                    GroupFacts facts;
                    if (Result<void> decoded = codec.decodeFacts(g.facts, facts); !decoded) return pass(decoded);
                    change(facts);
                    StoredGroup out{.number = g.number,
                        .source = g.source,
                        .records = g.records,
                        .entries = g.entries,
                        .sha256 = {},
                        .digest = g.digest,
                        .domains = g.domains,
                        .facts = codec.encodeFacts(facts),
                        .text = g.text};
                    Sha256 hash;
                    hash.update(out.text);
                    hash.update(out.facts);
                    out.sha256 = hash.finish();
                    groups.push_back(std::move(out));
                    return true;
                });
            for (const StoredGroup& g : groups)
                if (read) read = m_project->groups().replace(g);
            return read;
        }));
    }
};

} // namespace winnow
