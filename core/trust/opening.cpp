// SPDX-License-Identifier: Apache-2.0

#include "trust/opening.h"

#include <fstream>

namespace winnow {
namespace {

constexpr UtcMillis kClockSlack = 10 * 60 * 1000;
constexpr unsigned kBurst = 5;

std::filesystem::path attemptsFile(const std::filesystem::path& stateFolder, const std::filesystem::path& project)
{
    std::error_code ignored;
    const std::string path = std::filesystem::absolute(project, ignored).lexically_normal().string();
    return stateFolder / "attempts" / toHex(sha256(path)).substr(0, 32);
}

std::filesystem::path headFile(const std::filesystem::path& stateFolder, const std::string& projectId)
{
    return stateFolder / "heads" / projectId;
}

struct Attempts {
    unsigned count = 0;
    std::string first, last;
};

Attempts takeAttempts(const std::filesystem::path& file)
{
    Attempts out;
    {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line) && out.count < 100'000;) {
            if (out.count++ == 0) out.first = line.substr(0, 24);
            out.last = line.substr(0, 24);
        }
    }
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return out;
}

/// What the log must at least hold; nothing when this computer never saw the project.
std::optional<AuditHead> rememberedHead(const std::filesystem::path& file)
{
    std::ifstream in(file);
    AuditHead head;
    std::string hash;
    if (!(in >> head.count >> hash)) return std::nullopt;
    const auto bytes = fromHex(hash);
    if (!bytes || bytes->size() != head.hash.size()) return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), reinterpret_cast<char*>(head.hash.data()));
    return head;
}

} // namespace

void noteWrongPassword(const std::filesystem::path& stateFolder, const std::filesystem::path& project, UtcMillis now)
{
    if (stateFolder.empty()) return;
    std::error_code ignored;
    const std::filesystem::path file = attemptsFile(stateFolder, project);
    std::filesystem::create_directories(file.parent_path(), ignored);
    std::ofstream(file, std::ios::app) << toIso8601(now) << '\n';
}

Result<unsigned> lookWhenOpened(Project& project, const std::filesystem::path& stateFolder)
{
    const Attempts wrong = takeAttempts(attemptsFile(stateFolder, project.vault().path()));
    AuditLog log = project.auditLog();
    const Result<AuditHead> head = log.head();
    if (!head) return std::unexpected(head.error());
    struct Found {
        const char* kind;
        std::string facts;
    };
    std::vector<Found> found;
    if (wrong.count >= kBurst)
        found.push_back({"wrong_passwords",
            "{\"count\":" + std::to_string(wrong.count) + ",\"first\":\"" + wrong.first + "\",\"last\":\"" +
                wrong.last + "\"}"});
    if (head->count > 0) {
        const Result<AuditEntry> last = log.at(head->count);
        if (!last) return std::unexpected(last.error());
        if (last->time > toIso8601(project.clock().utcNow() + kClockSlack))
            found.push_back({"clock", "{\"log\":\"" + last->time + "\",\"computer\":\"" + project.now() + "\"}"});
    }
    if (const auto seen = rememberedHead(headFile(stateFolder, project.projectId()))) {
        const bool shorter = seen->count > head->count;
        const Result<AuditEntry> same = shorter ? Result<AuditEntry>(AuditEntry{}) : log.at(seen->count);
        if (!same) return std::unexpected(same.error());
        if (shorter || same->hash != seen->hash)
            found.push_back({"integrity",
                "{\"seen_entries\":" + std::to_string(seen->count) + ",\"entries\":" + std::to_string(head->count) +
                    "}"});
    }
    if (found.empty()) return 0U;
    unsigned opened = 0;
    Result<Transaction> t = Transaction::begin(project.database());
    if (!t) return pass(t);
    for (const Found& f : found) {
        Result<bool> isNew = project.incidents().open(f.kind, project.now(), f.facts);
        if (!isNew) return pass(isNew);
        if (!*isNew) continue;
        ++opened;
        if (Result<void> told = project.audit("incident_opened", std::string("{\"kind\":\"") + f.kind + "\"}"); !told)
            return pass(told);
    }
    if (Result<void> done = t->commit(); !done) return pass(done);
    if (Result<void> done = project.commitMirror(); !done) return pass(done);
    return opened;
}

void rememberWhenClosed(Project& project, const std::filesystem::path& stateFolder)
{
    if (stateFolder.empty() || project.vault().isScratch()) return;
    const Result<AuditHead> head = project.auditLog().head();
    if (!head) return;
    const std::filesystem::path file = headFile(stateFolder, project.projectId());
    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    const std::filesystem::path part = file.string() + ".part";
    std::ofstream(part, std::ios::trunc) << head->count << ' ' << toHex(head->hash) << '\n';
    std::filesystem::rename(part, file, ignored);
}

void forgetProject(
    const std::filesystem::path& stateFolder, const std::string& projectId, const std::filesystem::path& project)
{
    std::error_code ignored;
    std::filesystem::remove(headFile(stateFolder, projectId), ignored);
    std::filesystem::remove(attemptsFile(stateFolder, project), ignored);
}

} // namespace winnow
