// SPDX-License-Identifier: Apache-2.0
// winnow-cli clean LIST -o OUT: the main job from end to end.

#include "cli/clean_options.h"
#include "cli/import_steps.h"
#include "cli/session.h"
#include "cli/summary.h"

#include "export/export_job.h"
#include "import/import_job.h"
#include "import/suppress_job.h"
#include "settle/settle_job.h"

#include <cstdio>
#include <memory>
#include <vector>

namespace winnow::cli {
namespace {

Result<std::unique_ptr<Project>> openOrCreate(const CleanOptions& options)
{
    if (!options.project) {
        Result<std::filesystem::path> folder = stateFolder();
        if (!folder) return pass(folder);
        sweepScratch(*folder);
        VaultOptions vault = systemVaultOptions();
        vault.neverKept = true;
        return Project::createScratch(*folder, vault);
    }
    std::error_code ignored;
    const bool exists = std::filesystem::exists(*options.project, ignored);
    Result<SecureBytes> password = readPassword(
        options.access.password, exists ? "Password of the project: " : "A password for the new project: ", !exists);
    if (!password) return pass(password);
    if (exists) {
        ProjectAccess access = options.access;
        access.project = *options.project;
        return openProject(access, password->text());
    }
    Result<VaultOptions> ways = vaultOptionsOf(options.access);
    if (!ways) return pass(ways);
    return Project::create(*options.project, password->text(), *ways);
}

/// One run of the main job. Thread: the main one.
class Clean {
public:
    explicit Clean(const CleanOptions& options) : m_options(options) {}

    int run()
    {
        Result<Policy> policy = policyOf(m_options);
        if (!policy) return report(policy.error());
        Result<Rules> rules = rulesOf(m_options.rules);
        if (!rules) return report(rules.error());
        if (Result<VerifyOptions> network = verifyOptionsOf(m_options.network); !network)
            return report(network.error());
        Result<std::unique_ptr<ReferenceLists>> lists = loadLists();
        if (!lists) return report(lists.error());
        for (const std::string& list : m_options.lists)
            if (Result<std::unique_ptr<ByteSource>> source = openFile(list); !source)
                return report(source.error(), list);
        Result<std::optional<std::string>> zipPassword = zipPasswordOf(m_options.profile, m_options.out);
        if (!zipPassword) return report(zipPassword.error());
        m_zipPassword = std::move(*zipPassword);
        Result<std::unique_ptr<Project>> project = openOrCreate(m_options);
        if (!project) return report(project.error(), m_options.project.value_or(std::string()));

        const InterruptGuard interrupt;
        Error error{ErrorKind::Internal, {}};
        std::string subject;
        {
            const ProgressLine progress(m_counters);
            const Result<void> done = work(**project, **lists, *policy, *rules, interrupt.token(), subject);
            if (!done)
                error = done.error();
            else
                error.kind = ErrorKind::Cancelled; // marks success below
            m_ok = done.has_value();
        }
        if (m_ok) {
            if (m_network) tellNetwork(*m_network, m_options.network.wanted());
            printSummary(m_report, m_options.summary == "json");
            if (m_written && m_options.summary != "json") tellProfile(*m_written);
            return kOk;
        }
        if (m_network && m_network->isConnectionBad()) {
            tellNetwork(*m_network, m_options.network.wanted());
            return tellConnection(m_network->dns.canaries, safeAfter(*m_network) + " Nothing was written.");
        }
        const int code = report(error, subject);
        if (error.kind == ErrorKind::Cancelled)
            std::fputs(m_options.project
                    ? "winnow-cli: run the same command again to go on where it stopped.\n"
                    : "winnow-cli: nothing was written. With --project FILE a stopped run can be resumed.\n",
                stderr);
        return code;
    }

private:
    /// Offline, or as deep as was asked for.
    Result<SettleResult> decide(
        Project& project, const ReferenceLists& lists, const SettleOptions& settleOptions, const std::stop_token& stop)
    {
        if (m_options.network.wanted() == CheckDepth::Form) return settle(project, lists, settleOptions, m_counters);
        Result<VerifyOptions> verify = verifyOptionsOf(m_options.network);
        if (!verify) return pass(verify);
        verify->settle = settleOptions;
        Result<VerifyReport> verified = verifyProject(project, lists, *verify, m_counters, stop);
        if (!verified) return pass(verified);
        m_network = std::move(*verified);
        return m_network->settled;
    }

    /// One table of one file, or what was imported of it before. Errors: as importList.
    Result<SourceInfo> importOne(Project& project, const ReferenceLists& lists, const std::string& path,
        std::optional<std::string> sheet, const std::stop_token& stop)
    {
        const std::string name = std::filesystem::path(path).filename().string();
        Result<OpenOptions> open = openOptionsOf(m_options.listOptions);
        if (!open) return pass(open);
        if (sheet) {
            Result<std::string> named = tableNamed(path, *open, *sheet);
            if (!named) return pass(named);
            sheet = std::move(*named);
        }
        const bool asGuessed = !m_options.column && !m_options.listOptions.delimiter && !m_options.listOptions.encoding;
        Result<std::optional<SourceInfo>> known =
            asGuessed ? alreadyImported(project, path, name, sheet) : Result<std::optional<SourceInfo>>(std::nullopt);
        if (!known) return pass(known);
        if (*known) {
            m_report.reused = true;
            return std::move(**known);
        }
        ImportOptions import;
        import.open = std::move(*open);
        import.open.table = sheet;
        Result<std::optional<std::string>> column =
            m_options.column ? Result<std::optional<std::string>>(m_options.column) : askForColumn(path, import.open);
        if (!column) return pass(column);
        import.column = std::move(*column);
        import.threads = m_options.workers();
        import.origin = path;
        Result<std::unique_ptr<ByteSource>> source = openFile(path);
        if (!source) return pass(source);
        Result<ImportResult> imported = importList(project, lists, std::move(*source), name, import, m_counters, stop);
        if (!imported) return pass(imported);
        m_report.resumed = m_report.resumed || imported->resumed;
        m_report.startedOver = m_report.startedOver || imported->startedOver;
        m_report.closeColumns = m_report.closeColumns || imported->plan.close;
        m_report.doubled += imported->doubled;
        m_report.fileSaysDoNotMail = m_report.fileSaysDoNotMail || imported->plan.allDoNotMail;
        return std::move(imported->source);
    }

    Result<std::vector<SourceInfo>> importAll(
        Project& project, const ReferenceLists& lists, const std::stop_token& stop, std::string& subject)
    {
        std::vector<SourceInfo> sources;
        for (const std::string& path : m_options.lists) {
            subject = path;
            std::vector<std::optional<std::string>> sheets(m_options.sheets.begin(), m_options.sheets.end());
            if (sheets.empty()) sheets.emplace_back();
            for (const std::optional<std::string>& sheet : sheets) {
                Result<SourceInfo> source = importOne(project, lists, path, sheet, stop);
                if (!source) return pass(source);
                sources.push_back(std::move(*source));
            }
        }
        return sources;
    }

    Result<void> work(Project& project, const ReferenceLists& lists, const Policy& policy, const Rules& rules,
        const std::stop_token& stop, std::string& subject)
    {
        Result<std::vector<SourceInfo>> sources = importAll(project, lists, stop, subject);
        if (!sources) return pass(sources);
        for (const std::string& never : m_options.never) {
            subject = never;
            Result<std::unique_ptr<ByteSource>> file = openFile(never);
            if (!file) return pass(file);
            Result<SuppressionCounts> added =
                addDoNotMailFile(project, std::move(*file), OpenOptions::with(systemHelper()));
            if (!added) return pass(added);
        }
        subject = m_options.lists.front();
        SettleOptions settleOptions;
        settleOptions.threads = m_options.workers();
        settleOptions.policy = policy;
        settleOptions.rules = rules;
        Result<SettleResult> settled = decide(project, lists, settleOptions, stop);
        if (!settled) return pass(settled);
        if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
        if (m_network && m_network->isConnectionBad()) return fail(ErrorKind::NetworkFailed);
        subject = m_options.out;
        // As it came, where one list goes out in the form in which it came in.
        const bool asItCame = sources->size() == 1 && !m_options.profile.profile && !m_options.profile.zip &&
            std::filesystem::path(m_options.out).extension() != ".xlsx";
        Result<void> written = asItCame ? exportAsItCame(project, lists, sources->front(), stop, subject)
                                        : exportByProfile(project, *sources, stop, subject);
        if (!written) return written;
        summarise(std::move(*sources), *settled, lists);
        return {};
    }

    ExportOptions exportOptions() const
    {
        ExportOptions options;
        options.target = m_options.out;
        options.sources = neverOver();
        options.shape = m_options.shape == "address" ? ExportShape::Address : ExportShape::Record;
        options.all = m_options.all;
        options.formulaSafe = m_options.formulaSafe;
        options.threads = m_options.workers();
        return options;
    }

    std::vector<std::filesystem::path> neverOver() const
    {
        std::vector<std::filesystem::path> out(m_options.lists.begin(), m_options.lists.end());
        out.insert(out.end(), m_options.never.begin(), m_options.never.end());
        if (m_options.project) out.emplace_back(*m_options.project);
        return out;
    }

    Result<void> exportAsItCame(Project& project, const ReferenceLists& lists, const SourceInfo& source,
        const std::stop_token& stop, std::string& subject)
    {
        Result<ExportResult> exported = exportSource(project, lists, source, exportOptions(), m_counters, stop);
        if (!exported) return pass(exported);
        m_report.exported = std::move(*exported);
        return exportSides(project, {source}, subject);
    }

    Result<void> exportByProfile(
        Project& project, const std::vector<SourceInfo>& sources, const std::stop_token& stop, std::string& subject)
    {
        ProfileExportOptions options;
        options.target = m_options.out;
        options.sources = neverOver();
        for (const SourceInfo& s : sources) options.lists.push_back(s.id);
        options.all = m_options.all;
        options.shape = m_options.shape == "address" ? ExportShape::Address : ExportShape::Record;
        options.threads = m_options.workers();
        options.zipPassword = m_zipPassword;
        Result<ProfileReport> written = exportByChoice(project, m_options.profile, options, m_counters, stop);
        if (!written) return pass(written);
        m_report.exported = written->result.counts;
        m_report.exported.sha256 = written->result.files.back().sha256;
        m_report.files = written->result.files.size();
        m_written = std::move(*written);
        return exportSides(project, sources, subject);
    }

    /// Rejects and the do-not-mail list.
    Result<void> exportSides(Project& project, const std::vector<SourceInfo>& sources, std::string& subject)
    {
        constexpr std::int64_t kNamed = 20; // of each list, in the summary
        for (const SourceInfo& s : sources) {
            Result<std::vector<Reject>> rejects = project.groups().rejects(s.id, kNamed);
            if (!rejects) return pass(rejects);
            for (Reject& r : *rejects)
                m_report.rejects.push_back({sources.size() > 1 ? s.name : std::string(), std::move(r)});
        }
        ExportOptions options = exportOptions();
        if (m_options.rejects) {
            subject = *m_options.rejects;
            options.target = *m_options.rejects;
            if (Result<std::uint64_t> n = exportRejects(project, sources, options); !n) return pass(n);
        }
        if (m_options.doNotMail) {
            subject = *m_options.doNotMail;
            options.target = *m_options.doNotMail;
            if (Result<std::uint64_t> n = exportDoNotMail(project, options, m_options.hashed); !n) return pass(n);
        }
        return {};
    }

    /// Numbers of one list, or of all of them as one.
    void summarise(std::vector<SourceInfo> sources, const SettleResult& settled, const ReferenceLists& lists)
    {
        m_report.settled = settled.of(sources.front().id);
        for (std::size_t i = 1; i < sources.size(); ++i) {
            m_report.settled += settled.of(sources[i].id);
            sources.front().name += ", " + sources[i].name;
            sources.front().records += sources[i].records;
            sources.front().rejects += sources[i].rejects;
            sources.front().skipped += sources[i].skipped;
        }
        m_report.source = std::move(sources.front());
        m_report.resultDigest = settled.total.resultDigest;
        m_report.output = m_options.out;
        m_report.scratch = !m_options.project;
        m_report.all = m_options.all;
        m_report.listsDate = lists.oldestDate();
        m_report.depth = m_options.network.wanted();
        m_report.network = m_network;
    }

    const CleanOptions& m_options;
    RunCounters m_counters;
    CleanReport m_report;
    std::optional<VerifyReport> m_network;
    std::optional<ProfileReport> m_written;
    std::optional<std::string> m_zipPassword; ///< of the archive that is asked for
    bool m_ok = false;
};

} // namespace

void addCleanCommand(Context& context)
{
    CLI::App* command =
        context.app.add_subcommand("clean", "Clean a list: import, check, decide, and write what may be mailed");
    auto o = std::make_shared<CleanOptions>();
    addCleanOptions(*command, *o);
    command->callback([=, &context] { context.run = [=] { return Clean(*o).run(); }; });
}

} // namespace winnow::cli
