// SPDX-License-Identifier: Apache-2.0

#include "project/stores/file_log.h"

#include <cstring>
#include <fstream>

namespace winnow {

Result<void> rememberFiles(Project& project, const std::vector<FileFact>& files)
{
    for (const FileFact& f : files) {
        std::error_code ignored;
        KnownFile known;
        known.kind = f.kind;
        known.path = std::filesystem::absolute(f.path, ignored).lexically_normal().string();
        known.bytes = f.bytes;
        known.time = project.now();
        if (const auto raw = fromHex(f.sha256); raw && raw->size() == sizeof(Sha256Digest)) {
            known.sha256.emplace();
            std::memcpy(known.sha256->data(), raw->data(), raw->size());
        }
        if (Result<void> added = project.files().add(known); !added) return added;
    }
    return {};
}

Result<std::vector<std::filesystem::path>> sparedFiles(Project& project, std::vector<std::filesystem::path> others)
{
    others.push_back(project.vault().path());
    Result<std::vector<KnownFile>> known = project.files().all();
    if (!known) return pass(known);
    for (const KnownFile& file : *known)
        if (file.kind == KnownFileKind::Source && !file.path.empty()) others.emplace_back(file.path);
    return others;
}

Result<std::string> hashFile(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(ErrorKind::FileUnreadable);
    std::string room(1 << 20, '\0');
    Sha256 hash;
    while (file.read(room.data(), static_cast<std::streamsize>(room.size())) || file.gcount() > 0)
        hash.update(std::string_view(room).substr(0, static_cast<std::size_t>(file.gcount())));
    return toHex(hash.finish());
}

Result<void> commitChange(Project& project, const std::function<Result<void>()>& change)
{
    Result<Transaction> transaction = Transaction::begin(project.database());
    if (!transaction) return pass(transaction);
    if (Result<void> done = change(); !done) return done;
    if (Result<void> done = transaction->commit(); !done) return done;
    return project.commitMirror();
}

Result<void> logFiles(Project& project, std::string_view action, const std::string& body,
    const std::vector<FileFact>& files, const std::function<Result<void>()>& also)
{
    return commitChange(project, [&] {
        Result<void> done = project.ledger().add(action, body);
        if (done) done = project.audit(action, body);
        if (done) done = rememberFiles(project, files);
        if (done && also) done = also();
        return done;
    });
}

} // namespace winnow
