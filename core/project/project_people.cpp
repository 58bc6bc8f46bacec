// SPDX-License-Identifier: Apache-2.0
// Project: who opens it, with what, and how it proves itself.

#include "base/text.h"
#include "project/project.h"
#include "project/rows/row_group.h"
#include "project/truth_digest.h"
#include "vault/session_lock.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace winnow {
namespace {

/// Where a person's secret of one-time codes lies in `meta`, in base32.
std::string codeKey(const Person& person) { return "one_time_code." + std::to_string(person.id); }

std::string bodyOf(const nlohmann::json& j) { return j.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace); }

} // namespace

Result<void> Project::require(Role role) const
{
    if (m_user.role >= role) return {};
    return fail(ErrorKind::NotAllowed, "this needs the role " + std::string(name(role)));
}

Result<void> Project::loadUser()
{
    Result<std::optional<Person>> person = people().bySlot(m_vault.openedWith());
    if (!person) return pass(person);
    if (*person) {
        m_user = std::move(**person);
        return {};
    }
    // The recovery key opens what its owner may do.
    Result<std::vector<Person>> all = people().all();
    if (!all) return pass(all);
    if (all->empty() && m_vault.header().mirror == Mirror{}) { // its making was cut off
        if (Result<void> added =
                people().add({.slot = m_vault.openedWith(), .name = "owner", .publicKey = {}, .added = now()});
            !added)
            return added;
        return loadUser();
    }
    const auto owner = std::ranges::find(*all, Role::Owner, &Person::role);
    if (owner == all->end()) return fail(ErrorKind::ProjectDamaged, "nobody owns the project");
    if (!m_vault.openedWithRecoveryKey() && !m_vault.isScratch() && m_vault.openedWith() != SlotId{})
        return fail(ErrorKind::NoSuchSlot, "the adding of this user was cut off; add them again");
    m_user = *owner;
    return {};
}

/// Runs a change of the ways in with its audit entry: the database first, so that a slot never stands without its
/// person.
Result<void> Project::logged(std::string_view action, std::string_view body, const std::function<Result<void>()>& work)
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (Result<void> done = work(); !done) return done;
    if (Result<void> done = audit(action, body); !done) return done;
    if (Result<void> done = t->commit(); !done) return done;
    return commitMirror();
}

Result<void> Project::addPerson(std::string_view personName, Role role, const SlotSecret& secret)
{
    if (Result<void> may = require(Role::Owner); !may) return may;
    Result<std::optional<Person>> taken = people().byName(personName);
    if (!taken) return pass(taken);
    if (personName.empty() || *taken) return fail(ErrorKind::BadOption, "the name is empty or taken");
    // The slot first: killed in between, a slot of nobody is left, which opens nothing and goes when an owner opens the
    // project.
    Result<SlotId> slot = m_vault.addSlot(secret);
    if (!slot) return pass(slot);
    const std::string body = bodyOf({{"role", name(role)}, {"key_file", secret.keyFile != nullptr}});
    Result<void> done = logged("user_added", body, [&] {
        return people().add(
            {.slot = *slot, .name = std::string(personName), .role = role, .publicKey = {}, .added = now()});
    });
    if (!done) (void)m_vault.removeSlot(*slot);
    return done;
}

Result<void> Project::dropStraySlots()
{
    if (m_user.role != Role::Owner) return {};
    Result<std::vector<Person>> all = people().all();
    if (!all) return pass(all);
    std::vector<SlotId> stray;
    for (const KeySlot& k : m_vault.header().keySlots) {
        const bool personal = k.type == SlotType::Password || k.type == SlotType::PasswordAndKeyFile;
        if (personal && std::ranges::find(*all, k.id, &Person::slot) == all->end()) stray.push_back(k.id);
    }
    for (const SlotId& id : stray) {
        if (Result<void> gone = m_vault.removeSlot(id); !gone) return gone;
        if (Result<void> told = logged("stray_slot_removed", "{}", [] { return Result<void>(); }); !told) return told;
    }
    return {};
}

Result<void> Project::removePerson(std::string_view personName)
{
    if (Result<void> may = require(Role::Owner); !may) return may;
    Result<std::optional<Person>> person = people().byName(personName);
    if (!person) return pass(person);
    if (!*person) return fail(ErrorKind::BadOption, "nobody of this name");
    if ((*person)->id == m_user.id) return fail(ErrorKind::BadOption, "nobody removes themselves");
    if (Result<void> gone = m_vault.removeSlot((*person)->slot); !gone && gone.error().kind != ErrorKind::NoSuchSlot)
        return gone;
    return logged("user_removed", "{}", [&]() -> Result<void> {
        if (Result<void> gone = setMeta(codeKey(**person), ""); !gone) return gone;
        return people().remove((*person)->id);
    });
}

Result<void> Project::changeSecret(const SlotSecret& secret)
{
    if (Result<void> changed = m_vault.changeSlot(m_user.slot, secret); !changed) return changed;
    return logged("password_changed", bodyOf({{"key_file", secret.keyFile != nullptr}}), [] { return Result<void>(); });
}

Result<void> Project::renamePerson(std::string_view personName, std::string_view newName)
{
    if (Result<void> may = require(Role::Owner); !may) return may;
    Result<std::optional<Person>> person = people().byName(personName);
    if (!person) return pass(person);
    Result<std::optional<Person>> taken = people().byName(newName);
    if (!taken) return pass(taken);
    if (!*person || newName.empty() || *taken)
        return fail(ErrorKind::BadOption, "nobody of this name, or the new name is taken");
    Result<void> done = logged("user_renamed", "{}", [&] { return people().setName((*person)->id, newName); });
    if (done && (*person)->id == m_user.id) m_user.name = newName;
    return done;
}

Result<SecureBytes> Project::makeRecoveryKey()
{
    if (Result<void> may = require(Role::Owner); !may) return pass(may);
    Result<SecureBytes> key = m_vault.makeRecoveryKey();
    if (!key) return key;
    if (Result<void> done = logged("recovery_key_made", "{}", [] { return Result<void>(); }); !done) return pass(done);
    return key;
}

Result<std::unique_ptr<Project>> Project::renewMasterKey(std::unique_ptr<Project> project, std::string_view password)
{
    if (Result<void> may = project->require(Role::Owner); !may) return pass(may);
    if (Result<void> right = project->m_vault.verifySecret(password); !right) return pass(right);
    const VaultOptions options = project->m_options;
    const std::filesystem::path path = project->m_vault.path();
    const std::filesystem::path fresh = path.string() + ".renewing";
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored); // of a renewal that was cut off
    std::filesystem::remove(fresh.string() + "-journal", ignored);
    Result<Vault> vault = Vault::createRenewed(fresh, password, options, project->m_vault);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> heir(new Project(std::move(*vault), options));
    Result<void> done = heir->copyFrom(*project, "master_key_renewed");
    if (done)
        done = heir->logged("users_left_out", "{}", [&]() -> Result<void> {
            Result<std::vector<Person>> all = heir->people().all();
            if (!all) return pass(all);
            for (const Person& p : *all)
                if (p.id != heir->m_user.id)
                    if (Result<void> gone = heir->people().remove(p.id); !gone) return gone;
            return {};
        });
    if (done) done = heir->proveContents();
    heir.reset();
    project.reset();
    if (done) {
        const Result<SessionLock> lock = SessionLock::acquire(path, toIso8601(options.clock->utcNow()));
        std::error_code failed;
        if (lock) std::filesystem::rename(fresh, path, failed);
        if (!lock)
            done = std::unexpected(lock.error());
        else if (failed)
            done = fail(ErrorKind::ReadOnly, failed.message());
        else
            done = syncFolderOf(path);
    }
    if (!done) {
        std::filesystem::remove(fresh, ignored);
        return pass(done);
    }
    return openUnasked(path, password, options); // who is there was asked when they came
}

Result<bool> Project::asksForCodes(const Person& person)
{
    Result<std::string> secret = meta(codeKey(person));
    if (!secret) return pass(secret);
    return !secret->empty();
}

Result<void> Project::checkCode()
{
    if (m_vault.openedWithRecoveryKey()) return {};
    Result<std::string> kept = meta(codeKey(m_user));
    if (!kept) return pass(kept);
    if (kept->empty()) return {};
    const std::optional<OneTimeSecret> secret = oneTimeSecretFrom(*kept);
    if (!secret) return fail(ErrorKind::ProjectDamaged, "the secret of a one-time code");
    if (isOneTimeCode(*secret, m_options.oneTimeCode, clock().utcNow())) return {};
    return fail(
        ErrorKind::OneTimeCodeNeeded, m_options.oneTimeCode.empty() ? "none was given" : "it is not the code of now");
}

Result<void> Project::askForCodes(const OneTimeSecret& secret, std::string_view code)
{
    if (m_vault.openedWithRecoveryKey()) return fail(ErrorKind::NotAllowed, "the recovery key belongs to nobody");
    if (!isOneTimeCode(secret, code, clock().utcNow()))
        return fail(ErrorKind::OneTimeCodeNeeded, "it is not the code of now");
    return logged("one_time_code_on", "{}", [&] { return setMeta(codeKey(m_user), toBase32(secret)); });
}

Result<void> Project::stopAskingForCodes(std::string_view personName)
{
    Result<std::optional<Person>> person = people().byName(personName);
    if (!person) return pass(person);
    if (!*person) return fail(ErrorKind::BadOption, "nobody of this name");
    if ((*person)->id != m_user.id)
        if (Result<void> may = require(Role::Owner); !may) return may;
    Result<bool> asks = asksForCodes(**person);
    if (!asks) return pass(asks);
    if (!*asks) return fail(ErrorKind::BadOption, "this user is not asked for codes");
    return logged("one_time_code_off", "{}", [&] { return setMeta(codeKey(**person), ""); });
}

Result<void> Project::proveContents()
{
    Result<std::uint64_t> damaged = database().damagedPages();
    if (!damaged) return pass(damaged);
    if (*damaged > 0)
        return fail(ErrorKind::ProjectDamaged, std::to_string(*damaged) + " pages do not fit their codes");
    Result<Statement> s = database().prepare("SELECT sha256, text, facts FROM row_group");
    if (!s) return pass(s);
    Sha256 hash;
    for (;;) {
        Result<bool> row = s->step();
        if (!row) return pass(row);
        if (!*row) break;
        hash.update(s->blob(1));
        hash.update(s->blob(2));
        const Sha256Digest digest = hash.finish();
        if (s->blob(0) != std::string_view(reinterpret_cast<const char*>(digest.data()), digest.size()))
            return fail(ErrorKind::ProjectDamaged, "a row group does not fit its SHA-256");
    }
    if (Result<AuditProof> proof = verifyAudit(); !proof) return pass(proof);
    return proveTables();
}

Result<void> Project::proveTables()
{
    const Mirror& mirror = m_vault.header().mirror;
    Result<Sha256Digest> truth = truthDigest(database());
    if (!truth) return pass(truth);
    Result<Sha256Digest> suppressions = suppressionDigest(database());
    if (!suppressions) return pass(suppressions);
    if (*truth != mirror.truth || *suppressions != mirror.suppressions)
        return fail(ErrorKind::ProjectTampered, "a part of the database is older than the rest");
    return {};
}

Result<std::unique_ptr<Project>> Project::openCopy(const std::filesystem::path& copy)
{
    Result<Vault> vault = Vault::openWith(copy, m_vault.masterKey(), m_options);
    if (!vault) return pass(vault);
    std::unique_ptr<Project> other(new Project(std::move(*vault), m_options));
    if (Result<void> verified = other->verifyAgainstHeader(); !verified) return pass(verified);
    return other;
}

Result<void> Project::proveCopy(const std::filesystem::path& copy)
{
    return withOwnKey(*this, copy, [](Project& other) { return other.proveContents(); });
}

Result<AuditProof> Project::verifyAudit()
{
    AuditLog log = auditLog();
    Result<AuditProof> proof = log.verify();
    if (!proof) return proof;
    const Result<AuditHead> head = log.head();
    if (!head) return std::unexpected(head.error());
    const Mirror& mirror = m_vault.header().mirror;
    if (proof->entries != mirror.auditEntries || (proof->entries > 0 && head->hash != mirror.auditHead))
        return fail(ErrorKind::ProjectTampered, "the audit log does not end where the header says");
    return proof;
}

Result<void> Project::signAudit(const Identity& identity)
{
    Result<Transaction> t = Transaction::begin(database());
    if (!t) return pass(t);
    if (identity.publicKey() != m_user.publicKey) {
        // Whose key it is stands in the log that the key then signs.
        if (Result<void> known = people().setPublicKey(m_user.id, identity.publicKey()); !known) return known;
        if (Result<void> done = audit("signing_key", bodyOf({{"fingerprint", fingerprint(identity.publicKey())}}));
            !done)
            return done;
    }
    if (Result<void> done = auditLog().sign(identity); !done) return done;
    if (Result<void> done = t->commit(); !done) return done;
    m_user.publicKey = identity.publicKey();
    return commitMirror();
}

} // namespace winnow
