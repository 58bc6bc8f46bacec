#include "project/project.h"

#include "base/text.h"
#include "project/schema.h"

#include <charconv>
#include <cstring>

namespace winnow {
namespace {

std::string_view view(const auto& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

} // namespace

Project::Project(Vault vault, const VaultOptions& options)
    : m_vault(std::move(vault)), m_options(options), m_rowKey(digestKey(m_vault.masterKey(), SubKey::Digest)),
      m_duplicateKey(digestKey(m_vault.masterKey(), SubKey::Duplicates)),
      m_auditKey(deriveSubKey(m_vault.masterKey(), SubKey::Audit)),
      m_suppressionKey(deriveSubKey(m_vault.masterKey(), SubKey::Suppression))
{
}

Result<void> Project::initialise()
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> made = createSchema(database()); !made) return made;
    Result<Sha256Digest> digest = schemaDigest(database());
    if (!digest) return pass(digest);
    m_schema = *digest;
    if (Result<void> logged = audit("project_created", "{}"); !logged) return logged;
    if (Result<void> done = t->commit(); !done) return done;
    // The gate's second half: what was just committed must be unreadable.
    if (!m_vault.isScratch())
        if (Result<void> proven = database().proveEncrypted(m_vault.header().databaseSalt); !proven) return proven;
    return commitMirror();
}

Result<std::unique_ptr<Project>> Project::create(const std::filesystem::path& path, std::string_view password,
                                                 const VaultOptions& options)
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

Result<std::unique_ptr<Project>> Project::createScratch(const std::filesystem::path& folder, const VaultOptions& options)
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
    Result<Vault> vault = Vault::createHeir(path, password, m_options, m_vault);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> heir(new Project(std::move(*vault), m_options));
    if (Result<void> copied = heir->copyFrom(database()); !copied) {
        heir.reset();
        std::error_code ignored;
        std::filesystem::remove(path, ignored);
        return pass(copied);
    }
    return heir;
}

/// Every table, row by row, in one transaction.
Result<void> Project::copyFrom(Database& original)
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> made = createSchema(database()); !made) return made;
    Result<Statement> tables = original.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    if (!tables) return pass(tables);
    for (;;) {
        Result<bool> table = tables->step();
        if (!table) return pass(table);
        if (!*table) break;
        const std::string name = tables->text(0);
        Result<Statement> from = original.prepare("SELECT * FROM " + name);
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
    Result<Sha256Digest> digest = schemaDigest(database());
    if (!digest) return pass(digest);
    m_schema = *digest;
    if (Result<void> logged = audit("project_kept", "{}"); !logged) return logged;
    if (Result<void> done = t->commit(); !done) return done;
    if (Result<void> proven = database().proveEncrypted(m_vault.header().databaseSalt); !proven) return proven;
    return commitMirror();
}

Result<std::unique_ptr<Project>> Project::open(const std::filesystem::path& path, std::string_view secret,
                                               const VaultOptions& options)
{
    Result<Vault> vault = Vault::unlock(path, secret, options);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> project(new Project(std::move(*vault), options));
    if (Result<void> verified = project->verifyAgainstHeader(); !verified) return pass(verified);
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
    Result<std::vector<AuditEntry>> log = auditLog();
    if (!log) return pass(log);
    const std::uint64_t entries = log->size();
    // An upgrade was committed and the header did not hear of it any more.
    const bool upgraded = entries > mirror.auditEntries && log->back().action == "project_upgraded";
    if (*schema != mirror.schema && !unfinished && !upgraded)
        return fail(ErrorKind::ProjectTampered, "the schema has objects that Winnow did not make");
    m_schema = *schema;
    Result<std::uint64_t> live = liveGroups();
    if (!live) return pass(live);
    if (entries < mirror.auditEntries || (entries == mirror.auditEntries && *live < mirror.groups))
        return fail(entries == 0 ? ErrorKind::ProjectEmptied : ErrorKind::ProjectTampered,
                    "the database is older than its header");
    // The database is committed first, the header after it: a header that is an ancestor is healed.
    if (mirror.auditEntries > 0 && (*log)[mirror.auditEntries - 1].hash != mirror.auditHead)
        return fail(ErrorKind::ProjectTampered, "the audit log is not the one that the header knows");
    if (known < kSchemaVersion) return upgrade(known);
    if (entries != mirror.auditEntries) return commitMirror();
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
    if (Result<void> logged = audit("project_upgraded", "{\"from\":" + std::to_string(from) + ",\"to\":" + std::to_string(kSchemaVersion) + "}"); !logged) return logged;
    if (Result<void> done = t->commit(); !done) return done;
    return commitMirror();
}

/// Row groups of finished imports, counted row by row: what is staged may still go.
Result<std::uint64_t> Project::liveGroups()
{
    Result<Statement> s = database().prepare(
        "SELECT count(*) FROM row_group WHERE source IN (SELECT id FROM source WHERE state = 1)");
    if (!s) return pass(s);
    if (Result<bool> row = s->step(); !row) return pass(row);
    return static_cast<std::uint64_t>(s->integer(0));
}

Result<void> Project::commitMirror()
{
    Result<std::uint64_t> live = liveGroups();
    if (!live) return pass(live);
    Result<AuditHead> head = auditHead();
    if (!head) return pass(head);
    Mirror mirror;
    mirror.groups = *live;
    mirror.auditEntries = head->count;
    mirror.auditHead = head->hash;
    mirror.schema = m_schema;
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
    Result<Statement> s = database().prepare("INSERT INTO run(kind, started, finished, lists, program, result) VALUES(?,?,?,?,?,?)");
    if (!s) return pass(s);
    const std::string now = toIso8601(clock().utcNow());
    s->bind(1, kind).bind(2, std::string_view(now)).bind(3, std::string_view(now)).bind(4, lists);
    s->bind(5, std::string_view(WINNOW_VERSION)).bind(6, result);
    return s->run();
}

Sha256Digest Project::auditHash(const AuditEntry& e) const
{
    std::string text = std::to_string(e.sequence);
    for (const std::string* part : {&e.time, &e.user, &e.action, &e.body}) {
        text += '\x1F';
        text += *part;
    }
    text += '\x1F';
    text += view(e.previous);
    return hmacSha256(m_auditKey.bytes(), text);
}

Result<void> Project::audit(std::string_view action, std::string_view body)
{
    Result<AuditHead> head = auditHead();
    if (!head) return pass(head);
    AuditEntry e;
    e.sequence = head->count + 1;
    e.time = toIso8601(clock().utcNow());
    e.user = "owner";
    e.action = action;
    e.body = body;
    e.previous = head->hash;
    e.hash = auditHash(e);
    Result<Statement> s = database().prepare("INSERT INTO audit(seq, time, user, action, body, previous, hash) VALUES(?,?,?,?,?,?,?)");
    if (!s) return pass(s);
    s->bind(1, static_cast<std::int64_t>(e.sequence)).bind(2, std::string_view(e.time)).bind(3, std::string_view(e.user));
    s->bind(4, action).bind(5, body).bindBlob(6, view(e.previous)).bindBlob(7, view(e.hash));
    return s->run();
}

Result<Project::AuditHead> Project::auditHead()
{
    Result<Statement> s = database().prepare("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
    if (!s) return pass(s);
    Result<bool> row = s->step();
    if (!row) return pass(row);
    AuditHead head;
    if (!*row) return head;
    head.count = static_cast<std::uint64_t>(s->integer(0));
    if (const std::string_view hash = s->blob(1); hash.size() == head.hash.size()) std::memcpy(head.hash.data(), hash.data(), hash.size());
    return head;
}

Result<std::vector<AuditEntry>> Project::auditLog()
{
    Result<Statement> s = database().prepare("SELECT seq, time, user, action, body, previous, hash FROM audit ORDER BY seq");
    if (!s) return pass(s);
    std::vector<AuditEntry> out;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) return out;
        AuditEntry e;
        e.sequence = static_cast<std::uint64_t>(s->integer(0));
        e.time = s->text(1);
        e.user = s->text(2);
        e.action = s->text(3);
        e.body = s->text(4);
        const std::string_view previous = s->blob(5);
        if (previous.size() == e.previous.size()) std::memcpy(e.previous.data(), previous.data(), previous.size());
        const std::string_view hash = s->blob(6);
        if (hash.size() == e.hash.size()) std::memcpy(e.hash.data(), hash.data(), hash.size());
        out.push_back(std::move(e));
    }
}

Result<void> Project::verifyAudit()
{
    Result<std::vector<AuditEntry>> log = auditLog();
    if (!log) return pass(log);
    Sha256Digest previous{};
    std::uint64_t sequence = 0;
    for (const AuditEntry& e : *log) {
        if (e.sequence != ++sequence || e.previous != previous || e.hash != auditHash(e))
            return fail(ErrorKind::ProjectTampered, "the audit log breaks at entry " + std::to_string(sequence));
        previous = e.hash;
    }
    const Mirror& mirror = m_vault.header().mirror;
    if (sequence != mirror.auditEntries || (sequence > 0 && previous != mirror.auditHead))
        return fail(ErrorKind::ProjectTampered, "the audit log does not end where the header says");
    return {};
}

} // namespace winnow
