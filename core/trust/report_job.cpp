// SPDX-License-Identifier: Apache-2.0

#include "trust/report_job.h"

#include "output/private_file.h"
#include "project/stores/file_log.h"
#include "project/stores/seal.h"
#include "trust/ledger.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

namespace winnow {
namespace {

constexpr std::size_t kMaxReportFile = 64U << 20;

std::string nameOf(const std::string& path) { return std::filesystem::path(path).filename().string(); }

std::filesystem::path besides(const std::filesystem::path& json, const char* ending)
{
    std::filesystem::path out = json;
    return out.replace_extension(ending);
}

Result<std::string> readFile(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    if (!in) return fail(ErrorKind::FileNotFound, path.filename().string());
    std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (bytes.size() > kMaxReportFile) return fail(ErrorKind::ReportInvalid, "larger than any report");
    return bytes;
}

/// Rows by cause and addresses by status, of what is decided now.
Result<void> countOutcomes(Project& project, ReportInput& out)
{
    std::map<std::string, std::uint64_t> causes;
    std::map<std::string, std::uint64_t> statuses;
    Result<std::vector<SourceInfo>> sources = project.sources().all();
    if (!sources) return pass(sources);
    GroupCodec codec;
    GroupVerdicts v;
    for (const SourceInfo& s : *sources) {
        if (s.state != SourceState::Live) continue;
        Result<void> read =
            project.groups().forEach(s.firstGroup, s.groups, kPartVerdicts, [&](GroupBlobs& g) -> Result<bool> {
                if (g.verdicts.empty()) return true;
                if (Result<void> d = codec.decodeVerdicts(g.verdicts, v); !d) return pass(d);
                for (std::size_t i = 0; i < v.recordDecision.size(); ++i)
                    if (v.recordDecision[i] == static_cast<std::uint8_t>(Decision::LeaveOut))
                        ++causes[std::string(name(static_cast<Cause>(v.recordCause[i])))];
                for (const std::uint8_t status : v.status) ++statuses[std::string(name(static_cast<Status>(status)))];
                return true;
            });
        if (!read) return read;
    }
    out.leftOut.assign(causes.begin(), causes.end());
    out.statuses.assign(statuses.begin(), statuses.end());
    return {};
}

/// Sums of the network log.
Result<void> countNetwork(Project& project, ReportedNetwork& out)
{
    Result<std::vector<std::pair<std::string, std::string>>> ledger = project.ledger().all();
    if (!ledger) return pass(ledger);
    for (const auto& [kind, body] : *ledger) {
        if (kind != "network") continue;
        const auto j = nlohmann::json::parse(body, nullptr, false);
        if (!j.is_object()) return fail(ErrorKind::ProjectDamaged, "the network log");
        const auto count = [&](const char* part, const char* key) -> std::uint64_t {
            const auto at = j.find(part);
            return at == j.end() || !at->is_object() ? 0 : at->value(key, std::uint64_t{0});
        };
        ++out.runs;
        out.domains += count("dns", "domains");
        out.questions += count("dns", "questions");
        out.mailboxes += count("smtp", "recipients_named");
        out.sessions += count("smtp", "sessions");
        out.encrypted += count("smtp", "encrypted_sessions");
        out.messages += count("smtp", "messages_sent");
    }
    const Result<CheckDepth> most = sealedAt(project);
    if (!most) return std::unexpected(most.error());
    if (*most != CheckDepth::Mailbox) out.sealedAt = name(*most);
    return {};
}

} // namespace

Result<ReportInput> collectReport(Project& project, const ReferenceLists& lists, std::string issuer)
{
    ReportInput in;
    in.issuer = std::move(issuer);
    in.created = project.now();
    in.program = WINNOW_VERSION;
    in.project = project.projectId();
    Result<Parties> named = parties(project);
    if (!named) return pass(named);
    in.client = std::move(named->client);
    in.business = std::move(named->business);
    Result<std::string> retention = retentionDate(project);
    if (!retention) return pass(retention);
    in.retention = std::move(*retention);
    Result<Ledger> ledger = readLedger(project);
    if (!ledger) return pass(ledger);
    in.ledger = ledger->balances ? "balances" : ledger->trouble;
    for (const ListBalance& l : ledger->lists)
        in.lists.push_back({l.removed ? "list " + std::to_string(l.source) : l.name, l.sha256, l.time, l.lines,
            l.records, l.unreadable, l.skipped, l.addresses, l.kept, l.leftOut, l.toReview, l.erased});
    if (Result<void> counted = countOutcomes(project, in); !counted) return pass(counted);
    for (const ListProvenance& p : lists.provenance()) in.references.emplace_back(p.name, p.date);
    Result<std::vector<KnownFile>> files = project.files().all();
    if (!files) return pass(files);
    for (const KnownFile& f : *files)
        if (f.kind == KnownFileKind::ClearExport || f.kind == KnownFileKind::SealedExport ||
            f.kind == KnownFileKind::ResultsCopy || f.kind == KnownFileKind::StandardCopy)
            in.files.push_back(
                {nameOf(f.path), std::string(name(f.kind)), f.sha256 ? toHex(*f.sha256) : "", f.time, f.bytes});
    if (Result<void> counted = countNetwork(project, in.network); !counted) return pass(counted);
    Result<std::vector<Control>> controls = checkControls(project, lists);
    if (!controls) return pass(controls);
    for (Control& c : *controls) {
        if (c.id == "incidents")
            for (const auto& [word, value] : c.evidence)
                if (word == "open") in.openIncidents = std::strtoull(value.c_str(), nullptr, 10);
        in.controls.push_back(
            {c.id, c.criteria, std::string(1, c.label), std::string(name(c.state)), std::move(c.evidence)});
    }
    Result<AuditProof> proof = project.verifyAudit();
    if (!proof) return pass(proof);
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return std::unexpected(head.error());
    in.auditEntries = head->count;
    in.auditSigned = proof->signedUpTo;
    in.auditHead = toHex(head->hash);
    Result<std::string> digest = project.settings().text(Setting::ResultDigest);
    if (!digest) return pass(digest);
    in.resultDigest = std::move(*digest);
    return in;
}

Result<ReportFiles> writeReport(const ReportInput& input, const ReportOptions& options)
{
    if (options.identity == nullptr) return fail(ErrorKind::BadOption, "a report is signed by an identity");
    if (!options.logoPng.empty() &&
        (!options.logoPng.starts_with("\x89PNG\r\n\x1A\n") || options.logoPng.size() > (1U << 20)))
        return fail(ErrorKind::BadOption, "the logo is no PNG, or larger than 1 MiB");
    ReportFiles out;
    out.json = besides(options.target, ".json");
    out.html = besides(options.target, ".html");
    out.signature = besides(options.target, ".sig");
    out.publicKey = besides(options.target, ".pem");
    out.fingerprint = fingerprint(options.identity->publicKey());
    out.text = canonicalReport(input);
    ReportLook look{options.language, out.json.stem().string(), out.fingerprint, options.logoPng};
    Result<std::string> page = reportHtml(out.text, look);
    if (!page) return pass(page);
    out.page = std::move(*page);
    // All of them or none; the signature last: where it is, the rest is there.
    const std::array<std::pair<std::filesystem::path, std::string>, 4> contents{
        {{out.json, out.text}, {out.html, out.page}, {out.publicKey, publicKeyPem(options.identity->publicKey())},
            {out.signature, options.identity->sign(out.text)}}};
    std::vector<PrivateFile> files;
    for (const auto& [path, bytes] : contents) {
        Result<PrivateFile> file = PrivateFile::create(path, options.spared, options.replace);
        if (!file) return pass(file);
        if (Result<void> written = file->write(bytes); !written) return pass(written);
        if (Result<FileContent> verified = file->verify(); !verified) return pass(verified);
        files.push_back(std::move(*file));
    }
    for (PrivateFile& file : files)
        if (Result<void> published = file.publish(); !published) return pass(published);
    return out;
}

Result<ReportFiles> makeReport(Project& project, const ReferenceLists& lists, const ReportOptions& options)
{
    if (options.identity == nullptr) return fail(ErrorKind::BadOption, "a report is signed by an identity");
    if (Result<void> done = project.signAudit(*options.identity); !done) return pass(done);
    Result<ReportInput> input = collectReport(project, lists, options.identity->name());
    if (!input) return pass(input);
    ReportOptions sparing = options;
    Result<std::vector<std::filesystem::path>> spared = sparedFiles(project, options.spared);
    if (!spared) return pass(spared);
    sparing.spared = std::move(*spared);
    Result<ReportFiles> written = writeReport(*input, sparing);
    if (!written) return written;
    const std::string hash = toHex(sha256(written->text));
    const std::string body =
        "{\"sha256\":\"" + hash + "\",\"audit_entries\":" + std::to_string(input->auditEntries) + "}";
    if (Result<void> done =
            logFiles(project, "report", body, {{KnownFileKind::Report, written->json, hash, written->text.size()}});
        !done)
        return pass(done);
    return written;
}

Result<ReportProof> verifyReportFile(const std::filesystem::path& json)
{
    Result<std::string> text = readFile(json);
    if (!text) return pass(text);
    Result<std::string> signature = readFile(besides(json, ".sig"));
    if (!signature) return pass(signature);
    Result<std::string> key = readFile(besides(json, ".pem"));
    if (!key) return pass(key);
    return verifyReport(*text, *signature, *key);
}

Result<void> compareWithReport(Project& project, const ReportProof& report)
{
    if (report.project != project.projectId()) return fail(ErrorKind::BadOption, "the report is of another project");
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return std::unexpected(head.error());
    if (head->count < report.auditEntries)
        return fail(ErrorKind::ProjectTampered, "the report saw more entries of the audit log than there are");
    const Result<AuditEntry> then = project.auditLog().at(report.auditEntries);
    if (!then) return std::unexpected(then.error());
    if (toHex(then->hash) != report.auditHead)
        return fail(ErrorKind::ProjectTampered, "the audit log is not the one that the report saw");
    return {};
}

} // namespace winnow
