// SPDX-License-Identifier: Apache-2.0
// winnow-cli clean LIST -o OUT: the main job from end to end.

#include "cli/import_steps.h"
#include "cli/network_options.h"
#include "cli/never_steps.h"
#include "cli/open_project.h"
#include "cli/profile_options.h"
#include "cli/session.h"
#include "cli/summary.h"

#include "base/processors.h"
#include "engine/export_job.h"
#include "engine/import_job.h"
#include "engine/settle_job.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <memory>
#include <vector>

namespace winnow::cli {
namespace {

struct CleanOptions {
    std::vector<std::string> lists;
    std::vector<std::string> sheets;
    std::string out;
    std::optional<std::string> project;
    std::string policy = "customers";
    std::vector<std::string> keep;
    bool all = false;
    std::string shape = "record";
    std::string survivor = "first";
    unsigned inactive = 0;
    std::optional<std::string> column;
    ListOptions listOptions;
    std::vector<std::string> never;
    std::vector<std::string> rules;
    std::optional<std::string> rejects;
    std::optional<std::string> doNotMail;
    bool hashed = false;
    bool formulaSafe = false;
    unsigned threads = 0;
    std::string summary = "text";
    NetworkOptions network;
    ProjectAccess access; ///< the ways into `project`
    ProfileChoice profile;
};

Result<Policy> policyOf(const CleanOptions& options)
{
    Policy policy = policyByName(options.policy).value_or(keepCustomers());
    if (options.survivor == "last") policy.survivor = Survivor::Last;
    if (options.survivor == "complete") policy.survivor = Survivor::MostComplete;
    if (options.inactive != 0) {
        policy.inactive = Decision::Review;
        policy.inactiveMonths = static_cast<std::uint16_t>(options.inactive);
    }
    if (!options.keep.empty()) {
        std::array<bool, kStatusCount> keep{};
        for (const std::string& word : options.keep) {
            const auto status = statusFromName(word);
            if (!status)
                return fail(
                    ErrorKind::BadOption, "--keep knows deliverable, plausible, risky, undeliverable and unknown");
            keep[static_cast<std::size_t>(*status)] = true;
        }
        keepOnly(policy, keep);
    }
    return policy;
}

Result<Rules> rulesOf(const std::vector<std::string>& texts)
{
    Rules rules;
    for (const std::string& text : texts) {
        Result<Rules> one = rulesFromText(text);
        if (!one || one->own.size() + one->replies.size() != 1)
            return fail(ErrorKind::BadOption,
                "a rule is MASK=STATUS, for example *@old.example=undeliverable, or reply:MASK=REASON");
        std::ranges::move(one->own, std::back_inserter(rules.own));
        std::ranges::move(one->replies, std::back_inserter(rules.replies));
    }
    return rules;
}

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
        const int code = m_neverFailed ? report(*m_neverFailed) : report(error, subject);
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
        import.threads = threads();
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

    [[nodiscard]] unsigned threads() const { return m_options.threads == 0 ? defaultThreads() : m_options.threads; }

    Result<void> work(Project& project, const ReferenceLists& lists, const Policy& policy, const Rules& rules,
        const std::stop_token& stop, std::string& subject)
    {
        Result<std::vector<SourceInfo>> sources = importAll(project, lists, stop, subject);
        if (!sources) return pass(sources);
        for (const std::string& never : m_options.never) {
            auto added = addNever(project, lists, never, OpenOptions::with(systemHelper()), threads());
            if (!added) {
                m_neverFailed = std::move(added.error());
                return std::unexpected(m_neverFailed->error);
            }
            m_report.never.push_back(std::move(*added));
        }
        subject = m_options.lists.front();
        SettleOptions settleOptions;
        settleOptions.threads = threads();
        settleOptions.policy = policy;
        settleOptions.rules = rules;
        Result<SettleResult> settled = decide(project, lists, settleOptions, stop);
        if (!settled) return pass(settled);
        if (stop.stop_requested()) return fail(ErrorKind::Cancelled);
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
        options.threads = threads();
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
        options.threads = threads();
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
    }

    const CleanOptions& m_options;
    RunCounters m_counters;
    CleanReport m_report;
    std::optional<VerifyReport> m_network;
    std::optional<ProfileReport> m_written;
    std::optional<NeverFailure> m_neverFailed;
    bool m_ok = false;
};

} // namespace

void addCleanCommand(Context& context)
{
    CLI::App* command =
        context.app.add_subcommand("clean", "Clean a list: import, check, decide, and write what may be mailed");
    auto o = std::make_shared<CleanOptions>();
    command->add_option("LIST", o->lists, "the lists to clean: CSV, XLSX, ODS, XLS, vCard, ...; they are never changed")
        ->required();
    command
        ->add_option("-o,--output", o->out,
            "where the cleaned list goes: in the form of the original, as a workbook where it ends in .xlsx, several "
            "lists as one with the column winnow_source")
        ->required();
    addProfileOptions(*command, o->profile);
    command->add_option("--project", o->project,
        "keep everything in this encrypted project (made when it does not exist); "
        "without it a scratch project is used and the run cannot be resumed");
    addWaysIn(*command, o->access);
    command
        ->add_option("--policy", o->policy,
            "customers: keep what may be delivered; cautious: also review shared, catch-all, "
            "full and unanswered addresses")
        ->check(CLI::IsMember({"customers", "cautious"}));
    command->add_option("--keep", o->keep, "keep exactly these statuses: deliverable,plausible,risky,unknown")
        ->delimiter(',');
    command->add_option("--survivor", o->survivor, "which of several rows with the same address stays")
        ->check(CLI::IsMember({"first", "last", "complete"}));
    command
        ->add_option("--inactive", o->inactive,
            "review rows without any activity for this many months; a row without a date "
            "is never inactive")
        ->check(CLI::Range(1U, 600U));
    command->add_option("--rule", o->rules,
        "your own rule MASK=STATUS, for example *@old.example=undeliverable, or reply:MASK=REASON for what mail servers say; may be repeated");
    command->add_flag("--all", o->all, "write every row, with the winnow_* result columns");
    command->add_option("--shape", o->shape, "record: rows as they were; address: one row for each address")
        ->check(CLI::IsMember({"record", "address"}));
    command->add_option("--column", o->column, "the address column, by name or number (found by itself)");
    addListOptions(*command, o->listOptions);
    command
        ->add_option("--sheet", o->sheets,
            "which sheet of a workbook, or which list in an archive, by name or number; may be repeated "
            "(the first visible one that holds addresses)")
        ->take_all();
    command
        ->add_option("--never", o->never,
            "a do-not-mail file or a folder of messages: addresses, domains, hashes of addresses, exports of newsletter "
            "tools, bounces and complaints; may be repeated")
        ->take_all();
    command->add_option(
        "--rejects", o->rejects, "write records that could not be read to this file, with line and byte offset");
    command->add_option("--do-not-mail", o->doNotMail, "write the addresses that must not be mailed to this file");
    command->add_flag("--hashed", o->hashed, "write the do-not-mail list as SHA-256");
    command->add_flag(
        "--formula-safe", o->formulaSafe, "make cells safe that a spreadsheet program would run as formulas");
    command
        ->add_option(
            "--threads", o->threads, "worker threads (default: cores less one, at least 2; more beside other programs)")
        ->check(CLI::Range(1U, 256U));
    addNetworkOptions(*command, o->network, true);
    command->add_option("--summary", o->summary, "text or json")->check(CLI::IsMember({"text", "json"}));
    command->callback([=, &context] { context.run = [=] { return Clean(*o).run(); }; });
}

} // namespace winnow::cli
