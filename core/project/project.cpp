// SPDX-License-Identifier: Apache-2.0

#include "project/project.h"

#include "base/bytes.h"
#include "base/text.h"
#include "project/rows/quick_groups.h"
#include "project/schema.h"
#include "project/truth_digest.h"

#include <charconv>

namespace winnow {
namespace {

/// What projects say of the hash of their rows; those that say nothing are of before XXH3.
constexpr std::string_view kRowHash = "row_hash";
constexpr std::string_view kXxh3 = "xxh3";

} // namespace

Project::Project(Vault vault, const VaultOptions& options) : m_vault(std::move(vault)), m_options(options)
{
    deriveKeys(m_vault.masterKey());
}

/// Keys of what is found again by its keyed hash: they stay when the master key is renewed.
void Project::deriveKeys(const SecureBytes& content)
{
    m_rowKey = hashKey(content, SubKey::Digest);
    m_duplicateKey = hashKey(content, SubKey::Duplicates);
    m_auditKey = deriveSubKey(content, SubKey::Audit);
    m_suppressionKey = deriveSubKey(content, SubKey::Suppression);
}

/// What the contents say of their keys: where these come from, and how rows are hashed.
Result<void> Project::adoptKeys()
{
    Result<Statement> s = database().prepare("SELECT value FROM meta WHERE key = 'content_key'");
    if (!s) return pass(s);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    if (*row) {
        if (s->blob(0).size() != kKeyBytes) return fail(ErrorKind::ProjectDamaged, "the key of the contents");
        deriveKeys(SecureBytes(s->blob(0)));
    }
    Result<std::string> hash = meta(kRowHash);
    if (!hash) return pass(hash);
    if (!hash->empty() && *hash != kXxh3) return fail(ErrorKind::ProjectNewer, "the hash of rows");
    m_digestKey = RowDigest::Key(m_rowKey, hash->empty() ? RowHash::Sip : RowHash::Xxh3);
    return {};
}

Result<void> Project::initialise()
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> made = createSchema(database()); !made) return made;
    if (Result<void> said = setMeta(kRowHash, kXxh3); !said) return said;
    if (Result<void> adopted = adoptKeys(); !adopted) return adopted;
    Result<Sha256Digest> digest = schemaDigest(database());
    if (!digest) return pass(digest);
    m_schema = *digest;
    if (Result<void> added =
            people().add({.slot = m_vault.openedWith(), .name = "owner", .publicKey = {}, .added = now()});
        !added)
        return added;
    if (Result<void> loaded = loadUser(); !loaded) return loaded;
    if (Result<void> logged = audit("project_created", "{}"); !logged) return logged;
    if (Result<void> done = t->commit(); !done) return done;
    // The gate's second half: what was just committed must be unreadable.
    if (!m_vault.isScratch())
        if (Result<void> proven = database().proveEncrypted(m_vault.header().databaseSalt); !proven) return proven;
    return commitMirror();
}

Result<std::unique_ptr<Project>> Project::create(
    const std::filesystem::path& path, std::string_view password, const VaultOptions& options)
{
    Result<Vault> vault = Vault::create(path, password, options);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> project(new Project(std::move(*vault), options));
    if (Result<void> made = project->initialise(); !made) {
        project.reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return pass(made);
    }
    return project;
}

Result<std::unique_ptr<Project>> Project::createScratch(
    const std::filesystem::path& folder, const VaultOptions& options)
{
    std::array<std::uint8_t, 8> name{};
    options.random->fill(name);
    Result<Vault> vault = Vault::createScratch(folder / ("scratch-" + toHex(name) + ".winnow"), options);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> project(new Project(std::move(*vault), options));
    if (Result<void> made = project->initialise(); !made) return pass(made);
    return project;
}

Result<std::unique_ptr<Project>> Project::keepAs(const std::filesystem::path& path, std::string_view password)
{
    if (m_vault.isNeverKept()) return fail(ErrorKind::Internal, "a project that goes with the program was to be kept");
    Result<Vault> vault = Vault::createHeir(path, password, m_options, m_vault);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> heir(new Project(std::move(*vault), m_options));
    if (Result<void> copied = heir->copyFrom(*this, "project_kept"); !copied) {
        heir.reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return pass(copied);
    }
    return heir;
}

namespace {

/// Row groups that were packed for speed, as they are kept. About 0.2 us a record.
Result<void> copyPackedSmall(Database& original, Database& heir)
{
    Result<Statement> from = original.prepare(
        "SELECT no, source, records, entries, digest, domains, facts, text FROM row_group ORDER BY no");
    if (!from) return pass(from);
    Result<Statement> to = heir.prepare(
        "INSERT INTO row_group(no, source, records, entries, digest, domains, facts, text, sha256) VALUES(?,?,?,?,?,?,?,?,?)");
    if (!to) return pass(to);
    GroupCodec codec;
    constexpr int kFacts = 6, kText = 7;
    for (;;) {
        Result<bool> row = from->step();
        if (!row) return pass(row);
        if (!*row) return {};
        Result<std::string> facts = codec.decompress(from->blob(kFacts));
        if (!facts) return pass(facts);
        Result<std::string> text = codec.decompress(from->blob(kText));
        if (!text) return pass(text);
        const std::string smallFacts = codec.compress(*facts);
        const std::string smallText = codec.compress(*text);
        const Sha256Digest sum = blobDigest(smallText, smallFacts);
        for (int i = 0; i < kFacts; ++i) to->bindFrom(i + 1, *from, i);
        to->bindBlob(kFacts + 1, smallFacts).bindBlob(kText + 1, smallText);
        to->bindBlob(9, std::string_view(reinterpret_cast<const char*>(sum.data()), sum.size()));
        if (Result<void> done = to->run(); !done) return done;
    }
}

} // namespace

/// Every table, row by row, in one transaction. The heir finds by the same keyed hashes as the original.
Result<void> Project::copyFrom(Project& original, std::string_view action)
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> made = createSchema(database()); !made) return made;
    Result<std::string> quick = original.meta(kQuickGroups);
    if (!quick) return pass(quick);
    Result<Statement> tables =
        original.database().prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    if (!tables) return pass(tables);
    for (;;) {
        Result<bool> table = tables->step();
        if (!table) return pass(table);
        if (!*table) break;
        const std::string name = tables->text(0);
        if (name == "row_group" && *quick == "1") {
            if (Result<void> packed = copyPackedSmall(original.database(), database()); !packed) return packed;
            continue;
        }
        Result<Statement> from = original.database().prepare("SELECT * FROM " + name);
        if (!from) return pass(from);
        const int width = from->columns();
        std::string marks = "?";
        for (int i = 1; i < width; ++i) marks += ",?";
        Result<Statement> to = database().prepare("INSERT INTO " + name + " VALUES(" + marks + ")");
        if (!to) return pass(to);
        for (;;) {
            Result<bool> row = from->step();
            if (!row) return pass(row);
            if (!*row) break;
            for (int i = 0; i < width; ++i) to->bindFrom(i + 1, *from, i);
            if (Result<void> done = to->run(); !done) return done;
        }
    }
    if (*quick == "1")
        if (Result<void> done = setMeta(kQuickGroups, ""); !done) return done;
    if (Result<void> done = finishCopy(original, action); !done) return done;
    if (Result<void> done = t->commit(); !done) return done;
    if (Result<void> proven = database().proveEncrypted(m_vault.header().databaseSalt); !proven) return proven;
    return commitMirror();
}

/// Inside the transaction of the copy: its keys, who opens it, its schema, and the entry that tells of it.
Result<void> Project::finishCopy(Project& original, std::string_view action)
{
    if (m_vault.masterKey().text() != original.m_vault.masterKey().text()) {
        Result<Statement> content =
            database().prepare("INSERT OR IGNORE INTO meta(key, value) VALUES('content_key', ?)");
        if (!content) return pass(content);
        content->bindBlob(1, original.m_vault.masterKey().text());
        if (Result<void> kept = content->run(); !kept) return kept;
    }
    if (Result<void> adopted = adoptKeys(); !adopted) return adopted;
    if (Result<void> moved = people().setSlot(original.m_user.id, m_vault.openedWith()); !moved) return moved;
    if (Result<void> loaded = loadUser(); !loaded) return loaded;
    Result<Sha256Digest> digest = schemaDigest(database());
    if (!digest) return pass(digest);
    m_schema = *digest;
    return audit(action, "{}");
}

Result<std::unique_ptr<Project>> Project::open(
    const std::filesystem::path& path, std::string_view secret, const VaultOptions& options)
{
    Result<std::unique_ptr<Project>> project = openUnasked(path, secret, options);
    if (!project) return project;
    if (Result<void> asked = (*project)->checkCode(); !asked) return pass(asked);
    return project;
}

Result<std::unique_ptr<Project>> Project::openUnasked(
    const std::filesystem::path& path, std::string_view secret, const VaultOptions& options)
{
    Result<Vault> vault = Vault::unlock(path, secret, options);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> project(new Project(std::move(*vault), options));
    if (Result<void> verified = project->verifyAgainstHeader(); !verified) return pass(verified);
    if (Result<void> swept = project->dropStraySlots(); !swept) return pass(swept);
    return project;
}

/// An emptied database opens as a valid new one, and an older copy as a valid current one: the header knows.
Result<void> Project::verifyAgainstHeader()
{
    const Mirror& mirror = m_vault.header().mirror;
    Result<std::string> version = database().pragma("user_version");
    if (!version) return pass(version);
    // The making of the project was cut off before the header knew of it: it is finished now.
    const bool unfinished = mirror == Mirror{};
    if (unfinished && *version == "0") return initialise();
    if (*version == "0") return fail(ErrorKind::ProjectEmptied, "there are no tables");
    int known = 0;
    (void)std::from_chars(version->data(), version->data() + version->size(), known);
    if (known < 1 || known > kSchemaVersion) return fail(ErrorKind::ProjectNewer, "schema version " + *version);
    Result<Sha256Digest> schema = schemaDigest(database());
    if (!schema) return pass(schema);
    if (Result<void> adopted = adoptKeys(); !adopted) return adopted;
    AuditLog log = auditLog();
    const Result<AuditHead> head = log.head();
    if (!head) return std::unexpected(head.error());
    const std::uint64_t entries = head->count;
    // An upgrade was committed and the header did not hear of it any more.
    bool upgraded = false;
    if (entries > mirror.auditEntries) {
        const Result<AuditEntry> last = log.at(entries);
        if (!last) return std::unexpected(last.error());
        upgraded = last->action == "project_upgraded";
    }
    if (*schema != mirror.schema && !unfinished && !upgraded)
        return fail(ErrorKind::ProjectTampered, "the schema has objects that Winnow did not make");
    m_schema = *schema;
    Result<std::uint64_t> live = liveGroups();
    if (!live) return pass(live);
    if (entries < mirror.auditEntries || (entries == mirror.auditEntries && *live < mirror.groups))
        return fail(entries == 0 ? ErrorKind::ProjectEmptied : ErrorKind::ProjectTampered,
            "the database is older than its header");
    // The database is committed first, the header after it: a header that is an ancestor is healed.
    if (mirror.auditEntries > 0) {
        const Result<AuditEntry> mirrored = log.at(mirror.auditEntries);
        if (!mirrored || mirrored->hash != mirror.auditHead)
            return fail(ErrorKind::ProjectTampered, "the audit log is not the one that the header knows");
    }
    if (known < kSchemaVersion) return upgrade(known);
    if (Result<void> loaded = loadUser(); !loaded) return loaded;
    if (entries != mirror.auditEntries || mirror.truth == Sha256Digest{}) return commitMirror();
    Result<Sha256Digest> truth = truthDigest(database());
    if (!truth) return pass(truth);
    if (*truth != mirror.truth)
        return fail(ErrorKind::ProjectTampered, "a part of the database is older than the rest");
    m_suppressionDigest = mirror.suppressions;
    return {};
}

/// A copy first, then all steps in one transaction.
Result<void> Project::upgrade(int from)
{
    const std::filesystem::path copy = m_vault.path().string() + ".before-upgrade-" + std::to_string(from);
    if (Result<void> kept = m_vault.copyTo(copy); !kept) return kept;
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> done = upgradeSchema(database(), from); !done) return done;
    Result<Sha256Digest> digest = schemaDigest(database());
    if (!digest) return pass(digest);
    m_schema = *digest;
    // Projects of one password have one person.
    if (from < 3) {
        SlotId slot = m_vault.openedWith();
        for (const KeySlot& k : m_vault.header().keySlots)
            if (m_vault.openedWithRecoveryKey() && k.type == SlotType::Password) slot = k.id;
        if (Result<void> added = people().add({.slot = slot, .name = "owner", .publicKey = {}, .added = now()}); !added)
            return added;
    }
    if (Result<void> loaded = loadUser(); !loaded) return loaded;
    if (Result<void> logged = audit("project_upgraded",
            "{\"from\":" + std::to_string(from) + ",\"to\":" + std::to_string(kSchemaVersion) + "}");
        !logged)
        return logged;
    if (Result<void> done = t->commit(); !done) return done;
    return commitMirror();
}

/// Row groups of finished imports, counted row by row: what is staged may still go.
Result<std::uint64_t> Project::liveGroups()
{
    Result<Statement> s = database().prepare(
        "SELECT count(*) FROM row_group WHERE source IN (SELECT id FROM source WHERE state IN (1, 2))");
    if (!s) return pass(s);
    if (Result<bool> row = s->step(); !row) return pass(row);
    return static_cast<std::uint64_t>(s->integer(0));
}

Result<void> Project::commitMirror()
{
    Result<std::uint64_t> live = liveGroups();
    if (!live) return pass(live);
    const Result<AuditHead> head = auditLog().head();
    if (!head) return std::unexpected(head.error());
    Mirror mirror;
    mirror.groups = *live;
    mirror.auditEntries = head->count;
    mirror.auditHead = head->hash;
    mirror.schema = m_schema;
    Result<Sha256Digest> truth = truthDigest(database());
    if (!truth) return pass(truth);
    mirror.truth = *truth;
    // Of a million suppressions only when they changed.
    if (!m_suppressionDigest) {
        Result<Sha256Digest> suppressions = suppressionDigest(database());
        if (!suppressions) return pass(suppressions);
        m_suppressionDigest = *suppressions;
    }
    mirror.suppressions = *m_suppressionDigest;
    if (mirror == m_vault.header().mirror) return {};
    return m_vault.commitMirror(mirror);
}

Result<std::string> Project::meta(std::string_view key)
{
    Result<Statement> s = database().prepare("SELECT value FROM meta WHERE key = ?");
    if (!s) return pass(s);
    s->bind(1, key);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    return *row ? s->text(0) : std::string();
}

Result<void> Project::setMeta(std::string_view key, std::string_view value)
{
    Result<Statement> s = database().prepare("INSERT OR REPLACE INTO meta(key, value) VALUES(?,?)");
    if (!s) return pass(s);
    s->bind(1, key).bind(2, value);
    return s->run();
}

Result<void> Project::addLedger(std::string_view kind, std::string_view body)
{
    Result<Statement> s = database().prepare("INSERT INTO ledger(kind, time, body) VALUES(?,?,?)");
    if (!s) return pass(s);
    s->bind(1, kind).bind(2, std::string_view(toIso8601(clock().utcNow()))).bind(3, body);
    return s->run();
}

Result<std::vector<std::pair<std::string, std::string>>> Project::ledger()
{
    Result<Statement> s = database().prepare("SELECT kind, body FROM ledger ORDER BY id");
    if (!s) return pass(s);
    std::vector<std::pair<std::string, std::string>> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        out.emplace_back(s->text(0), s->text(1));
    }
}

Result<void> Project::addRun(std::string_view kind, std::string_view lists, std::string_view result)
{
    Result<Statement> s =
        database().prepare("INSERT INTO run(kind, started, finished, lists, program, result) VALUES(?,?,?,?,?,?)");
    if (!s) return pass(s);
    const std::string now = toIso8601(clock().utcNow());
    s->bind(1, kind).bind(2, std::string_view(now)).bind(3, std::string_view(now)).bind(4, lists);
    s->bind(5, std::string_view(WINNOW_VERSION)).bind(6, result);
    return s->run();
}

Result<void> Project::audit(std::string_view action, std::string_view body)
{
    return auditLog().append(now(), m_user.name, action, body);
}

} // namespace winnow
